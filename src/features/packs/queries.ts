import { catalogue } from '../../connectors/catalogue.ts';
import { fetchedFields, ownFields, tellersOf, tellersOfField } from '../../connectors/tellers.ts';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { inLanguage } from '../../domain/achievements/language/translations.ts';
import type { Language } from '../../domain/language/languages.ts';
import { needsOf } from '../../domain/packs/needs.ts';
import { kpisOf } from '../../domain/packs/pack.ts';
import { badgeOfValue, shippedValues, valueIn } from '../../domain/recognition/values.ts';
import { isRetired } from '../../engine/decide/rule-index.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { type KnownAchievement, readKnown } from '../achievements/queries.ts';
import { presentAchievement, versionOf } from '../present.ts';
import { loadValues } from '../recognitions/queries.ts';
import type { PackAchievement, PackCard, PackDetail } from './api.ts';
import { type ShippedAchievement, type ShippedPack, shippedPacks } from './shipped-packs.ts';

// Other features come in here, for a feature is used through its queries.
export { creditFields, listEventTypes } from './event-types.ts';

/** How far back events are looked at to say that a type arrives. */
const newestEvents = 50_000;

/** What a workspace has, as far as packs ask. */
interface Here {
  readonly known: ReadonlyMap<string, KnownAchievement>;
  readonly arriving: ReadonlySet<string>;
  /** Kinds of its sources: tools among them. */
  readonly tools: ReadonlySet<string>;
}

async function readHere(tx: Tx, workspaceId: string): Promise<Here> {
  const known = await readKnown(tx, workspaceId);
  const types = await tx.query<{ type: string }>(
    `select distinct type from (
       select type from events where workspace_id = $1 order by seq desc limit $2) as newest`,
    [workspaceId, newestEvents],
  );
  const sources = await tx.query<{ kind: string }>(
    'select distinct kind from sources where workspace_id = $1',
    [workspaceId],
  );
  return {
    known: new Map(known.map((one) => [one.key, one])),
    arriving: new Set(types.map(({ type }) => type)),
    tools: new Set(sources.map(({ kind }) => kind)),
  };
}

/** Every pack, with how much of it is live. */
export async function listPacks(tx: Tx, workspaceId: string, language: Language): Promise<PackCard[]> {
  const here = await readHere(tx, workspaceId);
  return shippedPacks().packs.map((shipped) => presentCard(shipped, here, language));
}

/** One pack with its playbook and achievements; undefined if there is none of that name. */
export async function readPackDetail(
  tx: Tx,
  workspace: WorkspaceEngine,
  key: string,
  language: Language,
): Promise<PackDetail | undefined> {
  const { packs, kpis } = shippedPacks();
  const shipped = packs.find(({ pack }) => pack.pack === key);
  if (!shipped) return undefined;
  const { pack, achievements } = shipped;
  const here = await readHere(tx, workspace.workspaceId);
  const values = new Set((await loadValues(tx, workspace.workspaceId)).map((value) => value.key));
  const { good, why, first } = pack[language];
  return {
    ...presentCard(shipped, here, language),
    good,
    why,
    first,
    kpis: kpisOf(pack, kpis, language),
    sources: pack.sources,
    items: achievements.map((one) => presentItem(one, shipped, here, language)),
    badges: pack.badges.flatMap((name) => {
      const value = shippedValues.find((one) => one.key === name);
      if (!value) return [];
      const badge = badgeOfValue({ ...value, ...valueIn(value, language), seed: value.name });
      return [{ key: name, badge, added: values.has(name) }];
    }),
    families: liveFamilies(workspace),
  };
}

/** The families of what is live, each once. */
export function liveFamilies(workspace: WorkspaceEngine): string[] {
  const live = [...workspace.rules.rules.values()].filter((rule) => !isRetired(rule));
  return [...new Set(live.map((rule) => versionOf(rule).definition.family))].sort();
}

export function stateOf(
  { key, yaml }: ShippedAchievement,
  known?: KnownAchievement,
): PackAchievement['state'] {
  if (!known || known.key !== key || known.isRetired) return 'off';
  return known.yaml === yaml ? 'live' : 'differs';
}

function presentCard({ pack, achievements }: ShippedPack, here: Here, language: Language): PackCard {
  const [first] = achievements;
  if (!first) throw new Error(`The pack ${pack.pack} is empty.`);
  const { name, about } = pack[language];
  const { badge, family } = presentAchievement(first.definition, 1, language);
  return {
    key: pack.pack,
    name,
    about,
    badge,
    family,
    achievements: achievements.length,
    live: achievements.filter((one) => stateOf(one, here.known.get(one.key)) !== 'off').length,
    connected: presentNeeds(first.definition, here).every(
      ({ counts, state }) => !counts || state !== 'missing',
    ),
  };
}

function presentItem(
  one: ShippedAchievement,
  { pack, achievements }: ShippedPack,
  here: Here,
  language: Language,
): PackAchievement {
  const { key, yaml, definition, trial } = one;
  const { version: _, ...card } = presentAchievement(definition, 1, language);
  const { fields, parts, events } = needsOf(definition);
  const told = new Map(
    fields.flatMap((field) => {
      const tools = tellersOfField(field, events);
      return tools === null ? [] : [[field, tools] as const];
    }),
  );
  const isLive = (name: string): boolean => here.known.get(name)?.isRetired === false;
  return {
    ...card,
    yaml,
    state: stateOf(one, here.known.get(key)),
    isFirst: key === pack.first,
    triable: one.triable,
    needs: presentNeeds(definition, here),
    ownFields: fields.filter(
      (field) => ownFields.has(field) || (told.get(field)?.length === 0 && !fetchedFields.has(field)),
    ),
    partFields: [...told].filter(([, tools]) => tools.length > 0).map(([field, tools]) => ({ field, tools })),
    fetchedFields: fields.filter((field) => fetchedFields.has(field)),
    waitsFor: parts
      .filter((name) => !isLive(name))
      .map((name) => {
        const part = achievements.find((other) => other.key === name);
        return { key: name, name: part ? inLanguage(part.definition, language).name : name };
      }),
    tried: trial && { data: trial.data, people: trial.people, active: trial.active, awards: trial.awards },
  };
}

function presentNeeds(definition: AchievementDefinition, here: Here): PackAchievement['needs'] {
  const { events, counted } = needsOf(definition);
  return events.map((type) => {
    const tools = tellersOf(type);
    const isConnected = tools.some(({ tool }) => here.tools.has(tool));
    const state = here.arriving.has(type) ? 'arriving' : isConnected ? 'connected' : 'missing';
    const counts = counted.includes(type);
    return { type, about: catalogue[type]?.about ?? '', counts, tools, state };
  });
}
