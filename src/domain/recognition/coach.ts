import { coachSays } from './coach-says.ts';
import { type CoachWords, coachWords } from './coach-words.ts';
import { foldText } from './plain-text.ts';

export interface CoachInput {
  /** What they did. */
  readonly what: string;
  /** What it changed. */
  readonly effect: string;
  /** The name of the value or competency, if one is chosen. */
  readonly value: string | null;
  /** What the same giver wrote before. */
  readonly earlier?: readonly string[];
  /** What the writer reads: what is said to them, and how a text is taken that does not show its own language. */
  readonly language?: CoachWords['language'];
}

/** One thing looked at: whether it is there, and what in the text says so. */
export interface CoachFinding {
  readonly about: 'deed' | 'effect' | 'value' | 'length' | 'generic' | 'copied';
  readonly state: 'there' | 'missing' | 'notice';
  /** Why, with the words it was found by. */
  readonly why: string;
}

export interface CoachAnswer {
  readonly language: CoachWords['language'];
  readonly findings: readonly CoachFinding[];
  /** How much of deed, effect and value is there, of three. */
  readonly there: number;
  /** The coach advises and never stands in the way. */
  readonly blocks: false;
}

const longEnough = 24;
const long = 480;
const copiedShare = 0.8;

/** The language whose small words and phrases stand in the text most often; the writer's if none does. */
export function languageOf(text: string, writers: CoachWords['language'] = 'en'): CoachWords {
  const words = wordsOf(text);
  const folded = foldText(text);
  const score = (one: CoachWords): number =>
    words.filter((word) => one.marks.some((mark) => foldText(mark) === word)).length +
    3 * one.generic.filter((phrase) => hasPhrase(folded, phrase)).length;
  const first = (one: CoachWords): number => Number(one.language === writers);
  const [best] = [...coachWords].sort((a, b) => score(b) - score(a) || first(b) - first(a));
  if (!best) throw new Error('The coach knows no language.');
  return best;
}

/**
 * Looks at a recognition and says what is there and what is missing. Plain heuristics over word lists, each with its
 * reason; the text never leaves the function.
 */
export function coach({ what, effect, value, earlier = [], language }: CoachInput): CoachAnswer {
  const says = coachSays[language ?? 'en'];
  const whole = `${what} ${effect}`.trim();
  const words = languageOf(whole, language);
  const generic = words.generic.find((phrase) => hasPhrase(foldText(whole), phrase));
  const named = namedDeed(what, words);
  const led = leadsTo(what, effect, words, says);
  const findings: CoachFinding[] = [
    named
      ? { about: 'deed', state: 'there', why: says.deed(named) }
      : {
          about: 'deed',
          state: 'missing',
          why: says.noDeed,
        },
    led
      ? { about: 'effect', state: 'there', why: led }
      : { about: 'effect', state: 'missing', why: says.noEffect },
    value
      ? { about: 'value', state: 'there', why: says.value(value) }
      : { about: 'value', state: 'missing', why: says.noValue },
  ];
  const there = findings.filter((finding) => finding.state === 'there').length;
  const length = [...whole].length;
  if (length > 0 && length < longEnough && !named)
    findings.push({
      about: 'length',
      state: 'notice',
      why: says.short,
    });
  if (length > long)
    findings.push({
      about: 'length',
      state: 'notice',
      why: says.long(length),
    });
  if (generic && !(named && led))
    findings.push({
      about: 'generic',
      state: 'notice',
      why: says.generic(generic),
    });
  const copied = earlier.find((text) => similarity(text, whole) >= copiedShare);
  if (copied && wordsOf(whole).length > 3)
    findings.push({
      about: 'copied',
      state: 'notice',
      why: says.copied(shorten(copied)),
    });
  return { language: words.language, findings, there, blocks: false };
}

/** The word that names a deed; generic praise is set aside first, or “great work” would count as one. */
function namedDeed(what: string, { deeds, generic }: CoachWords): string | null {
  const rest = generic.reduce((text, phrase) => text.replaceAll(foldText(phrase), ' '), foldText(what));
  const object = /\b[\p{Lu}]{2,}-?\d{2,}\b|#\d+/u.exec(what);
  const verb = wordsOf(rest).find((word) => deeds.some((stem) => word.startsWith(foldText(stem))));
  return verb ? wordIn(what, verb) : (object?.[0] ?? null);
}

function leadsTo(
  what: string,
  effect: string,
  { effects, generic }: CoachWords,
  says: (typeof coachSays)['en'],
): string | null {
  const folded = foldText(effect);
  const bare = generic.reduce((text, phrase) => text.replaceAll(foldText(phrase), ' '), folded);
  if (wordsOf(bare).length >= 3) return says.effect;
  const found = effects.find((phrase) => ` ${wordsOf(what).join(' ')}`.includes(` ${foldText(phrase)}`));
  if (found) return says.leads(found.trim());
  const number = /\d+\s?(%|h\b|min|hour|stunde|hora|day|tag|día|€|\$)/iu.exec(`${what} ${effect}`);
  return number ? says.figure(number[0].trim()) : null;
}

/** How alike two texts are: shared three-word runs over all of them. */
export function similarity(one: string, other: string): number {
  const runs = (text: string): Set<string> => {
    const words = wordsOf(text);
    if (words.length < 3) return new Set([words.join(' ')]);
    return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
  };
  const a = runs(one);
  const b = runs(other);
  const shared = [...a].filter((run) => b.has(run)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word as it was written, found by its folded form. */
function wordIn(text: string, folded: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).find((word) => foldText(word) === folded) ?? folded;
}

function hasPhrase(folded: string, phrase: string): boolean {
  const words = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return words(folded).includes(words(foldText(phrase)));
}

function shorten(text: string): string {
  const signs = [...text];
  return signs.length > 70 ? `${signs.slice(0, 69).join('').trimEnd()}…` : text;
}
