/** Who somebody is, as far as names go. */
export interface NamedPerson {
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
}

export interface Suggestion<Known extends NamedPerson = NamedPerson> {
  readonly person: Known;
  /** 0 to 1: how likely it is that this is the one. */
  readonly score: number;
  readonly reason: string;
}

const reasons = {
  email: { score: 1, reason: 'same e-mail' },
  handle: { score: 0.95, reason: 'same handle but for case and accents' },
  name: { score: 0.9, reason: 'same name' },
  local: { score: 0.85, reason: 'same name before the @ of the e-mail' },
  initials: { score: 0.7, reason: 'same surname and initial' },
} as const;
type Kind = keyof typeof reasons;

/** Folds case and accents, so that "jose" finds "José". */
export function foldName(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whom an actor that nobody matches could be. Looking somebody up costs the same however many people there are. */
export class Suggester<Known extends NamedPerson> {
  readonly #byKey = new Map<string, Known[]>();

  constructor(people: Iterable<Known>) {
    for (const person of people) {
      for (const key of keysOfPerson(person)) {
        const list = this.#byKey.get(key);
        if (list) list.push(person);
        else this.#byKey.set(key, [person]);
      }
    }
  }

  /** The likeliest first. Where several share a name, each is the less likely. */
  suggest(actor: string, limit = 3): Suggestion<Known>[] {
    const best = new Map<Known, Suggestion<Known>>();
    for (const [kind, key] of keysOfActor(actor)) {
      const found = this.#byKey.get(key) ?? [];
      for (const person of found) {
        const { score, reason } = reasons[kind];
        const shared = Math.round((score / found.length) * 100) / 100;
        const known = best.get(person);
        if (!known || known.score < shared) best.set(person, { person, score: shared, reason });
      }
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.person.handle < b.person.handle ? -1 : 1))
      .slice(0, limit);
  }
}

function keysOfPerson({ handle, name, email }: NamedPerson): Set<string> {
  const words = wordsOf(name);
  const [first] = words;
  const last = words.at(-1);
  const keys = [`handle ${foldName(handle)}`];
  if (email) keys.push(`email ${foldName(email)}`, `local ${localOf(email)}`);
  if (words.length > 1) {
    keys.push(nameKey(words));
    if (first && last) keys.push(`initials ${first[0]} ${last}`);
  } else if (first) keys.push(nameKey(words));
  return new Set(keys);
}

function keysOfActor(actor: string): [Kind, string][] {
  const isEmail = actor.includes('@');
  const words = wordsOf(isEmail ? actor.slice(0, actor.indexOf('@')) : actor);
  const [first] = words;
  const last = words.at(-1);
  const keys: [Kind, string][] = [
    ['email', `email ${foldName(actor)}`],
    ['handle', `handle ${foldName(actor)}`],
    ['local', `local ${localOf(actor)}`],
  ];
  if (!first || !last) return keys;
  keys.push(['name', nameKey(words)]);
  if (words.length > 1) {
    if (first.length === 1) keys.push(['initials', `initials ${first} ${last}`]);
    if (last.length === 1) keys.push(['initials', `initials ${last} ${first}`]);
  } else if (first.length > 3) keys.push(['initials', `initials ${first[0]} ${first.slice(1)}`]);
  return keys;
}

function localOf(text: string): string {
  const end = text.indexOf('@');
  return foldName(end < 0 ? text : text.slice(0, end));
}

/** Whatever comes first, given name or surname. */
function nameKey(words: readonly string[]): string {
  return `name ${[...words].sort().join(' ')}`;
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
