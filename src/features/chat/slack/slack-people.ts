import type { WebClient } from '@slack/web-api';
import type { ChatUser } from '../api.ts';
import type { Connection } from '../connections.ts';
import type { ToolPeople } from '../people.ts';
import { faultOf } from './slack-client.ts';

const askedOneByOne = 20;
const pageSize = 200;
const pagesMax = 100;

/** A user of Slack as its answers have one. */
interface SlackUser {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly team_id?: string | undefined;
  readonly deleted?: boolean | undefined;
  readonly is_bot?: boolean | undefined;
  readonly is_stranger?: boolean | undefined;
  readonly profile?: { email?: string | undefined; real_name?: string | undefined } | undefined;
}

/** Who is in a workspace of Slack. */
export function slackPeople(client: WebClient, { account }: Connection): ToolPeople {
  /** Somebody of another company, a bot or one who has left tells nothing by an e-mail. */
  const isOwn = (user: SlackUser) =>
    !user.deleted && !user.is_bot && !user.is_stranger && user.team_id === account;
  const present = (user: SlackUser): ChatUser => ({
    id: user.id ?? '',
    name: user.profile?.real_name || user.name || '',
    email: isOwn(user) ? (user.profile?.email ?? null) : null,
  });
  const all = async () => (await listUsers(client)).filter(isOwn).map(present);
  return {
    async user(id) {
      try {
        const { user } = await client.users.info({ user: id });
        return user ? present(user) : null;
      } catch (error) {
        // Whom Slack does not know, we do not either.
        if (faultOf(error).is === 'gone') return null;
        throw error;
      }
    },
    async withEmails(emails) {
      if (emails.length > askedOneByOne) return all();
      return (await askEach(client, emails)).filter(isOwn).map(present);
    },
    all,
  };
}

async function askEach(client: WebClient, emails: readonly string[]): Promise<SlackUser[]> {
  const users: SlackUser[] = [];
  for (const email of emails) {
    try {
      const { user } = await client.users.lookupByEmail({ email });
      if (user) users.push(user);
    } catch (error) {
      if (faultOf(error).is !== 'gone') throw error;
    }
  }
  return users;
}

async function listUsers(client: WebClient): Promise<SlackUser[]> {
  const users: SlackUser[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const found = await client.users.list({ limit: pageSize, ...(cursor ? { cursor } : {}) });
    users.push(...(found.members ?? []));
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return users;
}
