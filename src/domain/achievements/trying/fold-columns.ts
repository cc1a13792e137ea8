import { compareEvents, type Micros } from '../../events/event.ts';
import { addDuration } from '../../time/duration.ts';
import { type Window, windowAt } from '../../time/window.ts';
import { type Cancellation, type Item, linkName, notCancelled, type ScopeCell } from '../cells/cells.ts';
import type { Rule } from '../language/rule.ts';
import { factsAt, type Person, type PersonFacts } from '../reading/person.ts';
import type { FindPerson } from '../reading/reading.ts';
import type { ActivePerson, ActiveWindow, Activity } from './activity.ts';
import { type EventColumns, keyOf, type PlainRule, type PlainUse } from './plain-rule.ts';

/** Somebody whom a name stands for, and the window that was looked at last. */
interface Actor {
  readonly person: Person;
  active: ActivePerson | null;
  facts: PersonFacts | null;
  isMeant: boolean;
  window: Window | null;
  noted: ActiveWindow | null;
  cell: ScopeCell | null;
}

/**
 * A plain rule's history, folded from columns into the same cells and the same activity as reading and folding event by
 * event gives; see `fold-history.ts`.
 */
export class ColumnFold {
  readonly #rule: Rule;
  readonly #plain: PlainRule;
  readonly #find: FindPerson;
  readonly #activity: Activity;
  readonly #actors = new Map<string, Map<string, Actor | null>>();
  readonly #items: Item[] = [];
  /** By link, what each of the items is known by there. */
  readonly #linked: (string | null)[][];
  /** By link, what takes back what. */
  readonly #cancels: Map<string, Cancellation[]>[];
  readonly #unsorted = new Set<ScopeCell>();
  #seq = 0;

  constructor(rule: Rule, plain: PlainRule, find: FindPerson, activity: Activity) {
    this.#rule = rule;
    this.#plain = plain;
    this.#find = find;
    this.#activity = activity;
    this.#linked = plain.links.map(() => []);
    this.#cancels = plain.links.map(() => new Map());
  }

  /** How many events the rule listens to. */
  get heard(): number {
    return this.#seq;
  }

  /** Folds the events from one place to before another. */
  add(columns: EventColumns, from: number, to: number): void {
    const { uses, version } = this.#plain;
    for (let place = from; place < to; place++) {
      this.#seq++;
      const at = columns.at[place] ?? 0;
      const use = uses[columns.types[place] ?? 0];
      if (!use || at < version.validFrom || at >= version.validTo) continue;
      if (use.cancels.length > 0) this.#addCancels(use, columns, place, at);
      if (!use.counts) continue;
      this.#activity.noteTime(at);
      this.#addCounted(columns, place, at);
    }
  }

  /** After the last event; decide only then. */
  end(): void {
    for (const cell of this.#unsorted) cell.items.sort(compareEvents);
    this.#unsorted.clear();
    for (const [index, cancels] of this.#cancels.entries()) {
      if (cancels.size > 0) this.#takeBack(index, cancels);
      cancels.clear();
    }
    this.#items.length = 0;
  }

  #addCancels({ cancels }: PlainUse, columns: EventColumns, place: number, at: Micros): void {
    for (const { link, where } of cancels) {
      if (where && !where(columns.fields, place)) continue;
      const key = keyOf(fieldAt(columns, this.#plain.links[link], place));
      if (key === null) continue;
      this.#activity.noteTime(at);
      const type = this.#plain.types[columns.types[place] ?? 0] ?? '';
      const cancel: Cancellation = { ...this.#placeOf(columns, place, at), type, say: null };
      const known = this.#cancels[link]?.get(key);
      if (known) known.push(cancel);
      else this.#cancels[link]?.set(key, [cancel]);
    }
  }

  #addCounted(columns: EventColumns, place: number, at: Micros): void {
    const { version, credit, distinct, where } = this.#plain;
    const actor = this.#actorOf(columns, place, fieldAt(columns, credit, place));
    if (!actor) {
      this.#activity.byNobody++;
      return;
    }
    this.#lookAt(actor, at);
    const { active, noted, facts } = actor;
    if (!active || !noted || !facts) return;
    this.#activity.noteAgain(active, noted, at);
    if (where && !where(columns.fields, place)) return;
    const what = distinct === null ? null : keyOf(fieldAt(columns, distinct, place));
    if (distinct !== null && what === null) return;
    const item: Item = {
      seq: this.#seq,
      at,
      sequence: columns.sequences?.[place] ?? '',
      id: columns.ids[place] ?? '',
      source: columns.sources?.[place] ?? columns.source,
      type: this.#plain.types[columns.types[place] ?? 0] ?? '',
      value: 1,
      object: null,
      distinct: what,
      group: null,
      holdUntil: version.hold ? addDuration(at, version.hold, facts.zone) : null,
      cancelledBy: notCancelled,
    };
    this.#put(actor, active, item);
    if (this.#linked.length > 0) this.#link(item, columns, place);
  }

  /** Where it is shared with `distinct`, the key is made once. */
  #link(item: Item, columns: EventColumns, place: number): void {
    this.#items.push(item);
    for (const [index, field] of this.#plain.links.entries()) {
      const key = field === this.#plain.distinct ? item.distinct : keyOf(fieldAt(columns, field, place));
      this.#linked[index]?.push(key);
    }
  }

  #put(actor: Actor, active: ActivePerson, item: Item): void {
    const { window } = actor;
    if (!window) return;
    actor.cell ??= this.#activity.cellOf(active, this.#rule.achievementId, window.key);
    const { items } = actor.cell;
    const last = items.at(-1);
    if (last && !this.#unsorted.has(actor.cell) && compareEvents(last, item) > 0)
      this.#unsorted.add(actor.cell);
    items.push(item);
  }

  #actorOf(columns: EventColumns, place: number, text: string): Actor | null {
    const source = columns.sources?.[place] ?? columns.source;
    let actors = this.#actors.get(source);
    if (!actors) {
      actors = new Map();
      this.#actors.set(source, actors);
    }
    let actor = actors.get(text);
    if (actor === undefined) {
      const key = keyOf(text);
      const person = key === null ? null : this.#find(source, key);
      actor = person && {
        person,
        active: null,
        facts: null,
        isMeant: true,
        window: null,
        noted: null,
        cell: null,
      };
      actors.set(text, actor);
    }
    return actor;
  }

  /** Brings the window of an instant into place; leaves nobody active for whom the rule is not. */
  #lookAt(actor: Actor, at: Micros): void {
    const { window, person } = actor;
    const isSame = person.facts.length === 1;
    if (isSame && window && at >= window.startsAt && at < window.endsAt) return;
    const facts = factsAt(person, at);
    if (facts !== actor.facts) {
      actor.facts = facts;
      actor.isMeant = this.#isMeant(facts);
    }
    const { window: kind } = this.#plain.version;
    actor.window = windowAt(kind, facts.zone, at);
    actor.cell = null;
    actor.noted = null;
    actor.active = null;
    if (!actor.isMeant) return;
    actor.active = this.#activity.personOf(person);
    actor.noted = this.#activity.windowOf(actor.active, actor.window.key, at);
  }

  #isMeant({ attributes }: PersonFacts): boolean {
    const { who } = this.#plain.version;
    if (!who) return true;
    const result = who.evaluate({ person: attributes });
    return result.ok && result.value === true;
  }

  #placeOf(columns: EventColumns, place: number, at: Micros) {
    const sequence = columns.sequences?.[place] ?? '';
    return { seq: this.#seq, at, sequence, id: columns.ids[place] ?? '' };
  }

  /** The earliest event after the deed and within its hold: t ≤ x < t + h. */
  #takeBack(index: number, cancels: ReadonlyMap<string, Cancellation[]>): void {
    for (const list of cancels.values()) list.sort(compareEvents);
    const field = this.#plain.fields[this.#plain.links[index] ?? 0] ?? '';
    const keys = this.#linked[index] ?? [];
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place];
      const item = this.#items[place];
      const list = key === null || key === undefined ? undefined : cancels.get(key);
      if (!item || !list) continue;
      const { holdUntil } = item;
      if (holdUntil === null) continue;
      const by = list.find((cancel) => compareEvents(cancel, item) > 0 && cancel.at < holdUntil);
      if (by) item.cancelledBy = new Map(item.cancelledBy).set(linkName(`data.${field}`, key ?? ''), by);
    }
  }
}

function fieldAt(columns: EventColumns, field: number | undefined, place: number): string {
  return columns.fields[field ?? 0]?.[place] ?? '';
}
