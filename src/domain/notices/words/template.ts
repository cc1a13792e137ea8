import { Liquid, type Template as Parsed } from 'liquidjs';

/** What a template may hold: text, what is known, and a choice between texts; it cannot repeat, reach out or call. */
const tags: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'assign', 'comment']);
const filters: ReadonlySet<string> = new Set([
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'default',
  'divided_by',
  'downcase',
  'first',
  'floor',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'round',
  'size',
  'strip',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
]);

export const templateMax = 16 * 1024;
export const outputMax = 64 * 1024;
const nestingMax = 30;
const engine = makeEngine();

/** What a template is filled from: nothing but own texts and numbers. */
export type TemplateData = Readonly<Record<string, TemplateValue>>;
export type TemplateValue = string | number | Readonly<Record<string, string | number>>;

export interface Template {
  readonly text: string;
  /** What it names, as `achievement.name`. */
  readonly variables: readonly string[];
  /** The text that fills it in, or why it cannot be. */
  fill(data: TemplateData): { readonly text: string } | { readonly problem: string };
}

/**
 * Reads a text somebody has written, which may be hostile. The problem says what to mend.
 *
 * Example: `readTemplate('{{ left }} to go')` fills in `{ left: 2 }` as "2 to go"
 */
export function readTemplate(text: string): Template | { readonly problem: string } {
  if (new TextEncoder().encode(text).length > templateMax)
    return { problem: `is longer than ${templateMax / 1024} KiB` };
  if ((text.match(/\{%-?\s*(?:if|unless|case)\b/g) ?? []).length > nestingMax)
    return { problem: `has more than ${nestingMax} conditions` };
  try {
    const parsed = engine.parse(text);
    const variables = [...new Set(engine.globalFullVariablesSync(parsed))].sort();
    return { text, variables, fill: (data) => fill(parsed, data) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function fill(parsed: Parsed[], data: TemplateData): { text: string } | { problem: string } {
  try {
    const text = String(engine.renderSync(parsed, data));
    if (new TextEncoder().encode(text).length > outputMax)
      return { problem: `makes more than ${outputMax / 1024} KiB of text` };
    return { text: text.replace(/[^\S\n]+/g, ' ').trim() };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function makeEngine(): Liquid {
  const made = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // An if that asks whether something is there.
    lenientIf: true,
    dynamicPartials: false,
    parseLimit: templateMax,
    renderLimit: 100,
    memoryLimit: 5_000_000,
    templates: {},
  });
  for (const name of Object.keys(made.tags)) if (!tags.has(name)) delete made.tags[name];
  for (const name of Object.keys(made.filters)) if (!filters.has(name)) delete made.filters[name];
  return made;
}

/** The library's first line, without where it stands in its own code. */
function problemOf(error: unknown): string {
  const [first = 'cannot be read'] = error instanceof Error ? error.message.split('\n') : [];
  return first.slice(0, 200);
}
