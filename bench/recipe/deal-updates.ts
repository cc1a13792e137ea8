import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { filler, firstMonday, peopleCount } from '../hot-path/make-events.ts';
import { makeRandom } from '../support/random.ts';

/** So many updates of deals earn a person the achievement of a day. */
export const reach = 10;
const perDay = peopleCount * reach;
const hourMicros = 3_600_000_000;

/** Events of the recipe, from the `first`th on: ten after each other by one person, so every tenth earns an award. */
export function makeDealUpdates(first: number, count: number, source: string): SourceEvent[] {
  const random = makeRandom(first + 1);
  const part = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const deal = `D-${number % 60_000}`;
    return {
      id: `${part()}${part()}-${part()}`,
      source,
      type: 'crm.deal.updated',
      at: dealTimeOf(number),
      sequence: '',
      subject: deal,
      data: {
        by: `agent-${Math.floor(number / reach) % peopleCount}`,
        deal,
        required_fields: 12,
        fields_filled: 12,
        next_step: 'call back',
        next_step_in_days: number % 8,
        stage_from: 2,
        stage_to: 3,
        pipeline: 'new business',
        text: filler,
      },
    };
  });
}

/** In six hours of a day that are one day in the zones of all the people. */
export function dealTimeOf(number: number): Micros {
  const day = Math.floor(number / perDay);
  return (
    firstMonday + (day * 24 + 14) * hourMicros + Math.floor(((number % perDay) / perDay) * 6 * hourMicros)
  );
}

/** The same recipe in our language. */
export const pipelineHygiene = `
smallwins: 1
achievement: pipeline-hygiene
name: Pipeline hygiene
sentence: Ten deals with all fields and a next step within seven days.
because: What is written down can be helped with.
family: crm
kind: quality
outcome: [crm.record_completeness]
earn:
  count: { event: crm.deal.updated, where: data.fields_filled >= data.required_fields && data.next_step_in_days <= 7, credit: data.by }
  reach: ${reach}
  in: day
`;
