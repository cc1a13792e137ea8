import type { HomeView, KnownBlock, PlainTextElement, RichTextElement } from '@slack/types';
import { isolate } from '../../language/isolate.ts';
import type { Language } from '../../language/languages.ts';
import { bold, joinLines, plain, rich } from './blocks.ts';
import { fit } from './text.ts';
import { chatWords } from './words.ts';

/** The button that opens the form. */
export const recogniseAction = 'recognise';

/** What somebody sees under the app's own name in Slack. */
export interface ChatHome {
  readonly language: Language;
  readonly rings: readonly {
    readonly name: string;
    readonly line: string;
    readonly sure: number;
    readonly held: number;
  }[];
  readonly pending: readonly { readonly name: string; readonly line: string }[];
  readonly won: readonly { readonly name: string; readonly line: string; readonly link: string }[];
  readonly said: readonly {
    readonly from: string;
    readonly badge: string;
    readonly what: string;
    readonly link: string;
  }[];
  readonly link: string;
}

const cells = 10;
const ringsMax = 6;
const listMax = 4;

/**
 * A ring as text: closed for good, still in its hold, open.
 *
 * Example: `drawBar(0.6, 0.2)` → `'●●●●●●◐◐○○'`
 */
export function drawBar(sure: number, held: number): string {
  // Never full before it is.
  const count = (share: number) => Math.floor(Math.min(1, Math.max(0, share)) * cells + 1e-9);
  const full = count(sure);
  const waiting = Math.max(0, count(sure + held) - full);
  return '●'.repeat(full) + '◐'.repeat(waiting) + '○'.repeat(cells - full - waiting);
}

/** Progress, what waits, what was won and said; and the way to recognise somebody. */
export function homeView({ language, rings, pending, won, said, link }: ChatHome): HomeView {
  const { home } = chatWords[language];
  const near = rings
    .slice(0, ringsMax)
    .map(({ name, line, sure, held }) =>
      rich(
        joinLines([[bold(isolate(fit(name, 150)))], [plain(drawBar(sure, held))], [plain(fit(line, 300))]]),
      ),
    );
  return {
    type: 'home',
    blocks: [
      heading(home.near),
      ...(near.length > 0 ? near : [rich([plain(home.nothingNear)])]),
      {
        type: 'actions',
        elements: [
          { type: 'button', style: 'primary', action_id: recogniseAction, text: plainText(home.recognise) },
          { type: 'button', action_id: 'open', url: link, text: plainText(home.open) },
        ],
      },
      ...listed(
        home.pending,
        pending.map(({ name, line }) => [bold(isolate(fit(name, 150))), plain(`\n${fit(line, 300)}`)]),
      ),
      ...listed(
        home.won,
        won.map((one) => [
          { type: 'link', url: one.link, text: isolate(fit(one.name, 150)), style: { bold: true } },
          plain(`\n${fit(one.line, 300)}`),
        ]),
      ),
      ...listed(
        home.said,
        said.map((one) => [
          { type: 'link', url: one.link, text: fit(`${one.from}: ${one.badge}`, 200), style: { bold: true } },
          plain(`\n${fit(one.what, 300)}`),
        ]),
      ),
    ],
  };
}

function listed(title: string, items: readonly RichTextElement[][]): KnownBlock[] {
  if (items.length === 0) return [];
  return [heading(title), ...items.slice(0, listMax).map(rich)];
}

/** What somebody sees whom nobody here knows. */
export function strangerView(language: Language): HomeView {
  return { type: 'home', blocks: [rich([plain(chatWords[language].youUnknown)])] };
}

function heading(text: string): KnownBlock {
  return { type: 'header', text: plainText(text) };
}

function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
