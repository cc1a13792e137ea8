import type { Parsed } from '../connector.ts';
import type { Delivery } from '../delivery.ts';
import { fact, facts, known, need, notOfInterest, readObject, textAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

// Teams shows an error in the channel unless it is answered with a message.
const reply = { contentType: 'application/json; charset=utf-8', body: '{"type":"message","text":"Noted."}' };

/** A message that mentions the webhook by its name. */
export function parse({ body }: Delivery): Parsed {
  const value = readObject(body);
  const type = need(value, 'type');
  if (type !== 'message') return { ...notOfInterest(type), reply };
  const id = need(value, 'id');
  const conversation = need(value, 'conversation', 'id');
  const by = textAt(value, 'from', 'aadObjectId') ?? textAt(value, 'from', 'id');
  const told = fact('chat.message.addressed', {
    key: [conversation, id],
    at: timeOf(need(value, 'timestamp'), 'timestamp'),
    about: `${conversation}/${id}`,
    by,
    account: textAt(value, 'channelData', 'tenant', 'id'),
    data: known({
      message: `${conversation}/${id}`,
      channel: textAt(value, 'channelData', 'teamsChannelId'),
      by_name: textAt(value, 'from', 'name'),
    }),
  });
  return { ...facts(told), reply };
}
