import { makeAddresses } from '../features/chat/actions.ts';
import type { ChatDeps } from '../features/chat/connections.ts';
import { makeOutward } from '../features/outward.ts';
import { makeSeal } from '../features/sign-in/seal.ts';

const usualSlackApi = 'https://slack.com/api/';

interface Given extends Pick<ChatDeps, 'database' | 'engine' | 'publicUrl' | 'log'> {
  readonly sealKey: Buffer;
  readonly slackApiUrl?: string | null | undefined;
  readonly internalHosts?: readonly string[] | undefined;
  readonly nowMs?: (() => number) | undefined;
}

/** What the chats are made with, for those who answer and those who send. */
export function chatDeps({
  sealKey,
  slackApiUrl,
  internalHosts = [],
  nowMs = Date.now,
  ...given
}: Given): ChatDeps {
  return {
    ...given,
    nowMs,
    seal: makeSeal(sealKey),
    slackApiUrl: slackApiUrl ?? usualSlackApi,
    outward: makeOutward(internalHosts),
    addressOf: makeAddresses(sealKey),
  };
}
