import { catalogue } from './catalogue.ts';
import { connectors } from './connectors.ts';
import { among } from './reading.ts';

const helpdesk = (...kinds: readonly string[]) => kinds.map((kind) => `helpdesk.ticket.${kind}`);
const created = ['crm.contact.created', 'crm.account.created', 'crm.deal.created'];
const dealMoves = ['crm.deal.updated', 'crm.deal.stage_changed'];

/** What each tool tells of itself, without a mapping. A test holds it against the connectors. */
const told: Readonly<Record<string, readonly string[]>> = {
  hubspot: [
    ...helpdesk('opened', 'updated', 'status_changed', 'resolved', 'reopened'),
    'helpdesk.comment.added',
    ...created,
    ...dealMoves,
    'crm.lead.created',
    'crm.lead.completed',
    'crm.deal.won',
    'crm.deal.lost',
    'crm.deal.reopened',
    'crm.record.updated',
    'crm.note.logged',
    'crm.call.logged',
    'crm.meeting.booked',
    'crm.meeting.cancelled',
    'sales.meeting.held',
    'sales.task.completed',
  ],
  salesforce: [
    ...helpdesk('opened', 'updated', 'status_changed', 'resolved', 'reopened'),
    ...created,
    ...dealMoves,
    'crm.lead.created',
    'crm.deal.won',
    'crm.deal.lost',
    'crm.deal.reopened',
    'crm.record.updated',
    'crm.note.logged',
    'crm.call.logged',
    'crm.meeting.booked',
    'sales.task.completed',
  ],
  pipedrive: [
    ...created,
    ...dealMoves,
    'crm.lead.created',
    'crm.deal.won',
    'crm.deal.lost',
    'crm.deal.reopened',
    'crm.record.updated',
    'crm.note.logged',
    'sales.task.completed',
  ],
  zendesk: [
    ...helpdesk('opened', 'updated', 'status_changed', 'resolved', 'reopened', 'closed'),
    'helpdesk.ticket.sla_missed',
    'helpdesk.reply.sent',
    'helpdesk.comment.added',
    'helpdesk.csat.received',
    'kb.article.published',
  ],
  freshdesk: [
    ...helpdesk('opened', 'updated', 'resolved', 'reopened', 'closed', 'status_changed'),
    'helpdesk.reply.sent',
    'helpdesk.comment.added',
    'helpdesk.csat.received',
  ],
  intercom: [
    ...helpdesk('opened', 'resolved', 'reopened', 'status_changed', 'closed'),
    'helpdesk.reply.sent',
    'helpdesk.customer.replied',
    'helpdesk.comment.added',
    'helpdesk.csat.received',
    'kb.article.published',
  ],
  jira: [
    ...helpdesk('opened', 'updated', 'status_changed', 'resolved', 'reopened', 'closed'),
    'helpdesk.reply.sent',
    'helpdesk.comment.added',
  ],
  servicenow: helpdesk('opened', 'updated', 'status_changed', 'resolved', 'reopened', 'closed'),
  github: [
    'code.issue.opened',
    'code.issue.closed',
    'code.issue.reopened',
    'code.pull_request.opened',
    'code.pull_request.reopened',
    'code.pull_request.merged',
    'code.pull_request.closed',
    'code.review.submitted',
    'code.discussion.answered',
  ],
  outreach: [
    ...created,
    ...dealMoves,
    'crm.record.updated',
    'sales.call.made',
    'sales.follow_up.sent',
    'sales.reply.received',
    'sales.sequence.started',
    'sales.sequence.finished',
    'sales.task.completed',
  ],
  salesloft: [
    'crm.contact.created',
    'crm.account.created',
    'crm.note.logged',
    'sales.meeting.booked',
    'sales.call.made',
    'sales.follow_up.sent',
    'sales.sequence.started',
    'sales.sequence.finished',
    'sales.task.completed',
  ],
  aircall: ['helpdesk.call.answered', 'helpdesk.call.missed', 'sales.call.made'],
  gong: ['sales.call.recorded'],
  calendly: ['sales.meeting.booked', 'sales.meeting.rescheduled', 'sales.meeting.cancelled'],
  calcom: [
    'sales.meeting.booked',
    'sales.meeting.rescheduled',
    'sales.meeting.cancelled',
    'sales.meeting.held',
  ],
  slack: ['chat.reaction.added', 'chat.reaction.removed'],
  teams: ['chat.message.addressed'],
};

/** Fields that no tool tells: your own program or a mapping has to say them. */
export const ownFields: ReadonlySet<string> = new Set([
  'days_silent',
  'in_time',
  'inbound',
  'open_issues',
  'personalised',
  'piece',
  'remarks',
  'risk',
  'was_right',
]);

/** Fields that a tool tells where it may be asked for the record, and few deliveries or none (docs/adr/0036). */
export const fetchedFields: ReadonlySet<string> = new Set([
  'missing_fields',
  'next_step_days',
  'next_step_on',
  'notes_complete',
  'qualified',
  'reopens',
  'sla_met',
  'stage_from',
  'stage_to',
  'stalled',
]);

/** Fields that some tools tell and others leave out, though they tell the event. A test holds it against the connectors. */
export const partlyTold: Readonly<Record<string, readonly string[]>> = {
  agent: ['zendesk', 'freshdesk', 'intercom', 'jira', 'servicenow', 'aircall'],
  amount: ['salesforce', 'pipedrive'],
  group: ['zendesk', 'freshdesk', 'jira', 'servicenow'],
  minutes: ['zendesk', 'intercom', 'jira', 'servicenow'],
  outcome: ['salesloft'],
  owner: ['salesforce', 'pipedrive'],
  priority: ['zendesk', 'freshdesk', 'jira', 'servicenow'],
  reopens: ['intercom'],
  requester: ['zendesk', 'freshdesk', 'intercom', 'jira', 'servicenow'],
  score: ['zendesk', 'intercom'],
  sla_met: ['intercom', 'servicenow'],
  staff: ['hubspot', 'zendesk', 'freshdesk', 'intercom'],
  stage_before: ['pipedrive', 'outreach'],
  status_before: ['zendesk', 'freshdesk', 'jira', 'servicenow'],
  talk_seconds: ['salesloft', 'aircall', 'gong'],
};

/**
 * The tools that tell a field of some types, where others tell the types alone; null where all of them do, or none.
 *
 * Example: `tellersOfField('sla_met', ['helpdesk.ticket.resolved'])` → `[{ tool: 'servicenow', name: 'ServiceNow' }]`
 */
export function tellersOfField(
  field: string,
  types: readonly string[],
): { tool: string; name: string }[] | null {
  const told = among(partlyTold, field);
  if (told === undefined) return null;
  const having = types.filter((type) => catalogue[type]?.fields.includes(field));
  const all = connectors.filter(({ tool }) => having.some((type) => toldBy(tool).includes(type)));
  const some = all.filter(({ tool }) => told.includes(tool));
  return some.length === all.length ? null : some.map(({ tool, name }) => ({ tool, name }));
}

/** The part of docs/reference/connectors.md that is written from the table above. */
export function describeFields(): string {
  const rows = Object.entries(partlyTold).map(([field, tools]) => {
    const names = connectors.filter(({ tool }) => tools.includes(tool)).map(({ name }) => name);
    return `| \`${field}\` | ${names.join(', ')} |`;
  });
  return ['| field | told by |', '| --- | --- |', ...rows].join('\n');
}

/** The types a tool tells; none where its events are what a mapping makes of them. */
export function toldBy(tool: string): readonly string[] {
  return told[tool] ?? [];
}

/** The tools that tell a type, in the order of the list of connectors. */
export function tellersOf(type: string): { tool: string; name: string }[] {
  return connectors
    .filter(({ tool }) => toldBy(tool).includes(type))
    .map(({ tool, name }) => ({ tool, name }));
}
