import { aheadMax, type Micros, type SourceEvent } from '../../domain/events/event.ts';
import type { Directory } from '../decide/directory.ts';
import type { RuleIndex } from '../decide/rule-index.ts';
import type { AcceptedItem, AcceptOptions } from '../door.ts';
import type { EventKeys } from './event-keys.ts';
import { eventKey, eventMode, type NewEvent } from './write-events.ts';

const lateAfter = 96 * 3_600_000_000;

/** One call of `accept`, waiting for its batch. */
export interface Submission {
  readonly source: { id: string; slug: string };
  readonly events: readonly SourceEvent[];
  readonly options: AcceptOptions;
  readonly resolve: (items: AcceptedItem[]) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

/** Where an event's answer goes. */
export interface Place {
  readonly items: AcceptedItem[];
  readonly index: number;
}

export type RefusedEvent = { sourceId: string; event: SourceEvent; code: string; message: string };

/** A batch on its way to the table. */
export interface Prepared {
  readonly keys: Set<string>;
  readonly events: NewEvent[];
  /** Beside `events`. */
  readonly places: Place[];
  /** Later ones of the same key in this batch. */
  readonly repeats: (Omit<NewEvent, 'seq' | 'isSurelyNew'> & { readonly place: Place })[];
  readonly answers: Map<Submission, AcceptedItem[]>;
  readonly refused: RefusedEvent[];
  readonly lastSeq: number;
  /** Older ones hold only what rules read. */
  readonly reducedSeq: number;
}

/** What of the workspace's memory a batch is prepared with. */
interface Memory {
  readonly eventKeys: EventKeys;
  readonly directory: Directory;
  readonly rules: RuleIndex;
}

const batchEventsMax = 1000;

/** Whole submissions, up to 1,000 events; history and live never mix, for their silence differs. */
export function takeBatch(queue: Submission[]): Submission[] {
  const [first] = queue;
  if (!first) return [];
  let size = 0;
  let count = 0;
  for (const submission of queue) {
    if (count > 0 && size + submission.events.length > batchEventsMax) break;
    if (submission.options.mode !== first.options.mode) break;
    size += submission.events.length;
    count++;
  }
  return queue.splice(0, count);
}

/** Gives each event its key, its number and the place of its answer; finds what repeats within the batch. */
export function prepareBatch(
  batch: readonly Submission[],
  now: Micros,
  nextSeq: number,
  { eventKeys: onDisk, directory: { privacy }, rules }: Memory,
): Prepared {
  const prepared: Prepared = {
    keys: new Set(),
    events: [],
    answers: new Map(),
    places: [],
    repeats: [],
    refused: [],
    lastSeq: 0,
    reducedSeq: privacy.reducedSeq,
  };
  const { keys } = prepared;
  let seq = nextSeq;
  for (const submission of batch) {
    const items: AcceptedItem[] = [];
    prepared.answers.set(submission, items);
    for (const sent of submission.events) {
      const event = privacy.scrub(sent, rules);
      const mode = modeOf(event, submission.options, now);
      if (mode === 'future') {
        items.push(refuse(prepared.refused, submission.source.id, event, inFuture));
        continue;
      }
      const sourceId = submission.source.id;
      const key = eventKey(event);
      const place = { items, index: items.length };
      items.push({ status: mode === eventMode.late ? 'late' : 'accepted', seq: null });
      if (keys.has(key)) {
        prepared.repeats.push({ sourceId, event, key, mode, place });
        continue;
      }
      keys.add(key);
      prepared.events.push({ seq, sourceId, event, key, mode, isSurelyNew: !onDisk.mightHold(key) });
      onDisk.add(key);
      seq++;
      prepared.places.push(place);
    }
  }
  return { ...prepared, lastSeq: seq - 1 };
}

function modeOf(event: SourceEvent, options: AcceptOptions, now: Micros): 0 | 1 | 2 | 'future' {
  if (event.at > now + aheadMax) return 'future';
  if (options.mode === 'history') return eventMode.history;
  return now - event.at > lateAfter ? eventMode.late : eventMode.decided;
}

const inFuture = {
  code: 'time-in-future',
  message:
    'The time lies more than five minutes ahead of our clock. Check the sender’s clock, then replay it from quarantine.',
  pointer: '/time',
};

/** Puts an event aside; answers what its sender is told. */
export function refuse(
  refused: RefusedEvent[],
  sourceId: string,
  event: SourceEvent,
  error: typeof inFuture,
): AcceptedItem {
  refused.push({ sourceId, event, code: error.code, message: error.message });
  return { status: 'quarantined', seq: null, error };
}
