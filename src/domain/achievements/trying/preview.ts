import type { Micros, SourceEvent } from '../../events/event.ts';
import { formatInstant } from '../../time/instant.ts';
import { endOfTime } from '../../time/window.ts';
import type { ScopeCell } from '../cells/cells.ts';
import type { Decision } from '../judging/decide.ts';
import type { Expression } from '../language/expression.ts';
import type { Rule, RuleVersion } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import type { FindPerson } from '../reading/reading.ts';
import { Activity } from './activity.ts';
import { Cheapest } from './cheapest.ts';
import { ColumnFold } from './fold-columns.ts';
import { HistoryFold } from './fold-history.ts';
import { type EventColumns, type PlainRule, plainRule } from './plain-rule.ts';
import type { PreviewParity, PreviewReport, PreviewSegment } from './preview-report.ts';
import { verdictOf, verdictSentence } from './say-preview.ts';
import { Tally } from './tally.ts';
import { tryThresholds, Values } from './thresholds.ts';
import { stands, Trial, type TriedPerson } from './trial.ts';

/** An award of the last seven days of a history, and when it would have been told. */
export interface LastWeekAward {
  readonly person: Person;
  readonly at: Micros;
  readonly closesAt: Micros | null;
  readonly windowKey: string;
}

const weekMicros = 7 * 86_400_000_000;

export interface PreviewOptions {
  /** Whose shares are compared: of people (`person.team`), or of their events (`data.assignment_group`). */
  readonly segment: Expression | null;
  /** The share of people that the threshold should reach. */
  readonly wished: number | null;
  readonly now: Micros;
}

/**
 * Tries a rule on a history before anybody sees it: who would have earned it, and whether that is too easy, too hard,
 * fair, cheap. The same reading, folding and judging as the engine's.
 *
 * Example: `for (const event of events) preview.add(event); const report = runToEnd(preview.finish());`
 */
export class Preview {
  readonly #rule: Rule;
  readonly #version: RuleVersion;
  readonly #options: PreviewOptions;
  readonly #fold: HistoryFold;
  readonly #columns: ColumnFold | null;
  readonly #activity: Activity;
  readonly #trial: Trial;
  readonly #lastWeek: LastWeekAward[] = [];

  /** What columns `addColumns` takes; null where the rule needs whole events. */
  readonly plain: PlainRule | null;

  /** Of a rule that has one version, always valid. */
  constructor(rule: Rule, findPerson: FindPerson, options: PreviewOptions) {
    const [version] = rule.versions;
    if (!version || rule.versions.length > 1) throw new Error('A preview is of one version.');
    this.#rule = rule;
    this.#version = version;
    this.#options = options;
    this.#fold = new HistoryFold([rule], findPerson, (deed) => this.#activity.note(deed));
    this.#activity = new Activity(version, this.#fold.cells, options.segment);
    this.plain = plainRule(rule, options.segment);
    this.#columns = this.plain && new ColumnFold(rule, this.plain, findPerson, this.#activity);
    this.#trial = new Trial(rule, this.#activity, options.now);
  }

  add(event: SourceEvent): void {
    this.#fold.add(event);
  }

  /** The same for events in columns, from one place to before another. Give it either these or events. */
  addColumns(columns: EventColumns, from: number, to: number): void {
    this.#columns?.add(columns, from, to);
  }

  /** Decides person by person; yields after each, so that others get a turn and anybody may stop it. */
  *finish(): Generator<void, PreviewReport> {
    this.#fold.end();
    this.#columns?.end();
    yield;
    const cheapest = new Cheapest();
    const people = yield* this.#peopleByHandle(cheapest);
    cheapest.settle();
    yield;
    const trial = this.#trial;
    const tally = new Tally(this.#version, this.#activity);
    const values: number[] | null = trial.hasValues ? [] : null;
    let awardsLeft = 0;
    for (const one of people) {
      const decisions = trial.decide(one);
      const awards = decisions.filter(stands);
      const near = trial.nearly(one, decisions, trial.reached(awards));
      tally.add({ active: one.active, awards, near });
      this.#noteLastWeek(awards);
      values?.push(...trial.values(decisions));
      awardsLeft += trial.awardsWithout(cheapest.among(one.evidence), one, awards);
      yield;
    }
    const { curve, wished } = yield* this.#thresholds(people, values, tally.active);
    const { evidence, removed, within } = cheapest;
    const sums = tally.report();
    const segments = this.#options.segment ? tally.segments() : [];
    const { windows, share } = sums;
    const kind = verdictOf(sums.people.active, share);
    const window = this.#version.once ? 'ever' : this.#version.window;
    const sentence = verdictSentence(kind, { active: sums.people.active, share, window });
    return {
      achievement: this.#rule.key,
      history: this.#history(),
      window,
      ...sums,
      windows,
      verdict: { kind, sentence },
      segments: this.#options.segment ? { by: this.#options.segment.text, items: segments } : null,
      parity: parityOf(segments),
      gaming: { evidence, removed, withinSeconds: within === null ? null : within / 1_000_000, awardsLeft },
      curve,
      wished,
    };
  }

  /** After its end: the awards of the last seven days of the history. */
  lastWeek(): readonly LastWeekAward[] {
    return this.#lastWeek;
  }

  #noteLastWeek(awards: readonly Decision[]): void {
    const from = (this.#activity.lastAt ?? this.#options.now) - weekMicros;
    for (const { person, standing } of awards) {
      const { earnedAt, settlesAt, window } = standing;
      if (earnedAt === null || earnedAt <= from) continue;
      this.#lastWeek.push({
        person,
        at: Math.max(earnedAt, settlesAt ?? earnedAt),
        closesAt: window.endsAt === endOfTime ? null : window.endsAt,
        windowKey: window.key,
      });
    }
  }

  *#peopleByHandle(cheapest: Cheapest): Generator<void, TriedPerson[]> {
    const cellsOf = new Map<string, ScopeCell[]>();
    for (const cell of this.#fold.scopesOf(this.#rule)) {
      const own = cellsOf.get(cell.personId);
      if (own) own.push(cell);
      else cellsOf.set(cell.personId, [cell]);
    }
    const people: TriedPerson[] = [];
    const sorted = [...this.#activity.people.values()].sort((a, b) =>
      a.person.handle < b.person.handle ? -1 : 1,
    );
    for (const active of sorted) {
      const one = this.#trial.person(active, cellsOf.get(active.person.id) ?? []);
      cheapest.note(one.evidence);
      people.push(one);
      yield;
    }
    return people;
  }

  *#thresholds(
    people: readonly TriedPerson[],
    values: readonly number[] | null,
    active: number,
  ): Generator<void, Pick<PreviewReport, 'curve' | 'wished'>> {
    const { wished } = this.#options;
    const asked = (reached: Reached) => (wished === null ? null : { share: wished, reached });
    if (active === 0) return { curve: [], wished: asked(null) };
    if (values) {
      const all = new Values(values, active);
      return { curve: all.curve(), wished: asked(wished === null ? null : all.reaching(wished)) };
    }
    const decideAll = (rule: Rule) => this.#shareAt(rule, people, active);
    const { curve, reached } = yield* tryThresholds(this.#rule, wished, decideAll);
    return { curve, wished: asked(reached) };
  }

  *#shareAt(rule: Rule, people: readonly TriedPerson[], active: number): Generator<void, number> {
    let reached = 0;
    for (const one of people) {
      reached += this.#trial.reached(this.#trial.decide(one, rule)).size;
      yield;
    }
    return reached / active;
  }

  #history(): PreviewReport['history'] {
    const { firstAt, lastAt, byNobody } = this.#activity;
    const say = (at: Micros | null) => (at === null ? null : formatInstant(at));
    return {
      events: this.#fold.heard + (this.#columns?.heard ?? 0),
      from: say(firstAt),
      to: say(lastAt),
      byNobody,
    };
  }
}

type Reached = NonNullable<PreviewReport['wished']>['reached'];

/** Runs what yields to others to its end at once. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function parityOf(segments: readonly PreviewSegment[]): PreviewParity | null {
  const compared = segments.filter(({ compared }) => compared).sort((a, b) => a.share - b.share);
  const [lowest] = compared;
  const highest = compared.at(-1);
  if (!lowest || !highest || lowest === highest || highest.share === 0) return null;
  const ratio = lowest.share / highest.share;
  return { lowest: lowest.segment ?? '', highest: highest.segment ?? '', ratio, passes: ratio >= 0.8 };
}
