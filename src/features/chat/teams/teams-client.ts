import type { JsonObject } from '../../../domain/events/event.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { type BotSecrets, type ChatDeps, type Connection, openSecrets } from '../connections.ts';
import type { ChatFault } from '../fault.ts';
import { objectAt, textAt } from '../json.ts';
import { BotFault, readAnswer } from './bot-framework.ts';

const pageSize = 500;
const pagesMax = 20;

/** Somebody in a conversation, as the Bot Connector tells. */
export interface Member {
  /** What this bot calls them; conversations are opened with it. */
  readonly id: string;
  /** Their id in the directory, the same for every bot. */
  readonly aadId: string;
  readonly name: string;
  readonly email: string | null;
  readonly tenant: string | null;
  readonly role: string | null;
}

/** The Bot Connector API, as far as we ask it. What it refuses is a `BotFault`. */
export interface TeamsClient {
  /** Null for somebody who is not in the conversation, or a conversation that we are not in. */
  member(conversation: string, id: string): Promise<Member | null>;
  members(conversation: string): Promise<readonly Member[]>;
  /** The conversation with one person; the same one each time. */
  open(memberId: string): Promise<string>;
  send(conversation: string, activity: JsonObject): Promise<void>;
  replace(conversation: string, activityId: string, activity: JsonObject): Promise<void>;
}

export function teamsClient(deps: ChatDeps, connection: Connection): TeamsClient {
  const { botFramework } = deps;
  const { account: tenant, bot } = connection;
  const call = async (method: string, path: string, body?: JsonObject): Promise<JsonObject> => {
    const base = connection.serviceUrl;
    if (base === null || !botFramework.isService(base))
      throw new BotFault({
        is: 'failed',
        error: 'Teams has sent nothing yet, so it is not known where to ask.',
      });
    const { clientSecret } = openSecrets<BotSecrets>(deps.seal, connection);
    const token = await botFramework.token(tenant ?? '', bot ?? '', clientSecret);
    const answer = await botFramework.ask(`${base.replace(/\/$/, '')}/v3/conversations${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.ok) return readAnswer(text);
    if (answer.status === 401) botFramework.forget(token);
    throw new BotFault(faultFor(answer.status, text));
  };
  const at = (conversation: string) => `/${encodeURIComponent(conversation)}`;
  return {
    async member(conversation, id) {
      try {
        return readMember(await call('GET', `${at(conversation)}/members/${encodeURIComponent(id)}`));
      } catch (error) {
        if (error instanceof BotFault && error.fault.is === 'gone') return null;
        throw error;
      }
    },
    async members(conversation) {
      const found: Member[] = [];
      let more = '';
      for (let page = 0; page < pagesMax; page++) {
        const answer = await call('GET', `${at(conversation)}/pagedmembers?pageSize=${pageSize}${more}`);
        const { members } = answer;
        for (const one of Array.isArray(members) ? members : []) {
          const member = readMember(one as JsonObject);
          if (member) found.push(member);
        }
        const token = textAt(answer, 'continuationToken');
        if (!token) break;
        more = `&continuationToken=${encodeURIComponent(token)}`;
      }
      return found;
    },
    async open(memberId) {
      const { id } = await call('POST', '', {
        isGroup: false,
        bot: { id: `28:${bot ?? ''}` },
        members: [{ id: memberId }],
        tenantId: tenant ?? '',
      });
      if (typeof id !== 'string') throw new BotFault({ is: 'failed', error: 'Teams named no conversation.' });
      return id;
    },
    async send(conversation, activity) {
      await call('POST', `${at(conversation)}/activities`, activity);
    },
    async replace(conversation, activityId, activity) {
      await call('PUT', `${at(conversation)}/activities/${encodeURIComponent(activityId)}`, activity);
    },
  };
}

function readMember(value: JsonObject): Member | null {
  const id = textAt(value, 'id');
  const aadId = textAt(value, 'aadObjectId') ?? textAt(value, 'objectId');
  if (id === undefined || aadId === undefined) return null;
  const names = [textAt(value, 'givenName'), textAt(value, 'surname')].filter(Boolean).join(' ');
  return {
    id,
    aadId: aadId.toLowerCase(),
    name: textAt(value, 'name') || names || textAt(value, 'userPrincipalName') || aadId,
    email: textAt(value, 'email') || textAt(value, 'userPrincipalName') || null,
    tenant: textAt(value, 'tenantId') ?? null,
    role: textAt(value, 'userRole') ?? null,
  };
}

/** What Teams means: 412 and all of the server's own faults pass; of what is refused it says why. */
function faultFor(status: number, text: string): ChatFault {
  const told = readAnswer(text);
  // Some refusals hold their word in a message that is JSON once more.
  const inner = readAnswer(textAt(told, 'message') ?? '');
  const word =
    textAt(inner, 'subCode') ?? textAt(objectAt(told, 'error'), 'code') ?? `Teams answered ${status}.`;
  if (status === 401 || word === 'BotDisabledByAdmin') return { is: 'closed', error: word };
  return { is: status === 412 || status >= 500 ? 'failed' : 'gone', error: word };
}

/** What went wrong with Teams; anything that is not theirs is thrown on. */
export function botFaultOf(thrown: unknown): ChatFault {
  if (thrown instanceof BotFault) return thrown.fault;
  throw thrown;
}

/** Asks Teams for an admin, who is told what it says. */
export async function askTeams<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal('teams-bot-refused', 422, {
      message: `Teams did not do it (${botFaultOf(error).error}). Try again in a minute; if it stays, see that the app is installed and its secret not over.`,
    });
  }
}
