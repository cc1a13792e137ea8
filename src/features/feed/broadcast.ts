import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Language } from '../../domain/language/languages.ts';
import type { Announcement } from '../../engine/decide/announce.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Committed, WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { AnnouncementRow } from './entries.ts';
import { type Frame, type FrameDeps, frameOf, framesFor, type Hearer, sharedFrames } from './frames.ts';
import { type Entries, readEntries } from './newest-page.ts';
import { announcementsSince } from './queries.ts';
import { inOrder, type LiveStream } from './stream.ts';

const missedPerRead = 500;
const nothing = async () => undefined;
/** After so many streams other work has its turn. */
const writtenAtOnce = 250;
/** For each so many streams a round gathers a millisecond longer: writing to all of them again costs more than that. */
const streamsAMs = 100;
const gatherMsMax = 100;
/** What so many people are told is read at once. */
const peopleAtOnce = 8;

export interface BroadcastDeps extends FrameDeps {
  readonly engine: Engine;
}

/** With few streams so many rounds are read at once. They are written one after the other. */
const roundsAtOnce = 4;

/** What was committed since the last round, in order. */
interface Round {
  readonly workspace: WorkspaceEngine;
  readonly shared: readonly AnnouncementRow[];
  readonly own: ReadonlyMap<string, readonly AnnouncementRow[]>;
  readonly entries: Promise<Entries>;
  /** What those hear who are told something themselves, once for all who hear the same; null where it failed. */
  readonly frames: Map<string, Promise<readonly Frame[] | null>>;
  /** That an entry has changed; it has no number. */
  readonly changes: Buffer;
}

/**
 * Tells the live streams of one workspace what was committed. What gathers while rounds are under way is the next one. What
 * all hear is read and written out once, each stream gets one piece a round, and only what somebody is told themselves is
 * read for them, once for all their streams.
 */
export class Broadcast {
  readonly #deps: BroadcastDeps;
  readonly #workspaceId: string;
  readonly #streams = new Set<LiveStream>();
  readonly #byPerson = new Map<string, Set<LiveStream>>();
  #rows: AnnouncementRow[] = [];
  #changed = new Set<number>();
  #isTelling = false;
  /** The rounds that are not told yet, in their order. */
  #underWay: Promise<void>[] = [];

  constructor(deps: BroadcastDeps, workspaceId: string) {
    this.#deps = deps;
    this.#workspaceId = workspaceId;
  }

  end(): void {
    for (const stream of this.#streams) stream.end();
  }

  /** It hears first and then reads what it missed, so that nothing falls between the two. */
  async join(stream: LiveStream): Promise<void> {
    this.#add(stream);
    await this.#catchUp(stream, stream.sent >= 0 ? () => this.#tellMissed(stream) : nothing);
  }

  /** Tells what was kept meanwhile, when the reader has taken what came `before`. */
  async #catchUp(stream: LiveStream, before: () => Promise<void>): Promise<void> {
    try {
      await before();
      const next = () => (stream.isEnded ? null : stream.takeKept(missedPerRead));
      for (let rows = next(); rows; rows = next()) await this.#tellOne(stream, rows);
    } catch {
      // The browser comes back with its last id and gets the rest.
      stream.end();
    }
  }

  /** Whoever has much unread is behind until they have read it. */
  #isBehind(stream: LiveStream): boolean {
    if (stream.isBehind) return true;
    if (!stream.isFull || stream.isEnded) return false;
    stream.fallBehind();
    void this.#catchUp(stream, () => stream.taken());
    return true;
  }

  hear({ announcements, entries, progress, retold }: Committed): void {
    for (const { personId, achievement } of progress)
      for (const stream of this.#byPerson.get(personId) ?? []) stream.noteProgress(achievement);
    for (const personId of retold ?? [])
      for (const stream of this.#byPerson.get(personId) ?? [])
        if (!stream.hearer.ownOnly) stream.send('inbox', {});
    if (announcements.length > 0) {
      const at = this.#deps.engine.now(this.#workspaceId);
      this.#rows.push(...announcements.map((one) => toRow(one, at)));
    }
    for (const seq of entries ?? []) this.#changed.add(seq);
    if (this.#rows.length + this.#changed.size > 0) void this.#tellAll();
  }

  #add(stream: LiveStream): void {
    const { personId } = stream.hearer.viewer;
    this.#streams.add(stream);
    if (personId !== null)
      this.#byPerson.set(personId, (this.#byPerson.get(personId) ?? new Set()).add(stream));
    stream.onEnd(() => {
      this.#streams.delete(stream);
      const others = this.#byPerson.get(personId ?? '');
      others?.delete(stream);
      if (others?.size === 0) this.#byPerson.delete(personId ?? '');
    });
  }

  async #tellMissed(stream: LiveStream): Promise<void> {
    const { database } = this.#deps;
    const { personId } = stream.hearer.viewer;
    for (let after = stream.sent; !stream.isEnded; ) {
      const rows = await database.inWorkspace(this.#workspaceId, (tx) =>
        announcementsSince(tx, this.#workspaceId, after, personId, missedPerRead),
      );
      await this.#tellOne(stream, rows);
      const last = rows.at(-1);
      if (!last || rows.length < missedPerRead) return;
      after = last.seq;
    }
  }

  async #tellOne(stream: LiveStream, rows: readonly AnnouncementRow[]): Promise<void> {
    const { database, engine } = this.#deps;
    const workspace = await engine.workspace(this.#workspaceId);
    const shown = stream.hearer.ownOnly ? [] : rows.filter(({ kind }) => kind === 'feed');
    const entries = await readEntries(database, workspace, shown);
    stream.tell(await framesFor(this.#deps, workspace, stream.hearer, rows, entries));
    await stream.taken();
  }

  async #tellAll(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    while (this.#rows.length + this.#changed.size > 0) {
      const gatherMs = Math.min(gatherMsMax, Math.floor(this.#streams.size / streamsAMs));
      if (gatherMs > 0) await pause(gatherMs);
      const round = this.#tellNext(this.#underWay.at(-1)).finally(() => {
        this.#underWay = this.#underWay.filter((one) => one !== round);
      });
      this.#underWay.push(round);
      if (gatherMs > 0) await round;
      else if (this.#underWay.length >= roundsAtOnce) await this.#underWay[0];
    }
    this.#isTelling = false;
  }

  /** Reads what has gathered, and writes it after the rounds before it. */
  async #tellNext(before: Promise<void> | undefined): Promise<void> {
    const rows = inOrder(this.#rows.splice(0));
    const changed = [...this.#changed];
    this.#changed.clear();
    try {
      const round = await this.#read(rows, changed);
      await before;
      await Promise.all([this.#tellPeople(round), this.#tellOthers(round)]);
    } catch {
      // Nobody knows how far it got: they come back with their last ids.
      this.end();
    }
  }

  async #read(rows: readonly AnnouncementRow[], changed: readonly number[]): Promise<Round> {
    const { database, engine } = this.#deps;
    const workspace = await engine.workspace(this.#workspaceId);
    const shared = rows.filter(({ person_id }) => person_id === null);
    const own = new Map<string, AnnouncementRow[]>();
    for (const row of rows) {
      const id = row.person_id;
      if (id !== null && this.#byPerson.has(id)) own.set(id, [...(own.get(id) ?? []), row]);
    }
    const entries = readEntries(
      database,
      workspace,
      shared.filter(({ kind }) => kind === 'feed'),
      { areNew: true },
    );
    const changes = Buffer.concat(changed.map((seq) => frameOf('entry', { seq })));
    const round: Round = { workspace, shared, own, entries, frames: new Map(), changes };
    await Promise.all([entries, inTurns([...own.keys()], (personId) => this.#readFor(round, personId))]);
    return round;
  }

  async #readFor(round: Round, personId: string): Promise<void> {
    for (const { hearer, isBehind } of this.#byPerson.get(personId) ?? [])
      if (!isBehind) await this.#framesOf(round, personId, hearer);
  }

  /** What somebody hears who is told something themselves. */
  #framesOf(round: Round, personId: string, hearer: Hearer): Promise<readonly Frame[] | null> {
    const { workspace, shared, own, entries, frames } = round;
    const name = nameOf(hearer);
    const known = frames.get(name);
    if (known) return known;
    const mine = own.get(personId) ?? [];
    const rows = hearer.ownOnly ? mine : inOrder([...shared, ...mine]);
    const reading = framesFor(this.#deps, workspace, hearer, rows, entries).catch(() => null);
    frames.set(name, reading);
    return reading;
  }

  /** Those who are told something themselves. */
  #tellPeople(round: Round): Promise<void> {
    return inTurns([...round.own], ([personId, own]) => this.#tellPerson(round, personId, own));
  }

  async #tellPerson(round: Round, personId: string, own: readonly AnnouncementRow[]): Promise<void> {
    for (const stream of [...(this.#byPerson.get(personId) ?? [])]) {
      const { hearer } = stream;
      if (this.#isBehind(stream)) stream.keep(hearer.ownOnly ? own : inOrder([...round.shared, ...own]));
      else {
        // One that has only just caught up was not read for.
        const frames = await this.#framesOf(round, personId, hearer);
        if (frames) stream.tell(frames);
        else stream.end();
      }
      if (!hearer.ownOnly) stream.write(round.changes);
    }
  }

  /** All others hear the same, but for who has written or answered what it is about. */
  async #tellOthers({ shared, own, changes, ...round }: Round): Promise<void> {
    if (shared.length === 0 && changes.length === 0) return;
    const entries = await round.entries;
    const inLanguages = new Map<Language, { frames: Frame[]; whole: Buffer; differ: ReadonlySet<string> }>();
    let written = 0;
    for (const stream of this.#streams) {
      const { viewer, ownOnly } = stream.hearer;
      const { language, personId } = viewer;
      if (ownOnly || own.has(personId ?? '')) continue;
      let same = inLanguages.get(language);
      if (!same) {
        const frames = sharedFrames(shared, entries, { personId: null, language });
        const whole = Buffer.concat(frames.map(({ bytes }) => bytes));
        same = { frames, whole, differ: entries.differFor(language) };
        inLanguages.set(language, same);
      }
      if (this.#isBehind(stream)) stream.keep(shared);
      else if (same.differ.has(personId ?? '')) stream.tell(sharedFrames(shared, entries, viewer));
      else stream.tell(same.frames, same.whole);
      stream.write(changes);
      if (++written % writtenAtOnce === 0) await nextTurn();
    }
  }
}

/** Works through a list, so many people at a time. */
async function inTurns<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const workers = Array.from({ length: Math.min(peopleAtOnce, waiting.length) }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  });
  await Promise.all(workers);
}

/** Whoever has the same name hears the same. */
function nameOf({ viewer: { personId, roles, language }, ownOnly }: Hearer): string {
  return [personId, language, ownOnly ? 'own' : 'all', ...roles].join(' ');
}

function toRow(one: Announcement, at: number): AnnouncementRow {
  return {
    seq: one.seq,
    at,
    kind: one.kind,
    person_id: one.personId,
    award_ids: [...one.awardIds],
    recognition_id: one.recognitionId ?? null,
    comment_id: one.commentId ?? null,
    note_id: one.noteId ?? null,
    finding_id: one.findingId ?? null,
    reaction_notice_id: one.reactionNoticeId ?? null,
  };
}
