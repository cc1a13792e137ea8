import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Expression } from '../../domain/achievements/language/expression.ts';
import { listenedTypes, type Rule } from '../../domain/achievements/language/rule.ts';
import { neededFields } from '../../domain/achievements/trying/needed-fields.ts';
import { Preview } from '../../domain/achievements/trying/preview.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { KnownAndNew } from '../../engine/decide/known-and-new.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import type { PreviewLine } from './api.ts';
import { lastSeq, readHistory } from './read-history.ts';

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

/**
 * Tries a rule on the stored history and tells how far it is; the last line is the report. Nothing is written, and the
 * engine's memory is not touched. An aborted signal ends it without a report.
 */
export async function* runPreview(
  { database, engine }: { database: Database; engine: Engine },
  { workspaceId, rule, segment, wished, since }: Asked,
  signal: AbortSignal,
): AsyncGenerator<PreviewLine> {
  const { directory } = await engine.workspace(workspaceId);
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
  for await (const chunk of readHistory(database, query)) {
    events += chunk.count;
    if (events > eventsMax) throw tooMany();
    let inTurn = 0;
    for (const event of chunk.events()) {
      preview.add(event);
      // Looking at the clock takes longer than most events.
      if (++inTurn % 64 === 0 && turns.isOver()) await turns.next();
      if (signal.aborted) return;
    }
    if (turns.tells()) yield progress(chunk.upTo * readingShare);
  }
  const steps = preview.finish();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      yield { report: step.value };
      return;
    }
    if (turns.isOver()) await turns.next();
    if (signal.aborted) return;
    if (turns.tells()) yield progress(upTo * readingShare);
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
