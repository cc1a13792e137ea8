import { catalogue } from '../../connectors/catalogue.ts';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { inLanguage } from '../../domain/achievements/language/translations.ts';
import type { Language } from '../../domain/language/languages.ts';
import { creditOf, needsOf } from '../../domain/packs/needs.ts';
import { isRetired } from '../../engine/decide/rule-index.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { versionOf } from '../present.ts';
import type { EventType } from './api.ts';
import { shippedPacks } from './shipped-packs.ts';

interface Counting {
  readonly definition: AchievementDefinition;
  readonly pack: string | null;
  readonly live: boolean;
}

/** What events can be called: the catalogue, and what achievements of the workspace count beside it. */
export function listEventTypes(workspace: WorkspaceEngine, language: Language): EventType[] {
  const all = countingOf(workspace);
  const own = all.flatMap(({ definition }) => needsOf(definition).counted);
  const types = [...new Set([...Object.keys(catalogue), ...own])].sort();
  return types.map((type) => ({
    type,
    about: catalogue[type]?.about ?? '',
    fields: [...(catalogue[type]?.fields ?? [])],
    achievements: all
      .filter(({ definition }) => needsOf(definition).counted.includes(type))
      .sort((one, other) => Number(other.live) - Number(one.live))
      .map(({ definition, pack, live }) => ({
        key: definition.achievement,
        name: inLanguage(definition, language).name,
        pack,
        live,
        credit: creditOf(definition),
        fields: [...needsOf(definition).fields],
      })),
  }));
}

/** The fields that say whom an event of a type is for, those of live achievements first. */
export function creditFields(workspace: WorkspaceEngine, type: string): string[] {
  const fields = countingOf(workspace)
    .filter(({ definition }) => needsOf(definition).counted.includes(type))
    .sort((one, other) => Number(other.live) - Number(one.live))
    .map(({ definition }) => creditOf(definition));
  return [...new Set(fields.filter((field) => field !== null))];
}

/** Every achievement that is live, or that a pack could bring. */
function countingOf(workspace: WorkspaceEngine): Counting[] {
  const live = [...workspace.rules.rules.values()].filter((rule) => !isRetired(rule));
  const keys = new Set(live.map(({ key }) => key));
  const shipped = shippedPacks().packs.flatMap(({ pack, achievements }) =>
    achievements.map(({ key, definition }) => ({ key, definition, pack: pack.pack })),
  );
  return [
    ...live.map((rule) => ({
      definition: versionOf(rule).definition,
      pack: shipped.find(({ key }) => key === rule.key)?.pack ?? null,
      live: true,
    })),
    ...shipped
      .filter(({ key }) => !keys.has(key))
      .map(({ definition, pack }) => ({ definition, pack, live: false })),
  ];
}
