/** A type of event and what its data may hold; a field that a tool does not tell is left out. */
export interface CatalogueEntry {
  readonly about: string;
  readonly fields: readonly string[];
}

/** What each field means, with its unit. `text` unless told; ids are the tool's own, as text. */
export const fieldMeanings: Readonly<Record<string, string>> = {
  account: 'customer account',
  agent: 'who the ticket or call is with: the actor credited for answers and ratings',
  amount: 'number: value of the deal, in `currency`',
  answered: 'true if somebody answered',
  answered_within_seconds: 'number of seconds from ringing to answer',
  article: 'article of the knowledge base',
  assignee: 'who it is assigned to',
  author: 'who wrote or made it, where that is not who acted',
  by: 'who did it: the actor; absent if the tool does not say, or a machine did it',
  by_email: 'e-mail of the actor',
  by_name: 'name of the actor',
  call: 'call',
  cancelled_by: '`host` or `invitee`',
  change: 'number: how much fresher than the day before; above 0 is better',
  channel: 'channel',
  contact: 'contact or prospect: id in the tool, or e-mail of who booked',
  currency: 'ISO 4217 code',
  days_silent: 'number of days without contact before',
  deal: 'deal or opportunity',
  direction: '`inbound`, `outbound` or `conference`',
  discussion: 'discussion',
  external: 'true if somebody outside took part',
  fields: 'list of names of the fields that changed, as the tool names them',
  fields_changed: 'number of fields that changed; what the tool sets by itself does not count',
  group: 'queue, group, team or project',
  in_time: 'true if it was done when it was due',
  inbound: 'true if the customer came to us',
  issue: 'issue',
  kind: 'kind, as the tool names it',
  lead: 'lead',
  line: 'telephone line',
  lines_added: 'number of lines',
  lines_deleted: 'number of lines',
  mailing: 'mail of a sequence',
  meeting: 'meeting',
  message: 'message: channel and its moment',
  minutes: 'number of minutes from when the ticket came in, with one decimal',
  missing_fields: 'number of required fields that are empty',
  next_step_days: 'number of days until the next step',
  next_step_on: 'date of the next step, YYYY-MM-DD',
  note: 'note',
  notes_complete: 'true if the notes that the stage asks for are there',
  number: 'number, as people know the issue or request',
  open_issues: 'number of open flaws in the pipeline',
  outcome: 'how it ended, as the tool names it',
  owner: 'who it belongs to',
  personalised: 'true if it was written for this contact',
  piece: 'text, picture or film that is made',
  pipeline: 'pipeline',
  priority: 'as the tool names it, in small letters',
  public: 'true if the customer sees it',
  pull_request: 'pull request',
  qualified: 'true if it is qualified',
  reaction: 'name of the emoji, without colons',
  reason: 'why, as the tool names it',
  record: 'record',
  record_type: 'kind of record: contact, company, lead …',
  remarks: 'number of remarks',
  reopens: 'number of reopens so far',
  repository: 'owner and name',
  requester: 'the customer who asked',
  resolved_by: 'who resolved it: the actor credited',
  review: 'review',
  risk: '`low`, `medium` or `high`',
  score: 'number: the rating, from 1 to 5; Zendesk’s bad and good are 1 and 5',
  sentiment: 'as the tool names it',
  sequence: 'sequence or cadence',
  sequence_state: 'one contact in one sequence',
  sla_met: 'true if it was within its service level',
  staff: 'true if somebody of ours wrote it',
  stage: 'stage it is in now, as the tool names it',
  stage_before: 'stage it was in before; absent if the tool does not say',
  stage_from: 'number: place of the stage before in the pipeline',
  stage_to: 'number: place of the stage in the pipeline',
  stalled: 'true if nothing had happened to it for long',
  starts_at: 'when the meeting begins, RFC 3339',
  state: 'as the tool names it',
  status: 'as the tool names it',
  status_before: 'as the tool names it',
  status_code: 'as the tool numbers it',
  talk_seconds: 'number of seconds that were talked',
  task: 'task',
  ticket: 'ticket, case, conversation or issue of a help desk',
  topic: 'as the tool names it',
  values: 'object: the changed fields and their values, as the tool names them',
  was_right: 'true if the escalation was',
};

const ticket = ['ticket', 'status', 'priority', 'group', 'kind', 'agent', 'requester', 'sla_met', 'by'];
const moved = [...ticket, 'status_before', 'status_code'];
const change = ['fields', 'fields_changed', 'values'];
const deal = [
  'deal',
  'stage',
  'pipeline',
  'status',
  'amount',
  'currency',
  'owner',
  'contact',
  'account',
  'state',
  'by',
];
const meeting = ['meeting', 'contact', 'lead', 'starts_at', 'kind', 'sequence', 'by', 'by_name', 'by_email'];
const call = [
  'call',
  'contact',
  'account',
  'deal',
  'sequence',
  'outcome',
  'sentiment',
  'answered',
  'talk_seconds',
  'line',
  'reason',
  'state',
  'by',
  'by_name',
  'by_email',
];
const step = ['contact', 'sequence', 'account', 'deal', 'state', 'by'];

/** The events that connectors make and that packs and mappings count on. Names of types and fields do not change. */
export const catalogue: Readonly<Record<string, CatalogueEntry>> = {
  'helpdesk.ticket.opened': { about: 'A ticket came in.', fields: ticket },
  'helpdesk.ticket.updated': {
    about: 'A ticket was changed, and not its status.',
    fields: [...ticket, ...change],
  },
  'helpdesk.ticket.status_changed': { about: 'A ticket moved between open states.', fields: moved },
  'helpdesk.ticket.resolved': {
    about: 'A ticket was solved; from open to solved or closed.',
    fields: [...moved, 'resolved_by', 'minutes', 'reopens'],
  },
  'helpdesk.ticket.reopened': { about: 'A solved ticket was opened again.', fields: moved },
  'helpdesk.ticket.closed': { about: 'A solved ticket was closed for good.', fields: moved },
  'helpdesk.ticket.sla_missed': { about: 'A ticket left its service level.', fields: ticket },
  'helpdesk.reply.sent': { about: 'Somebody of ours answered a customer.', fields: ticket },
  'helpdesk.customer.replied': { about: 'The customer wrote.', fields: ticket },
  'helpdesk.comment.added': {
    about: 'A word that is no answer of ours: internal, or the customer’s.',
    fields: [...ticket, 'public', 'staff'],
  },
  'helpdesk.csat.received': { about: 'A customer rated a ticket.', fields: [...ticket, 'score'] },
  'helpdesk.escalation.reviewed': { about: 'An escalation was looked at.', fields: [...ticket, 'was_right'] },
  'helpdesk.call.answered': {
    about: 'A customer’s call was answered.',
    fields: [
      'call',
      'agent',
      'answered_within_seconds',
      'talk_seconds',
      'topic',
      'score',
      'line',
      'by',
      'by_name',
      'by_email',
    ],
  },
  'helpdesk.call.missed': {
    about: 'A customer’s call was not answered.',
    fields: ['call', 'agent', 'reason', 'topic', 'line', 'by', 'by_name', 'by_email'],
  },
  'helpdesk.call.rated': { about: 'A customer rated a call.', fields: ['call', 'agent', 'score', 'by'] },
  'kb.article.published': { about: 'An article went public.', fields: ['article', 'author', 'by'] },
  'kb.article.deflected': { about: 'An article spared a question.', fields: ['article', 'author'] },
  'crm.contact.created': {
    about: 'A contact was made.',
    fields: ['contact', 'account', 'sequence', 'deal', 'state', 'by'],
  },
  'crm.contact.logged': { about: 'A contact with a lead was noted.', fields: ['lead', 'outcome', 'by'] },
  'crm.account.created': {
    about: 'A customer account was made.',
    fields: ['account', 'contact', 'sequence', 'deal', 'state', 'by'],
  },
  'crm.lead.created': { about: 'A lead was made.', fields: ['lead', 'inbound', 'missing_fields', 'by'] },
  'crm.lead.completed': { about: 'A lead was marked complete.', fields: ['lead', 'missing_fields', 'by'] },
  'crm.deal.created': { about: 'A deal was made.', fields: [...deal, 'sequence', 'qualified'] },
  'crm.deal.updated': {
    about: 'A deal was changed, and not its stage alone.',
    fields: [...deal, ...change, 'stalled', 'missing_fields', 'next_step_on', 'next_step_days'],
  },
  'crm.deal.stage_changed': {
    about: 'A deal moved to another stage.',
    fields: [...deal, 'stage_before', 'stage_from', 'stage_to', 'qualified', 'notes_complete'],
  },
  'crm.deal.won': { about: 'A deal was won.', fields: deal },
  'crm.deal.lost': { about: 'A deal was lost.', fields: [...deal, 'reason'] },
  'crm.deal.reopened': { about: 'A won or lost deal was opened again.', fields: deal },
  'crm.record.updated': {
    about: 'Another record was changed.',
    fields: ['record', 'record_type', 'owner', ...change, 'by'],
  },
  'crm.note.logged': { about: 'A note was written.', fields: ['note', 'deal', 'contact', 'by'] },
  'crm.call.logged': { about: 'A call was noted.', fields: ['call', 'by'] },
  'crm.meeting.booked': {
    about: 'A meeting was entered in the CRM.',
    fields: ['meeting', 'contact', 'starts_at', 'by'],
  },
  'crm.meeting.cancelled': {
    about: 'A meeting in the CRM was called off.',
    fields: ['meeting', 'contact', 'by'],
  },
  'crm.health_check.logged': { about: 'A customer’s health was noted.', fields: ['account', 'risk', 'by'] },
  'crm.pipeline.updated': { about: 'A pipeline was gone through.', fields: ['open_issues', 'by'] },
  'crm.freshness.measured': { about: 'How fresh a person’s records are.', fields: ['change', 'by'] },
  'sales.meeting.booked': {
    about: 'A meeting was booked.',
    fields: [...meeting, 'days_silent', 'talk_seconds'],
  },
  'sales.meeting.rescheduled': { about: 'A booked meeting was moved.', fields: meeting },
  'sales.meeting.cancelled': {
    about: 'A booked meeting was called off.',
    fields: [...meeting, 'cancelled_by'],
  },
  'sales.meeting.held': { about: 'A booked meeting has ended.', fields: meeting },
  'sales.call.made': { about: 'Somebody of ours called, whether or not it was answered.', fields: call },
  'sales.call.recorded': {
    about: 'A call or online meeting was recorded.',
    fields: ['call', 'talk_seconds', 'direction', 'external', 'deal', 'account', 'by'],
  },
  'sales.follow_up.sent': {
    about: 'A follow-up reached a contact.',
    fields: [...step, 'mailing', 'personalised', 'in_time'],
  },
  'sales.reply.received': { about: 'A contact answered.', fields: [...step, 'mailing'] },
  'sales.sequence.started': { about: 'A contact entered a sequence.', fields: [...step, 'sequence_state'] },
  'sales.sequence.finished': {
    about: 'A sequence ran to its end for a contact.',
    fields: [...step, 'sequence_state'],
  },
  'sales.task.completed': { about: 'A task was done.', fields: [...step, 'task', 'kind'] },
  'code.issue.opened': {
    about: 'An issue was opened.',
    fields: ['issue', 'number', 'author', 'assignee', 'repository', 'by', 'by_name'],
  },
  'code.issue.closed': {
    about: 'An issue was closed.',
    fields: ['issue', 'number', 'author', 'assignee', 'repository', 'reason', 'by', 'by_name'],
  },
  'code.issue.reopened': {
    about: 'An issue was opened again.',
    fields: ['issue', 'number', 'author', 'assignee', 'repository', 'by', 'by_name'],
  },
  'code.pull_request.opened': { about: 'A pull request was opened.', fields: requestFields() },
  'code.pull_request.reopened': { about: 'A pull request was opened again.', fields: requestFields() },
  'code.pull_request.merged': { about: 'A pull request was merged.', fields: requestFields() },
  'code.pull_request.closed': { about: 'A pull request was closed and not merged.', fields: requestFields() },
  'code.review.submitted': {
    about: 'A review was submitted.',
    fields: ['review', 'pull_request', 'number', 'author', 'state', 'repository', 'by', 'by_name'],
  },
  'code.discussion.answered': {
    about: 'An answer of a discussion was chosen.',
    fields: ['discussion', 'number', 'author', 'repository', 'by', 'by_name'],
  },
  'content.brief.submitted': { about: 'A brief was handed in.', fields: ['piece', 'in_time', 'by'] },
  'content.brief.returned': { about: 'A brief came back with questions.', fields: ['piece', 'reason', 'by'] },
  'content.draft.submitted': { about: 'A first draft was handed in.', fields: ['piece', 'by'] },
  'content.review.completed': {
    about: 'A review pass was completed.',
    fields: ['piece', 'author', 'remarks', 'by'],
  },
  'content.piece.published': { about: 'A piece was finished.', fields: ['piece', 'author', 'in_time', 'by'] },
  'chat.reaction.added': {
    about: 'Somebody reacted to a message.',
    fields: ['message', 'channel', 'reaction', 'author', 'by'],
  },
  'chat.reaction.removed': {
    about: 'A reaction was taken back.',
    fields: ['message', 'channel', 'reaction', 'author', 'by'],
  },
  'chat.message.addressed': {
    about: 'A message called us by name.',
    fields: ['message', 'channel', 'by', 'by_name'],
  },
};

function requestFields(): string[] {
  return ['pull_request', 'number', 'author', 'lines_added', 'lines_deleted', 'repository', 'by', 'by_name'];
}

const families: Readonly<Record<string, string>> = {
  helpdesk: 'Help desk',
  kb: 'Knowledge base',
  crm: 'CRM',
  sales: 'Sales',
  code: 'Code',
  content: 'Content',
  chat: 'Chat',
};

/** The part of docs/reference/event-catalogue.md that is written from the catalogue. */
export function describeCatalogue(): string {
  const lines: string[] = [];
  for (const [family, title] of Object.entries(families)) {
    lines.push(`## ${title}`, '', '| type | what happened | data |', '| --- | --- | --- |');
    for (const [type, { about, fields }] of Object.entries(catalogue))
      if (type.startsWith(`${family}.`))
        lines.push(
          `| \`${type}\` | ${about} | ${[...new Set(fields)].map((name) => `\`${name}\``).join(', ')} |`,
        );
    lines.push('');
  }
  lines.push('## Fields', '', '| field | meaning |', '| --- | --- |');
  for (const name of Object.keys(fieldMeanings).sort())
    lines.push(`| \`${name}\` | ${fieldMeanings[name]} |`);
  return lines.join('\n');
}
