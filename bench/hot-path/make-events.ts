import type { JsonObject, Micros, SourceEvent } from '../../src/domain/events/event.ts';
import { makeRandom } from '../support/random.ts';

export const peopleCount = 2000;
const weekMicros = 7 * 24 * 3_600_000_000;
export const firstMonday: Micros = Date.parse('2026-03-02T00:00Z') * 1000;

const mix: readonly [type: string, share: number][] = [
  ['helpdesk.reply.sent', 0.25],
  ['helpdesk.ticket.resolved', 0.24],
  ['crm.call.logged', 0.18],
  ['crm.deal.updated', 0.15],
  ['helpdesk.rating.received', 0.06],
  ['kb.article.published', 0.05],
  ['crm.deal.won', 0.04],
  ['helpdesk.ticket.reopened', 0.03],
];

/** The bytes that make an event about as long as the helpdesk's and CRM's own. */
export const filler =
  'Printer on floor three refuses duplex jobs since the driver update. Restarted the spooler, cleared the queue, printed a test page from two machines, told the team lead and wrote down the version of the driver for the next time this happens.';

/** A hundred a person, so time runs faster than in life and holds end within the measurement. */
const eventsPerWeek = 100 * peopleCount;

/**
 * Events of about 600 bytes, nearly in order of time, spread over everybody, from the `first`th on; the same for the
 * same numbers.
 */
export function makeEvents(first: number, count: number, source: string): SourceEvent[] {
  const random = makeRandom(first + 1);
  const recent: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const jitter = random() < 0.02 ? random() * 7_200_000_000 : random() * 60_000_000;
    const at = Math.floor(timeOf(number) - jitter);
    const type = pickType(random());
    const data = makeData(type, { random, recent, number });
    // Parsed as the intake would have: objects put together from parts each get a hidden class of their own.
    return JSON.parse(
      JSON.stringify({
        id: `${hex(random)}${hex(random)}-${hex(random)}`,
        source,
        type,
        at,
        sequence: '',
        subject: String(data.ticket ?? data.deal ?? data.account ?? data.article),
        data,
      } satisfies SourceEvent),
    ) as SourceEvent;
  });
}

/** When the event of a number happens, but for its jitter. */
export function timeOf(number: number): Micros {
  return firstMonday + Math.floor((number / eventsPerWeek) * weekMicros);
}

interface Making {
  readonly random: () => number;
  readonly recent: string[];
  readonly number: number;
}

function makeData(type: string, { random, recent, number }: Making): JsonObject {
  const whole = (below: number) => Math.floor(random() * below);
  const by = `agent-${whole(peopleCount)}`;
  const shared = {
    by,
    team: `team-${whole(40)}`,
    channel: pick(random, ['mail', 'chat', 'phone']),
    text: filler,
  };
  switch (type) {
    case 'helpdesk.ticket.resolved': {
      const ticket = `INC${String(number).padStart(8, '0')}`;
      recent[number % 2000] = ticket;
      const priority = random() < 0.15 ? 'urgent' : 'normal';
      return {
        ...shared,
        ticket,
        priority,
        sla_met: random() < 0.8,
        minutes: whole(240),
        replies: 1 + whole(3),
        tags: ['hardware', 'floor-3'],
      };
    }
    case 'helpdesk.ticket.reopened':
      return {
        ...shared,
        ticket: recent[whole(recent.length)] ?? 'INC0',
        reason: 'came back',
        replies: whole(5),
        priority: 'normal',
      };
    case 'helpdesk.reply.sent':
      return {
        ...shared,
        ticket: `INC${String(whole(1e6)).padStart(8, '0')}`,
        first: random() < 0.4,
        minutes: whole(60),
        language: pick(random, ['en', 'en', 'en', 'de', 'fr']),
        after_hours: random() < 0.1,
      };
    case 'helpdesk.rating.received':
      return {
        ...shared,
        ticket: `INC${String(whole(1e6)).padStart(8, '0')}`,
        score: whole(4) + 7,
        scale: 10,
        survey: 'after-close',
      };
    case 'crm.call.logged':
      return {
        ...shared,
        account: `ACC-${whole(30_000)}`,
        minutes: 1 + whole(40),
        direction: 'out',
        outcome: 'talked',
        after_hours: random() < 0.1,
      };
    case 'crm.deal.updated':
      return {
        ...shared,
        deal: `D-${whole(60_000)}`,
        stage_from: whole(6),
        stage_to: whole(6),
        next_step: random() < 0.7 ? 'call back' : '',
        pipeline: 'new business',
      };
    case 'crm.deal.won':
      return {
        ...shared,
        deal: `D-${whole(60_000)}`,
        amount: 1000 + whole(40_000),
        currency: 'EUR',
        pipeline: 'new business',
      };
    default:
      return {
        ...shared,
        article: `KB-${number}`,
        words: whole(900),
        language: 'en',
        section: 'how-to',
        reviewed: true,
      };
  }
}

function pickType(random: number): string {
  let left = random;
  for (const [type, share] of mix) {
    left -= share;
    if (left < 0) return type;
  }
  return 'helpdesk.reply.sent';
}

function pick(random: () => number, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? '';
}

function hex(random: () => number): string {
  return Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
