import type { SourceEvent } from '../../events/event.ts';
import type { ScopeCell } from '../cells/cells.ts';
import { foldEvidence, foldLinks, foldMarks, foldScopes } from '../cells/fold-deeds.ts';
import { MemoryCells } from '../cells/memory-cells.ts';
import { listenedTypes, type Rule } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import { addDeeds, type CancelDeed, type Deed, type EvidenceDeed } from '../reading/read-deeds.ts';
import type { FindPerson } from '../reading/reading.ts';

const batchDeeds = 1000;

/** A counted event that some later one may take back; what else its deed holds is let go. */
type Watched = Pick<EvidenceDeed, 'item' | 'person' | 'windowKey' | 'links'>;

/**
 * A whole history folded in memory, event by event: the same reading and folding as the engine's. What takes deeds back
 * is looked at last, so that only the objects of such events need to be known.
 */
export class HistoryFold {
  readonly cells = new MemoryCells();
  readonly #byType = new Map<string, Rule[]>();
  readonly #people = new Map<string, Person>();
  readonly #find: FindPerson;
  readonly #onDeed: ((deed: Deed) => void) | null;
  #deeds: Deed[] = [];
  #cancels: CancelDeed[] = [];
  #watched = new Map<string, Watched[]>();
  #seq = 0;

  /** `onDeed` hears of each deed before it is folded, and of what does not count. */
  constructor(rules: readonly Rule[], findPerson: FindPerson, onDeed: ((deed: Deed) => void) | null = null) {
    for (const rule of rules)
      for (const type of listenedTypes(rule))
        this.#byType.set(type, [...(this.#byType.get(type) ?? []), rule]);
    this.#onDeed = onDeed;
    this.#find = (source, actor) => {
      const person = findPerson(source, actor);
      if (person && !this.#people.has(person.id)) this.#people.set(person.id, person);
      return person;
    };
  }

  person = (id: string): Person | undefined => this.#people.get(id);

  scopesOf(rule: Rule): ScopeCell[] {
    return this.cells.scopesOf(rule.achievementId);
  }

  /** How many events some rule listens to. */
  get heard(): number {
    return this.#seq;
  }

  add(event: SourceEvent): void {
    const listeners = this.#byType.get(event.type);
    if (!listeners) return;
    const known = this.#deeds.length;
    addDeeds(this.#deeds, listeners, { seq: ++this.#seq, event }, this.#find, this.#onDeed !== null);
    for (let index = known; index < this.#deeds.length; index++) {
      const deed = this.#deeds[index];
      if (deed) this.#onDeed?.(deed);
    }
    if (this.#deeds.length >= batchDeeds) this.#fold();
  }

  /** After the last event; decide only then. */
  end(): void {
    this.#fold();
    const taken = new Map<string, Set<string>>();
    for (const { rule, link } of this.#cancels)
      getOrMake(taken, rule.achievementId, () => new Set()).add(link);
    for (const [achievementId, links] of taken)
      for (const watched of this.#watched.get(achievementId) ?? [])
        for (const link of watched.links)
          if (links.has(link)) foldEvidence(this.cells.link(achievementId, link), watched);
    foldScopes([], foldLinks(this.#cancels, this.cells), [], this.cells);
    this.#cancels = [];
    this.#watched.clear();
  }

  #fold(): void {
    const counting: Deed[] = [];
    for (const deed of this.#deeds) {
      if (deed.kind === 'miss') continue;
      if (deed.kind === 'cancel') {
        this.#cancels.push(deed);
        continue;
      }
      counting.push(deed);
      if (deed.kind !== 'evidence' || deed.links.length === 0) continue;
      const { rule, item, person, windowKey, links } = deed;
      getOrMake(this.#watched, rule.achievementId, () => []).push({ item, person, windowKey, links });
    }
    this.#deeds = [];
    foldScopes(counting, [], foldMarks(counting, this.cells), this.cells);
  }
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let known = map.get(key);
  if (known === undefined) {
    known = make();
    map.set(key, known);
  }
  return known;
}
