import type { Micros } from '../../events/event.ts';
import { parseDay } from '../../time/zone.ts';
import { readConjuncts } from './conjuncts.ts';
import type { AchievementDefinition } from './definition.ts';
import { duringOf, outside } from './during.ts';
import { type EarnParts, type EvidenceText, partsOf } from './measure.ts';

/** Why nobody can ever earn an achievement, or a tier of it, and how to mend that. */
export interface NeverFault {
  readonly message: string;
  readonly mend: string;
}

/**
 * What makes a rule one that nobody can meet, whatever they do.
 *
 * Example: a week until Monday has no day; `data.score >= 4 && data.score < 3` holds for no event.
 */
export function neverFaults(definition: AchievementDefinition): NeverFault[] {
  const parts = partsOf(definition);
  return [
    ...emptyWindow(parts),
    ...contradictions(definition, parts),
    ...tooFewValues(parts),
    ...beyondTheMost(definition, parts),
    ...emptyChallenge(definition),
  ];
}

/** A challenge that is over for everybody: whoever takes in the past may want it still. */
export function overFault({ during }: AchievementDefinition, now: Micros): NeverFault | null {
  if (!during) return null;
  // West of everybody: where its last day ends last.
  if (outside(duringOf(during), 'Etc/GMT+12', now) !== 'after') return null;
  return {
    message: `It ran until ${during.to} and is over: nothing that happens from now on counts.`,
    mend: 'Move `during`, or leave it as it is if it is to be earned by what has happened already.',
  };
}

function emptyWindow({ until, window }: EarnParts): NeverFault[] {
  const ends = until && ('days' in until ? until.days : until.minutes);
  if (ends === 0)
    return [
      {
        message: `Nothing can count: a ${window} until ${window === 'week' ? 'Monday' : '00:00'} ends as it begins.`,
        mend:
          window === 'week'
            ? 'Name the first day that counts no more: `until: friday` counts Monday to Thursday.'
            : 'Name the time from which on nothing counts: `until: "12:00"` counts the morning.',
      },
    ];
  return [];
}

function contradictions(definition: AchievementDefinition, { evidence, pairing }: EarnParts): NeverFault[] {
  const types = `event.type in ${JSON.stringify([evidence.event].flat())}`;
  const { where, hit } = evidence;
  const steps = pairing?.steps ?? [];
  const together: [name: string, texts: (string | undefined)[]][] = [
    ['who', [definition.who]],
    ...(steps.length > 0
      ? steps.map(({ event, where: own }, index): [string, (string | undefined)[]] => [
          `the condition of ${['from', 'to'][pairing?.kind === 'lag' ? index : 2] ?? `step ${index + 1}`}`,
          [own, `event.type in ${JSON.stringify([event].flat())}`],
        ])
      : [['where', where === undefined ? [] : [where, types]] as [string, (string | undefined)[]]]),
    ['what has to hold', hit === undefined ? [] : [hit, where, types]],
    ...definition.guard.map(({ ratio, at_least }, index): [string, (string | undefined)[]] => [
      `the condition of guard ${index + 1}`,
      at_least === 0 ? [] : [ratio.of.where],
    ]),
  ];
  for (const [name, texts] of together) {
    const written = texts.flatMap((text) => text ?? []);
    if (!readConjuncts(written).isContradictory) continue;
    const said = written.filter((text) => text !== types && !text.startsWith('event.type in ['));
    return [
      {
        message: `Nothing can count: ${name} (${said.join(' && ')}) holds for ${name === 'who' ? 'nobody' : 'no event'}.`,
        mend: 'Look for two parts that exclude each other; `||` is true where either is.',
      },
    ];
  }
  return [];
}

/** `distinct` counts each value once: where there are only so many values, no more can be reached. */
function tooFewValues(parts: EarnParts): NeverFault[] {
  const { evidence, measure } = parts;
  const most = valuesOf(evidence);
  if (most === null || evidence.value !== undefined) return [];
  const needed = measure.kind === 'streak' ? [measure.atLeast] : needsOf(parts);
  const beyond = needed.find((one) => one > most.count);
  if (beyond === undefined || ['ratio', 'share', 'best'].includes(measure.kind)) return [];
  return [
    {
      message: `${beyond} cannot be reached: \`distinct: ${evidence.distinct}\` counts each value once, and ${most.why}.`,
      mend: 'Name in `distinct` what differs from deed to deed, such as data.ticket, or leave it out.',
    },
  ];
}

function valuesOf({ distinct, credit, per, where, event }: EvidenceText) {
  if (distinct === undefined) return null;
  if (distinct === credit) return { count: 1, why: 'each person has one' };
  if (distinct === per) return { count: 1, why: '`per` looks at each of them apart' };
  const types = [...new Set([event].flat())];
  if (distinct === 'event.type') return { count: types.length, why: `it listens to ${types.length}` };
  const allowed = where === undefined ? null : readConjuncts([where]).allowed(distinct);
  return allowed && { count: new Set(allowed).size, why: `\`where\` lets pass ${new Set(allowed).size}` };
}

/** What a challenge is too short for, what no share can be, and totals that cannot rise. */
function beyondTheMost(definition: AchievementDefinition, parts: EarnParts): NeverFault[] {
  const { measure, evidence } = parts;
  const needed = needsOf(parts);
  if (measure.kind === 'ratio' && measure.wilson && needed.some((one) => one >= 1))
    return [
      {
        message: 'The lower end of the interval is below 100 %, however many events there are.',
        mend: 'Ask for less, for example 0.9, or leave out `wilson`.',
      },
    ];
  if (evidence.value !== undefined && evidence.where !== undefined && measure.kind !== 'best') {
    const most = readConjuncts([evidence.where]).most(evidence.value);
    if (most <= 0)
      return [
        {
          message: `The sum cannot rise: \`where: ${evidence.where}\` lets pass no ${evidence.value} above ${most}.`,
          mend: 'Turn the comparison round, or sum another field.',
        },
      ];
  }
  if (measure.kind !== 'streak') return [];
  const periods = periodsOf(definition, measure.per);
  const beyond = needed.find((one) => one > periods);
  if (beyond === undefined) return [];
  return [
    {
      message: `A streak of ${beyond} does not fit: \`during\` touches ${periods} ${measure.per}${periods === 1 ? '' : 's'}.`,
      mend: 'Ask for a shorter streak, or let the challenge run longer.',
    },
  ];
}

function needsOf({ reach }: EarnParts): number[] {
  if (typeof reach === 'number') return [reach];
  if ('tiers' in reach) return Object.values(reach.tiers);
  if ('quantile' in reach) return [reach.floor];
  return [...Object.values(reach.of), reach.otherwise];
}

const dayMs = 86_400_000;

/** How many periods a challenge touches at most; without two ends, any number. */
function periodsOf({ during }: AchievementDefinition, per: 'workday' | 'day' | 'week' | 'month'): number {
  const [from, to] = [firstDay(during?.from), lastDay(during?.to)];
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  if (per === 'day' || per === 'workday') return Math.max(0, to - from + 1);
  if (per === 'week') return Math.max(0, mondayOf(to) / 7 - mondayOf(from) / 7 + 1);
  return Math.max(0, monthOf(to) - monthOf(from) + 1);
}

function emptyChallenge({ during }: AchievementDefinition): NeverFault[] {
  const [from, to] = [firstDay(during?.from), lastDay(during?.to)];
  if (from === null || to === null || from <= to) return [];
  return [
    {
      message: `Nothing can count: \`during\` ends (${during?.to}) before it begins (${during?.from}).`,
      mend: 'Let it begin before it ends; both days are included.',
    },
  ];
}

/** Days since 1970. A moment may be the day before or after in somebody's zone. */
function firstDay(text: string | undefined): number | null {
  if (text === undefined) return null;
  return parseDay(text) ?? Math.floor(Date.parse(text) / dayMs) - 1;
}

function lastDay(text: string | undefined): number | null {
  if (text === undefined) return null;
  return parseDay(text) ?? Math.floor(Date.parse(text) / dayMs) + 1;
}

/** 1 January 1970 was a Thursday. */
function mondayOf(day: number): number {
  return Math.floor((day + 3) / 7) * 7;
}

function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
