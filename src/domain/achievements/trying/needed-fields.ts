import type { Expression } from '../language/expression.ts';
import type { Rule } from '../language/rule.ts';

/** What of an event some expressions look at, besides what every reading needs. */
export interface NeededFields {
  /** Names at the top of its data; null where it may be any. */
  readonly data: readonly string[] | null;
  readonly subject: boolean;
}

/**
 * What of its events a rule looks at, so that a long history can be read without the rest.
 *
 * Example: `data.sla_met && has(data.ticket)` needs `sla_met` and `ticket`; `data.exists(k, k == "x")` needs all.
 */
export function neededFields(rule: Rule, segment: Expression | null): NeededFields {
  const names = new Set<string>();
  let all = false;
  let subject = false;
  for (const { text } of [...expressionsOf(rule), ...(segment ? [segment] : [])]) {
    const code = withoutTexts(text);
    if (code === null) {
      all = subject = true;
      continue;
    }
    for (const [, before, after, next] of code.matchAll(
      /(\.\s*)?\bdata\b(?:\s*\.\s*([A-Za-z_]\w*)\s*(\()?)?/g,
    )) {
      if (before !== undefined || after === undefined || next !== undefined) all = true;
      else names.add(after);
    }
    for (const [, after] of code.matchAll(/\bevent\b(?:\s*\.\s*([A-Za-z_]\w*))?/g)) {
      if (after === undefined) all = true;
      if (after === undefined || after === 'subject') subject = true;
    }
  }
  return { data: all ? null : [...names].sort(), subject };
}

/** The code without what stands in quotes; null where that is not plain to see. */
function withoutTexts(text: string): string | null {
  if (/\\|`|"""|'''|\/\//.test(text)) return null;
  return text.replace(/"[^"]*"|'[^']*'/g, '""');
}

function expressionsOf(rule: Rule): Expression[] {
  return rule.versions.flatMap(({ who, evidence, pairing, cancels, guards, reachBy }) => {
    const { where, distinct, credit, value, hit, per } = evidence;
    const portions = guards.flatMap(({ of, to }) => [of, to]);
    return [
      ...[who, reachBy, where, distinct, credit, value, hit, per, pairing?.same],
      ...(pairing?.steps ?? []).map((step) => step.where),
      ...cancels.flatMap((cancel) => [cancel.same, cancel.where]),
      ...portions.flatMap((portion) => [portion.where, portion.credit]),
    ].filter((each): each is Expression => each !== null && each !== undefined);
  });
}
