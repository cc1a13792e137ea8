import type { Unread } from '../../connectors/connector.ts';
import type { Delivery } from '../../connectors/delivery.ts';
import { asEvent, type Judged, judge } from '../../connectors/judge.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { AcceptedItem } from '../../engine/door.ts';
import type { Engine } from '../../engine/engine.ts';
import { quarantine } from '../../engine/log/quarantine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { askForRecords, splitFacts } from '../fetch-back/actions.ts';
import { keepDelivery, type ToKeep } from './deliveries.ts';
import { nowStamp, type OpenHook, readMapping } from './hooks.ts';
import { sameAgain } from './same-again.ts';

const touchEverySeconds = 60;
const keptOnceMs = 86_400_000;

export interface Received {
  readonly judged: Judged;
  readonly items: readonly AcceptedItem[];
  /** Records are to be read for it. */
  readonly asksForRecords: boolean;
}

/**
 * One delivery to its end: judged, stored and decided, and only then counted and answered. What is genuine and cannot be
 * read is kept; of what is not genuine nothing is kept but the count.
 */
export async function receive(
  { database, engine, nowMs }: { database: Database; engine: Engine; nowMs(): number },
  hook: OpenHook,
  delivery: Delivery,
): Promise<Received | Refusal> {
  const { workspaceId, source, connector, account, mapping, stages, secrets } = hook;
  const heard = judge(
    connector,
    delivery,
    secrets.map(({ text }) => text),
    {
      ...(account === null ? {} : { account }),
      ...(mapping === null ? {} : { mapping: readMapping(connector, mapping) }),
      ...(stages === null ? {} : { stages }),
    },
  );
  if (isRefusal(heard)) {
    await database.inWorkspace(workspaceId, (tx) => count(tx, hook, [heard.code]));
    return heard;
  }
  const { now, byRecord, records: beside } = splitFacts(connector.tool, heard.facts, hook.recordsTellFrom);
  const gaps = hook.recordsTellFrom === null ? [] : heard.notices;
  const records = [...beside, ...gaps.flatMap((one) => one.records ?? [])];
  const judged = byRecord.length === 0 ? heard : withNotice(heard, connector.name, byRecord.length);
  const told = await sameAgain(database, workspaceId, source.slug, now);
  const events = told.map((fact) => asEvent(fact, source.slug));
  const items = events.length === 0 ? [] : await engine.accept(workspaceId, source, events, { mode: 'live' });
  const later = await sameAgain(database, workspaceId, source.slug, byRecord);
  await database.inWorkspace(workspaceId, async (tx) => {
    await keepUnread(tx, hook, judged.unread, engine.now(workspaceId));
    await count(tx, hook, outcomesOf(judged, items));
    await keepDelivery(tx, workspaceId, source.id, whatBecame(judged, items, delivery.body));
    await askForRecords(
      tx,
      workspaceId,
      { id: source.id, tool: connector.tool },
      { facts: later, records },
      nowMs(),
    );
    await touch(tx, hook, judged.secret);
  });
  return { judged, items, asksForRecords: byRecord.length + records.length > 0 };
}

function withNotice(judged: Judged, tool: string, changes: number): Judged {
  const message = `Changes of which ${tool} is asked for the record: ${changes}. Their events come from there.`;
  return { ...judged, notices: [{ code: 'read-again', message }, ...judged.notices] };
}

function outcomesOf({ notices, unread, foreign }: Judged, items: readonly AcceptedItem[]): string[] {
  const outcomes: string[] = [];
  if (items.some(({ status }) => status !== 'quarantined')) outcomes.push('accepted');
  else if (items.length > 0) outcomes.push('quarantined');
  else if (notices.length > 0 || unread.length === 0) outcomes.push('noted');
  if (unread.length > 0) outcomes.push('unread');
  if (foreign > 0) outcomes.push('other-account');
  return outcomes;
}

/** One word for all of it, and the first reason where something made no event. */
function whatBecame(judged: Judged, items: readonly AcceptedItem[], body: Uint8Array): ToKeep {
  const seqs = items.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  const [first] = judged.unread;
  const refused = items.find(({ status }) => status === 'quarantined')?.error;
  const [noted] = judged.notices;
  const about = (outcome: ToKeep['outcome'], why?: { code: string; message: string }): ToKeep => ({
    outcome,
    code: why?.code ?? null,
    message: why?.message ?? null,
    body,
    seqs,
  });
  if (items.some(({ status }) => status !== 'quarantined'))
    return about('accepted', first?.refusal ?? refused);
  if (refused) return about('quarantined', refused);
  return first ? about('unread', first.refusal) : about('noted', noted);
}

/** In a fixed order, so that two deliveries at once cannot wait for each other. */
async function count(tx: Tx, { workspaceId, source }: OpenHook, outcomes: readonly string[]): Promise<void> {
  for (const outcome of [...outcomes].sort())
    await tx.query(
      `insert into hook_tallies as t (workspace_id, source_id, outcome, deliveries, last_at) values ($1, $2, $3, 1, $4)
       on conflict (workspace_id, source_id, outcome)
       do update set deliveries = t.deliveries + 1, last_at = greatest(t.last_at, excluded.last_at)`,
      [workspaceId, source.id, outcome, nowStamp()],
    );
}

/** Once a minute is enough to see that the tool has changed over to its new secret. */
async function touch(tx: Tx, { workspaceId, source, secrets }: OpenHook, place: number): Promise<void> {
  const id = secrets[place]?.id;
  if (id === undefined) return;
  await tx.query(
    `update hook_secrets set last_used_at = $4 where workspace_id = $1 and source_id = $2 and secret_id = $3
       and (last_used_at is null or last_used_at < $4::timestamptz - make_interval(secs => $5))`,
    [workspaceId, source.id, id, nowStamp(), touchEverySeconds],
  );
}

/** A tool sends again what is refused; the same bytes are kept once a day. */
async function keepUnread(tx: Tx, hook: OpenHook, unread: readonly Unread[], now: number): Promise<void> {
  const { workspaceId, source } = hook;
  const floor = uuidv7(Date.now() - keptOnceMs, new Uint8Array(10));
  for (const { refusal, bytes } of unread) {
    const { code, message, pointer } = refusal;
    const kept = await tx.query(
      `select 1 from quarantine
       where workspace_id = $1 and quarantine_id >= $2 and source_id = $3 and code = $4 and body = $5 limit 1`,
      [workspaceId, floor, source.id, code, Buffer.from(bytes)],
    );
    const item = { sourceId: source.id, code, message, pointer, body: bytes };
    if (kept.length === 0) await quarantine(tx, workspaceId, [item], now);
  }
}
