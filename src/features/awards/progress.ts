import { windowOf } from '../../domain/achievements/judging/window-of.ts';
import { type Rule, versionAt } from '../../domain/achievements/language/rule.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { windowFromKey } from '../../domain/time/window-key.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { asksAfter, refuseMisses, seesProgress, sightOf } from '../may-see.ts';
import { standingNames } from '../present.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { Progress } from './api.ts';
import { standingIn } from './explain.ts';

export interface StandingQuestion {
  /** A handle; whoever asks if it is left out. */
  readonly person?: string | undefined;
  readonly achievement: string;
  /** The one of now if it is left out. */
  readonly window?: string | undefined;
}

/** Where somebody stands, in numbers: what a flow or a page of another app shows. */
export async function readProgress(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  asked: StandingQuestion,
): Promise<Progress> {
  const { rule, person, at, now } = askedAbout(workspace, viewer, asked);
  const version = versionAt(rule, at) ?? rule.versions.at(-1);
  if (!version) throw notFound(`achievement ${asked.achievement}`);
  const facts = factsAt(person, at);
  const window = windowOf(version, facts.zone, at);
  const nothing: Progress = {
    achievement: rule.key,
    person: person.handle,
    window: window.key,
    count: null,
    of: null,
    remaining: null,
    state: 'not_yet',
    tier: null,
    awardId: null,
  };
  if (version.who) {
    const eligible = version.who.evaluate({ person: facts.attributes });
    if (!eligible.ok || eligible.value !== true) return { ...nothing, state: 'ineligible' };
  }
  const decision = await standingIn(tx, workspace, rule, person, window, now);
  if (!decision) return nothing;
  const { standing, cell, scope } = decision;
  return {
    ...nothing,
    count: standing.value,
    of: standing.needed,
    remaining: Math.max(0, standing.needed - standing.value),
    state: standingNames[standing.state],
    tier: standing.tier,
    awardId: workspace.cells.awards(cell).get(scope)?.id ?? null,
  };
}

/** Whom and when a question is about; refused where whoever asks may not know. */
export function askedAbout(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  asked: StandingQuestion,
): { rule: Rule; person: Person; at: Micros; now: Micros } {
  const { directory, rules } = workspace;
  const person =
    asked.person === undefined ? directory.person(viewer.personId ?? '') : directory.byHandle(asked.person);
  const rule = rules.byKey(asked.achievement);
  const sight = sightOf(viewer, workspace);
  if (!person || !asksAfter(viewer, sight, person.id)) throw notFound(`person ${asked.person ?? ''}`.trim());
  if (!seesProgress(viewer, sight, person.id)) throw refuseMisses();
  if (!rule) throw notFound(`achievement ${asked.achievement}`);
  const now = workspace.options.now();
  const zone = person.facts.at(-1)?.zone ?? 'UTC';
  const at = asked.window === undefined ? now : windowFromKey(asked.window, zone)?.startsAt;
  if (at !== undefined) return { rule, person, at, now };
  throw new Refusal('bad-window', 400, {
    message: `"${asked.window}" is no window; write 2016-W12, 2016-03-21, 2016-03, 2016-Q1 or ever.`,
    pointer: '/window',
  });
}
