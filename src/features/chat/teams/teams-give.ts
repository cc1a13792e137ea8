import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../domain/events/event.ts';
import type { Language } from '../../../domain/language/languages.ts';
import { sentenceCard } from '../../../domain/notices/chat/card.ts';
import type { FormField } from '../../../domain/notices/chat/form.ts';
import { formCard, readFormCard, type TeamsForm } from '../../../domain/notices/chat/form-card.ts';
import { plainOfTeams } from '../../../domain/notices/chat/teams-text.ts';
import { chatWords } from '../../../domain/notices/chat/words.ts';
import { objectAt, textAt } from '../json.ts';
import { personOf, type Scene } from '../people.ts';
import { type Asker, asker, type Outcome, recognise } from '../recognise.ts';
import { inTime, late } from '../requests.ts';
import { BotFault } from './bot-framework.ts';
import type { TeamsClient } from './teams-client.ts';
import type { Activity } from './teams-requests.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
/** Whoever wrote the message is asked for this long; without them the form is as good. */
const authorMs = 2000;

/** One activity of Teams, and whom it is answered by. */
export interface TeamsScene extends Scene {
  readonly activity: Activity;
  readonly client: TeamsClient;
}

/** "Recognise this" on a message: a form with whoever wrote it and what they wrote. */
export async function fetchForm(scene: TeamsScene): Promise<JsonObject> {
  const { user, value } = scene.activity;
  const who = await asker(scene, user);
  const { language } = who;
  if (who.viewer.personId === null) return dialog(language, chatWords[language].youUnknown);
  const message = objectAt(value, 'messagePayload');
  const author = objectAt(objectAt(message, 'from'), 'user');
  const said = plainOfTeams(textAt(objectAt(message, 'body'), 'content') ?? '');
  const form = { ...emptyForm(who), what: said === '' ? '' : `“${said}”` };
  const id =
    textAt(author, 'userIdentityType') === 'aadUser' ? textAt(author, 'id')?.toLowerCase() : undefined;
  if (id === undefined || id === user) return dialog(language, formCard(form));
  const found = await inTime(personOf(scene, id), authorMs).catch((error: unknown): typeof late => {
    if (error instanceof BotFault) return late;
    throw error;
  });
  if (found === late) return dialog(language, formCard(form));
  const { person, name } = found;
  if (person) return dialog(language, formCard({ ...form, to: [id], names: [{ id, name: person.name }] }));
  const shown = name === id ? (textAt(author, 'displayName') ?? name) : name;
  const note = { field: 'who', text: chatWords[language].unknown(shown) } as const;
  return dialog(language, formCard({ ...form, note }));
}

/** A form that was sent: the answer says what was given, or gives the form back with what is to be mended. */
export async function submitForm(scene: TeamsScene): Promise<JsonObject> {
  const who = await asker(scene, scene.activity.user);
  const { card } = await taken(scene, who, objectAt(scene.activity.value, 'data'));
  return dialog(who.language, card);
}

export async function taken(
  scene: TeamsScene,
  who: Asker,
  data: JsonObject,
): Promise<{ readonly isGiven: boolean; readonly card: JsonObject }> {
  const { language } = who;
  const sent = readFormCard(data);
  const words = chatWords[language];
  if (sent === null) return { isGiven: false, card: sentenceCard(words.stale, language) };
  const { form, id } = sent;
  const missing = missingIn(form);
  const outcome: Outcome =
    missing && who.viewer.personId !== null
      ? { is: 'refused', field: missing, text: words.modal.needed }
      : await recognise(scene, who, form, `teams ${id}`);
  const isGiven = outcome.is === 'given';
  if (outcome.is === 'given' || who.viewer.personId === null)
    return { isGiven, card: sentenceCard(outcome.text, language) };
  const { names } = await named(scene, form.to);
  const { field, text } = outcome;
  return { isGiven, card: formCard({ ...emptyForm(who), ...form, id, names, note: { field, text } }) };
}

/** Teams asks for these before it sends a form; whoever sends one without it is told the same. */
function missingIn({
  to,
  badge,
  what,
}: {
  to: readonly string[];
  badge: string;
  what: string;
}): FormField | null {
  if (to.length === 0) return 'who';
  if (badge === '') return 'badge';
  return what.trim() === '' ? 'what' : null;
}

/** Users by the id that a choice has, and their names. */
export async function named(scene: TeamsScene, userIds: readonly string[]) {
  const names: { id: string; name: string }[] = [];
  for (const userId of userIds) {
    const { name, id } = await personOf(scene, userId);
    names.push({ id, name });
  }
  return { to: names.map(({ id }) => id), names };
}

export function emptyForm({ language, badges }: Asker): TeamsForm {
  const nothing = { to: [], badge: null, what: '', effect: '', names: [], note: null };
  return { id: randomUUID(), language, badges, ...nothing };
}

/** A card, or a sentence, in a dialog of Teams. */
export function dialog(language: Language, said: JsonObject | string): JsonObject {
  const content = typeof said === 'string' ? sentenceCard(said, language) : said;
  const size = { width: 'medium', height: typeof said === 'string' ? 'small' : 'medium' };
  const value = { title: chatWords[language].modal.title, ...size, card: { contentType: cardType, content } };
  return { task: { type: 'continue', value } };
}

/** A card as a message of the bot; `summary` is what a notification says. */
export function messageOf(content: JsonObject, summary: string): JsonObject {
  return {
    type: 'message',
    summary: summary.slice(0, 200),
    attachments: [{ contentType: cardType, content }],
  };
}
