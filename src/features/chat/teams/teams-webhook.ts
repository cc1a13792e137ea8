import { readRetryAfter } from '../../../domain/delivery/retry-after.ts';
import type { JsonObject } from '../../../domain/events/event.ts';
import { teamsMessage } from '../../../domain/notices/chat/card.ts';
import type { Outward } from '../../outward.ts';
import type { ChatFault } from '../fault.ts';

/** Hands a card to a Workflows webhook of Teams. Null: it took it, and shows it a moment later. */
export async function postCard(
  outward: Outward,
  webhookUrl: string,
  card: JsonObject,
): Promise<ChatFault | null> {
  let answer: Response;
  try {
    answer = await outward(webhookUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(teamsMessage(card)),
    });
  } catch (error) {
    return { is: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  const error = `The workflow answered ${status}.`;
  if (status === 429)
    return {
      is: 'failed',
      error,
      retryAfter: readRetryAfter(answer.headers.get('retry-after'), Date.now() * 1000),
    };
  // Turned off, deleted, or another address by now: nothing of ours will be taken until an admin looks.
  if ([401, 403, 404, 410].includes(status)) return { is: 'closed', error };
  return { is: status === 400 || status === 413 ? 'gone' : 'failed', error };
}
