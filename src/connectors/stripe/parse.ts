import type { ConnectorSettings, Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { parseMapped } from '../mapped.ts';
import { fact, facts, isObject, need, notice, readObject, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';
import { isTry, typeOf } from '../type-of.ts';

/** An event as it stands: its own type, and its object as data. With a mapping, what that says. */
export function parse(delivery: Delivery, settings: ConnectorSettings): Parsed {
  if (settings.mapping) return parseMapped(delivery, settings.mapping);
  const value = readObject(delivery.body);
  const object = valueAt(value, 'data', 'object');
  const type = need(value, 'type');
  if (isTry(type)) return notice('test', 'The sender asks whether anybody is there.');
  const created = need(value, 'created');
  return facts(
    fact(typeOf(type), {
      key: [need(value, 'id')],
      // Seconds; in the second version of its events RFC 3339.
      at: timeOf(created, 'created'),
      about: textAt(object, 'id') ?? textAt(value, 'related_object', 'id') ?? need(value, 'id'),
      account: textAt(value, 'account'),
      data: isObject(object) ? object : {},
    }),
  );
}
