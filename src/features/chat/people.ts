import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Language } from '../../domain/language/languages.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { mailLanguage } from '../reader.ts';
import type { Viewer } from '../viewer.ts';
import type { ChatTool, ChatUser } from './api.ts';
import type { ChatDeps, Connection } from './connections.ts';

/** Who is in a tool, as the tool tells. Whom an e-mail says nothing of, such as somebody of another company, has none. */
export interface ToolPeople {
  /** Null for nobody. */
  user(id: string): Promise<ChatUser | null>;
  /** Those of the customer's own who have one of these e-mails, and perhaps others. */
  withEmails(emails: readonly string[]): Promise<readonly ChatUser[]>;
  /** All of the customer's own. */
  all(): Promise<readonly ChatUser[]>;
}

/** One request of somebody in a tool. */
export interface Scene {
  readonly deps: ChatDeps;
  readonly workspace: WorkspaceEngine;
  readonly connection: Connection;
  readonly people: ToolPeople;
}

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

/** Whom a tool's user is, and the tool's own name and id of them. */
interface Known {
  readonly person: Person | null;
  readonly name: string;
  readonly id: string;
}

/** Whom a tool's user is; null for nobody who may act here. A tool may know one user by several ids, and has one for us. */
export async function personOf(
  { deps, workspace, connection, people }: Scene,
  userId: string,
): Promise<Known> {
  if (userId === '') return { person: null, name: '', id: '' };
  const known = await tiedPerson(deps, workspace, connection, userId);
  if (known) return known;
  const user = await people.user(userId);
  if (user && user.id !== userId) {
    const tied = await tiedPerson(deps, workspace, connection, user.id);
    if (tied) return tied;
  }
  const person = user?.email ? activePerson(workspace, workspace.directory.byEmail(user.email)?.id) : null;
  if (user && person)
    await deps.database.inWorkspace(workspace.workspaceId, (tx) =>
      tiePerson(tx, workspace.workspaceId, connection.tool, user.id, person.id, 'email'),
    );
  return { person, name: user?.name || userId, id: user?.id ?? userId };
}

async function tiedPerson(
  { database }: ChatDeps,
  workspace: WorkspaceEngine,
  { tool }: Connection,
  userId: string,
): Promise<Known | null> {
  const { workspaceId } = workspace;
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ person_id: string }>(
      'select person_id from chat_people where workspace_id = $1 and tool = $2 and user_id = $3',
      [workspaceId, tool, userId],
    ),
  );
  if (!row) return null;
  const person = activePerson(workspace, row.person_id);
  return { person, name: person?.name ?? userId, id: userId };
}

function activePerson({ directory }: WorkspaceEngine, id: string | undefined): Person | null {
  const person = id === undefined ? undefined : directory.person(directory.rootOf(id));
  return person && directory.isActive(person.id) ? person : null;
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

/** Looks for everybody who has an e-mail and is not known in the tool yet. Answers how many were found. */
export async function matchPeople({ deps, workspace, connection, people }: Scene): Promise<number> {
  const { workspaceId, directory } = workspace;
  const known = await deps.database.inWorkspace(workspaceId, (tx) =>
    peopleIn(tx, workspace, [connection.tool]),
  );
  const wanted = new Map(
    [...directory.people].flatMap(({ id }) => {
      const root = directory.rootOf(id);
      const email = directory.isActive(root) && !known.has(root) ? directory.emailOf(id) : null;
      return email === null ? [] : [[email.toLowerCase(), root] as const];
    }),
  );
  const users = wanted.size === 0 ? [] : await people.withEmails([...wanted.keys()]);
  const found = users.flatMap(({ id, email }) => {
    const person = wanted.get(email?.toLowerCase() ?? '');
    return person === undefined ? [] : [{ user: id, person }];
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

/** Users of a tool to choose from. */
export async function searchUsers(people: ToolPeople, search: string): Promise<ChatUser[]> {
  const wanted = search.trim().toLowerCase();
  return (await people.all())
    .filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, 20);
}

/** The people who are known in one of these tools, each as whom they count for. */
export async function peopleIn(
  tx: Tx,
  { workspaceId, directory }: WorkspaceEngine,
  tools: readonly ChatTool[],
): Promise<Set<string>> {
  const rows = await tx.query<{ person_id: string }>(
    'select person_id from chat_people where workspace_id = $1 and tool = any ($2)',
    [workspaceId, tools],
  );
  return new Set(rows.map(({ person_id }) => directory.rootOf(person_id)));
}
