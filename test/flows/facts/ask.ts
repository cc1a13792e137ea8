import type { Client } from '../../../src/cli/client.ts';
import { followPreview } from '../../../src/cli/commands/trying/follow-preview.ts';
import { Output } from '../../../src/cli/say/output.ts';
import type { Json } from '../../../src/domain/events/event.ts';
import type { Award, Receipt } from '../../../src/features/awards/api.ts';
import type { EventRow } from '../../../src/features/events/api.ts';
import type { HistoryProfile, ImportView } from '../../../src/features/imports/api.ts';
import type { PreviewReport } from '../../../src/features/previews/api.ts';
import { silentIo } from '../../support/cli.ts';
import { allAwards, allEvents } from '../product.ts';

/** One figure that is known from independent scripts, and how to ask the product for it. */
export interface Fact {
  readonly name: string;
  readonly expected: Json;
  ask(workspace: Client): Promise<Json>;
}

type Query = Readonly<Record<string, string>>;

export const fact = (name: string, expected: Json, ask: Fact['ask']): Fact => ({ name, expected, ask });

/** How many awards stand that the query finds. */
export const awards = (name: string, expected: number, query: Query): Fact =>
  fact(name, expected, async (workspace) => (await standingAwards(workspace, query)).length);

/** How many objects the events that the query finds are about. */
export const subjects = (name: string, expected: number, query: Query): Fact =>
  fact(
    name,
    expected,
    async (workspace) => new Set((await allEvents(workspace, query)).map(({ subject }) => subject)).size,
  );

export const events = (name: string, expected: number, query: Query): Fact =>
  fact(name, expected, async (workspace) => (await allEvents(workspace, query)).length);

/** What explain says somebody has reached. */
export const standing = (person: string, achievement: string, window: string, expected: number): Fact =>
  fact(`${person}, ${window}`, expected, async (workspace) => {
    const query = { person, achievement, window };
    return (await workspace.ask<Receipt>('/v1/explain', { query })).value;
  });

/** How many people hold each tier, and who where they are named. */
export const holders = (achievement: string, tier: string, expected: number | readonly string[]): Fact =>
  fact(
    `${achievement}, ${tier}`,
    typeof expected === 'number' ? expected : [...expected],
    async (workspace) => {
      const people = peopleOf(await standingAwards(workspace, { achievement, tier }));
      return typeof expected === 'number' ? people.length : people;
    },
  );

export const ofImport = (name: string, expected: Json, read: (view: ImportView) => Json, nth = 0): Fact =>
  fact(name, expected, async (workspace) => {
    const { items } = await workspace.ask<{ items: ImportView[] }>('/v1/imports');
    const view = items[nth];
    return view ? read(view) : null;
  });

export const profile = (name: string, field: keyof HistoryProfile, expected: number): Fact =>
  ofImport(name, expected, (view) => view.profile?.[field] ?? null);

export async function standingAwards(workspace: Client, query: Query): Promise<Award[]> {
  const all = await allAwards(workspace, query);
  return all.filter(({ state }) => state === 'confirmed' || state === 'pending');
}

export function peopleOf(list: readonly Award[]): string[] {
  return [...new Set(list.map(({ person }) => person.handle))].sort();
}

/** What asking for the same events twice would only repeat: kept while one workspace is asked. */
export function eventsOnce(query: Query): (workspace: Client) => Promise<readonly EventRow[]> {
  const kept = new WeakMap<Client, Promise<EventRow[]>>();
  return (workspace) => {
    const known = kept.get(workspace) ?? allEvents(workspace, query);
    kept.set(workspace, known);
    return known;
  };
}

export async function preview(workspace: Client, yaml: string, segment: string): Promise<PreviewReport> {
  const signal = new AbortController().signal;
  const report = await followPreview(workspace, new Output(silentIo(), false), { yaml, segment }, signal);
  if (!report) throw new Error('The preview was cancelled.');
  return report;
}

export async function askAll(workspace: Client, facts: readonly Fact[]): Promise<Record<string, Json>> {
  const answers: Record<string, Json> = {};
  for (const { name, ask } of facts) answers[name] = await ask(workspace);
  return answers;
}

export function expected(facts: readonly Fact[]): Record<string, Json> {
  return Object.fromEntries(facts.map((one) => [one.name, one.expected]));
}
