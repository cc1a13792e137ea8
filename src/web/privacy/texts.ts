export const texts = {
  title: 'Privacy',
  lead: 'What is kept about people, for how long, and what is shown of small groups.',
  saved: 'Saved.',
  cancel: 'Cancel',
  reason: 'Reason',
  reasonHint: 'It stays in the audit log, for example the agreement it rests on.',

  councilTitle: 'Works-council mode',
  councilOn: 'On',
  councilOff: 'Off',
  councilText: 'For workplaces where an agreement protects people from being watched. While it is on:',
  councilRules: [
    'No figure rests on fewer than five people: previews, hints and segments leave smaller groups out.',
    'Of others, managers and admins see awards that are confirmed or wait for a decision. What did not count, what was withdrawn and where somebody stands is theirs alone.',
  ],
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  turnOnTitle: 'Turn works-council mode on',
  turnOffTitle: 'Turn works-council mode off',
  turnOffText:
    'Managers will see again where their reports stand and what did not count. People should know.',

  retentionTitle: 'Old events',
  retentionText:
    'Events often hold more than any achievement looks at: summaries, phone numbers, free text. After a while only what achievements read is kept. Awards, receipts and counts stay as they are; an achievement that is written later finds no more than that in old events.',
  retentionLabel: 'Keep whole events for',
  retentionNever: 'Always',
  retentionDays: (days: number) => (days % 365 === 0 ? years(days / 365) : `${days} days`),
  retentionSaved: (days: number | null) =>
    days === null ? 'Events are kept whole.' : `Once a day, events older than ${days} days are reduced.`,
  retentionState: (events: string) => `${events} events hold only what achievements read.`,
  tryIt: 'See what would go',
  trying: 'Looking …',
  tried: (reduced: string, events: string, share: number) =>
    `${reduced} of ${events} events of that age hold more than achievements read; ${share} % of their data would go.`,
  triedNothing: 'Nothing of that age holds more than achievements read.',
  triedAside: (quarantined: string, rows: string) =>
    `With them ${quarantined} items in quarantine and ${rows} rejected rows of imports.`,
  save: 'Save …',
  saveTitle: 'Change how long events are kept whole',
  runNow: 'Reduce now',

  erasedTitle: 'Erased people',
  erasedText:
    'To erase somebody, open their page under People. Their counts stay; who they were does not. Later events, files and invitations do not bring them back.',
  erasedEmptyTitle: 'Nobody was erased',
  states: { requested: 'Under way', done: 'Erased', failed: 'Failed' },
  rows: (count: string) => `${count} rows changed`,
  namesKept: (count: string) =>
    `${count} names are kept away, as keyed digests that say nothing by themselves.`,
  releaseTitle: 'Release a name',
  releaseText:
    'Somebody new has the handle, e-mail or name of a person who was erased? Release it, then add them.',
  releaseLabel: 'Handle, e-mail or name',
  release: 'Release',
  released: 'Released. It can be used again.',
  notReleased: 'No erased person had this name.',

  dataTitle: 'Your data',
  dataText:
    'Everything this workspace holds about you in one file: what you are called, your awards with receipts, the events behind them, recognition, comments, sessions.',
  download: 'Download your data',
  downloading: 'Gathering …',
  downloaded: 'The file is in your downloads.',

  leaveTitle: 'Data and leaving',
  exportText: 'A file of everything that is held about them. It is noted in the audit log.',
  exportPerson: 'Export their data',
  deactivateText:
    'They have left: signed out at once, no way in, nothing addressed to them. What they did counts on.',
  deactivate: 'Deactivate',
  deactivateAsk: (name: string) =>
    `Deactivate ${name}? They are signed out at once and cannot sign in again until reactivated.`,
  deactivated: 'Deactivated',
  reactivateText: 'They are deactivated. Reactivated, they can be invited again.',
  reactivate: 'Reactivate',
  eraseText:
    'Takes away who they are, everywhere and for good. Counts and the awards of others stay as they are.',
  erase: 'Erase …',
  eraseTitle: (name: string) => `Erase ${name}`,
  eraseWhat: 'These names go, wherever they stand:',
  eraseWhole: 'only where a person is named, for the workspace uses it otherwise, too',
  eraseRows: 'Rows that change',
  eraseMerged: (people: number) => `${people - 1} who were merged into them go as well.`,
  eraseForGood: 'This cannot be undone. A backup made before still holds them until it is deleted.',
  eraseConfirm: (handle: string) => `Type ${handle} to confirm`,
  eraseGo: 'Erase for good',
  eraseAsked: 'It is under way. Its state is on the Privacy page.',
  looking: 'Looking where they are named …',
  kinds: { handle: 'handle', name: 'name', 'e-mail': 'e-mail', actor: 'actor' },
} as const;

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}

/** What the rows of a table are to people; others by the table's own name. */
export const tableNames: Readonly<Record<string, string>> = {
  event_log: 'Events',
  awards: 'Awards and receipts',
  award_entries: 'Histories of awards',
  recognitions: 'Recognition',
  comments: 'Comments',
  content_reports: 'Reports',
  quarantine: 'Quarantine',
  imports: 'Imports',
  import_rejects: 'Rejected rows',
  invitations: 'Invitations',
  audit_log: 'Audit log',
  cell_log: 'Progress',
  link_log: 'Progress',
  window_members: 'Progress',
};
