import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Delivery, pairHeaders } from '../../../connectors/delivery.ts';
import { verify } from '../../../connectors/slack/verify.ts';
import type { JsonObject } from '../../../domain/events/event.ts';
import type { SlackMessage } from '../../../domain/notices/chat/blocks.ts';
import { plainMessage } from '../../../domain/notices/chat/blocks.ts';
import { recogniseAction } from '../../../domain/notices/chat/home.ts';
import { shortcutName } from '../../../domain/notices/chat/manifest.ts';
import { recogniseForm } from '../../../domain/notices/chat/modal.ts';
import { chatWords } from '../../../domain/notices/chat/words.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { type ChatDeps, type Connection, openSecrets, type SlackSecrets } from '../connections.ts';
import { objectAt, textAt } from '../json.ts';
import { languageOf } from '../people.ts';
import { forget, inTime, isFirst, late, takeRequests } from '../requests.ts';
import { clientOf, faultOf } from './slack-client.ts';
import { happened } from './slack-events.ts';
import { command, openEmptyForm, type SlackScene, shortcut, submission } from './slack-give.ts';
import { slackPeople } from './slack-people.ts';
import { readRequest } from './slack-requests.ts';

const bodyMax = 1_048_576;
/** Slack waits three seconds; what takes longer is answered when it is done. */
const answerMs = 2000;

/** Where Slack sends what people do there: one address for events, commands, shortcuts and forms. */
export function slackRoutes(app: FastifyInstance, deps: ChatDeps): void {
  const place = { tool: 'slack', path: '/v1/slack/:hook', bodyMax } as const;
  // The signature is over the bytes as they came.
  takeRequests(app, deps, place, async (connection, body, request, reply) => {
    const verdict = verify(deliveryOf(request, body, deps), [
      openSecrets<SlackSecrets>(deps.seal, connection).signingSecret,
    ]);
    if (isRefusal(verdict)) throw verdict;
    return answer(deps, connection, body, request, reply);
  });
}

async function answer(
  deps: ChatDeps,
  connection: Connection,
  body: Buffer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const asked = readRequest(body, String(request.headers['content-type'] ?? ''), connection);
  const key = 'id' in asked ? asked.id : `${asked.is} ${String(request.headers['x-slack-signature'])}`;
  const isNew = await isFirst(deps, connection, key);
  if (asked.is === 'handshake') return reply.type('text/plain; charset=utf-8').send(asked.challenge);
  if (asked.is === 'nothing') return reply.send();
  if (!isNew) {
    // Slack repeats an event until it hears of it, and never what a person did.
    if (asked.is === 'event') return reply.send();
    throw new Refusal('replayed', 409, {
      message: 'This request came before, and was answered then. Slack does not send one twice.',
    });
  }
  const workspace = await deps.engine.workspace(connection.workspaceId);
  const client = await clientOf(deps, connection);
  const scene: SlackScene = { deps, workspace, connection, client, people: slackPeople(client, connection) };
  if (asked.is === 'command') {
    const { fields } = asked;
    const outcome = command(scene, fields).catch((error: unknown) => failed(scene, error));
    const told = await inTime(outcome, answerMs);
    if (told !== late) return reply.send(told === null ? undefined : onlyForYou(told));
    void outcome.then((message) => message && tellLater(scene, fields['response_url'] ?? '', message));
    return reply.send(onlyForYou(plainMessage(chatWords[await ownLanguage(scene)].moment)));
  }
  const work: Promise<object | undefined> =
    asked.is === 'event'
      ? happened(scene, asked.event).then(() => undefined)
      : interact(scene, asked.payload);
  const outcome = work.catch(async (error: unknown) => {
    await forget(deps, connection, key);
    if (isRefusal(error)) throw error;
    throw new Refusal('slack-away', 503, {
      message: `Slack did not answer our question (${faultOf(error).error}). Send it again.`,
    });
  });
  const told = await inTime(outcome, answerMs);
  if (told === late) outcome.catch((error: unknown) => deps.log('a request of Slack failed', error));
  return reply.send(told === late ? undefined : told);
}

/** A form that is sent is answered with what becomes of it; everything else with nothing. */
async function interact(scene: SlackScene, payload: JsonObject): Promise<object | undefined> {
  const type = textAt(payload, 'type');
  if (type === 'message_action' && payload['callback_id'] === shortcutName) await shortcut(scene, payload);
  if (type === 'block_actions' && actionsOf(payload).includes(recogniseAction))
    await openEmptyForm(scene, payload);
  if (type === 'view_submission' && objectAt(payload, 'view')['callback_id'] === recogniseForm)
    return submission(scene, payload);
  return undefined;
}

function actionsOf({ actions }: JsonObject): (string | undefined)[] {
  return Array.isArray(actions) ? actions.map((one) => textAt(one as JsonObject, 'action_id')) : [];
}

async function failed(scene: SlackScene, error: unknown): Promise<SlackMessage> {
  scene.deps.log('a command of Slack failed', error);
  return plainMessage(chatWords[await ownLanguage(scene)].failed);
}

function ownLanguage({ deps, workspace: { workspaceId } }: SlackScene) {
  return deps.database.inWorkspace(workspaceId, (tx) => languageOf(tx, workspaceId, null));
}

const onlyForYou = (message: SlackMessage) => ({ response_type: 'ephemeral', ...message });

/** An address of Slack's own, beside the one we ask, and no other. */
async function tellLater({ deps }: SlackScene, responseUrl: string, message: SlackMessage): Promise<void> {
  try {
    const { host, hostname } = new URL(responseUrl);
    const api = new URL(deps.slackApiUrl);
    if (hostname !== `hooks.${api.hostname}` && host !== api.host) return;
    await deps.outward(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(onlyForYou(message)),
    });
  } catch (error) {
    deps.log('Slack did not take a late answer', error);
  }
}

function deliveryOf(request: FastifyRequest, body: Buffer, { nowMs }: ChatDeps): Delivery {
  return {
    method: request.method,
    url: request.url,
    headers: pairHeaders(request.raw.rawHeaders),
    body,
    receivedAt: nowMs() * 1000,
  };
}
