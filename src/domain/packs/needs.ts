import type { AchievementDefinition } from '../achievements/language/definition.ts';

/** What an achievement has to be told. */
export interface Needs {
  /** Types of events, in the order in which the rule names them. */
  readonly events: readonly string[];
  /** Those of them that earn it; the others can only take it back, or are asked about beside it. */
  readonly counted: readonly string[];
  /** Fields of their data. */
  readonly fields: readonly string[];
  /** Other achievements it is made of. */
  readonly parts: readonly string[];
}

/**
 * Every event, field and achievement that a rule names: in what it counts, its hold and its guards.
 *
 * Example: a count of `helpdesk.ticket.resolved` by `data.resolved_by`, held against `helpdesk.ticket.reopened` of the
 * same `data.ticket`, needs both types and both fields, and counts the first.
 */
export function needsOf(definition: AchievementDefinition): Needs {
  const events = new Set<string>();
  const counted = new Set<string>();
  const fields = new Set<string>();
  const { earn, hold, guard } = definition;
  walk(earn, (name, text) => {
    if (name === 'event') counted.add(text);
  });
  walk({ earn, hold, guard }, (name, text) => {
    if (name === 'event') events.add(text);
    else if (name !== 'say')
      for (const [, field = ''] of text.matchAll(/\bdata\.([a-z_]+)/g)) fields.add(field);
  });
  return {
    events: [...events],
    counted: [...counted],
    fields: [...fields],
    parts: 'all_of' in earn ? earn.all_of : [],
  };
}

/** The field that says whom it is for; null where that is not one field of the data. */
export function creditOf({ earn }: AchievementDefinition): string | null {
  const credits: string[] = [];
  walk(earn, (name, text) => {
    if (name === 'credit') credits.push(text);
  });
  return /^data\.([a-z][a-z0-9_]*)$/.exec(credits[0] ?? '')?.[1] ?? null;
}

/** Every text below a value, with the key that leads to it. */
function walk(value: unknown, visit: (name: string, text: string) => void, name = ''): void {
  if (typeof value === 'string') visit(name, value);
  else if (Array.isArray(value)) for (const each of value) walk(each, visit, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) walk(each, visit, key);
}
