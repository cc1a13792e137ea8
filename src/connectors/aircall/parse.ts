import type { JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import {
  fact,
  facts,
  known,
  need,
  notOfInterest,
  numberAt,
  readObject,
  textAt,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** A call that has ended: answered or missed if a customer called, made if we did. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const event = need(value, 'event');
  if (event !== 'call.ended') return notOfInterest(event);
  const call = valueAt(value, 'data');
  const id = need(call, 'id');
  const user = valueAt(call, 'user');
  const by = textAt(user, 'id');
  const isOutbound = textAt(call, 'direction') === 'outbound';
  const [started, answered, ended] = ['started_at', 'answered_at', 'ended_at'].map((name) =>
    numberAt(call, name),
  );
  const isAnswered = answered !== undefined;
  const data: JsonObject = known({
    call: id,
    answered: isOutbound ? isAnswered : undefined,
    agent: isOutbound ? undefined : by,
    answered_within_seconds:
      !isOutbound && isAnswered && started !== undefined ? answered - started : undefined,
    talk_seconds: isAnswered && ended !== undefined ? ended - answered : undefined,
    by_name: textAt(user, 'name'),
    by_email: textAt(user, 'email'),
    reason: isAnswered ? undefined : textAt(call, 'missed_call_reason'),
    line: textAt(call, 'number', 'id'),
  });
  const type = isOutbound
    ? 'sales.call.made'
    : isAnswered
      ? 'helpdesk.call.answered'
      : 'helpdesk.call.missed';
  return facts(
    fact(type, {
      key: [id, event],
      at: timeOf(need(value, 'timestamp'), 'timestamp'),
      about: id,
      by,
      data,
    }),
  );
}
