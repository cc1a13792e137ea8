import type { NoticeWords, WordsLayer } from './default-words.ts';
import { readTemplate } from './template.ts';
import { neverInTitle, telling, variablesOf, type WordedKind } from './variables.ts';

/** What is wrong with a text, and how to mend it. */
export interface WordsFinding {
  readonly part: keyof NoticeWords;
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** Praise that says nothing of what was done, in the languages of the product. */
const praise = [
  /\b(?:nice|good|great|awesome|amazing|fantastic|excellent|super) (?:work|job|going|stuff)\b/i,
  /\b(?:well done|way to go|keep it up|you rock|congrat(?:s|ulations)|bravo|kudos|hooray|yay)\b/i,
  /\b(?:gut gemacht|super gemacht|toll gemacht|tolle leistung|weiter so|glückwunsch|gratuliere|gratulation|klasse|spitze)\b/i,
  /(?:¡?\b(?:buen trabajo|gran trabajo|bien hecho|sigue así|enhorabuena|felicidades|felicitaciones|genial|fantástico)\b)/i,
];

/** What is wrong with the words of a kind; nothing where they say what was done from what is there. */
export function lintWords(kind: WordedKind, words: WordsLayer): WordsFinding[] {
  return [
    ...lintPart(kind, 'title', words.title),
    ...lintPart(kind, 'text', words.text),
    ...emptiness(kind, words.text),
  ];
}

function lintPart(kind: WordedKind, part: keyof NoticeWords, text: string | undefined): WordsFinding[] {
  if (text === undefined) return [];
  const template = readTemplate(text);
  if ('problem' in template)
    return [{ part, level: 'error', message: `cannot be read: ${template.problem}.` }];
  const known = variablesOf[kind];
  const found: WordsFinding[] = [];
  for (const name of template.variables) {
    if (name in known || Object.keys(known).some((full) => full.startsWith(`${name}.`))) continue;
    found.push({
      part,
      level: 'error',
      message: `names {{ ${name} }}, which a notice of the kind ${kind} does not have. There are: ${Object.keys(known).join(', ')}.`,
    });
  }
  const written = part === 'title' ? template.variables.filter((name) => neverInTitle.includes(name)) : [];
  for (const name of written)
    found.push({
      part,
      level: 'error',
      message: `names {{ ${name} }}, which somebody wrote: it belongs to the text, for titles show on lock screens.`,
    });
  if (found.length > 0) return found;
  // With everything that is not always there left out.
  const filled = template.fill(sampleOf(kind));
  if ('problem' in filled) {
    const wanting = template.variables.filter((name) => known[name] === 'sometimes');
    return [
      {
        part,
        level: 'error',
        message: `needs ${wanting.map((name) => `{{ ${name} }}`).join(' and ') || 'something'} that is not always there (${filled.problem}). Put it between {% if ${wanting[0]?.split('.')[0] ?? 'it'} %} and {% endif %}.`,
      },
    ];
  }
  if (filled.text === '') return [{ part, level: 'error', message: 'comes out empty.' }];
  if ((text.match(/!/g) ?? []).length > 1)
    found.push({
      part,
      level: 'warning',
      message: 'shouts: one exclamation mark is plenty, none is better.',
    });
  return found;
}

function emptiness(kind: WordedKind, text: string | undefined): WordsFinding[] {
  if (text === undefined) return [];
  const template = readTemplate(text);
  if ('problem' in template) return [];
  const says = template.variables.some((name) => telling[kind].includes(name));
  const praised = praise.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])[0];
  const mend = `Say what was done, with ${telling[kind].map((name) => `{{ ${name} }}`).join(' or ')}.`;
  if (praised !== undefined)
    return [{ part: 'text', level: 'warning', message: `“${praised}” could be about anything. ${mend}` }];
  return says ? [] : [{ part: 'text', level: 'warning', message: `says nothing of what was done. ${mend}` }];
}

/** Something for each variable that is always there. */
function sampleOf(kind: WordedKind): Record<string, string | Record<string, string>> {
  const sample: Record<string, string | Record<string, string>> = {};
  for (const [name, presence] of Object.entries(variablesOf[kind])) {
    if (presence !== 'always') continue;
    const [head = '', member] = name.split('.');
    if (member === undefined) sample[head] = '1';
    else sample[head] = { ...(sample[head] as Record<string, string> | undefined), [member]: 'x' };
  }
  return sample;
}
