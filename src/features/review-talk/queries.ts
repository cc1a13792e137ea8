import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import { unpackReceipt } from '../../domain/achievements/receipts/pack-receipt.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { Refusal } from '../../domain/refusal.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { windowAt } from '../../domain/time/window.ts';
import { type DayNumber, formatDay, localDay, parseDay, startOfDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type AwardRow, awardColumns, presentAward, presentPerson } from '../present.ts';
import type { Recognition } from '../recognitions/api.ts';
import { presentRecognitions, recognitionsById } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { ReviewSaid, ReviewTalk, ReviewTalkQuery } from './api.ts';

const listMax = 500;
const evidenceMax = 12;
const aYear = 365;

/** What somebody did and what colleagues said of it, in a stretch of time. */
export async function readReviewTalk(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  person: Person,
  asked: ReviewTalkQuery,
): Promise<ReviewTalk> {
  const now = workspace.options.now();
  const { zone } = factsAt(person, now);
  const span = readSpan(asked, zone, now);
  const range = [toTimestamp(startOfDay(zone, span.from)), toTimestamp(startOfDay(zone, span.to + 1))];
  const awards = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and person_id = $2 and state = 'confirmed'
       and earned_at >= $3 and earned_at < $4 order by earned_at desc, award_id`,
    [workspace.workspaceId, person.id, ...range],
  );
  const ids = await tx.query<{ id: string }>(
    `select r.recognition_id as id from recognitions r where r.workspace_id = $1 and r.state = 'shown' and r.audience = 'everyone'
       and r.given_at >= $3 and r.given_at < $4 and (r.giver_id = $2 or exists (
         select from recognition_recipients p where p.workspace_id = r.workspace_id
           and p.recognition_id = r.recognition_id and p.person_id = $2))
     order by r.given_at desc, r.recognition_id`,
    [workspace.workspaceId, person.id, ...range],
  );
  const kept = ids.slice(0, listMax).map(({ id }) => id);
  const found = await presentRecognitions(
    tx,
    workspace,
    viewer,
    await recognitionsById(tx, workspace.workspaceId, kept),
  );
  const all = kept.flatMap((id) => found.get(id) ?? []);
  const given = all.filter((one) => one.giver.handle === person.handle);
  const received = all.filter((one) => one.giver.handle !== person.handle);
  const quarterOf = (one: Recognition) => windowAt('quarter', zone, microsOf(one.givenAt)).key;
  const quarters = [...new Set(received.map(quarterOf))].sort();
  const dayOf = (at: string) => formatDay(localDay(zone, microsOf(at)));
  return {
    person: presentPerson(person, now),
    from: formatDay(span.from),
    to: formatDay(span.to),
    zone,
    madeOn: formatDay(localDay(zone, now)),
    quarters,
    strengths: strengthsOf(received, given, quarters, quarterOf),
    awards: awards.slice(0, listMax).flatMap((row) => presentOwn(row, workspace, viewer.language, dayOf)),
    received: received.map((one) => presentSaid(one, dayOf, [one.giver.name])),
    given: given.map((one) =>
      presentSaid(
        one,
        dayOf,
        one.recipients.map((recipient) => recipient.name),
      ),
    ),
    more: { awards: Math.max(0, awards.length - listMax), said: Math.max(0, ids.length - listMax) },
  };
}

function readSpan(
  { from, to }: ReviewTalkQuery,
  zone: string,
  now: Micros,
): { from: DayNumber; to: DayNumber } {
  const read = (text: string | undefined, otherwise: DayNumber, pointer: string): DayNumber => {
    if (text === undefined || text === '') return otherwise;
    const day = parseDay(text);
    if (day !== undefined && formatDay(day) === text && day >= 0) return day;
    throw new Refusal('bad-date', 400, {
      message: `${JSON.stringify(text)} is no date; write one such as 2026-03-01.`,
      pointer,
    });
  };
  const last = read(to, localDay(zone, now), '/to');
  const first = read(from, last - aYear, '/from');
  if (first <= last) return { from: first, to: last };
  throw new Refusal('bad-date', 400, {
    message: `${formatDay(first)} comes after ${formatDay(last)}. Swap the two.`,
    pointer: '/from',
  });
}

function strengthsOf(
  received: readonly Recognition[],
  given: readonly Recognition[],
  quarters: readonly string[],
  quarterOf: (one: Recognition) => string,
): ReviewTalk['strengths'] {
  const values = new Map([...received, ...given].map(({ value }) => [value.key, value]));
  return [...values.values()]
    .map((value) => {
      const own = received.filter((one) => one.value.key === value.key);
      return {
        ...value,
        received: own.length,
        given: given.filter((one) => one.value.key === value.key).length,
        from: new Set(own.map((one) => one.giver.handle)).size,
        overTime: quarters.map((key) => own.filter((one) => quarterOf(one) === key).length),
      };
    })
    .sort((a, b) => b.received - a.received || b.given - a.given || a.name.localeCompare(b.name, 'en'));
}

function presentOwn(
  row: AwardRow,
  workspace: WorkspaceEngine,
  language: Language,
  dayOf: (at: string) => string,
): ReviewTalk['awards'] {
  const award = presentAward(row, workspace, language);
  if (!award) return [];
  const { items } = unpackReceipt(row.receipt);
  const counted = items.filter(({ use }) => use === 'counted' || use === 'provisional');
  return [
    {
      id: award.id,
      day: dayOf(award.earnedAt),
      name: award.achievement.name,
      tier: award.tierName,
      badge: award.achievement.badge,
      deed: award.youSentence,
      evidence: [...new Set(counted.flatMap(({ object }) => object ?? []))].slice(0, evidenceMax),
    },
  ];
}

function presentSaid(one: Recognition, dayOf: (at: string) => string, who: string[]): ReviewSaid {
  return {
    id: one.id,
    day: dayOf(one.givenAt),
    badge: one.value,
    who,
    what: one.what,
    effect: one.effect,
    evidence: one.evidence.map(({ object, text }) => `${object} ${text}`),
  };
}

function microsOf(at: string): Micros {
  const micros = parseInstant(at);
  if (typeof micros === 'number') return micros;
  throw micros;
}
