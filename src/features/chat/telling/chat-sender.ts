import type { Sender } from '../../notices/actions.ts';
import { peopledTools } from '../api.ts';
import type { ChatDeps } from '../connections.ts';
import { peopleIn } from '../people.ts';
import { slackSender } from '../slack/slack-sender.ts';
import { teamsSender } from '../teams/teams-sender.ts';

/** Slack takes several hundred messages a minute, Teams 30 requests a second of one bot in one tenant. */
const limits = { parallel: 4, perSecond: 10, burst: 10 };

/** Notices as direct messages in the tool that knows somebody; whoever is in both is told in Slack. */
export function chatSender(deps: ChatDeps): Sender {
  const slack = slackSender(deps);
  const teams = teamsSender(deps);
  return {
    limits,
    reaches: (tx, workspace) => peopleIn(tx, workspace, peopledTools),
    async send(workspace, message) {
      const inSlack = await deps.database.inWorkspace(workspace.workspaceId, (tx) =>
        peopleIn(tx, workspace, ['slack']),
      );
      return (inSlack.has(message.personId) ? slack : teams).send(workspace, message);
    },
  };
}
