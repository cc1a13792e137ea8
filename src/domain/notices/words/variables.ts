import type { NoticeKind } from '../preferences.ts';

/** Notices whose words the product writes; what a colleague wrote is told as they wrote it. */
export const wordedKinds = [
  'award',
  'reaction',
  'nudge',
  'stall',
  'pattern',
  'team',
] as const satisfies NoticeKind[];
export type WordedKind = (typeof wordedKinds)[number];

/** What a text may name: always there, or only sometimes. */
type Presence = 'always' | 'sometimes';

const reader = { 'person.name': 'always', 'person.first': 'always' } as const;
const goal = {
  'achievement.name': 'always',
  'achievement.sentence': 'always',
  'achievement.because': 'always',
  value: 'always',
  needed: 'always',
  percent: 'always',
  tier: 'sometimes',
} as const;
const left = { line: 'always', left: 'always', until: 'sometimes' } as const;
const other = { 'about.name': 'always', 'about.first': 'always' } as const;

/** Which variables there are for a kind of notice. */
export const variablesOf: Readonly<Record<WordedKind, Readonly<Record<string, Presence>>>> = {
  award: { ...reader, ...goal, deed: 'always' },
  reaction: { ...reader, people: 'always', count: 'always', 'entry.name': 'always', 'entry.words': 'always' },
  nudge: { ...reader, ...goal, ...left },
  stall: { ...reader, ...goal, ...left, since: 'always' },
  pattern: { ...reader, ...other, fact: 'always' },
  team: {
    ...reader,
    ...goal,
    team: 'always',
    deed: 'always',
    'about.name': 'sometimes',
    'about.first': 'sometimes',
  },
};

/** What somebody wrote stands in no title: titles are read on lock screens, where others look on. */
export const neverInTitle: readonly string[] = ['entry.words'];

/** What says something of what was done; a text that names none of these could be about anything. */
export const telling: Readonly<Record<WordedKind, readonly string[]>> = {
  award: ['deed', 'value', 'achievement.sentence'],
  reaction: ['entry.words', 'entry.name', 'people', 'count'],
  nudge: ['line', 'value', 'left', 'percent'],
  stall: ['line', 'value', 'left', 'percent'],
  pattern: ['fact'],
  team: ['deed', 'value', 'percent', 'achievement.sentence'],
};
