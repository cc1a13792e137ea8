import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Expression } from '../../domain/achievements/language/expression.ts';
import { listenedTypes, type Rule } from '../../domain/achievements/language/rule.ts';
import { neededFields } from '../../domain/achievements/trying/needed-fields.ts';
import type { EventColumns } from '../../domain/achievements/trying/plain-rule.ts';
import { Preview } from '../../domain/achievements/trying/preview.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Channel } from '../../domain/notices/preferences.ts';
import { sparePreview } from '../../domain/privacy/spare-preview.ts';
import { Refusal } from '../../domain/refusal.ts';
import { KnownAndNew } from '../../engine/decide/known-and-new.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import type { PreviewLine } from './api.ts';
import { lookAhead } from './look-ahead.ts';
import { readColumns } from './read-columns.ts';
import { type EventChunk, type HistoryQuery, lastSeq, readHistory } from './read-history.ts';

/** At most this long at a time, then whatever else waits gets its turn. */
const turnMs = 8;
const tellEveryMs = 100;
/** Each takes about 400 bytes while it is looked at. */
export const eventsMax = 5_000_000;
/** The share of the work that reading is, as progress tells it. */
const readingShare = 0.9;

export interface Asked {
  readonly workspaceId: string;
  readonly rule: Rule;
  readonly segment: Expression | null;
  readonly wished: number | null;
  readonly since: Micros | null;
}

export interface PreviewDeps {
  readonly database: Database;
  readonly engine: Engine;
  /** Where notices can go besides the app. */
  readonly reachable?: ReadonlySet<Channel>;
}

/**
 * Tries a rule on the stored history and tells how far it is; the last line is the report. Nothing is written, and the
 * engine's memory is not touched. An aborted signal ends it without a report.
 */
export async function* runPreview(
  { database, engine, reachable = new Set() }: PreviewDeps,
  { workspaceId, rule, segment, wished, since }: Asked,
  signal: AbortSignal,
): AsyncGenerator<PreviewLine> {
  const workspace = await engine.workspace(workspaceId);
  const { directory } = workspace;
  const now = engine.now(workspaceId);
  const upTo = await lastSeq(database, workspaceId);
  const preview = new Preview(rule, new KnownAndNew(directory).find, { segment, wished, now });
  const query = {
    workspaceId,
    types: [...listenedTypes(rule)],
    needs: neededFields(rule, segment),
    since,
    upTo,
    slugs: new Map([...directory.sources.values()].map(({ id, slug }) => [id, slug])),
  };
  const turns = new Turns();
  const progress = (done: number) => ({ progress: { done: Math.round(done), total: upTo, events } });
  let events = 0;
  yield progress(0);
  for await (const { upTo, count, steps } of readSteps(database, query, preview)) {
    events += count;
    if (events > eventsMax) throw tooMany();
    for (const _ of steps) {
      if (turns.isOver()) await turns.next();
      if (signal.aborted) return;
    }
    if (turns.tells()) yield progress(upTo * readingShare);
  }
  const steps = preview.finish();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const report = directory.privacy.isWorksCouncil ? sparePreview(step.value) : step.value;
      const definition = rule.versions[0]?.definition;
      const ahead =
        definition &&
        (await database.inWorkspace(workspaceId, (tx) =>
          lookAhead(tx, workspace, definition, preview.lastWeek(), reachable),
        ));
      yield { report: ahead ? { ...report, ahead } : report };
      return;
    }
    if (turns.isOver()) await turns.next();
    if (signal.aborted) return;
    if (turns.tells()) yield progress(upTo * readingShare);
  }
}

interface ReadStep {
  readonly upTo: number;
  readonly count: number;
  /** Folds them; stops now and then, so that others get a turn. */
  readonly steps: Iterable<void>;
}

/** Reads the history as columns where the rule lets it, else event by event. */
async function* readSteps(
  database: Database,
  query: HistoryQuery,
  preview: Preview,
): AsyncGenerator<ReadStep> {
  if (preview.plain) {
    const { types, fields } = preview.plain;
    for await (const { upTo, found } of readColumns(database, { ...query, types }, fields))
      yield { upTo, count: found.count, steps: foldColumns(preview, found) };
    return;
  }
  for await (const { upTo, found } of readHistory(database, query))
    yield { upTo, count: found.count, steps: foldEvents(preview, found) };
}

/** Looking at the clock takes longer than some events. */
function* foldEvents(preview: Preview, chunk: EventChunk): Generator<void> {
  let inStep = 0;
  for (const event of chunk.events()) {
    preview.add(event);
    if (++inStep % 64 === 0) yield;
  }
  yield;
}

function* foldColumns(preview: Preview, columns: EventColumns): Generator<void> {
  for (let from = 0; from < columns.count; from += 512) {
    preview.addColumns(columns, from, Math.min(from + 512, columns.count));
    yield;
  }
}

function tooMany(): Refusal {
  return new Refusal('too-much-history', 422, {
    message: `The history holds more than ${eventsMax.toLocaleString('en')} events that this achievement listens to. Look at less of it, for example "since": "2026-01-01".`,
    pointer: '/since',
  });
}

/** Whose turn it is in this process, and when to tell how far it is. */
class Turns {
  #sinceMs = performance.now();
  #toldMs = 0;

  isOver(): boolean {
    return performance.now() - this.#sinceMs > turnMs;
  }

  async next(): Promise<void> {
    await nextTurn();
    this.#sinceMs = performance.now();
  }

  tells(): boolean {
    const now = performance.now();
    if (now - this.#toldMs < tellEveryMs) return false;
    this.#toldMs = now;
    return true;
  }
}
