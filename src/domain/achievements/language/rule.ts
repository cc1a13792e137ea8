import type { Micros } from '../../events/event.ts';
import { type Duration, parseDuration } from '../../time/duration.ts';
import { beginningOfTime, endOfTime, type WindowKind } from '../../time/window.ts';
import type { AchievementDefinition } from './definition.ts';
import { type During, duringOf } from './during.ts';
import { compileExpression, type Expression } from './expression.ts';
import {
  isClosing,
  isQuantile,
  type Measure,
  type PairingText,
  partsOf,
  type Reach,
  type Until,
} from './measure.ts';
import type { DefinitionProblem } from './parse-definition.ts';

/** An achievement ready to decide: its versions in the order of their validity. */
export interface Rule {
  readonly achievementId: string;
  readonly key: string;
  readonly versions: readonly RuleVersion[];
}

/** One version, compiled once. It decides the events of validFrom ≤ occurred_at < validTo (time rule T15). */
export interface RuleVersion {
  readonly version: number;
  readonly validFrom: Micros;
  readonly validTo: Micros;
  readonly definition: AchievementDefinition;
  readonly measure: Measure;
  readonly reach: Reach;
  readonly window: WindowKind;
  /** Where the window ends before its time. */
  readonly until: Until | null;
  readonly during: During | null;
  /** Only the first window ever. */
  readonly once: boolean;
  readonly who: Expression | null;
  readonly evidence: CompiledEvidence;
  /** Where only chains of events count: what their steps are. */
  readonly pairing: CompiledPairing | null;
  readonly hold: Duration | null;
  readonly cancels: readonly CompiledCancel[];
  readonly guards: readonly CompiledGuard[];
  readonly cooldown: Duration | null;
  readonly reachBy: Expression | null;
  /** Only the first so many people in a window. */
  readonly limit: number | null;
  /** Other achievements whose awards are counted; null where events are. */
  readonly of: readonly string[] | null;
  /** CEL over the receipt and the person: such awards wait for a person. */
  readonly review: Expression | null;
}

export interface CompiledEvidence {
  readonly types: ReadonlySet<string>;
  readonly where: Expression | null;
  readonly distinct: Expression | null;
  readonly credit: Expression;
  /** Null for count: each event is worth one. */
  readonly value: Expression | null;
  /** For shares and runs: worth one if it holds, else nothing. */
  readonly hit: Expression | null;
  /** Each object has its own threshold. */
  readonly per: Expression | null;
  /** With whom a person is compared, or counted together. */
  readonly group: Expression | null;
}

export interface CompiledPairing {
  readonly kind: 'lag' | 'sequence';
  readonly steps: readonly { readonly types: ReadonlySet<string>; readonly where: Expression | null }[];
  readonly same: Expression;
  readonly within: Duration | null;
  readonly hours: 'all' | 'business';
}

export interface CompiledCancel {
  readonly types: ReadonlySet<string>;
  readonly same: Expression;
  readonly where: Expression | null;
  readonly say: string | null;
}

export interface CompiledPortion {
  readonly types: ReadonlySet<string>;
  readonly where: Expression | null;
  readonly credit: Expression;
}

export interface CompiledGuard {
  readonly of: CompiledPortion;
  readonly to: CompiledPortion;
  readonly atLeast: number;
  readonly min: number;
  readonly passWhenFewer: boolean;
  readonly say: string | null;
}

/** Compiles a parsed definition; each expression that does not compile is a problem with its path. */
export function compileVersion(
  definition: AchievementDefinition,
  valid: { version: number; from: Micros; to: Micros },
): { version: RuleVersion } | { problems: DefinitionProblem[] } {
  const compiler = new Compiler();
  const parts = partsOf(definition);
  const { path, ...counted } = parts.evidence;
  const credit = compiler.expression(`${path}.credit`, counted.credit);
  const evidence: CompiledEvidence = {
    types: typesOf(counted.event),
    where: compiler.optional(`${path}.where`, counted.where),
    distinct: compiler.optional(`${path}.distinct`, counted.distinct),
    credit,
    value: compiler.optional(`${path}.value`, counted.value),
    hit: compiler.optional(`${path}.${parts.measure.kind === 'run' ? 'hit' : 'of'}`, counted.hit),
    per: compiler.optional(`${path}.per`, counted.per),
    group: compiler.optional(`${path}.group`, counted.group),
  };
  const { reach } = parts;
  const reachBy =
    typeof reach === 'object' && 'by' in reach && reach.by !== undefined
      ? compiler.expression('earn.reach.by', reach.by)
      : null;
  const version: RuleVersion = {
    version: valid.version,
    validFrom: valid.from,
    validTo: valid.to,
    definition,
    measure: parts.measure,
    reach,
    window: parts.window,
    until: parts.until,
    during: definition.during ? duringOf(definition.during) : null,
    once: parts.once || definition.repeat === 'once',
    who: compiler.optional('who', definition.who),
    evidence,
    pairing: parts.pairing && compiler.pairing(parts.pairing),
    hold: definition.hold ? (parseDuration(definition.hold.for) ?? null) : null,
    cancels: cancelsOf(definition).map((cancel, index) => ({
      types: typesOf(cancel.event),
      same: compiler.expression(`hold.cancelled_by.${index}.same`, cancel.same),
      where: compiler.optional(`hold.cancelled_by.${index}.where`, cancel.where),
      say: cancel.say ?? null,
    })),
    guards: definition.guard.map((guard, index) => ({
      of: compiler.portion(`guard.${index}.ratio.of`, guard.ratio.of, credit),
      to: compiler.portion(`guard.${index}.ratio.to`, guard.ratio.to, credit),
      atLeast: guard.at_least,
      min: guard.min,
      passWhenFewer: guard.when_fewer === 'pass',
      say: guard.say ?? null,
    })),
    cooldown: definition.cooldown ? (parseDuration(definition.cooldown) ?? null) : null,
    reachBy,
    limit: definition.limit ?? null,
    of: parts.of,
    review: definition.review
      ? compiler.expression('review.when', definition.review.when, ['receipt', 'person'])
      : null,
  };
  for (const [problem, message] of clashes(version)) compiler.problem(problem, message);
  return compiler.problems.length > 0 ? { problems: compiler.problems } : { version };
}

/** What does not go together, and how to mend it. */
function clashes(version: RuleVersion): [path: string, message: string][] {
  const { definition, measure, evidence, guards, pairing, hold, cancels, of, limit, during } = version;
  const found: [boolean, string, string][] = [
    [
      evidence.per !== null && guards.length > 0,
      'guard',
      'cannot look at each object of `per` apart yet; leave out one of the two',
    ],
    [
      pairing !== null && hold !== null,
      'hold',
      'cannot watch a lag or a sequence yet; leave out one of the two',
    ],
    [
      hold !== null && cancels.length === 0 && !isClosing(measure),
      'hold',
      'says how long to wait, and not for what; add `cancelled_by`',
    ],
    [
      limit !== null && evidence.per !== null,
      'limit',
      'cannot look at each object of `per` apart yet; leave out one of the two',
    ],
    [limit !== null && isClosing(measure), 'limit', 'is said by `reach` here: so many places; leave it out'],
    [
      of !== null && (guards.length > 0 || hold !== null || during !== null),
      'earn.all_of',
      'counts awards, which have guards and holds of their own; leave out `guard`, `hold` and `during`',
    ],
    [
      isQuantile(version.reach) &&
        (measure.kind !== 'total' || version.window === 'ever' || evidence.per !== null),
      'earn.reach.quantile',
      'looks at the windows before: it needs a count or a sum in a day, week, month or quarter, without `per`',
    ],
    [of?.includes(definition.achievement) ?? false, 'earn.all_of', 'names itself; name the others only'],
    [
      of !== null && (version.reach as number) > of.length,
      'earn.reach',
      `asks for more than the ${of?.length} that all_of names`,
    ],
  ];
  return found.flatMap(([is, path, message]) => (is ? [[path, message] as [string, string]] : []));
}

/** A rule of one version that has always been valid. */
export function compileAlways(
  definition: AchievementDefinition,
): { rule: Rule } | { problems: DefinitionProblem[] } {
  const compiled = compileVersion(definition, { version: 1, from: beginningOfTime, to: endOfTime });
  if ('problems' in compiled) return compiled;
  const key = definition.achievement;
  return { rule: { achievementId: key, key, versions: [compiled.version] } };
}

/** The version in force at an instant; undefined before the first. */
export function versionAt(rule: Rule, at: Micros): RuleVersion | undefined {
  for (let index = rule.versions.length - 1; index >= 0; index--) {
    const version = rule.versions[index];
    if (version && at >= version.validFrom) return at < version.validTo ? version : undefined;
  }
  return undefined;
}

/** Every event type that some version listens to. */
export function listenedTypes(rule: Rule): Set<string> {
  const types = new Set<string>();
  for (const version of rule.versions) {
    const parts = [
      version.evidence,
      ...version.cancels,
      ...version.guards.flatMap((guard) => [guard.of, guard.to]),
      ...(version.pairing?.steps ?? []),
    ];
    for (const part of parts) for (const type of part.types) types.add(type);
  }
  return types;
}

/** Whether awards of one window depend on those of others. */
export function isChained(rule: Rule): boolean {
  return rule.versions.some((version) => version.cooldown !== null || version.once);
}

/** Whether awards of one person in a window depend on what others did in it. */
export function isTogether(rule: Rule): boolean {
  return rule.versions.some(
    ({ limit, measure, reach }) => limit !== null || isClosing(measure) || isQuantile(reach),
  );
}

/** How many windows before its own a window looks back to. */
export function windowsBack(rule: Rule): number {
  return Math.max(0, ...rule.versions.map(({ reach }) => (isQuantile(reach) ? reach.over : 0)));
}

/** The achievements whose awards it counts. */
export function partsOfRule(rule: Rule): string[] {
  return [...new Set(rule.versions.flatMap(({ of }) => of ?? []))];
}

export function cancelsOf(definition: AchievementDefinition) {
  const cancelledBy = definition.hold?.cancelled_by;
  if (!cancelledBy) return [];
  return Array.isArray(cancelledBy) ? cancelledBy : [cancelledBy];
}

function typesOf(event: string | string[]): ReadonlySet<string> {
  return new Set(Array.isArray(event) ? event : [event]);
}

const never: Expression = { text: '', evaluate: () => ({ ok: false, why: 'did not compile' }) };

const lagSteps = ['from', 'to'];

class Compiler {
  readonly problems: DefinitionProblem[] = [];

  expression(path: string, text: string, names?: readonly string[]): Expression {
    const compiled = compileExpression(text, names);
    if ('evaluate' in compiled) return compiled;
    this.problems.push({ path, line: null, message: `"${text}" ${compiled.problem}` });
    return never;
  }

  problem(path: string, message: string): void {
    this.problems.push({ path, line: null, message });
  }

  optional(path: string, text: string | undefined): Expression | null {
    return text === undefined ? null : this.expression(path, text);
  }

  pairing({ path, steps, same, ...rest }: PairingText): CompiledPairing {
    if (rest.hours === 'business' && rest.within?.unit === 'days')
      this.problem(`${path}.within`, 'is in days; in business hours it needs hours or minutes, such as 16h');
    return {
      ...rest,
      steps: steps.map((step, index) => ({
        types: typesOf(step.event),
        where: this.optional(
          `${path}.${rest.kind === 'lag' ? lagSteps[index] : `steps.${index}`}.where`,
          step.where,
        ),
      })),
      same: this.expression(`${path}.same`, same),
    };
  }

  portion(
    path: string,
    portion: { event: string | string[]; where?: string | undefined; credit?: string | undefined },
    credit: Expression,
  ): CompiledPortion {
    return {
      types: typesOf(portion.event),
      where: this.optional(`${path}.where`, portion.where),
      credit: portion.credit === undefined ? credit : this.expression(`${path}.credit`, portion.credit),
    };
  }
}
