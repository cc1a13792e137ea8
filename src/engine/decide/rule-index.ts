import { inPartsOrder } from '../../domain/achievements/language/composition.ts';
import { parseDefinition } from '../../domain/achievements/language/parse-definition.ts';
import {
  compileVersion,
  listenedTypes,
  partsOfRule,
  type Rule,
  type RuleVersion,
} from '../../domain/achievements/language/rule.ts';
import { endOfTime } from '../../domain/time/window.ts';
import type { Database, Tx } from '../../store/database.ts';

interface VersionRow {
  achievement_id: string;
  key: string;
  version: number;
  valid_from: number;
  /** Null: retired from then on. */
  yaml: string | null;
}

/** The achievements of a workspace by the event types they listen to: the cost of an event follows its matches. */
export class RuleIndex {
  readonly rules: ReadonlyMap<string, Rule>;
  /** What is made of other achievements, parts first. */
  readonly wholes: readonly Rule[];
  readonly #byType = new Map<string, Rule[]>();
  readonly #byKey: ReadonlyMap<string, Rule>;

  /** `listening`: those that events are read through; the others are only known. */
  constructor(rules: readonly Rule[], listening = rules) {
    this.rules = new Map(rules.map((rule) => [rule.achievementId, rule]));
    this.#byKey = new Map(rules.map((rule) => [rule.key, rule]));
    this.wholes = inPartsOrder(rules).filter((rule) => partsOfRule(rule).length > 0);
    for (const rule of listening) {
      for (const type of listenedTypes(rule)) {
        const list = this.#byType.get(type);
        if (list) list.push(rule);
        else this.#byType.set(type, [rule]);
      }
    }
  }

  listeners(type: string): readonly Rule[] {
    return this.#byType.get(type) ?? [];
  }

  byKey(key: string): Rule | undefined {
    return this.#byKey.get(key);
  }

  /** What counts the awards of an achievement, directly or through others, parts first. */
  wholesOf(achievementId: string): Rule[] {
    const above = new Set([this.rules.get(achievementId)?.key ?? '']);
    return this.wholes.filter((whole) => {
      const isMade = partsOfRule(whole).some((key) => above.has(key));
      if (isMade) above.add(whole.key);
      return isMade;
    });
  }

  /** The same, with events read through one rule alone. */
  listeningOnly(rule: Rule): RuleIndex {
    return new RuleIndex([...this.rules.values()], [rule]);
  }
}

/** Compiles every achievement's versions; a retired one listens to what happened before. A stored text was checked at save, so a failure here is a broken invariant. */
export async function loadRules(tx: Tx): Promise<RuleIndex> {
  const rows = await tx.query<VersionRow>(
    `select a.achievement_id, a.key, v.version, v.valid_from, v.yaml
     from achievements a join achievement_versions v using (workspace_id, achievement_id)
     where a.state in ('live', 'retired') order by a.key, v.version`,
  );
  const byAchievement = new Map<string, VersionRow[]>();
  for (const row of rows) {
    const list = byAchievement.get(row.achievement_id);
    if (list) list.push(row);
    else byAchievement.set(row.achievement_id, [row]);
  }
  return new RuleIndex([...byAchievement.values()].map(compileRule));
}

function compileRule(rows: readonly VersionRow[]): Rule {
  const versions = rows.flatMap((row, index): RuleVersion[] => {
    if (row.yaml === null) return [];
    const parsed = parseDefinition(row.yaml);
    if ('problems' in parsed)
      throw new Error(
        `Achievement ${row.key} version ${row.version} no longer parses: ${JSON.stringify(parsed.problems)}`,
      );
    const valid = {
      version: row.version,
      from: row.valid_from,
      to: Math.min(endOfTime, ...rows.slice(index + 1).map((later) => later.valid_from)),
    };
    const compiled = compileVersion(parsed.definition, valid);
    if ('problems' in compiled)
      throw new Error(
        `Achievement ${row.key} version ${row.version} no longer compiles: ${JSON.stringify(compiled.problems)}`,
      );
    return [compiled.version];
  });
  const [first] = rows;
  if (!first) throw new Error('An achievement has no version.');
  return { achievementId: first.achievement_id, key: first.key, versions };
}

/** Whether no version of it is valid any more. */
export function isRetired(rule: Rule): boolean {
  return rule.versions.at(-1)?.validTo !== endOfTime;
}

/** Reads the achievements of an open workspace afresh; call it inside `exclusively`. */
export async function reloadRules(workspace: {
  workspaceId: string;
  rules: RuleIndex;
  options: { database: Database };
}): Promise<void> {
  workspace.rules = await workspace.options.database.inWorkspace(workspace.workspaceId, loadRules);
}
