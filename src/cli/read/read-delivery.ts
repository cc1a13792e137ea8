import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Delivery } from '../../connectors/delivery.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { Failure, wrongUsage } from '../failure.ts';
import type { Io } from '../io.ts';
import { readFileBytes, readTextFile } from './read-file.ts';

/** A delivery as support files keep it; fields that are not named here are left alone. */
const recorded = z
  .object({
    id: z.string().optional(),
    method: z.string().min(1).default('POST'),
    url: z.string().min(1).default('https://smallwins.example/in'),
    /** Names with their values, or pairs; a list of values is a header that came several times. */
    headers: z
      .union([
        z.record(z.string(), z.union([z.string(), z.array(z.string())])),
        z.array(z.tuple([z.string(), z.string()])),
      ])
      .default({}),
    body_file: z.string().optional(),
    body: z.string().optional(),
    body_base64: z.base64().optional(),
    body_patch: z.string().optional(),
    secret: z.union([z.string(), z.array(z.string())]).optional(),
    secrets: z.array(z.string()).optional(),
    clock_unix: z.number().optional(),
    clock: z.string().optional(),
  })
  .refine(
    (one) => [one.body_file, one.body, one.body_base64].filter((body) => body !== undefined).length <= 1,
    'expected at most one of body_file, body, body_base64',
  );

export interface RecordedDelivery {
  readonly delivery: Delivery;
  readonly secrets: readonly string[];
}

/** Reads one recorded delivery from a file; of a file with several, the one with that id. Any flaw is a wrong usage. */
export function readDelivery(io: Io, path: string, id: string | undefined, nowMs: number): RecordedDelivery {
  const value = usage(() => parseJson(path, readTextFile(io, path)));
  const one = Array.isArray(value) ? pick(path, value, id) : value;
  const parsed = recorded.safeParse(one);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? ` at ${issue.path.map(String).join('.')}` : '';
    throw wrongUsage(`${path} is no recorded delivery${where}: ${issue?.message ?? 'unknown'}.`, shape);
  }
  const { method, url, headers, secret, secrets } = parsed.data;
  return {
    delivery: {
      method,
      url,
      headers: pairsOf(headers),
      body: patched(bodyOf(io, path, parsed.data), parsed.data.body_patch),
      receivedAt: clockOf(parsed.data, nowMs),
    },
    secrets: secrets ?? (secret === undefined ? [] : [secret].flat()),
  };
}

function pairsOf(headers: z.infer<typeof recorded>['headers']): (readonly [string, string])[] {
  if (Array.isArray(headers)) return headers;
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((text) => [name, text] as const),
  );
}

const shape =
  'It is a JSON object of method, url, headers, body_file (beside it), body or body_base64, secret or secrets, clock_unix.';

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongUsage(`${path} is not JSON.`, shape);
  }
}

function pick(path: string, all: readonly unknown[], id: string | undefined): unknown {
  const idOf = (one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : '';
  const found = id === undefined && all.length === 1 ? all[0] : all.find((one) => idOf(one) === id);
  if (found !== undefined) return found;
  const some = all.slice(0, 5).map(idOf).join(', ');
  throw wrongUsage(
    id === undefined
      ? `${path} holds ${all.length} deliveries.`
      : `${path} holds no delivery ${JSON.stringify(id)}.`,
    `Say which with --id. There are: ${some}${all.length > 5 ? ' …' : ''}`,
  );
}

function bodyOf(io: Io, path: string, one: z.infer<typeof recorded>): Buffer {
  const { body_file: file, body, body_base64: base64 } = one;
  if (file === undefined)
    return base64 === undefined ? Buffer.from(body ?? '') : Buffer.from(base64, 'base64');
  return usage(() => readFileBytes(io, isAbsolute(file) ? file : join(dirname(path), file)));
}

/** How a recording says that its body was changed on the way. */
function patched(body: Buffer, patch: string | undefined): Buffer {
  if (patch === undefined) return body;
  if (patch === 'append one space byte') return Buffer.concat([body, Buffer.from(' ')]);
  if (patch === 'append one newline byte') return Buffer.concat([body, Buffer.from('\n')]);
  if (patch === 'remove the last byte') return body.subarray(0, -1);
  const flip = /^flip bit ([0-7]) of byte (\d+)$/.exec(patch);
  const at = Number(flip?.[2]);
  if (flip && at < body.length) {
    const copy = Buffer.from(body);
    copy[at] = (copy[at] ?? 0) ^ (1 << Number(flip[1]));
    return copy;
  }
  throw wrongUsage(
    `The body_patch ${JSON.stringify(patch)} is not known.`,
    'Known are: append one space byte, append one newline byte, remove the last byte, flip bit 0 of byte 12.',
  );
}

function clockOf({ clock, clock_unix: seconds }: z.infer<typeof recorded>, nowMs: number): number {
  if (seconds !== undefined) return Math.round(seconds * 1_000_000);
  if (clock === undefined) return nowMs * 1000;
  const at = parseInstant(clock);
  if (typeof at === 'number') return at;
  throw wrongUsage(`clock: ${at.message}`);
}

/** What cannot be read was never judged: not exit code 1, which says "reject". */
function usage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure && error.exitCode === 1)
      throw new Failure(error.message, { mend: error.mend, code: error.code, exitCode: 2 });
    throw error;
  }
}
