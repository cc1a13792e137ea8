/** Made-up helpdesk data for working on the screens without a server; never part of a build. */
import type { AchievementDetail } from '../../features/achievements/api.ts';
import type { Award, AwardState, Receipt, ReceiptEvent, WindowView } from '../../features/awards/api.ts';
import type { EventDetail } from '../../features/events/api.ts';
import type { FeedItem } from '../../features/feed/api.ts';
import type { ImportView } from '../../features/imports/api.ts';
import type { PersonCard } from '../../features/people/api.ts';
import type { Quarantined, Source } from '../../features/sources/api.ts';
import type { Ring } from '../../features/today/api.ts';

export const storyStart = Date.parse('2016-03-24T13:05:00Z');
const hourMs = 3_600_000;
export const zone = 'Europe/Berlin';

function at(hours: number): string {
  return new Date(storyStart + hours * hourMs).toISOString();
}

function agent(number: number, team: string, role: string | null = 'agent'): PersonCard {
  return { handle: `agent-${number}`, name: `Agent ${number}`, team, role };
}
export const people = [
  agent(149, 'Service desk North'),
  agent(11, 'Service desk North'),
  agent(5, 'Network'),
  agent(62, 'Workplace'),
  agent(199, 'Network'),
] as const;
export const lead: PersonCard = {
  handle: 'owner',
  name: 'Workspace owner',
  team: 'Operations',
  role: 'admin',
};

const week: WindowView = {
  kind: 'week',
  key: '2016-W12',
  startsAt: '2016-03-20T23:00:00Z',
  endsAt: '2016-03-27T22:00:00Z',
  zone,
};
const ever: WindowView = { kind: 'ever', key: 'ever', startsAt: null, endsAt: null, zone };

function achievement(
  key: string,
  name: string,
  kind: AchievementDetail['kind'],
  tier: number,
  sentence: string,
  because: string,
  needed: [string | null, number][],
): AchievementDetail {
  return {
    key,
    name,
    sentence,
    because,
    family: 'helpdesk',
    kind,
    version: 2,
    badge: { name, meaning: sentence, family: 'helpdesk', kind, tier },
    state: 'live',
    tiers: needed.map(([tierName, count]) => ({ name: tierName, needed: count })),
    window: kind === 'consistency' ? 'weekdays in a row' : 'each week',
    standing: { pending: 4, confirmed: 51 },
    holders: 38,
    validFrom: '2016-02-29T00:00:00Z',
    rules: [
      { label: 'What counts', text: 'A ticket resolved within its SLA. Each ticket counts once.' },
      { label: 'Who', text: 'People whose role is agent.' },
      { label: 'When', text: 'Within one ISO week, in the person’s own time zone.' },
      {
        label: 'Hold',
        text: 'Each ticket waits 72 hours. If it is reopened in that time, it stops counting.',
      },
      { label: 'Guard', text: 'At least 80 % of the week’s tickets were not reopened.' },
      { label: 'How often', text: 'At most once a week.' },
    ],
    yaml: `smallwins: 1\nachievement: ${key}\nname: ${name}\nsentence: ${sentence}\nbecause: ${because}\nfamily: helpdesk\nkind: ${kind}\noutcome: [helpdesk.reopen_rate]\nwho: person.role == "agent"\nearn:\n  count: { event: helpdesk.ticket.resolved, where: data.sla_met, distinct: data.ticket, credit: data.resolved_by }\n  reach: ${needed[0]?.[1] ?? 5}\n  in: week\nhold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }\nrepeat: { each: week }\n`,
  };
}

export const achievements = [
  achievement(
    'clean-close',
    'Clean close',
    'quality',
    0,
    'Five tickets resolved within SLA this week, none reopened within 72 hours.',
    'Customers who need not come back stay.',
    [[null, 5]],
  ),
  achievement(
    'steady-week',
    'Steady hand',
    'consistency',
    2,
    'A clean resolution on every weekday, five days in a row.',
    'A queue that moves each day never becomes a backlog.',
    [
      ['Bronze', 5],
      ['Silver', 10],
      ['Gold', 20],
    ],
  ),
  achievement(
    'first-answer',
    'First answer',
    'speed',
    0,
    'Ten tickets answered within 30 minutes, with nine of ten not reopened.',
    'People who hear back early rarely ask twice.',
    [[null, 10]],
  ),
  achievement(
    'full-desk',
    'Full desk',
    'volume',
    1,
    'Twenty tickets resolved this week with a reopen rate under 5 %.',
    'Volume counts only while quality holds.',
    [
      ['Bronze', 20],
      ['Silver', 40],
    ],
  ),
  achievement(
    'first-clean-close',
    'First clean close',
    'quality',
    0,
    'Your first ticket resolved within SLA.',
    'Everyone starts with one.',
    [[null, 1]],
  ),
] as const;
const [cleanClose, steady, firstAnswer, fullDesk, firstClean] = achievements;

export function ringsFor(): Ring[] {
  return [
    ring(cleanClose, 4, 2, 5, 'open', '4 of 5, one to go, until Sunday'),
    ring(firstAnswer, 8, 0, 10, 'open', '8 of 10, two to go, until Sunday'),
    ring(steady, 3, 1, 5, 'open', '3 of 5 days, two to go, without a break', 'Bronze', ever),
    ring(fullDesk, 20, 6, 20, 'pending', '20 of 20, waiting for six holds', 'Bronze', week, 'aw-1'),
    ring(firstClean, 1, 0, 1, 'won', '1 of 1, done', null, ever, 'aw-5'),
  ];
}
function ring(
  card: AchievementDetail,
  value: number,
  provisional: number,
  needed: number,
  state: Ring['state'],
  line: string,
  tier: string | null = null,
  window: WindowView = week,
  awardId: string | null = null,
): Ring {
  return { achievement: card, window, tier, value, provisional, needed, state, line, awardId };
}

function award(
  id: string,
  card: AchievementDetail,
  person: PersonCard,
  state: AwardState,
  hours: number,
  texts: [string, string, string],
  settles: number | null = null,
  tier: string | null = null,
): Award {
  const [you, they, why] = texts;
  return {
    id,
    achievement: card,
    person,
    state,
    tier,
    window: week,
    earnedAt: at(hours),
    grantedAt: at(hours),
    settlesAt: settles === null ? null : at(settles),
    youSentence: you,
    theySentence: they,
    stateSentence: why,
  };
}
const me = people[0];
export const awards: Award[] = [
  award(
    'aw-1',
    fullDesk,
    me,
    'pending',
    -7,
    [
      'You resolved 20 tickets this week and one was reopened.',
      'Resolved 20 tickets this week and one was reopened.',
      'Six tickets are still inside their 72 hours. If none comes back, this is confirmed on Sunday.',
    ],
    63,
    'Bronze',
  ),
  award(
    'aw-2',
    steady,
    me,
    'pending',
    -2,
    [
      'You resolved a ticket within SLA on five weekdays in a row.',
      'Resolved a ticket within SLA on five weekdays in a row.',
      'One ticket is still inside its 72 hours.',
    ],
    5,
    'Bronze',
  ),
  award('aw-3', cleanClose, me, 'confirmed', -150, [
    'You resolved five tickets within SLA and none came back within 72 hours.',
    'Resolved five tickets within SLA and none came back within 72 hours.',
    'Confirmed: all five holds ended without a reopen.',
  ]),
  award('aw-4', cleanClose, me, 'withdrawn', -60, [
    'You resolved five tickets within SLA.',
    'Resolved five tickets within SLA.',
    'Ticket INC0012847 was reopened, so this one waits. Four others still count.',
  ]),
  award('aw-5', firstClean, me, 'confirmed', -500, [
    'You resolved your first ticket within SLA.',
    'Resolved a first ticket within SLA.',
    'Confirmed: the hold ended without a reopen.',
  ]),
];

const ticketEvent = (
  n: number,
  hours: number,
  use: ReceiptEvent['use'],
  reason: string | null,
): ReceiptEvent => ({
  seq: 48_200 + n,
  id: `INC00128${40 + n}-r`,
  source: 'servicenow',
  type: 'helpdesk.ticket.resolved',
  at: at(hours),
  object: `INC00128${40 + n}`,
  value: 1,
  use,
  reason,
  heldUntil: use === 'provisional' ? at(hours + 72) : null,
});
export const receiptEvents: ReceiptEvent[] = [
  ticketEvent(1, -76, 'counted', null),
  ticketEvent(2, -75, 'counted', null),
  ticketEvent(3, -50, 'provisional', 'Resolved, but still inside its 72 hours.'),
  ticketEvent(4, -9, 'provisional', 'Resolved, but still inside its 72 hours.'),
  ticketEvent(7, -60, 'cancelled', 'Reopened on Tue 22 Mar, 11:42, inside its 72 hours.'),
  ticketEvent(8, -30, 'not_matching', 'The condition data.sla_met was false.'),
  ticketEvent(9, -50, 'duplicate', 'The same ticket already counts with an earlier event.'),
];

export function receiptFor(card: AchievementDetail, person: PersonCard, held: Award | undefined): Receipt {
  const open = !held;
  return {
    achievement: card,
    person,
    window: week,
    tier: held?.tier ?? null,
    state: open ? 'not_yet' : held.state,
    answer: open
      ? [
          'Four of five tickets count so far this week; one more by Sunday earns it.',
          'Ticket INC0012847 was reopened inside its 72 hours, so it does not count.',
        ]
      : [held.youSentence, held.stateSentence],
    value: open ? 4 : 5,
    provisional: 2,
    needed: 5,
    neededFrom: 'The same for everyone, set in version 2 of the rule.',
    earnedAt: held?.earnedAt ?? null,
    settlesAt: held?.settlesAt ?? null,
    events: receiptEvents,
    moreEvents: 0,
    guards: [
      {
        text: 'At least 80 % of the week’s tickets were not reopened',
        of: 9,
        to: 10,
        needed: 0.8,
        met: true,
      },
    ],
    hold: '72 hours from each resolution',
    cooldown: null,
  };
}

export function feedItems(): FeedItem[] {
  const sentences: [AchievementDetail, string][] = [
    [cleanClose, 'Resolved five tickets within SLA and none came back within 72 hours.'],
    [steady, 'Resolved a ticket within SLA on ten weekdays in a row.'],
    [firstAnswer, 'Answered ten tickets within 30 minutes; nine were not reopened.'],
    [fullDesk, 'Resolved 40 tickets this week with a reopen rate of 2 %.'],
  ];
  return Array.from({ length: 60 }, (_, index) => {
    const [card, they] = sentences[index % sentences.length] ?? sentences[0] ?? [cleanClose, ''];
    const group = index % 7 === 3 ? people.slice(0, 4) : [people[index % people.length] ?? me];
    const tier = card === steady ? 'Silver' : card === fullDesk ? 'Silver' : null;
    return {
      seq: 900 - index,
      at: at(-index * 2.7 - 0.4),
      kind: 'award',
      awards: group.map((person, n) =>
        award(
          `fd-${index}-${n}`,
          card,
          person,
          'confirmed',
          -index * 2.7 - 0.4,
          [they, they, 'Confirmed.'],
          null,
          tier,
        ),
      ),
    };
  });
}

export const sources: Source[] = [
  {
    slug: 'servicenow',
    name: 'ServiceNow incidents',
    kind: 'demo',
    events: 48_209,
    quarantined: 2,
    lastEventAt: at(-0.02),
    keys: [],
  },
  {
    slug: 'n8n',
    name: 'n8n workflows',
    kind: 'api',
    events: 312,
    quarantined: 1,
    lastEventAt: at(-5),
    keys: [
      { id: 'k1', name: 'Deal hygiene flow', prefix: 'sw_7Qa', createdAt: at(-400), lastUsedAt: at(-5) },
    ],
  },
  { slug: 'zendesk', name: 'Zendesk', kind: 'api', events: 0, quarantined: 0, lastEventAt: null, keys: [] },
];

export const quarantined: Quarantined[] = [
  {
    id: 'q1',
    source: 'servicenow',
    receivedAt: at(-3),
    code: 'time_in_future',
    message: 'time is 2016-03-24T16:40:00Z, 11 minutes after it was received; at most 5 are accepted.',
    pointer: '/time',
    body: '{"specversion":"1.0","id":"INC0012901-4","source":"servicenow","type":"helpdesk.ticket.resolved","time":"2016-03-24T16:40:00Z","data":{"ticket":"INC0012901","sla_met":true,"resolved_by":"Resolved by 149"}}',
  },
  {
    id: 'q2',
    source: 'servicenow',
    receivedAt: at(-20),
    code: 'time_without_offset',
    message: 'time is "24/3/2016 09:12"; expected RFC 3339 with an offset, as in 2016-03-24T09:12:00Z.',
    pointer: '/time',
    body: '{"specversion":"1.0","id":"INC0012877-2","source":"servicenow","type":"helpdesk.ticket.reopened","time":"24/3/2016 09:12","data":{"ticket":"INC0012877"}}',
  },
  {
    id: 'q3',
    source: 'n8n',
    receivedAt: at(-44),
    code: 'type_missing',
    message: 'type is missing; expected family.noun.verb_past.',
    pointer: '/type',
    body: '{"specversion":"1.0","id":"8841","source":"n8n","data":{"deal":"D-220"}}',
  },
];

export function eventDetail(seq: number): EventDetail {
  return {
    seq,
    id: `INC00128${seq % 100}-r`,
    source: 'servicenow',
    type: seq % 5 === 0 ? 'helpdesk.ticket.reopened' : 'helpdesk.ticket.resolved',
    subject: `INC00128${seq % 100}`,
    occurredAt: at((seq - 48_210) * 0.4),
    receivedAt: at((seq - 48_210) * 0.4 + 0.002),
    late: seq % 17 === 0,
    data: {
      ticket: `INC00128${seq % 100}`,
      sla_met: true,
      priority: '3 - Moderate',
      resolved_by: 'Resolved by 149',
      assignment_group: 'Group 70',
      category: 'Category 26',
    },
    matches: [
      match(
        cleanClose,
        'provisional',
        'Counts as ticket 4 of 5 this week; its 72 hours end on Sun 27 Mar, 04:05.',
        4,
        5,
      ),
      match(
        fullDesk,
        'provisional',
        'Counts as ticket 20 of 20; the award is pending.',
        20,
        20,
        'aw-1',
        'pending',
      ),
      match(steady, 'duplicate', 'Thursday already counts with an earlier ticket.', 3, 5),
      match(
        firstAnswer,
        'not_matching',
        'The condition data.minutes_to_answer <= 30 could not be met: the field is missing.',
        null,
        null,
      ),
    ],
  };
}
function match(
  card: AchievementDetail,
  use: EventDetail['matches'][number]['use'],
  why: string,
  value: number | null,
  needed: number | null,
  awardId: string | null = null,
  awardState: string | null = null,
): EventDetail['matches'][number] {
  return {
    achievement: { key: card.key, name: card.name },
    person: me,
    use,
    why,
    window: '2016-W12',
    value,
    needed,
    awardId,
    awardState,
  };
}

export const mappingYaml = `mapping: servicenow-incident-log\nformat: csv\nobject: number\ntime: { column: sys_updated_at, form: D/M/YYYY H:mm, zone: Europe/Berlin }\nmissing: "?"\nevents:\n  - type: helpdesk.ticket.resolved\n    when: { column: incident_state, becomes: Resolved }\n    data: { ticket: number, sla_met: made_sla, resolved_by: resolved_by }\n  - type: helpdesk.ticket.reopened\n    when: { column: incident_state, leaves: [Resolved, Closed] }\n    data: { ticket: number }\n`;

export function importOf(id: string, state: ImportView['state']): ImportView {
  const done = state === 'done' || state === 'checked';
  return {
    id,
    name: 'incident_event_log_2016-04.csv',
    mapping: 'servicenow-incident-log',
    source: 'servicenow',
    state,
    bytesDone: done ? 46_212_397 : 17_900_000,
    bytesTotal: 46_212_397,
    rows: done ? 101_045 : 39_200,
    events: done ? 33_126 : 12_804,
    duplicates: 5,
    rejected: 3,
    findings: [
      {
        row: 4182,
        level: 'error',
        code: 'time_unreadable',
        message: 'sys_updated_at is "31/4/2016 10:02"; there is no 31 April.',
        column: 'sys_updated_at',
      },
      {
        row: 20_917,
        level: 'error',
        code: 'state_unknown',
        message: 'incident_state is "-100"; the mapping knows New, Active, Resolved, Closed and five others.',
        column: 'incident_state',
      },
      {
        row: 20_918,
        level: 'warning',
        code: 'actor_missing',
        message: 'resolved_by is "?"; the event is kept but nobody is credited.',
        column: 'resolved_by',
      },
    ],
    profile: done
      ? {
          objects: 17_136,
          resolved: 15_880,
          neverResolved: 1230,
          reopened: 202,
          reopenedWithin72Hours: 175,
          clean: 8700,
          medianDaysToResolve: 1.16,
          p90DaysToResolve: 16.8,
          resolvedWithin7Days: 13_002,
          people: 179,
        }
      : null,
    message: null,
    createdAt: at(-1),
    finishedAt: done ? at(-0.9) : null,
  };
}
