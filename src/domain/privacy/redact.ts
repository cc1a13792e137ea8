import { textAt, textField } from '../achievements/cells/pack-fields.ts';
import type { Json, JsonObject, SourceEvent } from '../events/event.ts';
import { normalForm, wordsIn } from './names.ts';

/** Finds people in texts, and says what stands in their place. */
export interface Eraser {
  /** The most words that a name is made of. */
  readonly longest: number;
  /** Whether a name may begin with this word. */
  begins(word: string): boolean;
  /** For words anywhere in a text, written as `exact`; null if they name nobody. */
  inText(words: string, exact: string): string | null;
  /** For a value that must name somebody: an actor of a source, a handle, an e-mail. */
  whole(words: string, exact: string, source: string | null): string | null;
  /** Knows more names: for what is known to be about them. */
  readonly near?: Eraser;
  /** Used for texts of several words. */
  readonly prose?: Eraser;
}

/** A place in an event where rules look for a person: `['data', 'resolved_by']`. */
export type CreditPath = readonly string[];

const gapMax = 3;

/** A text without the people to be erased; the very same if it names none of them. */
export function redactText(text: string, reader: Eraser): string {
  const eraser = reader.prose && /\s/.test(text) ? reader.prose : reader;
  if (eraser.longest === 0) return text;
  const words = wordsIn(text);
  let kept = '';
  let done = 0;
  for (let first = 0; first < words.length; ) {
    const found = findName(text, words, first, eraser);
    if (!found) {
      first++;
      continue;
    }
    kept += text.slice(done, words[first]?.start) + found.instead;
    done = words[first + found.count - 1]?.end ?? text.length;
    first += found.count;
  }
  return done === 0 ? text : kept + text.slice(done);
}

/** The longest name that begins with a word. */
function findName(text: string, words: ReturnType<typeof wordsIn>, first: number, eraser: Eraser) {
  const begin = words[first];
  if (!begin || !eraser.begins(begin.text)) return null;
  let found: { instead: string; count: number } | null = null;
  let joined = '';
  for (let count = 1; count <= eraser.longest; count++) {
    const word = words[first + count - 1];
    const before = words[first + count - 2];
    if (!word || (count > 1 && before && word.start - before.end > gapMax)) break;
    joined = count === 1 ? word.text : `${joined} ${word.text}`;
    const instead = eraser.inText(joined, text.slice(begin.start, word.end));
    if (instead !== null) found = { instead, count };
  }
  return found;
}

/** A value that must name somebody; in parts where it is more than a name. */
export function redactWhole(text: string, eraser: Eraser, source: string | null): string {
  return eraser.whole(normalForm(text), text, source) ?? redactText(text, eraser);
}

/** JSON without the people to be erased, its keys included; the very same if it names none of them. */
export function redactJson(value: Json, eraser: Eraser): Json {
  return walk(value, eraser, null, []);
}

/**
 * An event without the people to be erased: everywhere where names tell, and where rules look for a person, any name. In
 * an event of theirs, prose and the id are read more closely.
 */
export function redactEvent<T extends SourceEvent>(
  event: T,
  eraser: Eraser,
  credits: readonly CreditPath[],
): T {
  const { source } = event;
  const own = credits.filter(([root]) => root === 'data').map((path) => path.slice(1));
  const bySubject = credits.some((path) => path[0] === 'event' && path[1] === 'subject');
  const isOwn = credits.some((path) => {
    const value = valueAt(event, path);
    return value !== null && eraser.whole(normalForm(value), value, source) !== null;
  });
  const reader = isOwn ? closely(eraser) : eraser;
  const data = walk(event.data, reader, source, own) as JsonObject;
  const subject =
    event.subject === null
      ? null
      : bySubject
        ? redactWhole(event.subject, reader, source)
        : redactText(event.subject, reader);
  const id = redactText(event.id, (isOwn && eraser.near) || eraser);
  const sequence = redactText(event.sequence, eraser);
  if (data === event.data && subject === event.subject && id === event.id && sequence === event.sequence)
    return event;
  return { ...event, data, subject, id, sequence };
}

/** What of a cell or a receipt is about them: `event`: it comes from an event of theirs; `person`: it is theirs. */
export interface PackedAbout {
  readonly event: boolean;
  readonly person: boolean;
}

/**
 * Cells and receipts as kept: entries divided by `|`, fields by `,`. `about` tells by the numbers of an entry's events
 * whether it has to be read more closely, as its events were.
 */
export function redactPacked(
  packed: string,
  eraser: Eraser,
  about: (numbers: readonly number[]) => PackedAbout,
): string {
  if (packed === '') return packed;
  let isChanged = false;
  const entries = packed.split('|').map((entry) => {
    const fields = entry.split(',');
    const kind = fields[0] === 'p' ? 1 : fields[0] === 'c' ? 3 : 0;
    const { event, person } = about([fields[0], fields[1], fields[3]].map(Number));
    const reader = event ? closely(eraser) : eraser;
    const written = fields.map((field, index) => {
      if (field === '' || field === '~' || field === '%' || /^-?\d+$/.test(field)) return field;
      const text = textAt([field], 0) ?? '';
      const isId = index === kind + 3;
      const redacted = isId
        ? redactText(text, (event && eraser.near) || eraser)
        : person
          ? redactWhole(text, reader, null)
          : redactText(text, reader);
      if (redacted === text) return field;
      isChanged = true;
      return textField(redacted);
    });
    return written.join(',');
  });
  return isChanged ? entries.join('|') : packed;
}

/** A window's key or an award's scope: after `~` comes the name of an object. */
export function redactKey(key: string, eraser: Eraser, isOwn: boolean): string {
  return key.replace(/~([^|]*)/, (all, encoded: string) => {
    const object = decodeURIComponent(encoded);
    const redacted = isOwn ? redactWhole(object, eraser, null) : redactText(object, eraser);
    return redacted === object ? all : `~${encodeURIComponent(redacted)}`;
  });
}

/** Prose is read with more names in mind; what has no space may be an object's name, which others use as well. */
function closely(eraser: Eraser): Eraser {
  return eraser.near ? { ...bound(eraser), prose: eraser.near } : eraser;
}

function bound(eraser: Eraser): Eraser {
  return {
    longest: eraser.longest,
    begins: (word) => eraser.begins(word),
    inText: (words, exact) => eraser.inText(words, exact),
    whole: (words, exact, source) => eraser.whole(words, exact, source),
  };
}

function valueAt(event: SourceEvent, path: CreditPath): string | null {
  if (path[0] === 'event') return path[1] === 'subject' ? event.subject : null;
  let value: Json | undefined = event.data;
  for (const name of path.slice(1)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    value = value[name];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function walk(value: Json, eraser: Eraser, source: string | null, credits: readonly CreditPath[]): Json {
  const isCredit = credits.some((path) => path.length === 0);
  if (typeof value === 'string')
    return isCredit ? redactWhole(value, eraser, source) : redactText(value, eraser);
  if (typeof value === 'number' && isCredit)
    return eraser.whole(String(value), String(value), source) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((each) => walk(each, eraser, source, []));
    return list.some((each, index) => each !== value[index]) ? list : value;
  }
  const names = Object.keys(value);
  let isChanged = false;
  const members: [string, Json][] = names.map((name) => {
    const before = value[name] as Json;
    const inside = credits.flatMap(([first, ...rest]) => (first === name ? [rest] : []));
    const after = walk(before, eraser, source, inside);
    const key = redactText(name, eraser);
    if (after !== before || key !== name) isChanged = true;
    return [key, after];
  });
  return isChanged ? Object.fromEntries(members) : value;
}
