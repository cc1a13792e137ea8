import { createHash } from 'node:crypto';
import { isRefusal } from '../../domain/refusal.ts';
import { type Delivery, notGenuine, oneHeader } from '../delivery.ts';
import {
  findSecret,
  hmac,
  isDigest,
  neededHeader,
  signedMoment,
  usualTolerance,
  type Verdict,
  withinWindow,
} from '../signature.ts';

const newest = 'X-HubSpot-Signature-v3';
const moment = 'X-HubSpot-Request-Timestamp';
const older = 'X-HubSpot-Signature';
const version = 'X-HubSpot-Signature-Version';

// The characters that HubSpot signs decoded; every other escape is signed as it stands.
const decoded = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** HubSpot signs in three ways, often in two at once; the newest that is there decides. */
export function verify(delivery: Delivery, secrets: readonly string[]): Verdict {
  const third = oneHeader(delivery, newest);
  if (isRefusal(third)) return third;
  if (third !== null) return verifyThird(delivery, secrets, third);
  const signature = neededHeader(delivery, older);
  if (isRefusal(signature)) return signature;
  const named = oneHeader(delivery, version);
  if (isRefusal(named)) return named;
  if (!isDigest(signature, 'sha256', 'hex'))
    return notGenuine('signature-format', `${older} must hold SHA-256 in hex.`, signature);
  if (named !== 'v1' && named !== 'v2')
    return notGenuine('signature-format', `${version} must be v1 or v2.`, named ?? '');
  const { method, url, body } = delivery;
  return findSecret([signature], secrets, (secret) =>
    createHash('sha256')
      .update(named === 'v1' ? secret : secret + method + url)
      .update(body)
      .digest('hex'),
  );
}

function verifyThird(delivery: Delivery, secrets: readonly string[], signature: string): Verdict {
  if (!isDigest(signature, 'sha256', 'base64'))
    return notGenuine('signature-format', `${newest} must hold HMAC-SHA-256 in base64.`, signature);
  const text = oneHeader(delivery, moment);
  if (isRefusal(text)) return text;
  if (text === null) return notGenuine('timestamp-missing', `The header ${moment} is missing.`);
  const at = signedMoment(moment, text, 'milliseconds');
  if (isRefusal(at)) return at;
  const { method, body } = delivery;
  const url = delivery.url.replace(decoded, (escaped) => decodeURIComponent(escaped));
  const verdict = findSecret([signature], secrets, (secret) =>
    hmac('sha256', secret, [method + url, body, text], 'base64'),
  );
  return withinWindow(verdict, at, delivery.receivedAt, usualTolerance);
}
