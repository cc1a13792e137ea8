import { makeAddresses } from '../features/chat/actions.ts';
import type { ChatDeps } from '../features/chat/connections.ts';
import { BotFramework } from '../features/chat/teams/bot-framework.ts';
import { makeOutward } from '../features/outward.ts';
import { makeSeal } from '../features/sign-in/seal.ts';

const usualSlackApi = 'https://slack.com/api/';

interface Given extends Pick<ChatDeps, 'database' | 'engine' | 'publicUrl' | 'log'> {
  readonly sealKey: Buffer;
  readonly slackApiUrl?: string | null | undefined;
  readonly teamsApiUrl?: string | null | undefined;
  readonly internalHosts?: readonly string[] | undefined;
  readonly nowMs?: (() => number) | undefined;
}

/** What the chats are made with, for those who answer and those who send. */
export function chatDeps({
  sealKey,
  slackApiUrl,
  teamsApiUrl = null,
  internalHosts = [],
  nowMs = Date.now,
  ...given
}: Given): ChatDeps {
  const outward = makeOutward(internalHosts);
  return {
    ...given,
    nowMs,
    seal: makeSeal(sealKey),
    slackApiUrl: slackApiUrl ?? usualSlackApi,
    botFramework: new BotFramework(outward, nowMs, teamsApiUrl),
    outward,
    addressOf: makeAddresses(sealKey),
  };
}
