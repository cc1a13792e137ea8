import type { HistoryProfile, ImportView } from '../../features/imports/api.ts';
import { formatNumber } from '../clock/format.ts';

export const texts = {
  title: 'Imports',
  lead: 'Bring the history of a tool. A dry run shows what it would do before anything counts; importing twice counts once.',
  drop: 'Drop a CSV or NDJSON file here',
  dropHint: 'Also gzipped. It is read as a stream, so it may be large.',
  choose: 'Choose a file',
  another: 'Another file',
  mapping: 'How to read it',
  proposed: 'Proposed from this file',
  mappingHint: 'A mapping says which column is what. Start from one that fits and change what differs.',
  yaml: 'Mapping',
  save: 'Save this mapping as',
  saveHint: 'Changed mappings are saved under a name before they are used.',
  source: 'Into which source',
  sourceHint: 'The short name of a source. A new name makes a new source.',
  peek: 'The first rows',
  dryRun: 'Dry run',
  dryRunHint: 'Reads everything, writes nothing.',
  past: 'Imports so far',
  noneTitle: 'Nothing imported yet',
  none: 'Drop a file above. The dry run tells row by row what would come in.',
  columns: {
    name: 'File',
    state: 'State',
    rows: 'Rows',
    events: 'Events',
    rejected: 'Rejected',
    when: 'Started',
  },
  states: {
    checking: { text: 'Checking', tone: 'wait' },
    checked: { text: 'Checked', tone: 'accent' },
    running: { text: 'Running', tone: 'wait' },
    done: { text: 'Done', tone: 'won' },
    cancelled: { text: 'Cancelled', tone: '' },
    failed: { text: 'Failed', tone: 'bad' },
  } satisfies Record<ImportView['state'], { text: string; tone: string }>,
  start: 'Import it for real',
  startHint: 'Awards from history are dated at their deed and never ring anybody’s bell.',
  cancel: 'Cancel',
  rejects: 'Download rejected rows',
  leave: 'You can leave this page; the work goes on.',
  progress: (percent: string) => `${percent} read`,
  numbers: { rows: 'Rows', events: 'Events', duplicates: 'Seen before', rejected: 'Rejected' },
  findings: 'Findings',
  noFindings: 'Every row could be read.',
  findingColumns: { row: 'Row', column: 'Column', message: 'Finding' },
  wholeFile: 'File',
  profile: 'What this history says',
  error: 'Error',
  warning: 'Warning',
  failed: 'Nothing was imported. Mend what is listed below and drop the file again.',
  all: 'All imports',
  using: 'read with',
  into: 'into',
} as const;

/** The history in sentences: numbers one can check against the tool's own reports. */
export function profileLines(profile: HistoryProfile): { label: string; value: string; note: string }[] {
  const share = (part: number): string =>
    profile.objects > 0 ? `${formatNumber(Math.round((1000 * part) / profile.objects) / 10)} % of all` : '';
  const days = (value: number | null): string =>
    value === null ? '–' : `${formatNumber(Math.round(value * 10) / 10)} days`;
  return [
    {
      label: 'Tickets or deals',
      value: formatNumber(profile.objects),
      note: `by ${formatNumber(profile.people)} people`,
    },
    {
      label: 'Resolved',
      value: formatNumber(profile.resolved),
      note: `${formatNumber(profile.neverResolved)} never`,
    },
    { label: 'Clean', value: formatNumber(profile.clean), note: share(profile.clean) },
    {
      label: 'Came back',
      value: formatNumber(profile.reopened),
      note: `${formatNumber(profile.reopenedWithin72Hours)} within 72 hours`,
    },
    {
      label: 'Half are resolved within',
      value: days(profile.medianDaysToResolve),
      note: `nine of ten within ${days(profile.p90DaysToResolve)}`,
    },
    {
      label: 'Resolved within a week',
      value: formatNumber(profile.resolvedWithin7Days),
      note: share(profile.resolvedWithin7Days),
    },
  ];
}
