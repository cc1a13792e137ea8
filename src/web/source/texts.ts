import { isOne } from '../language/locale.ts';

/** What was refused, in words, and what to do about it. */
const refused: Record<string, { what: string; mend: string }> = {
  'signature-mismatch': {
    what: 'A delivery came, but its signature does not match.',
    mend: 'The secret there is another than the one here, or something between changed the body. Copy the secret once more from one side to the other. Some tools sign the address too: behind a proxy set SMALLWINS_URL.',
  },
  'signature-missing': {
    what: 'A delivery came, but it is not signed.',
    mend: 'Enter the secret in the tool’s webhook, or make sure that whatever stands between passes its headers on.',
  },
  'signature-format': {
    what: 'A delivery came, signed in another way than this tool signs.',
    mend: 'Is it really this tool that sends to this address? For another one make a source of its own.',
  },
  'secret-missing': {
    what: 'A delivery came without the secret.',
    mend: 'Send it in the header X-Smallwins-Secret, as bearer token, as password of basic authentication, or as ?secret= in the address.',
  },
  'secret-wrong': {
    what: 'A delivery came with another secret.',
    mend: 'Copy the secret from here once more, without blanks. If it is lost, make another one and remove the old one.',
  },
  'secret-twice': {
    what: 'A delivery came with the secret in two places.',
    mend: 'Send it in one place only: a header, the password, or the address.',
  },
  'secret-format': {
    what: 'A delivery came with something that cannot be a secret.',
    mend: 'Send the secret alone, as it was shown here.',
  },
  'no-secret': {
    what: 'A delivery came, and there is no secret here to check it with.',
    mend: 'Enter the secret in the steps below. The tool will send again, or you let it.',
  },
  'timestamp-stale': {
    what: 'A delivery came, but it was signed too long ago.',
    mend: 'Look whether the clock of this server is right. A delivery that is sent again by hand keeps its old moment in some tools: let it send a new one.',
  },
  'timestamp-ahead': {
    what: 'A delivery came, signed at a moment that lies ahead of us.',
    mend: 'The clock of this server is slow: set it by a time server.',
  },
  'timestamp-missing': {
    what: 'A delivery came without the moment that goes with its signature.',
    mend: 'Whatever stands between should pass all headers on.',
  },
  'timestamp-format': {
    what: 'A delivery came with a moment that cannot be read.',
    mend: 'Is it really this tool that sends to this address?',
  },
  'header-twice': {
    what: 'A delivery came with a header twice.',
    mend: 'Something between adds one: let it leave the headers of the tool alone.',
  },
  'other-account': {
    what: 'A genuine delivery came, from another account of this tool.',
    mend: 'Compare the account of this source with the one in the tool. For a second account make a source of its own.',
  },
};

export const texts = {
  refused,
  refusedOther: (code: string) => `A delivery came and was refused: ${code.replaceAll('-', ' ')}.`,
  times: (count: number, shown: string) => (isOne(count) ? 'once,' : `${shown} times, last`),
  ourSecretEnds: (hint: string) => `The one here ends in …${hint}.`,
  arrived: {
    waiting: {
      title: 'Waiting for the first delivery',
      text: 'This turns green by itself as soon as something comes.',
    },
    event: { title: 'It works', text: 'Genuine deliveries arrive and make events.' },
    noted: {
      title: 'Connected; no event yet',
      text: 'A genuine delivery came. It is known and makes no event, like a test or a greeting. The first real change will.',
    },
    unread: {
      title: 'It came, and cannot be read yet',
      text: 'The delivery is genuine and kept. Nothing is lost: mend what is said here and read it again.',
    },
    quarantined: {
      title: 'It came, and cannot stand as it is',
      text: 'The delivery is genuine. Its events were put into quarantine, with the reason.',
    },
  },
  sayMeaning: 'Say what it means',
  noMapping: 'Nobody has said yet what its JSON means.',
  waitingForKey: 'Waiting for the first event',
  waitingForKeyText: 'Make a key and send one event with it. This turns green by itself.',
  follow: 'Follow the event',
  seeEvents: 'See its events',
  seeQuarantine: 'See what waits',
  unmatched: (count: number, shown: string) =>
    isOne(count)
      ? 'One name in its events belongs to nobody yet, so nobody gets what it did.'
      : `${shown} names in its events belong to nobody yet, so nobody gets what they did.`,
  match: 'Say who they are',
  steps: (tool: string) => `Set it up: ${tool}`,
  account: (account: string) => `Only what the account ${account} sends is taken.`,
  copyAddress: 'Copy address',
  copySecret: 'Copy secret',
  secretOnce: 'Shown until this page is closed or reloaded, then never again.',
  secretEnds: (hint: string) => `The secret ends in …${hint} and is not shown again.`,
  noSecret: 'There is no secret yet.',
  makeSecret: 'Make a secret',
  saveSecret: 'Save the secret',
  entered: (hint: string) => `Entered, ends in …${hint}`,
  sample: 'A first delivery',
  sampleTitle: 'How to reset a password',
  access: 'Address and secrets',
  deliveries: 'Latest deliveries',
  readAgain: 'Read again what told nothing',
  readAgainTold: (taken: number, count: string) =>
    taken === 0 ? 'It tells nothing now either.' : `${count} of them tell something now.`,
  outcomes: {
    accepted: 'Made events',
    quarantined: 'In quarantine',
    noted: 'Made no event',
    unread: 'Not readable',
  },
  eventNumber: (seq: string) => `no. ${seq}`,
  moreEvents: (count: number) => `and ${count} more`,
  health: 'How it does',
  lastEvent: 'Last event',
  never: 'None yet',
  lag: 'From done to here',
  lagOf: (median: string, most: string) => `${median} mostly, up to ${most}`,
  underSecond: 'under a second',
  rejected: 'Deliveries refused',
  quarantined: 'In quarantine',
  fourWeeks: 'Events a day, the last four weeks (UTC)',
  dayCount: (day: string, count: string) => `${day}: ${count}`,
  noGaps: 'No day was silent that usually is not.',
  gap: (day: string, usual: string) =>
    `Silent on ${day}; on that weekday usually ${usual}. Look whether the tool still sends.`,
  toEvents: (count: string) => `Events (${count})`,
  toQuarantine: (count: string) => `Quarantine (${count})`,
  toUnmatched: (count: string) => `Names to match (${count})`,
  stages: 'Your stages',
  stagesLead:
    'Say what your own names mean and put them in their order. From then on a deal is known to move forward, to be won or lost, and a ticket to be resolved or reopened. What came before stays as it is.',
  dealStages: 'Stages of deals, the first one first',
  ticketStages: 'Statuses of tickets',
  saveStages: 'Save what they mean',
  stagesSaved: 'Saved. It holds for what comes from now on.',
  meansOf: (name: string) => `What ${name} means`,
  earlier: (name: string) => `Move ${name} up`,
  later: (name: string) => `Move ${name} down`,
  means: { open: 'Open', won: 'Won', lost: 'Lost', resolved: 'Resolved' },
  records: {
    title: 'Fetch the record back',
    leads: {
      hubspot:
        'A delivery of this tool says that something changed, and little more. With access to its API the record is read, and it is known from where to where a deal moved, whether a ticket was opened again, which next step was set and what is missing. Each change still counts once.',
      salesforce:
        'A change event says to which stage an opportunity moved or how a case stands, an outbound message only how it is now. With access to the API the history of its stages or of its status is read, and it is known from where to where it moved, by whom and when, and whether it was opened again. Each change still counts once.',
      pipedrive:
        'A webhook of Pipedrive names the stages of a deal, and neither their places in the pipeline nor what the deal lacks. With access to the API its changelog is read, and it is known whether it moved forward, what came in between, which fields are empty, when the next activity is due and whether the deal had stalled. Each change still counts once.',
      zendesk:
        'An event of Zendesk says which status a ticket had and has, a trigger only which it has now, and neither whether a service level was kept. With access to the API the audits of the ticket are read, and it is known who solved it, after how long, how often it was opened again and whether every target was met. Each change still counts once.',
      freshdesk:
        'A rule of Freshdesk says what changed and by whom, and neither after how long a ticket was resolved, whether that was in time, nor how the customer rated it. With access to the API the ticket is read for that, and for the names of your own statuses. Who did it is still said by the rule alone. Each change still counts once.',
      intercom:
        'A notification of Intercom says that a conversation was closed or opened by a teammate, and not whether the word of a customer opened it again. With access to the API its parts are read, and it is known who closed it, after how long, how often it was opened again and from where it moved. Each change still counts once.',
      jira: 'A webhook of Jira names the statuses of a change, and neither which of your own are done ones nor whether a service level was kept. With access to the API both are read, for Cloud and Data Center, and it is known who resolved a request, after how long, how often it was opened again and whether it was in time. Each change still counts once.',
    } as Record<string, string>,
    fields: {
      token: 'Access token of the app',
      address: 'Address of the organisation',
      clientId: 'Consumer key of the app',
      clientSecret: 'Consumer secret of the app',
    },
    fieldsOf: {
      pipedrive: { address: 'Address of your Pipedrive', token: 'API token of a user' },
      freshdesk: { address: 'Address of your Freshdesk', token: 'API key of an agent' },
      zendesk: {
        address: 'Address of your Zendesk',
        clientId: 'Identifier of the OAuth client',
        clientSecret: 'Secret of the OAuth client',
      },
      intercom: { address: 'Address of your region' },
      jira: {
        address: 'Address of your Jira',
        clientId: 'E-mail of the account',
        token: 'API token of the account',
      },
    } as Record<string, Record<string, string>>,
    emptyFor: { jira: 'For Jira Data Center leave it empty.' } as Record<string, string>,
    another: (what: string) => `${what}: another one`,
    enteredFor: (host: string) => `Entered for ${host}`,
    where: {
      hubspot:
        'In HubSpot open the same app, show the access token on its Auth tab and copy it. The app needs the scopes',
      salesforce:
        'In Salesforce make an external client app with OAuth, switch on the client credentials flow, name a user to run as who may only read, and copy consumer key and secret. Of cases Salesforce keeps a history once you choose Status under Setup → Object Manager → Case → Fields & Relationships → Set History Tracking. The app needs the scope',
      pipedrive:
        'In Pipedrive open the menu of your account → Personal preferences → API as a user who sees the deals of all, and copy the personal API token. Where the page is missing, an admin has to allow API access in the permission set of that user.',
      zendesk:
        'In the Admin Center open Apps and integrations → APIs → OAuth clients → Add OAuth client as an admin who sees all tickets, with the client kind Confidential; save, and copy its identifier and, shown this once, its secret. It needs the scope',
      freshdesk:
        'In Freshdesk open your picture → Profile settings → View API key as an agent who sees all tickets, and copy the key. Enter the address that ends in freshdesk.com, not one of your own that leads there. So that agents are named, the agent must be an admin or be allowed to see other agents.',
      intercom:
        'In the Developer Hub open the same app, and copy its access token under Configure → Authentication. The address is https://api.intercom.io, in Europe https://api.eu.intercom.io, in Australia https://api.au.intercom.io.',
      jira: 'For Jira Cloud, at id.atlassian.com open Security → API tokens → Create API token (one without scopes), with an account that may browse these projects and, for service levels, is an agent there. Jira ends it after a year at the latest. For Jira Data Center, with such an account open Profile → Personal Access Tokens → Create token; enter its base URL, with the path if it has one.',
    } as Record<string, string>,
    save: 'Save the access',
    try: 'Try it',
    trying: 'Asking …',
    may: 'may be read',
    mayNot: 'cannot be read',
    whats: {
      account: 'The account',
      conversation: 'The conversations',
      deal: 'The deals',
      ticket: 'The tickets',
      lead: 'The leads',
      owner: 'The owners',
      agent: 'The agents',
    } as Record<string, string>,
    fetched: 'Last read',
    read: 'Read so far',
    counts: (records: string, events: string) => `Records: ${records}, events: ${events}`,
    waiting: 'Records that wait',
    again: 'Asked again',
    remove: 'Remove the access',
    removeAsk: (waiting: string) =>
      `Remove the access? Records that wait (${waiting}) are told as their deliveries told them, and from then on deliveries tell for themselves.`,
    asks: 'What you ask of records',
    asksLead: 'Names as the tool uses them itself, with commas between. What you leave empty is not told.',
    saveAsks: 'Save what you ask',
    savedAsks: 'Saved. It holds for what is read from now on.',
    wishes: {
      deal: {
        label: 'Fields that a deal must have',
        hint: 'For example amount, closedate, or in Pipedrive value, expected_close_date. How many of them are empty is told with each change.',
      },
      lead: { label: 'Fields that a lead must have', hint: 'With the last of them a lead is complete.' },
      notes: {
        label: 'Fields for the notes of a deal',
        hint: 'They must be filled when a deal moves, or its notes are not complete.',
      },
      nextStep: {
        label: 'Field with the date of the next step',
        hint: 'Left empty: in HubSpot notes_next_activity_date, which it keeps itself, in Pipedrive the date of the next activity.',
      },
      qualifiedFrom: {
        label: 'Stage from which on a deal is qualified',
        hint: 'Its internal name, in Pipedrive its number. Left empty: in HubSpot qualifiedtobuy of the first pipeline, elsewhere none.',
      },
      stalledDays: { label: 'Days without a change until a deal has stalled', hint: 'From 1 to 365.' },
    },
  },
  mapping: 'What its JSON means',
  mappingLead:
    'Say once what a delivery tells. Beside it stands what becomes of the last ones; nothing counts until you save.',
  newest: 'The last one came',
  cameIn: 'What came in',
  paste: 'Paste a sample of your own',
  pasteHint: 'JSON as the tool will send it. Nothing of it is kept.',
  result: 'What it becomes',
  noSamples: 'Send one delivery, or paste a sample: its events appear here.',
  writeFirst: 'Write it without a sample',
  mendFirst: 'Mend the mapping first; what is wrong stands beside.',
  onlyText: 'This mapping says more than the form shows, so it is edited as text.',
  asText: 'As text (YAML)',
  addEvent: 'It can mean something else, too',
  removeEvent: 'Remove this one',
  eventNo: (number: number) => `Event ${number}`,
  type: 'What happened',
  ownType: 'A type of your own. Rules can count it; no pack does.',
  counts: (names: string) => `Counts for: ${names}`,
  countsNothing: 'Nothing that is live counts it yet.',
  offer: (name: string) => `A pack has “${name}” for it`,
  who: (field: string) => `Who did it (${field})`,
  nobody: 'Not said',
  at: 'When it was done',
  received: 'When it was received',
  once: 'What makes it one and the same',
  content: 'Its whole content',
  when: 'Only if',
  always: 'Always',
  isOneOf: 'is one of (with commas between)',
  otherFields: 'What else rules may look at',
  leaveOut: 'Leave out',
  fieldName: 'Name',
  fieldFrom: 'Taken from',
  asked: 'a rule asks for it',
  addField: 'Add',
  noWho: 'Nobody is named',
  newPerson: 'new, becomes a colleague',
  waitsToBeMatched: 'waits until you say who that is',
  save: 'Save',
  saveAndRead: (count: number, shown: string) =>
    isOne(count) ? 'Save and read the one that waits' : `Save and read the ${shown} that wait`,
  saved: (taken: string, kept: string) =>
    kept === '0' ? `Saved. Read again: ${taken}.` : `Saved. Read again: ${taken}; still waiting: ${kept}.`,
} as const;
