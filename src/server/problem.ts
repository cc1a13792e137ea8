import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { sayProblem } from '../domain/language/problems.ts';
import { isRefusal, Refusal } from '../domain/refusal.ts';
import { isAway, Unavailable } from '../engine/failures.ts';
import { LeaseLost } from '../engine/upkeep/lease.ts';
import { languageFor } from '../features/reader.ts';

/** The one place where a refusal becomes RFC 9457 problem+json; no stack ever leaves. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, status, pointer, data } = refusal;
  const { retryAfterSeconds = status === 503 || status === 429 ? 5 : undefined } = data;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: `https://smallwins.dev/problems/${code}`,
      title: code.replaceAll('-', ' '),
      status,
      detail: sayProblem(refusal, languageFor(reply.request)),
      code,
      ...(pointer === null ? {} : { pointer }),
      ...(Array.isArray(data.errors) ? { errors: data.errors } : {}),
      ...(Array.isArray(data.problems) ? { problems: data.problems } : {}),
    });
}

export function handleErrors(app: FastifyInstance, log: (message: string, error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (isRefusal(error)) return sendProblem(reply, error);
    return sendProblem(reply, refusalOf(error, log, request.routeOptions.bodyLimit ?? bodyMax));
  });
}

const bodyMax = 1_048_576;

function refusalOf(
  error: FastifyError,
  log: (message: string, error: unknown) => void,
  limit: number,
): Refusal {
  if (error instanceof Unavailable || error instanceof LeaseLost)
    return new Refusal('unavailable', 503, { message: error.message });
  // Whoever sent it has hung up: Node's word for a body without an end.
  if (error.code === 'ECONNRESET' && error.message === 'aborted')
    return new Refusal('bad-request', 400, { message: 'The connection ended before the body did.' });
  // Tools send again what is answered so; after 500 some of them do not.
  if (isAway(error)) {
    log('the database is away', error);
    return new Refusal('unavailable', 503, { message: new Unavailable().message });
  }
  // PostgreSQL's character_not_in_repertoire: a text with U+0000, which it cannot keep, so nothing can be called so.
  if (error.code === '22021')
    return new Refusal('unstorable-text', 400, {
      message: 'A text of this request holds the character U+0000, which cannot be kept. Remove it.',
    });
  const status = error.statusCode ?? 500;
  if (status === 413)
    return new Refusal('body-too-large', 413, {
      message: `The body is larger than ${limit / 1_048_576} MiB (${limit.toLocaleString('en')} bytes). Send fewer events in one request.`,
    });
  if (status === 415)
    return new Refusal('media-type', 415, { message: 'This Content-Type is not accepted here.' });
  if (status < 500) return new Refusal('bad-request', status, { message: error.message });
  log('request failed', error);
  return new Refusal('internal', 500, {
    message:
      'Something went wrong on our side; it is in the log. Try again, and tell your admin if it stays.',
  });
}
