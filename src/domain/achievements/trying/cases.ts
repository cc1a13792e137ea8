import { z } from 'zod';
import type { Json, JsonObject, SourceEvent } from '../../events/event.ts';
import { Roster, writtenPerson } from '../../people/roster.ts';
import { parseDuration } from '../../time/duration.ts';
import { formatInstant, parseInstant } from '../../time/instant.ts';
import { endOfTime } from '../../time/window.ts';
import type { Rule } from '../language/rule.ts';
import { type ReplayedAward, replay } from './replay.ts';

const json: z.ZodType<Json> = z.json() as z.ZodType<Json>;
const moment = z.string().refine((text) => typeof parseInstant(text) === 'number', {
  message: 'is no moment; expected one such as 2026-03-02T09:00:00Z',
});

const given = z.strictObject({
  event: z.string().min(1),
  at: moment,
  data: z.record(z.string(), json).default({}),
  id: z.string().min(1).optional(),
  subject: z.string().optional(),
  sequence: z.string().optional(),
  /** So many of it, each `every` after the one before; {n} in texts counts them. */
  times: z.number().int().min(1).max(1000).default(1),
  every: z
    .string()
    .regex(/^\d{1,5}(m|h|d)$/)
    .default('1h'),
});

const expectedAward = z.strictObject({
  achievement: z.string().optional(),
  person: z.string(),
  tier: z.string().nullable().optional(),
  window: z.string().optional(),
  start: z.string().nullable().optional(),
  earned_at: moment.optional(),
  state: z.enum(['pending', 'confirmed']).optional(),
  value: z.number().optional(),
});

/** A file of cases: given events, when it is, then these awards and no others. */
export const caseFile = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        people: z.array(writtenPerson).default([]),
        given: z.array(given),
        /** When it is; long after everything if left out. */
        when: moment.optional(),
        // biome-ignore lint/suspicious/noThenProperty: given, when, then is how cases are written everywhere
        then: z.array(expectedAward),
      }),
    )
    .min(1),
});
export type AchievementCase = z.infer<typeof caseFile>['cases'][number];

export interface CaseResult {
  readonly name: string;
  /** Awards that were to stand and do not, and those that stand unexpected; both empty if it holds. */
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Decides a case by rules; with `key`, only the awards of that achievement are looked at. */
export function runCase(rules: readonly Rule[], one: AchievementCase, key?: string): CaseResult {
  const now = one.when === undefined ? endOfTime : instantOf(one.when);
  const awards = replay(rules, one.given.flatMap(toEvents), new Roster(one.people).find, now);
  const left = awards.filter(({ achievement }) => key === undefined || achievement === key);
  const missing = one.then.filter((wanted) => {
    const place = left.findIndex((award) => isMet(wanted, award));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return { name: one.name, missing: missing.map(sayWanted), surplus: left.map(sayAward) };
}

function toEvents(one: z.infer<typeof given>, index: number): SourceEvent[] {
  const step = parseDuration(one.every);
  const stepMicros = step?.unit === 'days' ? step.days * 86_400_000_000 : (step?.ms ?? 0) * 1000;
  return Array.from({ length: one.times }, (_, time): SourceEvent => {
    const n = time + 1;
    return {
      id: one.id ?? `given-${index + 1}-${n}`,
      source: 'cases',
      type: one.event,
      at: instantOf(one.at) + time * stepMicros,
      sequence: one.sequence ?? '',
      subject: one.subject ?? null,
      data: numbered(one.data, n) as JsonObject,
    };
  });
}

/** {n} in every text replaced. */
function numbered(value: Json, n: number): Json {
  if (typeof value === 'string') return value.replaceAll('{n}', String(n));
  if (Array.isArray(value)) return value.map((each) => numbered(each, n));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, numbered(each, n)]));
}

function instantOf(text: string): number {
  const parsed = parseInstant(text);
  return typeof parsed === 'number' ? parsed : 0;
}

function isMet(wanted: z.infer<typeof expectedAward>, award: ReplayedAward): boolean {
  const { earned_at, ...rest } = wanted;
  if (earned_at !== undefined && instantOf(earned_at) !== award.earnedAt) return false;
  return Object.entries(rest).every(
    ([name, value]) => value === undefined || award[name as keyof ReplayedAward] === value,
  );
}

function sayWanted(wanted: z.infer<typeof expectedAward>): string {
  return Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function sayAward({ achievement, person, tier, window, state, earnedAt }: ReplayedAward): string {
  const tierText = tier === null ? '' : `, tier ${tier}`;
  return `achievement ${achievement}, person ${person}${tierText}, window ${window}, state ${state}, earned_at ${formatInstant(earnedAt ?? 0)}`;
}
