import type { WebClient } from '@slack/web-api';
import type { JsonObject } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { sayProblem } from '../../domain/language/problems.ts';
import { plainMessage, type SlackMessage } from '../../domain/notices/chat/blocks.ts';
import { readKudos } from '../../domain/notices/chat/command.ts';
import {
  blockOf,
  type FormWish,
  noteModal,
  readForm,
  recogniseModal,
} from '../../domain/notices/chat/modal.ts';
import { plainOf, sayNames } from '../../domain/notices/chat/text.ts';
import { chatWords } from '../../domain/notices/chat/words.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { giveRecognition } from '../recognitions/actions.ts';
import { offeredValues } from '../recognitions/queries.ts';
import type { ChatDeps, Connection } from './connections.ts';
import { personOf, viewerOf } from './people.ts';
import { objectAt, textAt } from './slack-requests.ts';

/** One request of somebody in Slack, and what it is answered with. */
export interface Scene {
  readonly deps: ChatDeps;
  readonly workspace: WorkspaceEngine;
  readonly connection: Connection;
  readonly client: WebClient;
}

/** Whoever asks, and what they may choose from; `null` for somebody we do not know. */
async function asker(scene: Scene, userId: string) {
  const { deps, workspace, connection, client } = scene;
  const { person } = await personOf(deps, workspace, connection, client, userId);
  return deps.database.inWorkspace(workspace.workspaceId, async (tx) => {
    const viewer = await viewerOf(tx, workspace.workspaceId, person?.id ?? null);
    return { viewer, language: viewer.language, badges: await offeredValues(tx, viewer) };
  });
}

/** `/kudos …`: given at once if it says everything, else a form is opened. The answer is for whoever asked alone. */
export async function command(
  scene: Scene,
  fields: Readonly<Record<string, string>>,
): Promise<SlackMessage | null> {
  const { user_id: userId = '', text = '', trigger_id: trigger = '' } = fields;
  const { viewer, language, badges } = await asker(scene, userId);
  const words = chatWords[language];
  if (viewer.personId === null) return plainMessage(words.youUnknown);
  const kudos = readKudos(text, badges);
  if (kudos.is === 'help') return plainMessage(words.usage);
  if (kudos.is === 'form') {
    await openForm(scene, trigger, { language, badges, to: kudos.to, badge: kudos.badge, what: kudos.what });
    return null;
  }
  try {
    const to = await recipients(scene, kudos.to, language);
    const wanted = {
      to: to.map(({ handle }) => handle),
      value: kudos.badge,
      what: kudos.what,
      effect: '',
      evidence: [],
    };
    await giveRecognition(scene.workspace, viewer, wanted, `slack ${trigger}`.slice(0, 200));
    const badge = badges.find(({ key }) => key === kudos.badge)?.name ?? '';
    return plainMessage(
      words.given(
        sayNames(
          to.map(({ name }) => name),
          language,
        ),
        badge,
      ),
    );
  } catch (error) {
    if (isRefusal(error)) return plainMessage(sayProblem(error, language));
    throw error;
  }
}

/** "Recognise this" on a message: a form with whoever wrote it and what they wrote. */
export async function shortcut(scene: Scene, payload: JsonObject): Promise<void> {
  const { viewer, language, badges } = await asker(scene, textAt(objectAt(payload, 'user'), 'id') ?? '');
  const trigger = textAt(payload, 'trigger_id') ?? '';
  if (viewer.personId === null) return tellStranger(scene, trigger, language);
  const message = objectAt(payload, 'message');
  const author = textAt(message, 'user');
  const isMine = author === textAt(objectAt(payload, 'user'), 'id');
  const said = plainOf(textAt(message, 'text') ?? '');
  await openForm(scene, trigger, {
    language,
    badges,
    to: author === undefined || isMine || textAt(message, 'bot_id') !== undefined ? [] : [author],
    badge: null,
    what: said === '' ? '' : `“${said}”`,
  });
}

/** The button on the app's own page. */
export async function openEmptyForm(scene: Scene, payload: JsonObject): Promise<void> {
  const { viewer, language, badges } = await asker(scene, textAt(objectAt(payload, 'user'), 'id') ?? '');
  const trigger = textAt(payload, 'trigger_id') ?? '';
  if (viewer.personId === null) return tellStranger(scene, trigger, language);
  await openForm(scene, trigger, { language, badges, to: [], badge: null, what: '' });
}

/** A form that was sent. The answer closes it, or says beside the field what is to be mended. */
export async function submission(scene: Scene, payload: JsonObject): Promise<object> {
  const { viewer, language } = await asker(scene, textAt(objectAt(payload, 'user'), 'id') ?? '');
  const view = objectAt(payload, 'view');
  const form = readForm(view['state']);
  const words = chatWords[language];
  const refuse = (block: string, text: string) => ({ response_action: 'errors', errors: { [block]: text } });
  if (form === null) return refuse('what', words.stale);
  if (viewer.personId === null) return refuse('who', words.youUnknown);
  try {
    const to = (await recipients(scene, form.to, language)).map(({ handle }) => handle);
    const wanted = { to, value: form.badge, what: form.what, effect: form.effect, evidence: [] };
    await giveRecognition(scene.workspace, viewer, wanted, `slack ${textAt(view, 'id') ?? ''}`.slice(0, 200));
    return { response_action: 'clear' };
  } catch (error) {
    if (isRefusal(error)) return refuse(blockOf(error.pointer), sayProblem(error, language));
    throw error;
  }
}

async function recipients(scene: Scene, userIds: readonly string[], language: Language) {
  const { deps, workspace, connection, client } = scene;
  return Promise.all(
    userIds.map(async (userId) => {
      const { person, name } = await personOf(deps, workspace, connection, client, userId);
      if (person) return person;
      throw new Refusal('unknown-in-chat', 404, {
        message: chatWords[language].unknown(name),
        pointer: '/to',
      });
    }),
  );
}

async function openForm({ client }: Scene, trigger: string, wish: FormWish): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: recogniseModal(wish) });
}

async function tellStranger({ client }: Scene, trigger: string, language: Language): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: noteModal(chatWords[language].youUnknown, language) });
}
