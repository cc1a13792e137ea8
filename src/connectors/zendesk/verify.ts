import { isRefusal } from '../../domain/refusal.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { type Delivery, notGenuine, oneHeader } from '../delivery.ts';
import { usualTolerance, type Verdict, verifyHeader, withinWindow } from '../signature.ts';

const moment = 'X-Zendesk-Webhook-Signature-Timestamp';

/**
 * Base64 of HMAC-SHA-256 over the moment and the body. An earlier edition of Zendesk's page had them the other way round,
 * and published a signature that is made so; it is believed of a JSON object. No mark stands between the two, but neither
 * does a moment begin with a brace nor end with one, so nothing that was signed in one order can be cut to fit the other.
 */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const text = oneHeader(delivery, moment);
  if (isRefusal(text)) return text;
  if (text === null) return notGenuine('timestamp-missing', `The header ${moment} is missing.`);
  // Strictly a moment: what is signed runs on into the body without a mark between.
  const at = parseInstant(text);
  if (isRefusal(at)) return notGenuine('timestamp-format', `${moment} must hold RFC 3339.`, text);
  const over = (...signed: (string | Uint8Array)[]) =>
    verifyHeader(delivery, secrets, {
      header: 'X-Zendesk-Webhook-Signature',
      algorithm: 'sha256',
      encoding: 'base64',
      signed,
    });
  const { body } = delivery;
  const verdict = over(text, body);
  const isObject = body[0] === 0x7b && body.at(-1) === 0x7d;
  const fits = isRefusal(verdict) && isObject ? over(body, text) : verdict;
  return withinWindow(fits, at, delivery.receivedAt, usualTolerance);
}
