import type { Board, BoardName, BoardsOverview } from '../../features/boards/api.ts';
import { countOf, formatList, formatNumber } from '../clock/format.ts';

const awards = (count: number) => countOf(count, 'award', 'awards');
const recognitions = (count: number) => countOf(count, 'recognition', 'recognitions');

export const texts = {
  title: 'Boards',
  lead: 'Your own progress first, then people like you. Nobody sees who is behind them.',
  period: 'Period',
  periods: { week: 'Week', month: 'Month', quarter: 'Quarter' },
  quarter: (number: number, year: string) => `Q${number} ${year}`,
  shortWeek: (number: number) => `W${number}`,
  shortQuarter: (number: number) => `Q${number}`,
  week: (number: number, year: string) => `week ${number}, ${year}`,
  progress: 'Your progress',
  sum: (own: BoardsOverview['own']) =>
    own.total === 0
      ? 'Nothing counts yet. Confirmed awards and what colleagues recognise you for appear here.'
      : `${awards(own.awards)} and ${recognitions(own.recognitions)}`,
  until: (end: string) => `until ${end}`,
  history: 'By period',
  columns: { period: 'Period', awards: 'Awards', recognitions: 'Recognitions' },
  legend: { awards: 'awards', recognitions: 'recognitions' },
  goals: 'Team goals',
  noGoals: (team: string | null) =>
    team === null
      ? 'You are in no team yet, so there is no goal to share.'
      : `${team} has no goal for now. A manager or an admin can set one.`,
  noGoalsYet: 'No team has a goal for now.',
  setGoal: 'Set a goal',
  goalTitle: 'Set a goal for a team',
  goalLead: 'A goal belongs to the whole team: it shows the sum, never who did how much.',
  goalTeam: 'Team',
  goalName: 'What the team wants to reach',
  goalNameHint: 'For example: forty tickets that stay closed',
  goalTarget: 'How many',
  goalPeriod: 'Until the end of this',
  goalCounts: 'What counts',
  everything: 'Every award and recognition',
  make: 'Set the goal',
  cancel: 'Cancel',
  remove: 'Remove',
  removeGoal: (name: string) => `Remove the goal ${name}`,
  removeAsk: (name: string) => `Remove the goal “${name}”? Its count is gone from this page.`,
  goalOf: (total: number, target: number) => `${formatNumber(total)} of ${formatNumber(target)}`,
  reached: 'Reached',
  counts: (name: string) => `Counts ${name}`,
  boards: {
    peers: 'People like you',
    team: 'Your team',
    workspace: 'Everybody',
  } satisfies Record<BoardName, string>,
  closedAll: 'No board is open',
  closedAllText:
    'An admin can open boards for people like you, for teams or for everybody. Your progress and the goals of your team stay.',
  group: ({ group }: Board, until: string) =>
    group === null
      ? ''
      : `${formatNumber(group.size)} people ${likeness(group)}. You see each other ${until}.`,
  boardLead: {
    peers: '',
    team: 'Those in your team today.',
    workspace: 'The first ten, and whoever is just above you.',
  } satisfies Record<BoardName, string>,
  rank: 'Rank',
  total: 'Count',
  you: 'You',
  sharing: (count: number) => `shared by ${formatNumber(count)}`,
  justAbove: 'Just above you',
  toNext: (count: number) =>
    `${formatNumber(count)} more ${count === 1 ? 'brings' : 'bring'} you level with the next.`,
  first: (count: number) =>
    count > 1 ? `You share the first place with ${formatNumber(count - 1)}.` : 'You are in first place.',
  notYet: 'You appear as soon as something counts.',
  showPlace: 'Show my place',
  place: (rank: number) => `You are in place ${formatNumber(rank)}. Only you see this.`,
  empty: 'Nothing counts here yet in this period.',
  missing: {
    few: 'A board needs at least five people who take part. Until then, your own progress is the one to look at.',
    waiting:
      'No group of people like you has room yet. One begins as soon as five of you wait, at the latest with the next quarter.',
    'no-team': 'You are in no team yet. An admin can say which under People.',
  } satisfies Record<NonNullable<Board['missing']>, string>,
  missingTeam: 'Nobody else in your team is on this board.',
  hideTitle: 'Hide me from boards',
  hidden:
    'You are on nobody else’s board. You still see yours, your count goes on, and team goals include it.',
  shown: 'Colleagues can see your name and count where you stand above them, or among the first.',
  hide: 'Hide me',
  show: 'Show me again',
  hiddenNote: 'You are hidden: only you see yourself here.',
  settings: 'Which boards are open',
  settingsLead: 'For admins. Everybody can hide themselves from all of them; managers see what members see.',
  settingNames: {
    peers: 'People like you: groups of five to twelve by role, quota band, time here and location',
    team: 'Each team its own',
    workspace: 'The whole workspace',
  } satisfies Record<BoardName, string>,
  zone: 'Time zone',
  zoneHint:
    'Weeks, months and quarters end here for everybody. With another zone everything is counted anew.',
  save: 'Save',
  saved: 'Saved',
} as const;

const tenures = {
  'under-6-months': 'here for less than six months',
  '6-to-24-months': 'here for six to 24 months',
  'over-2-years': 'here for more than two years',
} as const;

/** What a group has in common, in words: "who share: Agent, here for more than two years and Lyon". */
function likeness({ segment }: NonNullable<Board['group']>): string {
  const { role, quota_band: band, tenure, location } = segment;
  const parts = [role, band, tenure === undefined ? undefined : tenures[tenure], location];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? 'from the whole workspace' : `who share: ${formatList(known)}`;
}
