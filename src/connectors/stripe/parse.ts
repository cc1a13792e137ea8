import type { ConnectorSettings, Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { parseMapped } from '../mapped.ts';
import { fact, facts, isObject, momentOf, need, readObject, textAt, valueAt } from '../reading.ts';
import { typeOf } from '../type-of.ts';

/** An event as it stands: its own type, and its object as data. With a mapping, what that says. */
export function parse(delivery: Delivery, settings: ConnectorSettings): Parsed {
  if (settings.mapping) return parseMapped(delivery, settings.mapping);
  const value = readObject(delivery.body);
  const object = valueAt(value, 'data', 'object');
  return facts(
    fact(typeOf(need(value, 'type')), {
      key: [need(value, 'id')],
      at: momentOf(need(value, 'created'), 'created', 'seconds'),
      about: textAt(object, 'id') ?? need(value, 'id'),
      account: textAt(value, 'account'),
      data: isObject(object) ? object : {},
    }),
  );
}
