import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { progressOf } from '../../domain/achievements/judging/progress.ts';
import { windowOf } from '../../domain/achievements/judging/window-of.ts';
import { outside } from '../../domain/achievements/language/during.ts';
import { versionAt } from '../../domain/achievements/language/rule.ts';
import { tierIn } from '../../domain/achievements/language/translations.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import { ringLine } from '../../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime, endOfTime } from '../../domain/time/window.ts';
import { standingsOf } from '../../engine/decide/decide-touched.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { notesTo } from '../awards/queries.ts';
import { type AwardRow, awardColumns, presentAchievement, presentAwards, tierRank } from '../present.ts';
import { receivedLately } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { Ring, Today } from './api.ts';

const recentMax = 12;
const saidMax = 3;
const notesShownFor = 14 * 86_400_000_000;
const withdrawnShownFor = 7 * 86_400_000_000;

const ringStates = {
  open: 'open',
  guardOpen: 'guard_open',
  coolingDown: 'cooling_down',
  alreadyHeld: 'won',
  limited: 'open',
  in_review: 'pending',
  declined: 'open',
  overruled: 'open',
  pending: 'pending',
  confirmed: 'won',
} as const;

/** A person's page: what is close, what waits, what was won. */
export async function readToday(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Today> {
  const rings = (await readRings(tx, workspace, person, now, language)).sort(byNearness);
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and person_id = $2
       and (state in ('pending', 'confirmed', 'in_review') or (state in ('withdrawn', 'revoked') and earned_at > $3))
     order by (state = 'pending') desc, earned_at desc, award_id limit 60`,
    [workspace.workspaceId, person.id, toTimestamp(now - withdrawnShownFor)],
  );
  const awards = presentAwards(rows, workspace, language);
  const viewer: Viewer = {
    workspaceId: workspace.workspaceId,
    roles: ['member'],
    personId: person.id,
    source: null,
    language,
  };
  const said = await receivedLately(tx, workspace, viewer, person.id, saidMax);
  return {
    now: formatInstant(now),
    zone: factsAt(person, now).zone,
    rings,
    pending: awards
      .filter((award) => award.state === 'pending')
      .sort((a, b) => ((a.settlesAt ?? '') < (b.settlesAt ?? '') ? -1 : 1)),
    recent: awards.filter((award) => award.state !== 'pending').slice(0, recentMax),
    notes: await notesTo(tx, workspace, viewer, toTimestamp(now - notesShownFor), saidMax),
    said: said.map(({ recognition, seq }) => ({ recognition, entry: seq })),
  };
}

async function readRings(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Ring[]> {
  const facts = factsAt(person, now);
  const wanted = [...workspace.rules.rules.values()].flatMap((rule) => {
    const version = versionAt(rule, now);
    if (!version) return [];
    const eligible = version.who?.evaluate({ person: facts.attributes });
    if (eligible && !(eligible.ok && eligible.value === true)) return [];
    // A challenge that has not begun, or is over, is nothing to reach today.
    if (version.during && outside(version.during, facts.zone, now)) return [];
    const window = windowOf(version, facts.zone, now);
    return [
      {
        rule,
        version,
        key: { achievementId: rule.achievementId, personId: person.id, windowKey: window.key },
      },
    ];
  });
  const { cells, workspaceId } = workspace;
  await cells.load(
    tx,
    workspaceId,
    wanted.map(({ key }) => key),
  );
  const rings: Ring[] = [];
  for (const { rule, version, key } of wanted) {
    const { per } = version.evidence;
    const plain = cells.scope(key.achievementId, key.personId, key.windowKey);
    const decisions = await standingsOf(tx, workspace, rule, plain, now);
    const cell = per ? (nearestOf(decisions, key.windowKey) ?? plain) : plain;
    const own = decisions.filter((decision) => decision.cell === cell);
    const next =
      own.find(({ standing: { state } }) => ringStates[state] !== 'won' && state !== 'pending') ?? own.at(-1);
    const award = next && cells.awards(cell).get(next.scope);
    if (next) rings.push(presentRing(next, award && award.state !== 'withdrawn' ? award.id : null, language));
  }
  return rings;
}

/** With one threshold for each object, the object in a window that is nearest to it and not there yet. */
function nearestOf(decisions: readonly Decision[], windowKey: string): ScopeCell | undefined {
  const share = ({ standing }: Decision) => standing.value / standing.needed;
  const open = decisions.filter(
    ({ cell, standing }) => cell.windowKey.startsWith(`${windowKey}~`) && standing.state === 'open',
  );
  return open.sort((a, b) => share(b) - share(a))[0]?.cell;
}

function presentRing({ standing, cell }: Decision, awardId: string | null, language: Language): Ring {
  const { window, version } = standing;
  return {
    achievement: presentAchievement(
      version.definition,
      version.version,
      language,
      tierRank(version.definition, standing.tier),
    ),
    window: {
      kind: window.kind,
      key: window.key,
      startsAt: window.startsAt === beginningOfTime ? null : formatInstant(window.startsAt),
      endsAt: window.endsAt === endOfTime ? null : formatInstant(window.endsAt),
      zone: window.zone,
    },
    tier: standing.tier,
    tierName: standing.tier === null ? null : tierIn(version.definition, standing.tier, language),
    value: standing.value,
    provisional: standing.provisional,
    needed: standing.needed,
    progress: progressOf(version.measure, standing, cell.items.length > 0),
    compared: version.measure.kind === 'best',
    state: ringStates[standing.state],
    line: ringLine(standing, language),
    awardId,
  };
}

/** Nearest to its goal first; what is done last. */
function byNearness(a: Ring, b: Ring): number {
  const weight = (ring: Ring) =>
    ring.state === 'won' ? -1 : ring.state === 'pending' ? 0 : Math.min(1, ring.progress.sure) + 1;
  return weight(b) - weight(a);
}
