import type { Person } from '../../domain/achievements/reading/person.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { listAchievements } from '../achievements/queries.ts';
import { readAward, readStanding } from '../awards/actions.ts';
import type { Award, Receipt } from '../awards/api.ts';
import { listAwards } from '../awards/queries.ts';
import type { FeedItem } from '../feed/api.ts';
import { type FeedFilter, readFeed } from '../feed/queries.ts';
import { sightOf } from '../may-see.ts';
import { findRecipients, offeredValues, readSuggestions } from '../recognitions/queries.ts';
import { readToday } from '../today/queries.ts';
import type { Viewer } from '../viewer.ts';
import type {
  AchievementsAnswer,
  AwardBrief,
  AwardsAnswer,
  ExplainAnswer,
  FeedAnswer,
  PeopleAnswer,
  ProgressAnswer,
  SuggestionsAnswer,
} from './api.ts';

/** As a person, with what they may see, and where their pages are. */
export interface Asker {
  readonly database: Database;
  readonly workspace: WorkspaceEngine;
  readonly viewer: Viewer;
  readonly person: Person;
  readonly home: string;
}

const eventsShown = 40;

export async function progressOf({
  database,
  workspace,
  viewer,
  person,
  home,
}: Asker): Promise<ProgressAnswer> {
  const now = workspace.options.now();
  const today = await database.inWorkspace(viewer.workspaceId, (tx) =>
    readToday(tx, workspace, person, now, viewer.language),
  );
  return {
    person: person.handle,
    now: today.now,
    zone: today.zone,
    towards: today.rings.map((ring) => ({
      achievement: ring.achievement.key,
      name: ring.achievement.name,
      state: ring.state,
      line: ring.line,
      value: ring.value,
      provisional: ring.provisional,
      needed: ring.needed,
      endsAt: ring.window.endsAt,
    })),
    waiting: today.pending.map((award) => briefly(award, person.handle, home)),
    recent: today.recent.map((award) => briefly(award, person.handle, home)),
  };
}

export async function achievementsOf({ database, workspace, viewer }: Asker): Promise<AchievementsAnswer> {
  const { isWorksCouncil } = workspace.directory.privacy;
  const all = await database.inWorkspace(viewer.workspaceId, (tx) =>
    listAchievements(tx, workspace, viewer.language),
  );
  return {
    achievements: all.map(({ key, name, sentence, because, family, window, tiers, holders, state }) => ({
      key,
      name,
      sentence,
      because,
      family,
      window,
      needed: tiers.map(({ title, needed }) => ({ tier: title, needed })),
      holders: maySayOf(holders, isWorksCouncil) ? holders : null,
      retired: state === 'retired',
    })),
  };
}

export interface WhyQuestion {
  readonly achievement?: string | undefined;
  readonly person?: string | undefined;
  readonly window?: string | undefined;
  readonly award?: string | undefined;
}

export async function explanationFor(
  { database, workspace, viewer, home }: Asker,
  { award, achievement = '', ...asked }: WhyQuestion,
): Promise<ExplainAnswer> {
  const of = async (tx: Tx): Promise<{ receipt: Receipt; link: string }> => {
    if (award !== undefined) {
      const { receipt, id } = await readAward(tx, workspace, viewer, award);
      return { receipt, link: `${home}/awards/${id}` };
    }
    const receipt = await readStanding(tx, workspace, viewer, { achievement, ...asked });
    const about = new URLSearchParams({ person: receipt.person.handle, window: receipt.window.key });
    return { receipt, link: `${home}/explain/${encodeURIComponent(achievement)}?${about}` };
  };
  const { receipt, link } = await database.inWorkspace(viewer.workspaceId, of);
  return {
    achievement: receipt.achievement.key,
    name: receipt.achievement.name,
    person: receipt.person.handle,
    window: receipt.window.key,
    state: receipt.state,
    answer: receipt.answer,
    value: receipt.value,
    needed: receipt.needed,
    hold: receipt.hold,
    cooldown: receipt.cooldown,
    guards: receipt.guards.map(({ text, met }) => ({ text, met })),
    events: receipt.events
      .slice(0, eventsShown)
      .map(({ type, object, at, use, reason: why }) => ({ type, object, at, use, why })),
    moreEvents: receipt.moreEvents + Math.max(0, receipt.events.length - eventsShown),
    link,
  };
}

export interface AwardsQuestion {
  readonly person?: string | undefined;
  readonly achievement?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function awardsFor(
  { database, workspace, viewer, person, home }: Asker,
  asked: AwardsQuestion,
): Promise<AwardsAnswer> {
  const { items, nextCursor } = await database.inWorkspace(viewer.workspaceId, (tx) =>
    listAwards(tx, workspace, sightOf(viewer, workspace), asked, viewer.language),
  );
  return { awards: items.map((award) => briefly(award, person.handle, home)), nextCursor };
}

export async function feedFor(
  { database, workspace, viewer, home }: Asker,
  asked: FeedFilter,
): Promise<FeedAnswer> {
  const { items, nextCursor } = await readFeed(database, workspace, viewer, { ...asked, feedOnly: true });
  return { entries: items.map((item) => entryOf(item, home)), nextCursor };
}

function entryOf(item: FeedItem, home: string): FeedAnswer['entries'][number] {
  const { at, comments, kind } = item;
  const same = { at, kind, comments, link: `${home}/feed/${item.seq}` };
  if (item.kind === 'recognition') {
    const { recipients, giver, value, what, effect } = item.recognition;
    const who = recipients.map(({ name }) => name);
    return { ...same, who, from: giver.name, badge: value.name, text: what, effect };
  }
  const [first] = item.awards;
  return {
    ...same,
    who: item.awards.map((award) => award.person.name),
    from: null,
    badge: first?.achievement.name ?? '',
    text: first?.theySentence ?? '',
    effect: first?.achievement.because ?? '',
  };
}

export function peopleFor({ workspace, viewer }: Asker, search: string): PeopleAnswer {
  return { people: findRecipients(workspace, viewer, search, workspace.options.now()).people };
}

export async function suggestionsFor({
  database,
  workspace,
  viewer,
  person,
}: Asker): Promise<SuggestionsAnswer> {
  return database.inWorkspace(viewer.workspaceId, async (tx) => {
    const found = await readSuggestions(tx, workspace, person, workspace.options.now(), viewer.language);
    const badges = await offeredValues(tx, viewer);
    return {
      suggestions: found.map((one) => ({
        person: one.person.handle,
        name: one.person.name,
        why: one.why,
        evidence: one.evidence.map(({ seq: event, text, object, at }) => ({ event, text, object, at })),
        award: one.awardId,
      })),
      badges: badges.map(({ key, name, meaning }) => ({ key, name, meaning })),
    };
  });
}

function briefly(award: Award, me: string, home: string): AwardBrief {
  return {
    id: award.id,
    achievement: award.achievement.key,
    name: award.achievement.name,
    person: award.person.handle,
    personName: award.person.name,
    state: award.state,
    earnedAt: award.earnedAt,
    sentence: award.person.handle === me ? award.youSentence : award.theySentence,
    stateSentence: award.stateSentence,
    link: `${home}/awards/${award.id}`,
  };
}
