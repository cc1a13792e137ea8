/** What differs from one achievement to the next; the rest of the text is the same for the engine. */
interface Sketch {
  readonly key: string;
  readonly earn: string;
  readonly also?: string;
}

const by = 'credit: data.by';
const resolved = 'event: helpdesk.ticket.resolved';
const reopened = (hold: string) =>
  `hold: { for: ${hold}, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }`;

const sketches: readonly Sketch[] = [
  {
    key: 'clean-close',
    earn: `{ count: { ${resolved}, where: data.sla_met, distinct: data.ticket, ${by} }, reach: 20, in: week }`,
    also: reopened('72h'),
  },
  {
    key: 'one-touch',
    earn: `{ count: { ${resolved}, where: data.replies == 1, ${by} }, reach: 9, in: week }`,
  },
  {
    key: 'quick-close',
    earn: `{ count: { ${resolved}, where: data.minutes < 60, distinct: data.ticket, ${by} }, reach: 4, in: day }`,
    also: reopened('24h'),
  },
  {
    key: 'steady-hand',
    earn: `{ count: { ${resolved}, ${by} }, reach: { tiers: { bronze: 22, silver: 28, gold: 36 } }, in: week }`,
  },
  {
    key: 'hundreds',
    earn: `{ count: { ${resolved}, distinct: data.ticket, ${by} }, reach: { tiers: { first: 100, second: 500, third: 1000 } }, in: ever }`,
  },
  {
    key: 'calm-under-fire',
    earn: `{ count: { ${resolved}, where: 'data.priority == "urgent" && data.sla_met', ${by} }, reach: 8, in: month }`,
  },
  {
    key: 'well-rated',
    earn: `{ count: { event: helpdesk.rating.received, where: data.score >= 9, ${by} }, reach: 5, in: week }`,
  },
  {
    key: 'careful-mail',
    earn: `{ count: { ${resolved}, where: data.channel == "mail", ${by} }, reach: 10, in: week }`,
    also: `guard: [{ ratio: { of: { event: helpdesk.rating.received, where: data.score >= 7 }, to: { event: helpdesk.rating.received } }, at_least: 0.8, min: 3 }]`,
  },
  {
    key: 'listening-hours',
    earn: `{ sum: { event: crm.call.logged, value: data.minutes, ${by} }, reach: 400, in: week }`,
  },
  {
    key: 'first-answer',
    earn: `{ count: { event: helpdesk.reply.sent, where: data.first && data.minutes <= 30, ${by} }, reach: 5, in: day }`,
  },
  {
    key: 'many-tongues',
    earn: `{ count: { event: helpdesk.reply.sent, where: data.language != "en", distinct: data.ticket, ${by} }, reach: 14, in: week }`,
  },
  {
    key: 'dialled-in',
    earn: `{ count: { event: crm.call.logged, ${by} }, reach: { by: person.segment, of: { field: 26, inside: 22 }, otherwise: 24 }, in: week }`,
  },
  {
    key: 'long-talks',
    earn: `{ count: { event: crm.call.logged, where: data.minutes >= 20, distinct: data.account, ${by} }, reach: 9, in: week }`,
  },
  {
    key: 'next-step-set',
    earn: `{ count: { event: crm.deal.updated, where: data.next_step != "", distinct: data.deal, ${by} }, reach: { tiers: { bronze: 12, silver: 16, gold: 20 } }, in: week }`,
  },
  {
    key: 'forward',
    earn: `{ count: { event: crm.deal.updated, where: data.stage_to > data.stage_from, distinct: data.deal, ${by} }, reach: 12, in: week }`,
  },
  {
    key: 'kept-wins',
    earn: `{ count: { event: crm.deal.won, distinct: data.deal, ${by} }, reach: 12, in: month }`,
    also: 'hold: { for: 3d, cancelled_by: { event: crm.deal.updated, where: data.stage_to == 0, same: data.deal, say: was lost } }',
  },
  {
    key: 'big-quarter',
    earn: `{ sum: { event: crm.deal.won, value: data.amount, ${by} }, reach: 400000, in: quarter }`,
  },
  {
    key: 'shared-answer',
    earn: `{ count: { event: kb.article.published, ${by} }, reach: 6, in: week }`,
    also: 'cooldown: 14d',
  },
  {
    key: 'first-article',
    earn: `{ count: { event: kb.article.published, where: data.words >= 100, ${by} }, reach: 1, in: ever }`,
    also: 'repeat: once',
  },
  {
    key: 'full-day',
    earn: `{ count: { event: [helpdesk.reply.sent, crm.call.logged], where: data.after_hours == false, ${by} }, reach: 12, in: day }`,
  },
];

/** Twenty achievements over eight event types: conditions, distinct, holds, a guard, tiers, segments, cooldown, once. */
export const achievementTexts: readonly string[] = sketches.map(
  ({ key, earn, also = '' }) => `smallwins: 1
achievement: ${key}
name: ${key}
sentence: The ${key} of the bench.
because: It is measured.
family: bench
kind: volume
outcome: [bench.rate]
earn: ${earn}
${also}
`,
);
