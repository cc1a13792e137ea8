import type { ConnectorSettings, Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { parseMapped } from '../mapped.ts';
import { Unreadable } from '../reading.ts';

/** Any JSON, by the mapping of the source: the language of imports, where a column is a path of keys. */
export function parse(delivery: Delivery, settings: ConnectorSettings): Parsed {
  if (settings.mapping) return parseMapped(delivery, settings.mapping);
  throw new Unreadable(
    'no-mapping',
    'This source has no mapping that says how its JSON becomes events. Give it one.',
  );
}
