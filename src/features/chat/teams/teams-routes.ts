import type { FastifyInstance } from 'fastify';
import type { JsonObject } from '../../../domain/events/event.ts';
import { recogniseCommand } from '../../../domain/notices/chat/teams-app.ts';
import { chatWords } from '../../../domain/notices/chat/words.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { type ChatDeps, type Connection, noteProblem } from '../connections.ts';
import { languageOf, personOf } from '../people.ts';
import { forget, inTime, isFirst, late, takeRequests } from '../requests.ts';
import { keepConversation } from '../telling/chat-notice.ts';
import { BotFault } from './bot-framework.ts';
import { teamsClient } from './teams-client.ts';
import { dialog, fetchForm, submitForm, type TeamsScene } from './teams-give.ts';
import { hear, movedTo, welcome } from './teams-hear.ts';
import { teamsPeople } from './teams-people.ts';
import { type Activity, readActivity } from './teams-requests.ts';

const bodyMax = 262_144;
/** Teams waits five seconds for a dialog; what takes longer goes on, and is said to. */
const answerMs = 4000;

/** Where the Bot Framework Service sends what people do in Teams. */
export function teamsRoutes(app: FastifyInstance, deps: ChatDeps): void {
  const place = { tool: 'teams-bot', path: '/v1/teams/:hook', bodyMax } as const;
  takeRequests(app, deps, place, async (connection, body, request) => {
    const signed = await deps.botFramework.verify(request.headers.authorization, connection.bot ?? '');
    if (!deps.botFramework.isService(signed.serviceUrl))
      throw new Refusal('bot-token-wrong', 403, {
        message: `The token names ${signed.serviceUrl} as the service, and that is none of Microsoft's.`,
      });
    const activity = readActivity(body, signed, connection);
    return answer(deps, await atService(deps, connection, signed.serviceUrl), activity);
  });
}

/** Teams is asked where its newest request came from, as its documentation wants. */
async function atService(deps: ChatDeps, connection: Connection, serviceUrl: string): Promise<Connection> {
  const { workspaceId, tool } = connection;
  if (connection.serviceUrl === serviceUrl) return connection;
  await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query('update chat_tools set service_url = $3 where workspace_id = $1 and tool = $2', [
      workspaceId,
      tool,
      serviceUrl,
    ]),
  );
  return { ...connection, serviceUrl };
}

async function answer(deps: ChatDeps, connection: Connection, activity: Activity): Promise<JsonObject> {
  const key = `${activity.conversation.slice(0, 200)} ${activity.id}`;
  const isNew = await isFirst(deps, connection, key);
  const isInvoke = activity.type === 'invoke';
  // A dialog that is asked for again is answered again: what its form comes to is given once.
  if (!isNew && !isInvoke) return {};
  const workspace = await deps.engine.workspace(connection.workspaceId);
  const client = teamsClient(deps, connection);
  const people = teamsPeople(client, connection, activity.conversation);
  const scene: TeamsScene = { deps, workspace, connection, client, people, activity };
  const work = isInvoke ? invoke(scene) : happened(scene).then(() => ({}));
  const outcome = work.catch(async (error: unknown) => {
    await forget(deps, connection, key);
    if (isRefusal(error) || !(error instanceof BotFault)) throw error;
    if (error.fault.is === 'closed') await noteProblem(deps, connection, error.fault.error);
    if (isInvoke) return said(scene, 'failed');
    throw new Refusal('teams-away', 503, {
      message: `Teams did not answer our question (${error.fault.error}). Send it again.`,
    });
  });
  const told = await inTime(outcome, answerMs);
  if (told !== late) return told;
  outcome.catch((error: unknown) => deps.log('an activity of Teams failed', error));
  return isInvoke ? said(scene, 'moment') : {};
}

async function invoke(scene: TeamsScene): Promise<JsonObject> {
  const { name, value } = scene.activity;
  if (value['commandId'] !== recogniseCommand) return {};
  if (name === 'composeExtension/fetchTask') return fetchForm(scene);
  return name === 'composeExtension/submitAction' ? submitForm(scene) : {};
}

/** A sentence in the workspace's language, where nobody knows yet who asks. */
async function said({ deps, workspace }: TeamsScene, what: 'failed' | 'moment'): Promise<JsonObject> {
  const { workspaceId } = workspace;
  const language = await deps.database.inWorkspace(workspaceId, (tx) => languageOf(tx, workspaceId, null));
  return dialog(language, chatWords[language][what]);
}

/** What is not about us is nothing. */
async function happened(scene: TeamsScene): Promise<void> {
  const { deps, connection, activity } = scene;
  const moved = activity.type === 'message' ? null : movedTo(activity);
  if (activity.roster !== null && moved !== null) return keepRoster(scene, activity.roster, moved === 'in');
  if (activity.isPersonal && activity.user !== '') {
    await personOf(scene, activity.user);
    await keepConversation(deps, connection, activity.user, moved === 'out' ? null : activity.conversation);
  }
  if (activity.type === 'message') await hear(scene);
  // A new version of the app comes with another action, and is no news.
  else if (activity.type === 'installationUpdate' && activity.raw['action'] === 'add') await welcome(scene);
}

/** The teams and chats whose members can be asked for; those of a new one are looked for at once. */
async function keepRoster({ deps, connection }: TeamsScene, roster: string, isIn: boolean): Promise<void> {
  const { workspaceId, tool } = connection;
  await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update chat_tools set rosters = case when $4 then array_append(array_remove(rosters, $3), $3)
           else array_remove(rosters, $3) end,
         matched_at = case when $4 then null else matched_at end
       where workspace_id = $1 and tool = $2`,
      [workspaceId, tool, roster, isIn],
    ),
  );
}
