import type { Language } from '../../domain/language/languages.ts';
import type { Directory } from '../../engine/decide/directory.ts';
import type { RuleIndex } from '../../engine/decide/rule-index.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import { encodeCursor } from '../cursor.ts';
import { type AwardRow, presentAwards } from '../present.ts';
import {
  type EventOf,
  editableUntil,
  evidenceOf,
  presentRecognition,
  type RecognitionRow,
  recognitionsById,
} from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, FeedPage, Reaction } from './api.ts';
import { type AnnouncementRow, awardRowsOf, entriesBefore, presentEntry } from './entries.ts';

/** What the entries of a page are made of. Who people are and what rules say is in memory already, each time a new object. */
const tables = [
  'announcements',
  'awards',
  'recognitions',
  'recognition_recipients',
  'recognition_evidence',
  'recognition_values',
  'reactions',
  'comments',
  'events',
  'event_log',
  'sources',
  'identities',
];
const entriesKept = 30;
/** Who answered is kept with a page, but not of entries that thousands have answered. */
const reactionsMax = 3000;

/** A page as it is stored, with who answered what. */
interface Rows {
  readonly rows: readonly AnnouncementRow[];
  readonly hasMore: boolean;
  readonly awards: readonly AwardRow[];
  readonly recognitions: ReadonlyMap<string, RecognitionRow>;
  readonly events: ReadonlyMap<number, EventOf>;
  readonly reactions: ReadonlyMap<number, ReadonlyMap<Reaction['kind'], ReadonlySet<string>>>;
  readonly comments: ReadonlyMap<number, number>;
}

/** An entry as everybody reads it who has neither written nor answered it, and those who have. */
interface Shown {
  readonly item: FeedItem;
  readonly differsFor: ReadonlySet<string>;
}

/** Entries as they are read in a language. */
interface Page {
  readonly directory: Directory;
  readonly rules: RuleIndex;
  readonly shown: readonly (Shown | null)[];
}

/** What of some entries somebody sees. What differs for nobody is the same object for all. */
export interface Entries {
  /** Null where nothing of it stands any more. */
  of(seq: number, viewer: Pick<Viewer, 'personId' | 'language'>): FeedItem | null;
  /** For whom any of them differs from what all others see. */
  differFor(language: Language): ReadonlySet<string>;
}

const newest = new Kept(tables, readRows);
const pages = new WeakMap<Rows, Map<Language, Page>>();

/**
 * The newest entries out of memory, as the viewer sees them: read again after any of their tables was written, presented
 * again after people or rules have changed. Null where the page is longer, or larger, than what is kept.
 */
export async function newestPage(
  database: Pick<Database, 'look' | 'writes'>,
  workspace: WorkspaceEngine,
  viewer: Pick<Viewer, 'personId' | 'language'>,
  limit: number,
): Promise<FeedPage | null> {
  if (limit > entriesKept) return null;
  const found = await newest.of(database, workspace.workspaceId);
  if (!found) return null;
  const rows = found.rows.slice(0, limit);
  const shown = shownIn(found, workspace, viewer.language);
  const last = rows.at(-1);
  const isCut = found.hasMore || rows.length < found.rows.length;
  return {
    items: rows.flatMap((row, at) => forViewer(shown[at] ?? null, row, found, viewer) ?? []),
    nextCursor: isCut && last ? encodeCursor([last.seq]) : null,
  };
}

/**
 * Some entries for all who read them: out of memory as far as the newest page has them, the others with one look. Of what
 * has only just been committed nobody asks who answered it: whoever does is told of afterwards.
 */
export async function readEntries(
  database: Pick<Database, 'look' | 'writes'>,
  workspace: WorkspaceEngine,
  rows: readonly AnnouncementRow[],
  { areNew = false }: { readonly areNew?: boolean } = {},
): Promise<Entries> {
  const { workspaceId } = workspace;
  const pages: Rows[] = [];
  if (rows.length > 0) {
    // Just after something was written the page would be read for the few of it that are asked for.
    const found = await newest.peek(database, workspaceId);
    if (found) pages.push(found);
    const known = new Set(found?.rows.map(({ seq }) => seq));
    const others = rows.filter(({ seq }) => !known.has(seq));
    if (others.length > 0)
      pages.push(
        await database.look(workspaceId, (tx) => readAbout(tx, workspaceId, others, areNew ? 0 : null)),
      );
  }
  const places = new Map(
    pages.flatMap((page) => page.rows.map((row, at) => [row.seq, { page, row, at }] as const)),
  );
  const asked = rows.flatMap(({ seq }) => places.get(seq) ?? []);
  return {
    of(seq, viewer) {
      const place = places.get(seq);
      if (!place) return null;
      const { page, row, at } = place;
      return forViewer(shownIn(page, workspace, viewer.language)[at] ?? null, row, page, viewer);
    },
    differFor: (language) =>
      new Set(
        asked.flatMap(({ page, at }) => [...(shownIn(page, workspace, language)[at]?.differsFor ?? [])]),
      ),
  };
}

interface AnswerRow {
  seq: number;
  /** Null for how many comments there are. */
  kind: Reaction['kind'] | null;
  person_id: string;
  count: number;
}
const answersSql = `
  (select seq, kind, person_id, 1 as count from reactions where workspace_id = $1 and seq = any($2::bigint[]) limit $3)
  union all
  select seq, null, null, count(*)::int from comments
  where workspace_id = $1 and seq = any($2::bigint[]) and state = 'shown' group by seq
  order by 1, 2`;

async function readRows(tx: Tx, workspaceId: string): Promise<Rows | null> {
  const found = await entriesBefore(tx, workspaceId, null, entriesKept + 1);
  const page = await readAbout(tx, workspaceId, found.slice(0, entriesKept), reactionsMax);
  return page.answers >= reactionsMax ? null : { ...page, hasMore: found.length > page.rows.length };
}

/** What some entries are made of; with at most 0 answers none are asked for. */
async function readAbout(
  tx: Tx,
  workspaceId: string,
  rows: readonly AnnouncementRow[],
  answersMax: number | null = null,
): Promise<Rows & { readonly answers: number }> {
  const seqs = rows.map((row) => row.seq);
  const answers =
    answersMax === 0
      ? []
      : await tx.prepared<AnswerRow>('feed-answered', answersSql, [workspaceId, seqs, answersMax]);
  const reactions = new Map<number, Map<Reaction['kind'], Set<string>>>();
  const comments = new Map<number, number>();
  for (const { seq, kind, person_id: id, count } of answers) {
    if (kind === null) comments.set(seq, count);
    else {
      const kinds = reactions.get(seq) ?? new Map<Reaction['kind'], Set<string>>();
      reactions.set(seq, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id)));
    }
  }
  const ids = rows.flatMap((row) => row.recognition_id ?? []);
  // What was hidden, withdrawn or taken from the feed since the rows were read is nobody's here.
  const recognitions = (await recognitionsById(tx, workspaceId, ids)).filter(
    ({ state, audience }) => state === 'shown' && audience === 'everyone',
  );
  return {
    rows,
    hasMore: false,
    answers: answers.length,
    awards: await awardRowsOf(tx, workspaceId, rows),
    recognitions: new Map(recognitions.map((row) => [row.recognition_id, row])),
    events: await evidenceOf(tx, workspaceId, recognitions),
    reactions,
    comments,
  };
}

/** The entries in a language, as somebody sees them who has neither written nor answered any. */
function shownIn(found: Rows, workspace: WorkspaceEngine, language: Language): Page['shown'] {
  const { directory, rules } = workspace;
  const inLanguages = pages.get(found) ?? new Map<Language, Page>();
  const before = inLanguages.get(language);
  if (before?.directory === directory && before.rules === rules) return before.shown;
  const nobody = { personId: null, language };
  const awards = new Map(presentAwards(found.awards, workspace, language).map((award) => [award.id, award]));
  const shown = found.rows.map((row): Shown | null => {
    const recognition = found.recognitions.get(row.recognition_id ?? '');
    const item = presentEntry(
      row,
      awards,
      recognition && presentRecognition(workspace, nobody, recognition, found.events),
      { reactions: reactionsOf(found, row.seq, null), comments: found.comments.get(row.seq) ?? 0 },
    );
    if (!item) return null;
    const answered = [...(found.reactions.get(row.seq)?.values() ?? [])].flatMap((people) => [...people]);
    return { item, differsFor: new Set(recognition ? [...answered, recognition.giver_id] : answered) };
  });
  pages.set(found, inLanguages.set(language, { directory, rules, shown }));
  return shown;
}

function reactionsOf(found: Rows, seq: number, personId: string | null): Reaction[] {
  const kinds = [...(found.reactions.get(seq) ?? [])];
  return kinds.map(([kind, people]) => ({
    kind,
    count: people.size,
    mine: personId !== null && people.has(personId),
  }));
}

/** What only they see of it: their own answers, and that they may still edit what they wrote. */
function forViewer(
  shown: Shown | null,
  row: AnnouncementRow,
  found: Rows,
  { personId }: Pick<Viewer, 'personId'>,
): FeedItem | null {
  if (!shown || personId === null || !shown.differsFor.has(personId)) return shown?.item ?? null;
  const own = { ...shown.item, reactions: reactionsOf(found, row.seq, personId) };
  const written = found.recognitions.get(row.recognition_id ?? '');
  if (own.kind !== 'recognition' || written?.giver_id !== personId) return own;
  const recognition = { ...own.recognition, editableUntil: editableUntil(written, personId) };
  return { ...own, recognition };
}
