import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { windowOf } from '../../domain/achievements/judging/window-of.ts';
import { partsOfRule, type Rule, versionAt } from '../../domain/achievements/language/rule.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { standingsOf } from '../../engine/decide/decide-touched.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { standingNames } from '../present.ts';
import type { EventDetail, EventMatch, EventState } from './api.ts';
import { readEventDetail } from './queries.ts';

export type KeptEvent = EventState['event'];

interface Question {
  readonly item: KeptEvent;
  readonly rule: Rule;
  readonly now: Micros;
  readonly language: Language;
}

/** Where the person of a stored event stands with an achievement now, and whether this event made the award. */
export async function readState(
  tx: Tx,
  workspace: WorkspaceEngine,
  { item, rule, now, language }: Question,
): Promise<EventState> {
  const nothing: EventState = {
    event: item,
    achievement: rule.key,
    person: null,
    window: null,
    count: null,
    of: null,
    remaining: null,
    state: 'nobody',
    tier: null,
    awardId: null,
    makesAward: false,
    firstTime: false,
    use: null,
    why: null,
  };
  const detail = await readEventDetail(tx, workspace, item.seq, now, language);
  if (!detail || detail.late) return { ...nothing, state: 'late' };
  if (workspace.pause && item.seq > workspace.pause.seq) return { ...nothing, state: 'paused' };
  const match = matchOf(detail, rule);
  const said = { use: match?.use ?? null, why: match?.why ?? null };
  const person = match?.person ? workspace.directory.byHandle(match.person.handle) : undefined;
  if (!match || !person) return { ...nothing, ...said };
  const at = parseInstant(detail.occurredAt);
  if (isRefusal(at)) throw at;
  const window = windowKeyOf(rule, match, person, at);
  const made = await madeBy(tx, workspace.workspaceId, rule, person, item.seq);
  const decision = await standingIn(tx, workspace, { rule, person, window, made }, now);
  if (!decision) return { ...nothing, ...said, person: person.handle, window, state: 'not_yet' };
  const { standing, cell, scope } = decision;
  return {
    ...nothing,
    ...said,
    person: person.handle,
    window,
    count: standing.value,
    of: standing.needed,
    remaining: Math.max(0, standing.needed - standing.value),
    state: standingNames[standing.state],
    tier: standing.tier,
    awardId: workspace.cells.awards(cell).get(scope)?.id ?? null,
    makesAward: made.size > 0,
    firstTime: made.size > 0 && item.status === 'accepted',
  };
}

/** What counts comes before what only feeds a quality condition; what is made of others is touched through them. */
function matchOf({ matches }: EventDetail, rule: Rule): EventMatch | undefined {
  const keys = [rule.key, ...partsOfRule(rule)];
  const own = matches.filter(({ achievement }) => keys.includes(achievement.key));
  return own.find(({ use }) => use !== 'guard') ?? own[0];
}

function windowKeyOf(rule: Rule, match: EventMatch, person: Person, at: Micros): string | null {
  if (match.achievement.key === rule.key && match.window !== null) return match.window;
  const version = versionAt(rule, at) ?? rule.versions.at(-1);
  return version ? windowOf(version, factsAt(person, at).zone, at).key : null;
}

/** The scopes of the awards whose first entry names the event. */
async function madeBy(
  tx: Tx,
  workspaceId: string,
  { achievementId }: Rule,
  { id }: Person,
  seq: number,
): Promise<Set<string>> {
  const rows = await tx.query<{ scope: string }>(
    `select a.scope from awards a join award_entries e using (workspace_id, award_id)
     where a.workspace_id = $1 and a.achievement_id = $2 and a.person_id = $3 and e.entry = 1 and e.event_seq = $4`,
    [workspaceId, achievementId, id, seq],
  );
  return new Set(rows.map(({ scope }) => scope));
}

interface Place {
  readonly rule: Rule;
  readonly person: Person;
  readonly window: string | null;
  readonly made: ReadonlySet<string>;
}

/** Of several tiers the highest that the event made; else the lowest one not yet reached, else the highest. */
async function standingIn(
  tx: Tx,
  workspace: WorkspaceEngine,
  { rule, person, window, made }: Place,
  now: Micros,
): Promise<Decision | undefined> {
  if (window === null) return undefined;
  const { cells, workspaceId } = workspace;
  const key = { achievementId: rule.achievementId, personId: person.id, windowKey: window };
  await cells.load(tx, workspaceId, [key]);
  const cell = cells.scope(key.achievementId, key.personId, key.windowKey);
  const own = (await standingsOf(tx, workspace, rule, cell, now)).filter((each) => each.cell === cell);
  const isReached = ({ standing }: Decision) =>
    standing.state === 'confirmed' || standing.state === 'pending' || standing.state === 'in_review';
  return (
    own.filter(({ scope }) => made.has(scope)).at(-1) ?? own.find((each) => !isReached(each)) ?? own.at(-1)
  );
}
