import { makeRule } from '../../../src/domain/achievements/trying/testing.ts';
import type { Json, SourceEvent } from '../../../src/domain/events/event.ts';
import type { WrittenPerson } from '../../../src/domain/people/roster.ts';
import { parseInstant } from '../../../src/domain/time/instant.ts';

/** Something that happened: when, and what is told of it. */
export interface Happening {
  readonly at: string;
  readonly data?: Readonly<Record<string, Json>>;
  readonly type?: string;
  readonly id?: string;
  readonly sequence?: string;
  readonly origin?: string;
}

/** A history, and the awards that a person reading the laws says must stand. */
export interface Scenario {
  readonly name: string;
  /** `earn` and the lines beside it; several are told apart as `part-0`, `part-1`. */
  readonly rules: readonly string[];
  readonly people?: readonly WrittenPerson[];
  readonly given: readonly Happening[];
  /** Long after everything unless said. */
  readonly now?: string;
  /** `rule person tier window state earned-at`, rule and tier only where there are several. */
  readonly stand: readonly string[];
}

export const ana = (zone: string, attributes: Record<string, string> = {}): WrittenPerson[] => [
  { handle: 'ana', zone, attributes },
];
export const at = (moment: string, data: Record<string, Json> = {}, more: Partial<Happening> = {}) => ({
  at: moment,
  data,
  ...more,
});
export const onDays = (...days: string[]) => days.map((day) => at(`${day}T10:00:00Z`));
export const minutes = (count: number, dataOf: (index: number) => Record<string, Json>) =>
  Array.from({ length: count }, (_, index) =>
    at(new Date(Date.UTC(2026, 2, 2, 8, index)).toISOString(), dataOf(index)),
  );
export const count = (reach: number | string, window: string, more = '') =>
  `earn: { count: { event: a.b.done, credit: data.by${more} }, reach: ${reach}, in: ${window} }`;
export const sum = (reach: number | string, window: string) =>
  `earn: { sum: { event: a.b.done, value: data.v, credit: data.by }, reach: ${reach}, in: ${window} }`;
export const streak = (per: string, reach: number, more = '') =>
  `earn: { streak: { of: { count: { event: a.b.done, credit: data.by } }, per: ${per}${more} }, reach: ${reach} }`;
export const lag = (within: string, hours = 'all') =>
  `earn: { lag: { from: { event: a.lead.made }, to: { event: a.call.made }, same: data.l, within: ${within}, hours: ${hours}, credit: data.by }, reach: 1, in: week }`;
export const held = (reach: number, duration: string) =>
  `${count(reach, 'week')}\nhold: { for: ${duration}, cancelled_by: { event: a.b.undone, same: data.t } }`;

/** The text of a rule, as it is saved. */
export function textOf(rule: string, index: number): string {
  return `smallwins: 1
achievement: part-${index}
name: N
sentence: S
because: B
family: f
kind: volume
outcome: [o]
${rule}
`;
}

export const rulesOf = ({ rules }: Scenario) => rules.map((rule, index) => makeRule(textOf(rule, index)));

export function eventsOf({ given }: Scenario): SourceEvent[] {
  return given.map(({ at: moment, data, type = 'a.b.done', id, sequence = '', origin }, index) => ({
    id: id ?? `e-${index}`,
    source: 'desk',
    type,
    at: instant(moment),
    sequence,
    subject: null,
    data: { by: 'ana', ...data },
    ...(origin === undefined ? {} : { origin }),
  }));
}

export function instant(text: string): number {
  const parsed = parseInstant(text);
  if (typeof parsed !== 'number') throw new Error(parsed.message);
  return parsed;
}
