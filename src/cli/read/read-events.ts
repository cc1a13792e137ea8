import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { aheadMax, type Micros, type SourceEvent } from '../../domain/events/event.ts';
import { RowProblem } from '../../domain/imports/finding.ts';
import { readCloudEvent } from '../../domain/imports/rows/read-cloud-event.ts';
import { sameContent } from '../../engine/log/write-events.ts';
import type { Output } from '../say/output.ts';

const toldMax = 20;

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
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    const line = number === 1 ? text.replace(/^\ufeff/, '') : text;
    if (line.trim() === '') continue;
    const event = readCloudEvent(line, 'replay');
    if (event instanceof RowProblem) aside.put(number, event.message);
    else lines.push({ number, event });
  }
  aside.sum();
  return lines;
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
