import type { WebClient } from '@slack/web-api';
import type { JsonObject } from '../../../domain/events/event.ts';
import type { Language } from '../../../domain/language/languages.ts';
import { plainMessage, type SlackMessage } from '../../../domain/notices/chat/blocks.ts';
import { readKudos, writtenInSlack } from '../../../domain/notices/chat/command.ts';
import type { FormWish } from '../../../domain/notices/chat/form.ts';
import { noteModal, readForm, recogniseModal } from '../../../domain/notices/chat/modal.ts';
import { plainOf } from '../../../domain/notices/chat/text.ts';
import { chatWords } from '../../../domain/notices/chat/words.ts';
import { objectAt, textAt } from '../json.ts';
import type { Scene } from '../people.ts';
import { asker, recognise } from '../recognise.ts';

/** One request of somebody in Slack, and what it is answered with. */
export interface SlackScene extends Scene {
  readonly client: WebClient;
}

/** `/kudos …`: given at once if it says everything, else a form is opened. The answer is for whoever asked alone. */
export async function command(
  scene: SlackScene,
  fields: Readonly<Record<string, string>>,
): Promise<SlackMessage | null> {
  const { user_id: userId = '', text = '', trigger_id: trigger = '' } = fields;
  const who = await asker(scene, userId);
  const { viewer, language, badges } = who;
  const words = chatWords[language];
  if (viewer.personId === null) return plainMessage(words.youUnknown);
  const kudos = readKudos(writtenInSlack(text), badges);
  if (kudos.is === 'help') return plainMessage(words.usage);
  if (kudos.is === 'form') {
    await openForm(scene, trigger, { language, badges, to: kudos.to, badge: kudos.badge, what: kudos.what });
    return null;
  }
  const outcome = await recognise(scene, who, { ...kudos, effect: '' }, `slack ${trigger}`);
  return plainMessage(outcome.text);
}

/** "Recognise this" on a message: a form with whoever wrote it and what they wrote. */
export async function shortcut(scene: SlackScene, payload: JsonObject): Promise<void> {
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
export async function openEmptyForm(scene: SlackScene, payload: JsonObject): Promise<void> {
  const { viewer, language, badges } = await asker(scene, textAt(objectAt(payload, 'user'), 'id') ?? '');
  const trigger = textAt(payload, 'trigger_id') ?? '';
  if (viewer.personId === null) return tellStranger(scene, trigger, language);
  await openForm(scene, trigger, { language, badges, to: [], badge: null, what: '' });
}

/** A form that was sent. The answer closes it, or says beside the field what is to be mended. */
export async function submission(scene: SlackScene, payload: JsonObject): Promise<object> {
  const who = await asker(scene, textAt(objectAt(payload, 'user'), 'id') ?? '');
  const view = objectAt(payload, 'view');
  const form = readForm(view['state']);
  const refuse = (block: string, text: string) => ({ response_action: 'errors', errors: { [block]: text } });
  if (form === null) return refuse('what', chatWords[who.language].stale);
  const outcome = await recognise(scene, who, form, `slack ${textAt(view, 'id') ?? ''}`);
  return outcome.is === 'given' ? { response_action: 'clear' } : refuse(outcome.field, outcome.text);
}

async function openForm({ client }: SlackScene, trigger: string, wish: FormWish): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: recogniseModal(wish) });
}

async function tellStranger({ client }: SlackScene, trigger: string, language: Language): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: noteModal(chatWords[language].youUnknown, language) });
}
