import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
  known,
  listAt,
  need,
  notice,
  numberAt,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** A recorded call or meeting, as an automation rule sends it. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const told = valueAt(value, 'callData') ?? value;
  const call = valueAt(told, 'metaData');
  const id = need(call, 'id');
  if (valueAt(value, 'isTest') === true) return notice('test', 'Gong tried the rule out.');
  const objects = listAt(told, 'context').flatMap((context) => [...listAt(context, 'objects')]);
  const objectOf = (type: string) =>
    textAt(
      objects.find((object) => textAt(object, 'objectType') === type),
      'objectId',
    );
  return facts(
    fact('sales.call.recorded', {
      key: [id],
      at: timeOf(need(call, 'started'), 'started'),
      about: id,
      by: textAt(call, 'primaryUserId'),
      account: textAt(call, 'workspaceId'),
      data: known({
        call: id,
        talk_seconds: numberAt(call, 'duration'),
        direction: textAt(call, 'direction')?.toLowerCase(),
        external: textAt(call, 'scope') === undefined ? undefined : textAt(call, 'scope') === 'External',
        deal: objectOf('Opportunity'),
        account: objectOf('Account'),
      }),
    }),
  );
}
