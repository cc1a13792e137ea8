import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import {
  type Channel,
  channels,
  defaultSettings,
  type NoticeKind,
  type NoticeMatrix,
} from '../../domain/notices/preferences.ts';
import { cooldowns, type Interruption, mayInterrupt } from '../../domain/notices/timing/interruptions.ts';
import { quietUntil } from '../../domain/notices/timing/quiet-hours.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { Trial } from '../ledger/actions.ts';
import { heldNow, type Subject } from '../ledger/queries.ts';
import { policyFor } from './policy-for.ts';
import { readNews } from './route-news.ts';
import { defaultsOf, timeFor, type Wishes, wishesOf, wishOf } from './settings.ts';

const hour = 3_600_000_000;
const keptFor = 8 * 24 * hour;
const decisionsMax = 10_000;

/** What something is about: the award or finding, and the achievement whose policy counts. */
export interface About extends Subject {
  readonly achievementId: string | null;
  readonly version: number | null;
}

/** Something that happened to somebody, by its number. */
export interface Happening {
  readonly personId: string;
  readonly seq: number;
  readonly at: Micros;
  readonly kinds: readonly NoticeKind[];
  /** The achievements that it is about, whose policies count. */
  readonly about?: readonly About[];
}

/**
 * Whether a notice may pop up in the app: as its person has set it, not in their quiet hours, within the budget of an
 * hour. All their browsers are answered the same. What may not is still in the app, to be looked at.
 */
export class PopUps {
  readonly #before = new Map<string, Interruption[]>();
  readonly #decided = new Map<string, Promise<boolean>>();

  may(
    database: Pick<Database, 'look' | 'writes'>,
    workspace: WorkspaceEngine,
    happening: Happening,
    isDemo: boolean,
  ): Promise<boolean> {
    const key = `${workspace.workspaceId} ${happening.seq}`;
    const known = this.#decided.get(key);
    if (known) return known;
    const deciding = this.#decide(database, workspace, happening, isDemo);
    deciding.catch(() => this.#decided.delete(key));
    this.#decided.set(key, deciding);
    const [oldest] = this.#decided.keys();
    if (this.#decided.size > decisionsMax && oldest !== undefined) this.#decided.delete(oldest);
    return deciding;
  }

  async #decide(
    database: Pick<Database, 'look' | 'writes'>,
    workspace: WorkspaceEngine,
    { personId, at, kinds, about = [] }: Happening,
    isDemo: boolean,
  ): Promise<boolean> {
    const wish = await wishOf(database, workspace, personId);
    if (!wish) return false;
    const held = isDemo ? new Set<string>() : await heldNow(database, workspace.workspaceId, about);
    const wanted = kinds.filter((kind) => {
      const own = about.filter((one) => one.kind === kind);
      if (own.length === 0) return timeFor(wish, kind, 'app', undefined) === 'now';
      return own.some(
        (one) =>
          !held.has(one.subjectId) &&
          timeFor(wish, kind, 'app', policyFor(workspace, one, wish.workspace)) === 'now',
      );
    });
    if (wanted.length === 0) return false;
    // There a night lasts seconds, so that hours mean nothing.
    if (isDemo) return wanted.some((kind) => cooldowns[kind] === 0);
    const now = workspace.options.now();
    if (now - at > hour) return false;
    // Whoever looks at the app at night is awake: there only quiet hours that somebody has chosen are kept.
    if (wish.isSet && quietUntil(wish.settings, now) !== null) return false;
    const person = `${workspace.workspaceId} ${personId}`;
    const before = (this.#before.get(person) ?? []).filter((one) => one.at > now - keptFor);
    if (!mayInterrupt(wanted, now, before)) return false;
    this.#before.set(person, [...before, { at: now, kinds: wanted }]);
    return true;
  }
}

/** What of the announcements between two numbers would be told at once, in the app or where else notices go. */
export async function toldAtOnce(
  tx: Tx,
  workspace: WorkspaceEngine,
  after: number,
  upTo: number,
  reachable: ReadonlySet<Channel>,
): Promise<Trial[]> {
  const news = await readNews(tx, workspace.workspaceId, after, upTo);
  const wishes = await wishesOf(tx, workspace, [...new Set(news.map(({ personId }) => personId))]);
  return news.filter((one) => {
    const wish = wishes.get(one.personId);
    if (!wish) return false;
    const policy = policyFor(workspace, one, wish.workspace);
    return channels.some(
      (channel) =>
        (channel === 'app' || reachable.has(channel)) && timeFor(wish, one.kind, channel, policy) === 'now',
    );
  });
}

/** How some people are told, for looking ahead; whoever is not known yet has chosen nothing. */
export async function settingsFor(tx: Tx, workspace: WorkspaceEngine, people: readonly Person[]) {
  const known = people.filter(({ id }) => workspace.directory.person(id) !== undefined);
  const wishes = await wishesOf(
    tx,
    workspace,
    known.map(({ id }) => id),
  );
  const defaults = await defaultsOf(tx, workspace.workspaceId);
  return new Map(
    people.map((person) => {
      const { zone } = factsAt(person, workspace.options.now());
      const wish: Wishes = wishes.get(person.id) ?? {
        settings: { ...defaultSettings, zone },
        own: {},
        isSet: false,
        workspace: defaults,
        demoted: new Set(),
      };
      const time = (kind: NoticeKind, channel: Channel, policy: NoticeMatrix) =>
        timeFor(wish, kind, channel, policy);
      return [person.id, { settings: wish.settings, workspace: wish.workspace, timeFor: time }] as const;
    }),
  );
}

/** Whether there is anything to give its place, to make messages of, or to send. */
export async function isAnythingDue(tx: Tx, workspaceId: string, now: Micros): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }>(
    `select c.seq is null
       or exists (select from announcements n where n.workspace_id = $1 and n.kind = 'notice' and n.seq > c.seq and n.person_id is not null)
       or exists (select from notice_lines l where l.workspace_id = $1 and l.state = 'waiting' and l.due_at <= $2)
       or exists (select from messages m where m.workspace_id = $1 and m.state in ('queued', 'sending') and m.next_try_at <= $2) as due
     from (select) one left join notice_cursors c on c.workspace_id = $1`,
    [workspaceId, toTimestamp(now)],
  );
  return row?.due === true;
}
