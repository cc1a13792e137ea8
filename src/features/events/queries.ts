import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { itemUses } from '../../domain/achievements/judging/standing.ts';
import { compileExpression } from '../../domain/achievements/language/expression.ts';
import { inLanguage } from '../../domain/achievements/language/translations.ts';
import { type Deed, readDeeds } from '../../domain/achievements/reading/read-deeds.ts';
import type { JsonObject, Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { sayMiss, wordsIn } from '../../domain/language/words.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { loadLinks } from '../../engine/cells/load-links.ts';
import { toEvent } from '../../engine/log/read-events.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { rawOf } from '../hooks/queries.ts';
import { listEventTypes } from '../packs/queries.ts';
import { presentPerson, versionOf } from '../present.ts';
import type { EventDetail, EventMatch, EventRow } from './api.ts';

interface StoredEvent {
  seq: number;
  event_id: string;
  slug: string;
  type: string;
  subject: string | null;
  sequence: string;
  occurred_at: Micros;
  received_at: Micros;
  mode: number;
  data: JsonObject;
}

const columns = `e.seq, e.event_id, s.slug, e.type, e.subject, e.sequence, e.occurred_at, e.received_at, e.mode, e.data`;
const scannedMax = 200_000;
const chunk = 5000;

export interface EventFilter {
  readonly source?: string | undefined;
  readonly type?: string | undefined;
  /** Events that name somebody: any text of their data by which their source knows them. */
  readonly named?: readonly { readonly source: string; readonly actor: string }[] | undefined;
  readonly late?: 'true' | 'false' | undefined;
  readonly where?: string | undefined;
  readonly with?: 'data' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Events, newest first; `where` is a CEL condition over data, judged here, so that it means the same as in a rule. */
export async function listEvents(tx: Tx, workspaceId: string, filter: EventFilter, atMost = scannedMax) {
  const after = decodeCursor(filter.cursor, ['number']);
  const { where, named } = filter;
  const isWanted = where === undefined ? () => true : compileFilter(where);
  const keep = (row: StoredEvent) => isWanted(row) && (!named || names(row, named));
  const found: StoredEvent[] = [];
  const step = where === undefined && !named ? filter.limit + 1 : Math.min(chunk, atMost);
  let before: number | null = after?.[0] ?? null;
  let scanned = 0;
  let isOver = false;
  while (found.length <= filter.limit && scanned < atMost && !isOver) {
    const rows: StoredEvent[] = await tx.query<StoredEvent>(
      `select ${columns} from events e join sources s using (workspace_id, source_id)
       where e.workspace_id = $1 and ($2::bigint is null or e.seq < $2) and ($3::text is null or s.slug = $3)
         and ($4::text is null or e.type = $4) and ($5::boolean is null or (e.mode = 1) = $5)
       order by e.seq desc limit $6`,
      [
        workspaceId,
        before,
        filter.source ?? null,
        filter.type ?? null,
        filter.late === undefined ? null : filter.late === 'true',
        step,
      ],
    );
    found.push(...rows.filter(keep));
    scanned += rows.length;
    before = rows.at(-1)?.seq ?? null;
    isOver = rows.length < step;
  }
  const shown = found.slice(0, filter.limit);
  // A rare condition may leave a page short, or empty, before the end: the next one goes on where this one stopped.
  const stoppedAt = found.length > filter.limit ? (shown.at(-1)?.seq ?? null) : isOver ? null : before;
  return {
    items: shown.map((row) => (filter.with ? { ...presentRow(row), data: row.data } : presentRow(row))),
    nextCursor: stoppedAt === null ? null : encodeCursor([stoppedAt]),
  };
}

function names({ slug, data }: StoredEvent, named: NonNullable<EventFilter['named']>): boolean {
  const texts = new Set(Object.values(data));
  return named.some(({ source, actor }) => source === slug && texts.has(actor));
}

function compileFilter(text: string): (row: StoredEvent) => boolean {
  const compiled = compileExpression(text);
  if ('problem' in compiled)
    throw new Refusal('bad-condition', 400, { message: `"${text}" ${compiled.problem}.`, pointer: '/where' });
  return (row) => {
    const result = compiled.evaluate({ data: row.data, event: { type: row.type, subject: row.subject } });
    return result.ok && result.value === true;
  };
}

/** One event and what became of it: who, which achievements, used how, which award. */
export async function readEventDetail(
  tx: Tx,
  workspace: WorkspaceEngine,
  seq: number,
  now: Micros,
  language: Language,
): Promise<EventDetail | undefined> {
  const [row] = await tx.query<StoredEvent>(
    `select ${columns} from events e join sources s using (workspace_id, source_id) where e.workspace_id = $1 and e.seq = $2`,
    [workspace.workspaceId, seq],
  );
  if (!row) return undefined;
  const fact = { seq, event: toEvent(row) };
  const deeds =
    row.mode === 1
      ? []
      : workspace.rules
          .listeners(row.type)
          .flatMap((rule) => readDeeds(rule, fact, workspace.directory.find));
  const matches: EventMatch[] = [];
  for (const deed of deeds) matches.push(...(await presentDeed(tx, workspace, deed, now, language)));
  const { workspaceId } = workspace;
  return {
    ...presentRow(row),
    data: row.data,
    raw: await rawOf(tx, workspaceId, seq),
    unmatched: await unmatchedIn(tx, workspaceId, row),
    matches,
    offers: matches.length > 0 ? [] : offersFor(workspace, row.type, language),
  };
}

async function unmatchedIn(tx: Tx, workspaceId: string, { slug, data }: StoredEvent): Promise<string[]> {
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  const rows = await tx.query<{ actor: string }>(
    `select u.external_id as actor from unmatched_actors u join sources s using (workspace_id, source_id)
     where workspace_id = $1 and s.slug = $2 and u.external_id = any ($3::text[])`,
    [workspaceId, slug, texts],
  );
  return rows.map(({ actor }) => actor);
}

function offersFor(workspace: WorkspaceEngine, type: string, language: Language): EventDetail['offers'] {
  const known = listEventTypes(workspace, language).find((one) => one.type === type);
  return (known?.achievements ?? []).flatMap(({ key, name, pack, live }) =>
    pack === null || live ? [] : [{ key, name, pack }],
  );
}

async function presentDeed(
  tx: Tx,
  workspace: WorkspaceEngine,
  deed: Deed,
  now: Micros,
  language: Language,
): Promise<EventMatch[]> {
  const { definition } = deed.version;
  const base: EventMatch = {
    achievement: { key: deed.rule.key, name: inLanguage(definition, language).name },
    person: null,
    use: 'nobody',
    why: '',
    window: null,
    value: null,
    needed: null,
    awardId: null,
    awardState: null,
  };
  if (deed.kind === 'miss') {
    const use = { notMatching: 'not_matching', nobody: 'nobody', ineligible: 'ineligible' } as const;
    const person = deed.person ? presentPerson(deed.person, now) : null;
    return [
      {
        ...base,
        person,
        use: use[deed.outcome],
        why: sayMiss(deed.why, language),
        window: deed.window?.key ?? null,
      },
    ];
  }
  if (deed.kind === 'cancel') return presentCancel(tx, workspace, deed, base, now, language);
  if (deed.kind === 'mark') return [await presentStep(tx, workspace, deed, base, now, language)];
  return [await presentInWindow(tx, workspace, deed, base, now, language)];
}

/** Whom a cancelling event touched: everybody credited for the same object. */
async function presentCancel(
  tx: Tx,
  workspace: WorkspaceEngine,
  deed: Extract<Deed, { kind: 'cancel' }>,
  base: EventMatch,
  now: Micros,
  language: Language,
): Promise<EventMatch[]> {
  const { inspector: say } = wordsIn[language];
  const { achievementId } = deed.rule;
  const { link } = deed;
  const object = workspace.cells.link(achievementId, link);
  await loadLinks(tx, workspace, [{ achievementId, link, cell: object }]);
  const { evidence } = object;
  await workspace.cells.load(
    tx,
    workspace.workspaceId,
    evidence.map(({ personId, windowKey }) => ({ achievementId, personId, windowKey })),
  );
  const matches = evidence.flatMap(({ personId, windowKey, seq }) => {
    const cell = workspace.cells.scope(achievementId, personId, windowKey);
    const item = cell.items.find((candidate) => candidate.seq === seq);
    if (item?.cancelledBy.get(link)?.seq !== deed.fact.seq) return [];
    const place = placeIn(workspace, cell);
    return [
      {
        ...base,
        ...place,
        person: place.person ? presentPerson(place.person, now) : null,
        use: 'cancels' as const,
        why: say.takesBack(`${seq}`),
      },
    ];
  });
  return matches.length > 0
    ? matches
    : [
        {
          ...base,
          use: 'cancels',
          why: say.wouldTakeBack,
        },
      ];
}

/** A step of a chain: a last one that completes it counts. */
async function presentStep(
  tx: Tx,
  workspace: WorkspaceEngine,
  { rule, mark }: Extract<Deed, { kind: 'mark' }>,
  base: EventMatch,
  now: Micros,
  language: Language,
): Promise<EventMatch> {
  const { inspector: say } = wordsIn[language];
  const step = (mark.steps.at(-1) ?? 0) + 1;
  if (!mark.credit) return { ...base, use: 'guard', why: say.step(`${step}`) };
  const { person, windowKey, item } = mark.credit;
  const key = { achievementId: rule.achievementId, personId: person.id, windowKey };
  await workspace.cells.load(tx, workspace.workspaceId, [key]);
  const cell = workspace.cells.scope(key.achievementId, key.personId, key.windowKey);
  const { person: _unused, ...place } = placeIn(workspace, cell);
  const counts = cell.items.some(({ seq }) => seq === item.seq);
  return {
    ...base,
    ...place,
    person: presentPerson(person, now),
    use: counts ? 'counted' : 'not_matching',
    why: counts ? say.completes(item.object ?? item.id) : say.completesNothing,
  };
}

async function presentInWindow(
  tx: Tx,
  workspace: WorkspaceEngine,
  deed: Extract<Deed, { kind: 'evidence' | 'guard' }>,
  base: EventMatch,
  now: Micros,
  language: Language,
): Promise<EventMatch> {
  const { inspector: say, explain } = wordsIn[language];
  const { achievementId } = deed.rule;
  const key = { achievementId, personId: deed.person.id, windowKey: deed.windowKey };
  await workspace.cells.load(tx, workspace.workspaceId, [key]);
  const cell = workspace.cells.scope(key.achievementId, key.personId, key.windowKey);
  const { person: _unused, ...place } = placeIn(workspace, cell);
  const person = presentPerson(deed.person, now);
  const { reach } = versionOf(deed.rule);
  const needed = typeof reach === 'number' ? reach : null;
  if (deed.kind === 'guard') return { ...base, ...place, person, use: 'guard', why: say.guard };
  const uses = itemUses(cell, now);
  let value = 0;
  for (const { item, use } of uses) {
    if (use === 'counted' || use === 'provisional') value += item.value;
    if (item.seq !== deed.fact.seq) continue;
    const why = {
      counted: say.counted,
      provisional: explain.provisional,
      cancelled: say.takenBack,
      duplicate: explain.duplicate,
    }[use];
    return { ...base, ...place, person, use, why, value, needed };
  }
  return { ...base, ...place, person, use: 'counted', why: say.counted, needed };
}

function placeIn(workspace: WorkspaceEngine, cell: ScopeCell) {
  const [first] = workspace.cells.awards(cell).values();
  return {
    person: workspace.directory.person(cell.personId),
    window: cell.windowKey,
    awardId: first?.id ?? null,
    awardState: first?.state ?? null,
  };
}

function presentRow(row: StoredEvent): EventRow {
  return {
    seq: row.seq,
    id: row.event_id,
    source: row.slug,
    type: row.type,
    subject: row.subject,
    occurredAt: formatInstant(row.occurred_at),
    receivedAt: formatInstant(row.received_at),
    late: row.mode === 1,
  };
}
