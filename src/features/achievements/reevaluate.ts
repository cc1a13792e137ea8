import { parseDefinition } from '../../domain/achievements/language/parse-definition.ts';
import { compileVersion, partsOfRule, type Rule } from '../../domain/achievements/language/rule.ts';
import type { Person } from '../../domain/achievements/reading/person.ts';
import { type AwardAt, type AwardDiff, readScope } from '../../domain/achievements/trying/compare-awards.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime, endOfTime } from '../../domain/time/window.ts';
import type { Engine } from '../../engine/engine.ts';
import { refuseWhilePaused } from '../../engine/upkeep/awarding-pause.ts';
import { decideAlways } from '../../engine/upkeep/decide-always.ts';
import { tryAlways } from '../../engine/upkeep/try-always.ts';
import type { Database } from '../../store/database.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import type { Reevaluation } from './api.ts';
import { insertVersion, type KnownAchievement, readKnown } from './versions.ts';

interface Deps {
  readonly database: Database;
  readonly engine: Engine;
}

const shownMax = 1000;

/** What would be different if an achievement's newest version had always been valid; nothing is written. */
export async function tryReevaluation(
  { database, engine }: Deps,
  workspaceId: string,
  key: string,
): Promise<Reevaluation> {
  const workspace = await engine.workspace(workspaceId);
  const newest = await findNewest(database, workspaceId, key);
  const tried = await tryAlways(workspace, alwaysValid(newest));
  return { ...presentDiff(newest, tried, tried.personOf), applied: false, becameVersion: null };
}

/**
 * Makes an achievement's newest version valid from the beginning and decides the past by it, silently, in one
 * transaction: a version of the same text is appended, awards change by entries. Where nothing would change, nothing
 * is written.
 */
export async function applyReevaluation(
  deps: Deps,
  workspaceId: string,
  key: string,
  by: Doer,
): Promise<Reevaluation> {
  const { database, engine } = deps;
  const workspace = await engine.workspace(workspaceId);
  refuseWhilePaused(workspace);
  const tried = await tryReevaluation(deps, workspaceId, key);
  return workspace.exclusively(async () => {
    const newest = await findNewest(database, workspaceId, key);
    if (newest.validFrom === beginningOfTime && tried.changes.length === 0) return tried;
    const version = newest.version + 1;
    const diff = await decideAlways(workspace, {
      achievementId: newest.achievementId,
      cause: `re-evaluated by version ${version}`,
      begin: async (tx) => {
        const always = { key, known: newest, yaml: newest.yaml, validFrom: beginningOfTime };
        await insertVersion(tx, workspaceId, always);
      },
      end: (tx, { gained, lost, moved, kept, people }) =>
        recordAudit(tx, workspaceId, by, {
          action: 'achievement.reevaluated',
          subject: key,
          details: { version, gained, lost, moved, kept, people },
        }),
    });
    const shown = presentDiff(newest, { ...diff, events: tried.events }, workspace.directory.person);
    return { ...shown, applied: true, becameVersion: version };
  });
}

async function findNewest(database: Database, workspaceId: string, key: string): Promise<KnownAchievement> {
  const all = await database.inWorkspace(workspaceId, (tx) => readKnown(tx, workspaceId));
  const newest = all.find((one) => one.key === key);
  if (!newest) throw notFound(`achievement ${key}`);
  const parts = partsOfRule(alwaysValid(newest));
  if (parts.length > 0)
    throw new Refusal('made-of-others', 409, {
      message: `${key} is made of ${parts.join(', ')} and follows their awards by itself. Re-evaluate those instead.`,
    });
  if (!newest.isRetired) return newest;
  throw new Refusal('retired', 409, {
    message: `${key} is retired, so no version of it is valid now. Apply its text again first, then re-evaluate it.`,
  });
}

function alwaysValid({ achievementId, key, version, yaml }: KnownAchievement): Rule {
  const parsed = parseDefinition(yaml);
  const compiled =
    'problems' in parsed
      ? parsed
      : compileVersion(parsed.definition, { version, from: beginningOfTime, to: endOfTime });
  if ('problems' in compiled)
    throw new Error(`Achievement ${key} no longer parses: ${JSON.stringify(compiled.problems)}`);
  return { achievementId, key, versions: [compiled.version] };
}

function presentDiff(
  { key, version }: KnownAchievement,
  diff: AwardDiff & { readonly events: number },
  personOf: (id: string) => Person | undefined,
): Omit<Reevaluation, 'applied' | 'becameVersion'> {
  const { events, gained, lost, moved, kept, people } = diff;
  const changes = diff.changes.map(({ personId, scope, before, after }) => {
    const change = before === null ? 'gained' : after === null ? 'lost' : 'moved';
    const { handle, name } = personOf(personId) ?? { handle: '', name: 'Somebody' };
    return {
      change: change as Reevaluation['changes'][number]['change'],
      person: { handle, name },
      ...readScope(scope),
      before: before && presentAward(before),
      after: after && presentAward(after),
    };
  });
  const inOrder = changes.sort((a, b) => order(a) - order(b) || (placeOf(a) < placeOf(b) ? -1 : 1));
  return {
    achievement: key,
    version,
    events,
    gained,
    lost,
    moved,
    kept,
    people,
    changes: inOrder.slice(0, shownMax),
    more: Math.max(0, inOrder.length - shownMax),
  };
}

function presentAward({ state, earnedAt }: AwardAt) {
  return { state, earnedAt: formatInstant(earnedAt) };
}

type Shown = Pick<Reevaluation['changes'][number], 'change' | 'person' | 'window'>;

/** What is taken from people comes first: nobody may overlook it. */
function order({ change }: Shown): number {
  return ['lost', 'moved', 'gained'].indexOf(change);
}

function placeOf({ person, window }: Shown): string {
  return `${person.handle}\0${window}`;
}
