import { createReadStream } from 'node:fs';
import { aheadMax, type Micros, type SourceEvent } from '../../domain/events/event.ts';
import { RowProblem } from '../../domain/imports/finding.ts';
import { readCloudEvent } from '../../domain/imports/rows/read-cloud-event.ts';
import { sameContent } from '../../engine/log/write-events.ts';
import type { Output } from '../say/output.ts';

const toldMax = 20;
const lineFeed = 0x0a;
const byteOrderMark = Buffer.from('\ufeff');

/** An event and the line it stands in. */
export interface EventLine {
  readonly number: number;
  readonly event: SourceEvent;
}

/** The events of an NDJSON file; what cannot be used is told by line. */
export async function readEventLines(output: Output, file: string): Promise<EventLine[]> {
  const lines: EventLine[] = [];
  const aside = new Aside(output);
  let number = 0;
  for await (const line of bytesOfLines(file)) {
    number++;
    if (line.every(isBlank)) continue;
    const event = readCloudEvent(line, 'replay');
    if (event instanceof RowProblem) aside.put(number, event.message);
    else lines.push({ number, event });
  }
  aside.sum();
  return lines;
}

/**
 * The lines of a file as they are: only a line feed ends one, for texts may hold what else Unicode calls a new line, and
 * what is no UTF-8 is judged as a server would.
 */
async function* bytesOfLines(file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let isFirst = true;
  const takeLine = () => {
    const line = Buffer.concat(parts);
    parts = [];
    const isMarked = isFirst && line.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    isFirst = false;
    return isMarked ? line.subarray(byteOrderMark.length) : line;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      parts.push(chunk.subarray(start, end));
      yield takeLine();
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  yield takeLine();
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

/** Each event once, the first to come; the same id with other content is put aside, as is what lies ahead. */
export function onceEach(output: Output, lines: readonly EventLine[], now: Micros): SourceEvent[] {
  const aside = new Aside(output);
  const first = new Map<string, SourceEvent>();
  for (const { number, event } of lines) {
    const key = `${event.origin ?? ''}\0${event.id}`;
    const known = first.get(key);
    if (event.at > now + aheadMax) aside.put(number, 'The time lies more than five minutes ahead.');
    else if (!known) first.set(key, event);
    else if (!sameContent(event, known))
      aside.put(
        number,
        `The id ${JSON.stringify(event.id)} was used before with other content; the first one stands.`,
      );
  }
  aside.sum();
  return [...first.values()];
}

/** Lines that cannot be used: the first few by name. */
class Aside {
  readonly #output: Output;
  #count = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  put(line: number, why: string): void {
    if (this.#count++ < toldMax) this.#output.note(`line ${line}: ${why}`);
  }

  sum(): void {
    if (this.#count > toldMax) this.#output.note(`… and ${this.#count - toldMax} lines more were put aside.`);
  }
}
