import { isRefusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader } from '../delivery.ts';
import { signedMoment, usualTolerance, type Verdict, verifyHeader, withinWindow } from '../signature.ts';

const moment = 'X-Slack-Request-Timestamp';

/** HMAC-SHA-256 over version, moment and body with the app's signing secret. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const text = oneHeader(delivery, moment);
  if (isRefusal(text)) return text;
  if (text === null) return notGenuine('timestamp-missing', `The header ${moment} is missing.`);
  const at = signedMoment(moment, text, 'seconds');
  if (isRefusal(at)) return at;
  const verdict = verifyHeader(delivery, secrets, {
    header: 'X-Slack-Signature',
    prefix: 'v0=',
    algorithm: 'sha256',
    encoding: 'hex',
    signed: [`v0:${text}:`, delivery.body],
  });
  return withinWindow(verdict, at, delivery.receivedAt, usualTolerance);
}
