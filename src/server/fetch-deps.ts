import type { Engine } from '../engine/engine.ts';
import type { FetchDeps } from '../features/fetch-back/source-fetch.ts';
import { makeOutward } from '../features/outward.ts';
import { makeSeal } from '../features/sign-in/seal.ts';
import type { Database } from '../store/database.ts';

const usualHubspotApi = 'https://api.hubapi.com';
/** Fifty records with their histories are more than what others answer. */
const limits = { connectMs: 10_000, totalMs: 30_000, answerMax: 16 * 1_048_576 };

interface Given {
  readonly database: Database;
  readonly engine: Engine;
  readonly sealKey: Buffer;
  readonly hubspotApiUrl?: string | null | undefined;
  readonly internalHosts?: readonly string[] | undefined;
  readonly nowMs?: (() => number) | undefined;
}

/** What asking tools for records is made with. */
export function fetchDeps({
  database,
  engine,
  sealKey,
  hubspotApiUrl,
  internalHosts = [],
  nowMs = Date.now,
}: Given): FetchDeps {
  return {
    database,
    intake: engine,
    seal: makeSeal(sealKey),
    outward: makeOutward(internalHosts, limits),
    bases: { hubspot: hubspotApiUrl ?? usualHubspotApi },
    nowMs,
    random: Math.random,
  };
}
