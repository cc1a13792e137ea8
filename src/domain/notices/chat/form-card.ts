import type { JsonObject } from '../../events/event.ts';
import { adaptiveCard, run } from './card.ts';
import { effectMax, type FormField, type FormWish, type SentForm, whatMax } from './form.ts';
import { fit } from './text.ts';
import { chatWords } from './words.ts';

const act = 'smallwins-recognise';
const badgesMax = 100;
const titleMax = 75;
/** More than a recognition goes to. */
const peopleMax = 60;

/** The form in which somebody is recognised from within Teams. */
export interface TeamsForm extends FormWish {
  /** The same for each time it is given back: what it comes to is given once. */
  readonly id: string;
  readonly effect: string;
  /** Those whose names Teams need not look for. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** What is to be mended and where; without a field it is said above all of them. */
  readonly note: { readonly field: FormField | null; readonly text: string } | null;
}

/** As an Adaptive Card; people are chosen from the whole organisation, which Teams looks through itself. */
export function formCard(form: TeamsForm): JsonObject {
  const { language, badges, to, badge, what, effect, names, note, id } = form;
  const words = chatWords[language].modal;
  const noted = (field: FormField | null): JsonObject[] =>
    note && note.field === field ? [run(note.text, { color: 'Attention', weight: 'Bolder' })] : [];
  const required = { isRequired: true, errorMessage: words.needed };
  const chosen = badges.some(({ key }) => key === badge) ? { value: badge } : {};
  const body: JsonObject[] = [
    ...noted(null),
    {
      type: 'Input.ChoiceSet',
      id: 'who',
      label: words.who,
      isMultiSelect: true,
      choices: names.map((one) => ({ title: fit(one.name, titleMax), value: one.id })),
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      ...(to.length > 0 ? { value: to.join(',') } : {}),
      ...required,
    },
    ...noted('who'),
    {
      type: 'Input.ChoiceSet',
      id: 'badge',
      label: words.badge,
      style: 'compact',
      choices: badges.slice(0, badgesMax).map((one) => ({ title: fit(one.name, titleMax), value: one.key })),
      ...chosen,
      ...required,
    },
    ...noted('badge'),
    {
      type: 'Input.Text',
      id: 'what',
      label: words.what,
      placeholder: words.whatHint,
      isMultiline: true,
      maxLength: whatMax,
      value: fit(what, whatMax),
      ...required,
    },
    ...noted('what'),
    {
      type: 'Input.Text',
      id: 'effect',
      label: words.effect,
      placeholder: words.effectHint,
      isMultiline: true,
      maxLength: effectMax,
      value: fit(effect, effectMax),
    },
    ...noted('effect'),
  ];
  const send = { type: 'Action.Submit', title: words.send, style: 'positive', data: { act, form: id } };
  return adaptiveCard(body, [send], language);
}

/** Reads what Teams says of a form that was sent; null for a shape that is not this form's. */
export function readFormCard(data: unknown): { readonly id: string; readonly form: SentForm } | null {
  if (typeof data !== 'object' || data === null) return null;
  const sent = data as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const id = text('form');
  if (sent['act'] !== act || !/^[\w-]{8,64}$/.test(id)) return null;
  const to = text('who')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')
    .slice(0, peopleMax);
  return { id, form: { to, badge: text('badge'), what: text('what'), effect: text('effect') } };
}
