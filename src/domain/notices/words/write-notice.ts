import type { Language } from '../../language/languages.ts';
import { defaultWords, type NoticeWords, type WordsLayer } from './default-words.ts';
import { readTemplate, type Template, type TemplateData } from './template.ts';
import type { WordedKind } from './variables.ts';

/** What somebody reads. */
export interface WrittenNotice {
  readonly title: string;
  readonly text: string;
  /** Why the words somebody wrote could not be used; null where they were, or there are none. */
  readonly problem: string | null;
}

const read = new Map<string, Template | { readonly problem: string }>();
const readMax = 500;

/**
 * Fills in the first words there are: those nearest to the achievement come first. Words that cannot be filled in never
 * keep a notice back: the next ones, and at last our own, stand in for them.
 */
export function writeNotice(
  kind: WordedKind,
  language: Language,
  layers: readonly (WordsLayer | undefined)[],
  data: TemplateData,
): WrittenNotice {
  const problems: string[] = [];
  const part = (name: keyof NoticeWords): string => {
    for (const layer of [...layers, defaultWords[language][kind]]) {
      const written = layer?.[name];
      if (written === undefined) continue;
      const template = templateOf(written);
      const filled = 'problem' in template ? template : template.fill(data);
      if ('text' in filled && filled.text !== '') return filled.text;
      problems.push(`${name} ${'problem' in filled ? filled.problem : 'comes out empty'}`);
    }
    return '';
  };
  const title = part('title').replace(/\s+/g, ' ');
  const text = part('text');
  return { title, text, problem: problems[0] ?? null };
}

function templateOf(text: string): Template | { readonly problem: string } {
  const known = read.get(text);
  if (known) return known;
  const template = readTemplate(text);
  const [oldest] = read.keys();
  if (read.size >= readMax && oldest !== undefined) read.delete(oldest);
  read.set(text, template);
  return template;
}
