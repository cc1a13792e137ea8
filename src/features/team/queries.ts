import { calendarOf, isWorkday } from '../../domain/achievements/reading/calendar.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import { type Language, languages } from '../../domain/language/languages.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findPatterns, type Pattern } from '../../domain/team/patterns.ts';
import {
  firstWorkday,
  shiftWeek,
  teamWeekAt,
  teamWeekOf,
  type TeamWeek as Week,
} from '../../domain/team/week.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { localDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { mayDecide } from '../awards/actions.ts';
import { notedBy } from '../awards/queries.ts';
import { sightOf } from '../may-see.ts';
import { type AwardRow, awardColumns, presentAward, presentPerson, versionOf } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import type { TeamReviews, TeamWeek, TeamWeekQuery } from './api.ts';
import { readUnseen } from './unseen.ts';
import { awardsOfWeek, compareAwards, weeksOf } from './week-facts.ts';

/** More people than this are no page of one reader; a team is asked for. */
const peopleMax = 500;
const patternsMax = 40;
const awardsMax = 60;
const reviewsMax = 100;
const reviewsRead = 500;
/** With fewer working days somebody was away for most of a week. */
const workdaysLeast = 3;
const collator = new Intl.Collator('en', { numeric: true });

/**
 * A week of the people somebody leads. All that is ever told of a team to its lead comes from here, so a rule about what
 * may be told has one place: `people` below are those it is told of.
 */
export async function readTeamWeek(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  asked: TeamWeekQuery,
): Promise<TeamWeek> {
  const now = workspace.options.now();
  const week = weekAsked(workspace, viewer, asked.week);
  const until = Math.min(now, week.endsAt);
  const led = peopleLed(workspace, viewer);
  const teamOf = (person: Person) => factsAt(person, until).attributes.team;
  const teams = [...new Set(led.flatMap((person) => teamOf(person) ?? []))].sort(collator.compare);
  const people = asked.team === undefined ? led : led.filter((person) => teamOf(person) === asked.team);
  const head = {
    week: presentWeek(week, now),
    team: teams.find((name) => name === asked.team) ?? null,
    teams,
    people: people.length,
  };
  const { weeks } = asked;
  const { isWorksCouncil } = workspace.directory.privacy;
  const isWithheld = people.length > 0 && !maySayOf(people.length, isWorksCouncil);
  const chooseTeam = asked.team === undefined && people.length > peopleMax && teams.length > 0;
  if (chooseTeam || isWithheld)
    return {
      ...head,
      chooseTeam,
      isWithheld,
      sums: { awards: 0, recognitions: 0, recognised: 0 },
      patterns: [],
      morePatterns: 0,
      unseen: { weeks, total: 0, items: [] },
      awards: [],
      moreAwards: 0,
    };
  const ids = people.map(({ id }) => id);
  const rows = await awardsOfWeek(tx, workspace.workspaceId, ids, week);
  const facts = await weeksOf(tx, workspace.workspaceId, ids, week);
  const patterns = findPatterns(
    await compareAwards(tx, workspace, rows, week, viewer.language),
    facts.weeks.map((one) => ({ ...one, mayBeQuiet: mayBeQuiet(workspace, one.person, week, now) })),
    viewer.language,
  );
  const shownPatterns = patterns.slice(0, patternsMax);
  const shownAwards = rows.slice(0, awardsMax);
  const noted = await notedBy(tx, workspace.workspaceId, viewer, [
    ...shownPatterns.flatMap(({ award }) => award ?? []),
    ...shownAwards.map((row) => row.award_id),
  ]);
  const present = ({ person, kind, sentence, award }: Pattern) => ({
    person: presentPerson(workspace.directory.person(person), until),
    kind,
    sentence,
    awardId: award,
    noted: award !== null && noted.has(award),
  });
  return {
    ...head,
    chooseTeam: false,
    isWithheld: false,
    sums: { awards: rows.length, recognitions: facts.recognitions, recognised: facts.recognised },
    patterns: shownPatterns.map(present),
    morePatterns: patterns.length - shownPatterns.length,
    // Who was not mentioned is a miss, which is nobody else's under works-council mode.
    unseen: isWorksCouncil
      ? { weeks, total: 0, items: [] }
      : await readUnseen(tx, workspace, people, {
          until,
          weeks,
          limit: asked.unseen,
          language: viewer.language,
        }),
    awards: shownAwards.flatMap((row) => {
      const award = presentAward(row, workspace, viewer.language);
      return award ? [{ award, noted: noted.has(row.award_id) }] : [];
    }),
    moreAwards: rows.length - shownAwards.length,
  };
}

/** A pattern as its lead is told of it, in each language. */
export interface ToldPattern {
  readonly pattern: Pattern;
  readonly sentences: Readonly<Record<Language, string>>;
}

/** What stands out of the last whole week of the people somebody leads; as much of it as they may be told. */
export async function readLeadPatterns(
  tx: Tx,
  workspace: WorkspaceEngine,
  lead: Person,
): Promise<{ readonly week: Week; readonly patterns: readonly ToldPattern[] }> {
  const viewer = (language: Language): Viewer => ({
    workspaceId: workspace.workspaceId,
    roles: ['manager', 'member'],
    personId: lead.id,
    source: null,
    language,
  });
  const now = workspace.options.now();
  const week = weekAsked(workspace, viewer('en'), 'last');
  const people = peopleLed(workspace, viewer('en'));
  if (people.length === 0 || !maySayOf(people.length, workspace.directory.privacy.isWorksCouncil))
    return { week, patterns: [] };
  const ids = people.slice(0, peopleMax).map(({ id }) => id);
  const rows = await awardsOfWeek(tx, workspace.workspaceId, ids, week);
  const facts = await weeksOf(tx, workspace.workspaceId, ids, week);
  const weeks = facts.weeks.map((one) => ({
    ...one,
    mayBeQuiet: mayBeQuiet(workspace, one.person, week, now),
  }));
  const said = new Map<Language, Pattern[]>();
  for (const language of languages)
    said.set(
      language,
      findPatterns(await compareAwards(tx, workspace, rows, week, language), weeks, language),
    );
  const patterns = (said.get('en') ?? []).map((pattern, index): ToldPattern => {
    const inLanguage = (language: Language) => said.get(language)?.[index]?.sentence ?? pattern.sentence;
    return { pattern, sentences: { en: inLanguage('en'), de: inLanguage('de'), es: inLanguage('es') } };
  });
  return { week, patterns };
}

/** That somebody did nothing is theirs alone under works-council mode, and says nothing of a week they were away. */
function mayBeQuiet(workspace: WorkspaceEngine, personId: string, week: Week, now: number): boolean {
  const { directory } = workspace;
  const person = directory.person(personId);
  if (!person || directory.privacy.isWorksCouncil || week.endsAt > now) return false;
  if (!directory.isActive(personId)) return false;
  const facts = factsAt(person, week.startsAt);
  const first = localDay(facts.zone, week.startsAt);
  const days = Array.from({ length: 7 }, (_, index) => first + index);
  return days.filter((day) => isWorkday(calendarOf(facts), day)).length >= workdaysLeast;
}

/** Awards that wait for whoever asks, longest first. */
export async function readReviews(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer): Promise<TeamReviews> {
  const sight = sightOf(viewer, workspace);
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and state = 'in_review'
       and ($2::boolean or person_id = any($3::uuid[])) order by granted_at, award_id limit ${reviewsRead}`,
    [workspace.workspaceId, sight.all, sight.people],
  );
  const own = rows.filter((row) => mayDecide(workspace, viewer, row));
  const items = own.slice(0, reviewsMax).flatMap((row) => {
    const award = presentAward(row, workspace, viewer.language);
    const rule = workspace.rules.rules.get(row.achievement_id);
    if (!award || !rule) return [];
    const { review } = versionOf(rule, row.version).definition;
    return [{ award, since: formatInstant(row.granted_at), when: review?.when ?? 'true' }];
  });
  return { items, total: own.length };
}

/** Those somebody leads, by name: a manager their reports, an admin everybody; never themselves. */
function peopleLed(workspace: WorkspaceEngine, viewer: Viewer): Person[] {
  const sight = sightOf(viewer, workspace);
  const all = sight.all
    ? [...workspace.directory.people]
    : sight.people.flatMap((id) => workspace.directory.person(id) ?? []);
  return all
    .filter(({ id }) => id !== viewer.personId)
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** In the reader's zone, beginning with the first day they work. */
function weekAsked(workspace: WorkspaceEngine, viewer: Viewer, asked: string): Week {
  const now = workspace.options.now();
  const me = workspace.directory.person(viewer.personId ?? '');
  const facts = me && factsAt(me, now);
  const zone = facts?.zone ?? 'UTC';
  const first = facts ? firstWorkday(calendarOf(facts).weekdays) : 0;
  const current = teamWeekAt(zone, first, now);
  if (asked === 'this') return current;
  if (asked === 'last') return shiftWeek(current, -1);
  const week = /^(19[7-9]|[2-9])/.test(asked) ? teamWeekOf(zone, first, asked) : undefined;
  if (!week)
    throw new Refusal('bad-week', 400, {
      message: `${JSON.stringify(asked)} is no week; write this, last, or a date in it such as 2026-03-02.`,
      pointer: '/week',
    });
  if (week.startsAt > now)
    throw new Refusal('bad-week', 400, {
      message: `The week of ${asked} is still to come. The current one begins on ${current.key}.`,
      pointer: '/week',
    });
  return week;
}

function presentWeek(week: Week, now: number): TeamWeek['week'] {
  const isCurrent = now < week.endsAt;
  return {
    key: week.key,
    startsAt: formatInstant(week.startsAt),
    endsAt: formatInstant(week.endsAt),
    zone: week.zone,
    isCurrent,
    earlier: shiftWeek(week, -1).key,
    later: isCurrent ? null : shiftWeek(week, 1).key,
  };
}
