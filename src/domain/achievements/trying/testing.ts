import type { Micros, SourceEvent } from '../../events/event.ts';
import { beginningOfTime } from '../../time/window.ts';
import { foldLinks, foldMarks, foldScopes } from '../cells/fold-deeds.ts';
import { MemoryCells } from '../cells/memory-cells.ts';
import { decideCells } from '../judging/decide.ts';
import { parseDefinition } from '../language/parse-definition.ts';
import { compileAlways, isChained, type Rule } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import { readDeeds } from '../reading/read-deeds.ts';
import type { FinalAward } from './replay.ts';

/** A rule of one version that has always been valid. Throws on a text that does not parse: for tests and tools. */
export function makeRule(yaml: string): Rule {
  const parsed = parseDefinition(yaml);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const compiled = compileAlways(parsed.definition);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.rule;
}

export function person(handle: string, zone = 'UTC', attributes: Record<string, string> = {}): Person {
  return { id: handle, handle, name: handle, facts: [{ validFrom: beginningOfTime, zone, attributes }] };
}

/** Folds events in batches and answers the awards that stand at `now`, in a fixed order. */
export function decideAll(
  rules: readonly Rule[],
  events: readonly SourceEvent[],
  people: readonly Person[],
  now: Micros,
  batch = 1,
): FinalAward[] {
  const cells = new MemoryCells();
  const byHandle = new Map(people.map((one) => [one.handle, one]));
  const seen = new Map<string, number>();
  const awards = new Map<string, FinalAward>();
  for (let start = 0; start < events.length; start += batch) {
    const fresh = events.slice(start, start + batch).filter((event) => {
      const key = `${event.source} ${event.id}`;
      return seen.has(key) ? false : seen.set(key, seen.size + 1);
    });
    const facts = fresh.map((event) => ({ seq: seen.get(`${event.source} ${event.id}`) ?? 0, event }));
    const deeds = facts.flatMap((fact) =>
      rules.flatMap((rule) => readDeeds(rule, fact, (_source, actor) => byHandle.get(actor) ?? null)),
    );
    const touched = foldScopes(deeds, foldLinks(deeds, cells), foldMarks(deeds, cells), cells);
    for (const rule of rules) {
      const own = isChained(rule)
        ? cells.scopesOf(rule.achievementId)
        : [...touched].filter((cell) => cell.achievementId === rule.achievementId);
      for (const decision of decideCells(rule, own, (id) => byHandle.get(id), now)) {
        const { state, earnedAt, settlesAt } = decision.standing;
        const key = `${rule.key} ${decision.person.handle} ${decision.scope}`;
        if (state === 'pending' || state === 'confirmed') {
          awards.set(key, {
            achievement: rule.key,
            person: decision.person.handle,
            scope: decision.scope,
            state,
            earnedAt,
            settlesAt,
          });
        } else awards.delete(key);
      }
    }
  }
  return [...awards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, award]) => award);
}
