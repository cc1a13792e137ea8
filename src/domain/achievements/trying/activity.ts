import type { Micros } from '../../events/event.ts';
import { type Window, windowAt } from '../../time/window.ts';
import type { ScopeCell } from '../cells/cells.ts';
import type { MemoryCells } from '../cells/memory-cells.ts';
import { outside } from '../language/during.ts';
import type { Expression } from '../language/expression.ts';
import type { RuleVersion } from '../language/rule.ts';
import { factsAt, type Person } from '../reading/person.ts';
import type { Deed } from '../reading/read-deeds.ts';

/** One person in the windows in which they were active. */
export interface ActivePerson {
  readonly person: Person;
  /** By key of the window; `ever` where the rule looks at all time. */
  readonly windows: Map<string, ActiveWindow>;
  readonly cells: Map<string, ScopeCell>;
  readonly weeks: Set<string>;
  week: Window | null;
}

export interface ActiveWindow {
  lastAt: Micros;
  /** By segment, how many events of the counted types there were; null where people carry their segment. */
  segments: Map<string | null, number> | null;
}

/**
 * Who was active when: a person is active in a window if an event the achievement listens to is theirs, whether or not
 * it counts. People it is not for (`who`) are not.
 */
export class Activity {
  readonly people = new Map<string, ActivePerson>();
  byNobody = 0;
  firstAt: Micros | null = null;
  lastAt: Micros | null = null;
  readonly #version: RuleVersion;
  readonly #cells: MemoryCells;
  readonly #segment: Expression | null;
  readonly #segmentOfEvents: boolean;

  constructor(version: RuleVersion, cells: MemoryCells, segment: Expression | null) {
    this.#version = version;
    this.#cells = cells;
    this.#segment = segment;
    this.#segmentOfEvents = segment !== null && isOfEvents(segment);
  }

  note(deed: Deed): void {
    this.noteTime(deed.fact.event.at);
    if (deed.kind === 'evidence' || deed.kind === 'guard') {
      const active = this.personOf(deed.person);
      deed.cell = this.cellOf(active, deed.rule.achievementId, deed.windowKey);
      this.#noteIn(active, deed.windowKey, deed, deed.kind === 'evidence');
    } else if (deed.kind === 'mark') {
      if (deed.mark.credit)
        this.#noteIn(this.personOf(deed.mark.credit.person), deed.mark.credit.windowKey, deed, true);
    } else if (deed.kind === 'miss') this.#noteMiss(deed);
  }

  /** Something happened that the achievement listens to. */
  noteTime(at: Micros): void {
    if (this.firstAt === null || at < this.firstAt) this.firstAt = at;
    if (this.lastAt === null || at > this.lastAt) this.lastAt = at;
  }

  /** A person's window, in which they were active at an instant. */
  windowOf(active: ActivePerson, windowKey: string, at: Micros): ActiveWindow {
    const key = this.groupOf(windowKey);
    let window = active.windows.get(key);
    if (!window) {
      window = { lastAt: at, segments: null };
      active.windows.set(key, window);
    }
    return window;
  }

  /** A person was active in one of their windows. */
  noteAgain(active: ActivePerson, window: ActiveWindow, at: Micros): void {
    if (at > window.lastAt) window.lastAt = at;
    if (active.week && at >= active.week.startsAt && at < active.week.endsAt) return;
    active.week = windowAt('week', factsAt(active.person, at).zone, at);
    active.weeks.add(active.week.key);
  }

  /** The name of the window that shares are counted in. */
  groupOf(windowKey: string): string {
    if (this.#version.once) return 'ever';
    const object = windowKey.indexOf('~');
    return object < 0 ? windowKey : windowKey.slice(0, object);
  }

  /**
   * A person's segment in a window: what they carry at its last event; or that of most of their events of the counted
   * types, whether or not they count; ties by name, none first.
   */
  segmentOf({ person }: ActivePerson, window: ActiveWindow): string | null {
    if (!this.#segment) return null;
    if (this.#segmentOfEvents) return mostFrequent(window.segments);
    return named(this.#segment, { person: factsAt(person, window.lastAt).attributes });
  }

  personOf(person: Person): ActivePerson {
    let active = this.people.get(person.id);
    if (!active) {
      active = { person, windows: new Map(), cells: new Map(), weeks: new Set(), week: null };
      this.people.set(person.id, active);
    }
    return active;
  }

  /** Looked up by person first: the name of a cell among all is long. */
  cellOf(active: ActivePerson, achievementId: string, windowKey: string): ScopeCell {
    let cell = active.cells.get(windowKey);
    if (!cell) {
      cell = this.#cells.scope(achievementId, active.person.id, windowKey);
      active.cells.set(windowKey, cell);
    }
    return cell;
  }

  #noteMiss(deed: Extract<Deed, { kind: 'miss' }>): void {
    const { outcome, person, window } = deed;
    if (outcome === 'nobody') this.byNobody++;
    if (outcome !== 'notMatching' || !person || !window) return;
    const { at } = deed.fact.event;
    const { until, during } = this.#version;
    if ((until && at >= window.endsAt) || (during && outside(during, window.zone, at) !== null)) return;
    this.#noteIn(this.personOf(person), window.key, deed, true);
  }

  #noteIn(active: ActivePerson, windowKey: string, deed: Deed, isOfCountedType: boolean): void {
    const { event } = deed.fact;
    const window = this.windowOf(active, windowKey, event.at);
    this.noteAgain(active, window, event.at);
    if (!this.#segment || !this.#segmentOfEvents || !isOfCountedType) return;
    const person = factsAt(active.person, event.at).attributes;
    const segment = named(this.#segment, { data: event.data, event, person });
    window.segments ??= new Map();
    window.segments.set(segment, (window.segments.get(segment) ?? 0) + 1);
  }
}

/** Whether an expression looks at events, not only at people. */
export function isOfEvents({ text }: Expression): boolean {
  return /\b(data|event)\b/.test(text);
}

function named(expression: Expression, scope: Parameters<Expression['evaluate']>[0]): string | null {
  const result = expression.evaluate(scope);
  if (!result.ok || result.value === null || typeof result.value === 'object') return null;
  const name = String(result.value);
  return name === '' ? null : name;
}

function mostFrequent(tally: ReadonlyMap<string | null, number> | null): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [name, count] of tally ?? []) {
    if (count > most || (count === most && (name ?? '') < (best ?? ''))) {
      best = name;
      most = count;
    }
  }
  return best;
}
