import type { WebClient } from '@slack/web-api';
import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Language } from '../../domain/language/languages.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { mailLanguage } from '../reader.ts';
import type { Viewer } from '../viewer.ts';
import type { ChatTool, ChatUser } from './api.ts';
import type { ChatDeps, Connection } from './connections.ts';
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

/** Somebody of another company, a bot or one who has left tells nothing by an e-mail. */
function isOwn(user: SlackUser, { account }: Connection): boolean {
  return !user.deleted && !user.is_bot && !user.is_stranger && user.team_id === account;
}

const nameOf = (user: SlackUser | undefined): string => user?.profile?.real_name || user?.name || '';

/** Ties a user of a tool to a person, one to one; what somebody has chosen stays. */
export async function tiePerson(
  tx: Tx,
  workspaceId: string,
  tool: ChatTool,
  userId: string,
  personId: string,
  way: 'email' | 'chosen',
): Promise<void> {
  if (way === 'chosen')
    await tx.query(
      'delete from chat_people where workspace_id = $1 and tool = $2 and (user_id = $3 or person_id = $4)',
      [workspaceId, tool, userId, personId],
    );
  await tx.query(
    `insert into chat_people (workspace_id, tool, user_id, person_id, way, matched_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [workspaceId, tool, userId, personId, way, toTimestamp(Date.now() * 1000)],
  );
}

/** Whom a tool's user is; null for nobody who may act here. */
export async function personOf(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  connection: Connection,
  client: WebClient,
  userId: string,
): Promise<{ person: Person | null; name: string }> {
  const { workspaceId, directory } = workspace;
  const active = (id: string | undefined): Person | null => {
    const person = id === undefined ? undefined : directory.person(directory.rootOf(id));
    return person && directory.isActive(person.id) ? person : null;
  };
  const [row] = await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string }>(
      'select person_id from chat_people where workspace_id = $1 and tool = $2 and user_id = $3',
      [workspaceId, connection.tool, userId],
    ),
  );
  if (row) {
    const person = active(row.person_id);
    return { person, name: person?.name ?? userId };
  }
  const user = await askUser(client, userId);
  const email = user && isOwn(user, connection) ? user.profile?.email : undefined;
  const person = active(email === undefined ? undefined : directory.byEmail(email)?.id);
  if (person)
    await deps.database.inWorkspace(workspaceId, (tx) =>
      tiePerson(tx, workspaceId, connection.tool, userId, person.id, 'email'),
    );
  return { person, name: nameOf(user) || userId };
}

async function askUser(client: WebClient, userId: string): Promise<SlackUser | undefined> {
  try {
    return (await client.users.info({ user: userId })).user;
  } catch (error) {
    // Whom Slack does not know, we do not either.
    if (faultOf(error).is === 'gone') return undefined;
    throw error;
  }
}

/** How somebody who acts through a chat is seen by what they do. */
export async function viewerOf(tx: Tx, workspaceId: string, personId: string | null): Promise<Viewer> {
  return {
    workspaceId,
    roles: ['member'],
    personId,
    source: null,
    language: await languageOf(tx, workspaceId, personId),
  };
}

export async function languageOf(tx: Tx, workspaceId: string, personId: string | null): Promise<Language> {
  return (await mailLanguage(tx, workspaceId, personId)) ?? 'en';
}

/** Looks for everybody who has an e-mail and is not known in Slack yet. Answers how many were found. */
export async function matchPeople(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  connection: Connection,
  client: WebClient,
): Promise<number> {
  const { workspaceId, directory } = workspace;
  const known = await deps.database.inWorkspace(workspaceId, (tx) =>
    peopleIn(tx, workspace, connection.tool),
  );
  const wanted = new Map(
    [...directory.people].flatMap(({ id }) => {
      const root = directory.rootOf(id);
      const email = directory.isActive(root) && !known.has(root) ? directory.emailOf(id) : null;
      return email === null ? [] : [[email.toLowerCase(), root] as const];
    }),
  );
  const users =
    wanted.size <= askedOneByOne ? await askEach(client, [...wanted.keys()]) : await listUsers(client);
  const found = users.flatMap((user) => {
    const person = wanted.get(user.profile?.email?.toLowerCase() ?? '');
    return person !== undefined && user.id !== undefined && isOwn(user, connection)
      ? [{ user: user.id, person }]
      : [];
  });
  await deps.database.inWorkspace(workspaceId, async (tx) => {
    for (const { user, person } of found)
      await tiePerson(tx, workspaceId, connection.tool, user, person, 'email');
    await tx.query('update chat_tools set matched_at = $3 where workspace_id = $1 and tool = $2', [
      workspaceId,
      connection.tool,
      toTimestamp(deps.nowMs() * 1000),
    ]);
  });
  return found.length;
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

/** Users of Slack to choose from. */
export async function searchUsers(
  client: WebClient,
  connection: Connection,
  search: string,
): Promise<ChatUser[]> {
  const wanted = search.trim().toLowerCase();
  return (await listUsers(client))
    .filter((user) => isOwn(user, connection))
    .map((user) => ({ id: user.id ?? '', name: nameOf(user), email: user.profile?.email ?? null }))
    .filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, 20);
}

/** The people who are known in a tool, each as whom they count for. */
export async function peopleIn(
  tx: Tx,
  { workspaceId, directory }: WorkspaceEngine,
  tool: ChatTool,
): Promise<Set<string>> {
  const rows = await tx.query<{ person_id: string }>(
    'select person_id from chat_people where workspace_id = $1 and tool = $2',
    [workspaceId, tool],
  );
  return new Set(rows.map(({ person_id }) => directory.rootOf(person_id)));
}
