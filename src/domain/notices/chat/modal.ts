import type { ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Language } from '../../language/languages.ts';
import { plain, rich } from './blocks.ts';
import { effectMax, type FormWish, type SentForm, whatMax } from './form.ts';
import { fit } from './text.ts';
import { chatWords } from './words.ts';

export const recogniseForm = 'recognise';

// Slack refuses an option that is longer, and a list of more than a hundred.
const optionMax = 75;
const optionsMax = 100;

/** The form in which somebody is recognised from within Slack. */
export function recogniseModal({ language, badges, to, badge, what }: FormWish): ModalView {
  const words = chatWords[language].modal;
  const options = badges.slice(0, optionsMax).map(
    ({ key, name, meaning }): PlainTextOption => ({
      text: plainText(fit(name, optionMax)),
      description: plainText(fit(meaning, optionMax)),
      value: key,
    }),
  );
  const chosen = options.find(({ value }) => value === badge);
  return {
    type: 'modal',
    callback_id: recogniseForm,
    title: plainText(words.title),
    submit: plainText(words.send),
    close: plainText(words.cancel),
    blocks: [
      {
        type: 'input',
        block_id: 'who',
        label: plainText(words.who),
        element: {
          type: 'multi_users_select',
          action_id: 'value',
          ...(to.length > 0 ? { initial_users: [...to] } : {}),
        },
      },
      {
        type: 'input',
        block_id: 'badge',
        label: plainText(words.badge),
        element: {
          type: 'static_select',
          action_id: 'value',
          options,
          ...(chosen ? { initial_option: chosen } : {}),
        },
      },
      {
        type: 'input',
        block_id: 'what',
        label: plainText(words.what),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: whatMax,
          placeholder: plainText(words.whatHint),
          ...(what === '' ? {} : { initial_value: fit(what, whatMax) }),
        },
      },
      {
        type: 'input',
        block_id: 'effect',
        optional: true,
        label: plainText(words.effect),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: effectMax,
          placeholder: plainText(words.effectHint),
        },
      },
    ],
  };
}

/** A modal that says one thing. */
export function noteModal(text: string, language: Language): ModalView {
  const words = chatWords[language].modal;
  return {
    type: 'modal',
    title: plainText(words.title),
    close: plainText(words.cancel),
    blocks: [rich([plain(text)])],
  };
}

/** Reads what Slack says of a form that was sent; null for a shape that is not this form's. */
export function readForm(state: unknown): SentForm | null {
  const of = (block: string): Readonly<Record<string, unknown>> => {
    const value = objectAt(objectAt(objectAt(state, 'values'), block), 'value');
    return value ?? {};
  };
  const { selected_users: to } = of('who');
  const badge = objectAt(of('badge'), 'selected_option')?.['value'];
  const { value: what } = of('what');
  const { value: effect } = of('effect');
  if (!Array.isArray(to) || !to.every((one) => typeof one === 'string')) return null;
  if (typeof badge !== 'string' || typeof what !== 'string') return null;
  return { to, badge, what, effect: typeof effect === 'string' ? effect : '' };
}

function objectAt(value: unknown, name: string): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = (value as Record<string, unknown>)[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
}

function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
