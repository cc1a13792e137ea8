import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { parseChanges } from './parse-changes.ts';
import { parseOutbound } from './parse-outbound.ts';

/** Salesforce tells in two ways: outbound messages are XML, change events JSON. */
export function parse(delivery: Delivery): Parsed {
  const first = delivery.body.find((byte) => byte > 0x20 && byte < 0x80);
  return first === 0x3c ? parseOutbound(delivery) : parseChanges(delivery);
}
