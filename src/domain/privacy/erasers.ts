import { createHmac } from 'node:crypto';
import { erasedName, isTelling, normalForm, wordsIn } from './names.ts';
import type { Eraser } from './redact.ts';

/** One name of somebody: a handle, a name, an e-mail, or with a source the actor they are there. */
export interface Name {
  readonly text: string;
  readonly kind: 'handle' | 'name' | 'e-mail' | 'actor';
  readonly source: string | null;
}

export interface ErasedPerson {
  /** `erased-k3x7q2ab`: their handle from now on. */
  readonly pseudonym: string;
  readonly names: readonly Name[];
}

interface Known {
  readonly person: ErasedPerson;
  readonly isTelling: boolean;
}

/** Knows the names in the clear: used once, while somebody is erased. Each way of writing gets a name of its own. */
export class NameEraser implements Eraser {
  readonly longest: number;
  readonly #begins = new Set<string>();
  readonly #names = new Map<string, Known>();
  readonly #actors = new Map<string, ErasedPerson>();
  readonly #written = new Map<ErasedPerson, Map<string, string>>();
  readonly #isRelated: boolean;

  /** `common`: words that mean something else in the workspace, too. */
  constructor(people: readonly ErasedPerson[], common: ReadonlySet<string>, related?: NameEraser) {
    this.#isRelated = related !== undefined;
    if (related) this.#written = related.#written;
    let longest = 0;
    for (const person of people) {
      for (const name of related ? person.names.flatMap(withParts) : person.names.flatMap(withReverse)) {
        const normal = normalForm(name.text);
        if (normal === '') continue;
        this.#actors.set(`${name.source ?? ''}\0${normal}`, person);
        const telling = isTelling(name.text, common) || (this.#isRelated && /\p{L}.*\p{L}/u.test(normal));
        if (!telling) continue;
        const words = normal.split(' ');
        longest = Math.max(longest, words.length);
        this.#begins.add(words[0] ?? '');
        this.#names.set(normal, { person, isTelling: telling });
      }
    }
    this.longest = longest;
  }

  begins(word: string): boolean {
    return this.#begins.has(word);
  }

  inText(words: string, exact: string): string | null {
    const known = this.#names.get(words);
    return known ? this.#write(known.person, exact) : null;
  }

  whole(words: string, exact: string, source: string | null): string | null {
    const person = this.#actors.get(`${source ?? ''}\0${words}`) ?? this.#actors.get(`\0${words}`);
    return person ? this.#write(person, exact) : null;
  }

  #write(person: ErasedPerson, exact: string): string {
    let written = this.#written.get(person);
    if (!written) {
      written = new Map();
      const handle = person.names.find((name) => name.kind === 'handle');
      if (handle) written.set(handle.text, person.pseudonym);
      this.#written.set(person, written);
    }
    const known = written.get(exact);
    if (known !== undefined) return known;
    const fresh = `${person.pseudonym}-${written.size + 1}`;
    written.set(exact, fresh);
    return fresh;
  }
}

/** `Díaz, Ana` is `Ana Díaz`. */
function withReverse(name: Name): Name[] {
  const words = wordsIn(name.text);
  if (name.kind !== 'name' || words.length < 2) return [name];
  const last = words.at(-1)?.text ?? '';
  const rest = words.slice(0, -1).map((word) => word.text);
  return [name, { ...name, text: [last, ...rest].join(' ') }];
}

/** Where it is known to be about them, a first or a last name alone tells, too. */
function withParts(name: Name): Name[] {
  const parts = name.kind === 'name' ? wordsIn(name.text).filter(({ text }) => text.length >= 3) : [];
  return [...withReverse(name), ...parts.map(({ text }) => ({ ...name, text }))];
}

/** What is kept so that a name does not come back: nothing that says it. */
export interface Digest {
  /** HMAC, 16 bytes in hexadecimal. */
  readonly digest: string;
  readonly words: number;
}

export function digestName(key: Uint8Array, kind: 'first' | 'text' | 'whole', source: string, words: string) {
  return createHmac('sha256', key).update(`${kind}\0${source}\0${words}`).digest('hex').slice(0, 32);
}

/** The digests of people's names, in an order that tells nothing. */
export function digestsOf(
  key: Uint8Array,
  people: readonly ErasedPerson[],
  common: ReadonlySet<string>,
): Digest[] {
  const found = new Map<string, number>();
  const add = (digest: string, words: number) => found.set(digest, Math.max(words, found.get(digest) ?? 0));
  for (const name of people.flatMap((person) => person.names.flatMap(withReverse))) {
    const normal = normalForm(name.text);
    if (normal === '') continue;
    // Somebody else may have the same name: only who does something is looked for by it, not who is called so.
    add(digestName(key, 'whole', name.source ?? '', normal), 0);
    if (!isTelling(name.text, common)) continue;
    const words = normal.split(' ');
    add(digestName(key, 'first', '', words[0] ?? ''), 0);
    add(digestName(key, 'text', '', normal), words.length);
  }
  return [...found]
    .map(([digest, words]) => ({ digest, words }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

const rememberedMax = 50_000;

/** Knows names by their digests alone: for whatever comes later. */
export class DigestEraser implements Eraser {
  readonly longest: number;
  readonly #key: Uint8Array;
  readonly #digests: ReadonlySet<string>;
  /** Words that begin no name: most words come again and again. */
  readonly #harmless = new Set<string>();

  constructor(key: Uint8Array, digests: readonly Digest[]) {
    this.#key = key;
    this.#digests = new Set(digests.map(({ digest }) => digest));
    this.longest = digests.reduce((longest, { words }) => Math.max(longest, words), 0);
  }

  get isEmpty(): boolean {
    return this.#digests.size === 0;
  }

  begins(word: string): boolean {
    if (this.#harmless.has(word)) return false;
    if (this.#digests.has(digestName(this.#key, 'first', '', word))) return true;
    if (this.#harmless.size >= rememberedMax) this.#harmless.clear();
    this.#harmless.add(word);
    return false;
  }

  inText(words: string): string | null {
    return this.#digests.has(digestName(this.#key, 'text', '', words)) ? erasedName : null;
  }

  whole(words: string, _exact: string, source: string | null): string | null {
    const isKnown = (place: string) => this.#digests.has(digestName(this.#key, 'whole', place, words));
    return isKnown('') || (source !== null && isKnown(source)) ? erasedName : null;
  }
}
