import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type AchievementDefinition, achievementDefinition } from './definition.ts';

/** One thing wrong with an achievement's text, with where and how to mend it. */
export interface DefinitionProblem {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

/**
 * Reads an achievement from YAML 1.2.
 *
 * Example: a missing `reach` answers `[{ path: 'earn.reach', line: 9, message: 'is missing …' }]`.
 */
export function parseDefinition(
  text: string,
): { definition: AchievementDefinition } | { problems: DefinitionProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        path: '',
        line: lines.linePos(error.pos[0]).line,
        message: error.message.split('\n')[0] ?? 'is not YAML',
      })),
    };
  }
  const written: unknown = document.toJS({ maxAliasCount: 10 });
  const parsed = achievementDefinition.safeParse(written);
  if (parsed.success) return { definition: parsed.data };
  const unmeasured = measureProblem(written);
  if (unmeasured !== null) {
    const node = document.getIn(['earn'], true) as { range?: [number, number, number] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : null;
    return { problems: [{ path: 'earn', line, message: unmeasured }] };
  }
  const problems = parsed.error.issues.flatMap(flattenIssue).map((issue) => {
    const node = document.getIn(issue.path.map(String), true) as
      | { range?: [number, number, number] }
      | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : null;
    return { path: issue.path.join('.'), line, message: issue.message };
  });
  return { problems };
}

const measures = [
  'count',
  'sum',
  'first',
  'nth',
  'ratio',
  'lag',
  'sequence',
  'run',
  'streak',
  'best',
  'share',
  'all_of',
];

/** What is wrong with `earn` before anything in it: it has to name exactly one measure. */
function measureProblem(written: unknown): string | null {
  if (typeof written !== 'object' || written === null || !('earn' in written)) return null;
  const { earn } = written;
  if (typeof earn !== 'object' || earn === null) return null;
  const known = Object.keys(earn).filter((name) => measures.includes(name));
  if (known.length === 1) return null;
  const one = `expected exactly one of ${measures.join(', ')}`;
  return known.length === 0 ? `names no measure; ${one}` : `names ${known.join(' and ')}; ${one}`;
}

/** A union reports every branch; the branch that got furthest is what the writer meant. */
function flattenIssue(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union') return [{ path: [...issue.path], message: issue.message }];
  const branches = issue.errors.map((errors) => errors.flatMap(flattenIssue));
  const best = branches.sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? [];
  if (best.length === 0) return [{ path: [...issue.path], message: issue.message }];
  return best.map((inner) => ({ path: [...issue.path, ...inner.path], message: inner.message }));
}

function depth(issues: { path: PropertyKey[] }[]): number {
  return Math.max(...issues.map((issue) => issue.path.length), 0);
}
