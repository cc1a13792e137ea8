import type { ConnectorSettings, Parsed } from '../connector.ts';
import { type Delivery, plainHeader } from '../delivery.ts';
import { parseMapped } from '../mapped.ts';
import { fact, facts, isObject, need, notice, readObject, textAt, Unreadable } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isTry, typeOf } from '../type-of.ts';

/** Type, timestamp and data, as the specification says; with a mapping, what that says. */
export function parse(delivery: Delivery, settings: ConnectorSettings): Parsed {
  if (settings.mapping) return parseMapped(delivery, settings.mapping);
  const value = readObject(delivery.body);
  const type = need(value, 'type');
  if (isTry(type)) return notice('test', 'The sender asks whether anybody is there.');
  const id = plainHeader(delivery, 'webhook-id') ?? plainHeader(delivery, 'svix-id');
  if (id === null)
    throw new Unreadable('not-from-tool', 'The header webhook-id, which names the message, is missing.');
  // The moment in the header is that of the attempt, not of the thing.
  const time = textAt(value, 'timestamp');
  return facts(
    fact(typeOf(type), {
      key: [id],
      at: time === undefined ? delivery.receivedAt : timeOf(time, 'timestamp'),
      hasTime: time !== undefined,
      about: textAt(value, 'data', 'id') ?? id,
      data: isObject(value.data) ? value.data : {},
    }),
  );
}
