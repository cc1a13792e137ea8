import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { PeopledTool } from './api.ts';
import type { ChatDeps, Connection } from './connections.ts';
import type { ChatFault } from './fault.ts';
import type { Scene } from './people.ts';
import { askSlack, clientOf, faultOf } from './slack/slack-client.ts';
import { slackPeople } from './slack/slack-people.ts';
import { askTeams, botFaultOf, teamsClient } from './teams/teams-client.ts';
import { teamsPeople } from './teams/teams-people.ts';

/** Who is in a tool, for whoever looks at it from here; not at the request of somebody there. */
export async function openScene(
  deps: ChatDeps,
  workspace: WorkspaceEngine,
  connection: Connection,
): Promise<Scene> {
  const people =
    connection.tool === 'slack'
      ? slackPeople(await clientOf(deps, connection), connection)
      : teamsPeople(teamsClient(deps, connection), connection);
  return { deps, workspace, connection, people };
}

/** Asks a tool for an admin, who is told what it says. */
export function askTool<T>(tool: PeopledTool, ask: () => Promise<T>): Promise<T> {
  return tool === 'slack' ? askSlack(ask) : askTeams(ask);
}

/** What went wrong with a tool; anything that is not the tool's is thrown on. */
export function toolFault(tool: PeopledTool, thrown: unknown): ChatFault {
  return tool === 'slack' ? faultOf(thrown) : botFaultOf(thrown);
}
