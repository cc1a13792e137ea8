import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { parseInput } from '../parse-input.ts';
import { presentPerson } from '../present.ts';
import { notFound, type RouteDeps, requireAdmin } from '../viewer.ts';
import { connectionOf } from './actions.ts';
import { type ChatPeople, chatMatch, chatUsersQuery, type PeopledTool, peopledPath } from './api.ts';
import type { ChatDeps } from './connections.ts';
import { matchPeople, searchUsers, tiePerson } from './people.ts';
import { askTool, openScene } from './scenes.ts';

type Deps = ChatDeps & RouteDeps;
type AboutTool = { Params: { tool: string } };
type AboutPerson = { Params: { tool: string; handle: string } };

/** Who is who in a tool, for admins. */
export function peopleRoutes(app: FastifyInstance, deps: Deps): void {
  const { database, engine } = deps;
  const asked = async (request: FastifyRequest) => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    const { tool } = parseInput(peopledPath, request.params);
    const connection = await connectionOf(deps, viewer.workspaceId, tool);
    const workspace = await engine.workspace(viewer.workspaceId);
    return { tool, connection, workspace };
  };

  app.get<AboutTool>('/v1/chat/:tool/people', async (request): Promise<ChatPeople> => {
    const { tool, workspace } = await asked(request);
    return readPeople(deps, workspace, tool);
  });

  app.post<AboutTool>('/v1/chat/:tool/people/match', async (request): Promise<ChatPeople> => {
    const { tool, connection, workspace } = await asked(request);
    await askTool(tool, async () => matchPeople(await openScene(deps, workspace, connection)));
    return readPeople(deps, workspace, tool);
  });

  app.get<AboutTool>('/v1/chat/:tool/users', async (request) => {
    const { tool, connection, workspace } = await asked(request);
    const { search } = parseInput(chatUsersQuery, request.query);
    const find = async () => searchUsers((await openScene(deps, workspace, connection)).people, search);
    return { items: await askTool(tool, find) };
  });

  app.put<AboutPerson>('/v1/chat/:tool/people/:handle', async (request): Promise<ChatPeople> => {
    const { userId } = parseInput(chatMatch, request.body);
    const { tool, workspace } = await asked(request);
    const { workspaceId } = workspace;
    const person = workspace.directory.byHandle(request.params.handle);
    if (!person) throw notFound(`person ${request.params.handle}`);
    await database.inWorkspace(workspaceId, async (tx) => {
      if (userId === null)
        await tx.query('delete from chat_people where workspace_id = $1 and tool = $2 and person_id = $3', [
          workspaceId,
          tool,
          person.id,
        ]);
      else await tiePerson(tx, workspaceId, tool, userId, person.id, 'chosen');
    });
    return readPeople(deps, workspace, tool);
  });
}

async function readPeople(
  { database }: Deps,
  { workspaceId, directory, options }: WorkspaceEngine,
  tool: PeopledTool,
): Promise<ChatPeople> {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ user_id: string; person_id: string; way: 'email' | 'chosen' }>(
      'select user_id, person_id, way from chat_people where workspace_id = $1 and tool = $2',
      [workspaceId, tool],
    ),
  );
  const now = options.now();
  const byName = (a: { name: string }, b: { name: string }) =>
    a.name.localeCompare(b.name, 'en', { numeric: true });
  const card = (id: string) => presentPerson(directory.person(directory.rootOf(id)), now);
  const known = new Set(rows.map(({ person_id }) => directory.rootOf(person_id)));
  return {
    known: rows
      .map(({ user_id: userId, person_id, way }) => ({ person: card(person_id), userId, way }))
      .sort((a, b) => byName(a.person, b.person)),
    unknown: [...directory.people]
      .filter(({ id }) => directory.rootOf(id) === id && directory.isActive(id) && !known.has(id))
      .map(({ id }) => card(id))
      .sort(byName),
  };
}
