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

/** How closely names are looked for: those that tell anywhere; also short ones and parts; whatever might mean them. */
export type Closeness = 'anywhere' | 'near' | 'about';

/** Knows the names in the clear: used once, while somebody is erased. Each way of writing gets a name of its own. */
export class NameEraser implements Eraser {
  readonly longest: number;
  readonly near?: NameEraser;
  readonly #begins = new Set<string>();
  readonly #names = new Map<string, ErasedPerson>();
  readonly #actors = new Map<string, ErasedPerson>();
  readonly #written: Map<ErasedPerson, Map<string, string>>;

  /** `common`: words that mean something else in the workspace, too. */
  constructor(
    people: readonly ErasedPerson[],
    common: ReadonlySet<string>,
    closeness: Closeness = 'anywhere',
    written: Map<ErasedPerson, Map<string, string>> = new Map(),
  ) {
    this.#written = written;
    let longest = 0;
    for (const person of people) {
      for (const name of person.names.flatMap((name) => formsOf(name, closeness))) {
        const normal = normalForm(name.text);
        if (normal === '') continue;
        if (!name.isPart) this.#actors.set(`${name.source ?? ''}\0${normal}`, person);
        if (!isLookedFor(normal, common, closeness)) continue;
        const words = normal.split(' ');
        longest = Math.max(longest, words.length);
        this.#begins.add(words[0] ?? '');
        this.#names.set(normal, person);
      }
    }
    this.longest = longest;
    if (closeness === 'anywhere') this.near = new NameEraser(people, common, 'near', written);
  }

  /** For texts about these people, written by anybody. */
  static about(people: readonly ErasedPerson[], other: NameEraser): NameEraser {
    return new NameEraser(people, new Set(), 'about', other.#written);
  }

  begins(word: string): boolean {
    return this.#begins.has(word);
  }

  inText(words: string, exact: string): string | null {
    const person = this.#names.get(words);
    return person ? this.#write(person, exact) : null;
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

function isLookedFor(normal: string, common: ReadonlySet<string>, closeness: Closeness): boolean {
  if (closeness === 'anywhere') return isTelling(normal, common);
  return /\p{L}.*\p{L}/u.test(normal) && !common.has(normal);
}

/** A name as it may be written: `Díaz, Ana` is `Ana Díaz`, and near them `Ana` is, too. */
function formsOf(name: Name, closeness: Closeness): (Name & { readonly isPart: boolean })[] {
  const words = wordsIn(name.text).map((word) => word.text);
  const forms = [{ ...name, isPart: false }];
  if (name.kind !== 'name' || words.length < 2) return forms;
  forms.push({ ...name, text: [words.at(-1), ...words.slice(0, -1)].join(' '), isPart: true });
  if (closeness === 'anywhere') return forms;
  return [
    ...forms,
    ...words.filter((word) => word.length >= 3).map((text) => ({ ...name, text, isPart: true })),
  ];
}

/** What is kept so that a name does not come back: nothing that says it. */
export interface Digest {
  /** HMAC, 16 bytes in hexadecimal. */
  readonly digest: string;
  readonly words: number;
}

type DigestKind = 'first' | 'text' | 'whole' | 'near first' | 'near';

function digestName(key: Uint8Array, kind: DigestKind, source: string, words: string): string {
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
  for (const name of people.flatMap((person) => person.names)) {
    for (const closeness of ['anywhere', 'near'] as const) {
      const [first, text] =
        closeness === 'near' ? (['near first', 'near'] as const) : (['first', 'text'] as const);
      for (const form of formsOf(name, closeness)) {
        const normal = normalForm(form.text);
        if (normal === '') continue;
        if (!form.isPart) add(digestName(key, 'whole', form.source ?? '', normal), 0);
        if (!isLookedFor(normal, common, closeness)) continue;
        const words = normal.split(' ');
        add(digestName(key, first, '', words[0] ?? ''), 0);
        add(digestName(key, text, '', normal), words.length);
      }
    }
  }
  return [...found]
    .map(([digest, words]) => ({ digest, words }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

/** The digests to be taken away when a name is somebody else's now; those of its words may be others', too. */
export function digestsToRelease(key: Uint8Array, name: string, sources: readonly string[]): string[] {
  const normal = normalForm(name);
  return [
    digestName(key, 'text', '', normal),
    digestName(key, 'near', '', normal),
    ...['', ...sources].map((source) => digestName(key, 'whole', source, normal)),
  ];
}

const rememberedMax = 50_000;

/** Knows names by their digests alone: for whatever comes later. */
export class DigestEraser implements Eraser {
  readonly longest: number;
  readonly near?: DigestEraser;
  readonly #key: Uint8Array;
  readonly #digests: ReadonlySet<string>;
  readonly #kinds: readonly [DigestKind, DigestKind];
  /** Words that begin no name: most words come again and again. */
  readonly #harmless = new Set<string>();

  constructor(key: Uint8Array, digests: readonly Digest[], isNear = false) {
    this.#key = key;
    this.#digests = new Set(digests.map(({ digest }) => digest));
    this.#kinds = isNear ? ['near first', 'near'] : ['first', 'text'];
    this.longest = digests.reduce((longest, { words }) => Math.max(longest, words), 0);
    if (!isNear) this.near = new DigestEraser(key, digests, true);
  }

  get isEmpty(): boolean {
    return this.#digests.size === 0;
  }

  begins(word: string): boolean {
    if (this.#harmless.has(word)) return false;
    if (this.#has(this.#kinds[0], '', word)) return true;
    if (this.#harmless.size >= rememberedMax) this.#harmless.clear();
    this.#harmless.add(word);
    return false;
  }

  inText(words: string): string | null {
    return this.#has(this.#kinds[1], '', words) ? erasedName : null;
  }

  whole(words: string, _exact: string, source: string | null): string | null {
    return this.#has('whole', '', words) || (source !== null && this.#has('whole', source, words))
      ? erasedName
      : null;
  }

  #has(kind: DigestKind, source: string, words: string): boolean {
    return this.#digests.has(digestName(this.#key, kind, source, words));
  }
}
