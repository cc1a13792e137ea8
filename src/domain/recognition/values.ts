import type { BadgeDefinition } from '../badges/badge.ts';

/** What a workspace recognises: a value or a competency, with its badge. */
export interface RecognitionValue {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly kind: 'value' | 'competency';
  /** The shape and colour of its badge. */
  readonly family: string;
}

/** What a workspace begins with; an admin may rename, hide and add. */
export const firstValues: readonly RecognitionValue[] = [
  {
    key: 'deal-closer',
    name: 'Deal Closer',
    meaning: 'Secured new business or grew what a customer has with us.',
    kind: 'competency',
    family: 'sales',
  },
  {
    key: 'customer-champion',
    name: 'Customer Champion',
    meaning: 'Went further than asked so that a customer succeeds.',
    kind: 'value',
    family: 'helpdesk',
  },
  {
    key: 'innovator',
    name: 'Innovator',
    meaning: 'Found a new way that improves how we work or what customers get.',
    kind: 'value',
    family: 'learning',
  },
  {
    key: 'team-player',
    name: 'Team Player',
    meaning: 'Shared work, knowledge or time so that others could get there.',
    kind: 'value',
    family: 'peer',
  },
  {
    key: 'process-pro',
    name: 'Process Pro',
    meaning: 'Mastered a practice or a tool, and passed it on.',
    kind: 'competency',
    family: 'crm',
  },
  {
    key: 'resilience-rockstar',
    name: 'Resilience Rockstar',
    meaning: 'Met a setback and kept going until it was solved.',
    kind: 'value',
    family: 'onboarding',
  },
];

/** Shapes a badge may have; a new value takes the one least used unless told. */
export const valueFamilies = [
  'sales',
  'helpdesk',
  'learning',
  'peer',
  'crm',
  'onboarding',
  'content',
  'community',
  'delivery',
  'programme',
  'wellbeing',
  'engineering',
] as const;

/** The badge of a value, the same wherever it is shown. */
export function badgeOfValue({ name, meaning, family }: RecognitionValue): BadgeDefinition {
  return { name, meaning, family, kind: 'recognition', tier: 0 };
}
