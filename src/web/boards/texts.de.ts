import type { Translated } from '../../domain/language/translated.ts';
import type { Board, BoardsOverview } from '../../features/boards/api.ts';
import { countOf, formatList, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

const awards = (count: number) => countOf(count, 'Auszeichnung', 'Auszeichnungen');
const recognitions = (count: number) => countOf(count, 'Anerkennung', 'Anerkennungen');

export const texts: Translated<typeof english.texts> = {
  title: 'Ranglisten',
  lead: 'Zuerst dein eigener Fortschritt, dann Leute wie du. Wer hinter einem liegt, sieht niemand.',
  period: 'Zeitraum',
  periods: { week: 'Woche', month: 'Monat', quarter: 'Quartal' },
  quarter: (number: number, year: string) => `${number}. Quartal ${year}`,
  shortWeek: (number: number) => `KW ${number}`,
  shortQuarter: (number: number) => `Q${number}`,
  week: (number: number, year: string) => `KW ${number}, ${year}`,
  progress: 'Dein Fortschritt',
  sum: (own: BoardsOverview['own']) =>
    own.total === 0
      ? 'Noch zählt nichts. Bestätigte Auszeichnungen und Anerkennungen von anderen erscheinen hier.'
      : `${awards(own.awards)} und ${recognitions(own.recognitions)}`,
  until: (end: string) => `bis ${end}`,
  history: 'Nach Zeitraum',
  columns: { period: 'Zeitraum', awards: 'Auszeichnungen', recognitions: 'Anerkennungen' },
  legend: { awards: 'Auszeichnungen', recognitions: 'Anerkennungen' },
  goals: 'Teamziele',
  noGoals: (team: string | null) =>
    team === null
      ? 'Du bist noch in keinem Team, deshalb gibt es kein gemeinsames Ziel.'
      : `${team} hat zurzeit kein Ziel. Eine Führungskraft oder ein Admin kann eines setzen.`,
  noGoalsYet: 'Zurzeit hat kein Team ein Ziel.',
  setGoal: 'Ziel setzen',
  goalTitle: 'Ein Ziel für ein Team setzen',
  goalLead: 'Ein Ziel gehört dem ganzen Team: es zeigt die Summe, nie, wer wie viel getan hat.',
  goalTeam: 'Team',
  goalName: 'Was das Team erreichen will',
  goalNameHint: 'Zum Beispiel: vierzig Tickets, die gelöst bleiben',
  goalTarget: 'Wie viele',
  goalPeriod: 'Für den laufenden Zeitraum',
  goalCounts: 'Was zählt',
  everything: 'Jede Auszeichnung und Anerkennung',
  make: 'Ziel setzen',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  removeGoal: (name: string) => `Das Ziel „${name}“ entfernen`,
  removeAsk: (name: string) => `Das Ziel „${name}“ entfernen? Sein Stand verschwindet von dieser Seite.`,
  goalOf: (total: number, target: number) => `${formatNumber(total)} von ${formatNumber(target)}`,
  reached: 'Erreicht',
  counts: (name: string) => `zählt „${name}“`,
  boards: {
    peers: 'Leute wie du',
    team: 'Dein Team',
    workspace: 'Alle',
  },
  closedAll: 'Keine Rangliste ist offen',
  closedAllText:
    'Ein Admin kann Ranglisten für Leute wie dich, für Teams oder für alle öffnen. Dein Fortschritt und die Ziele deines Teams bleiben.',
  group: ({ group }: Board, until: string) =>
    group === null
      ? ''
      : `${countOf(group.size, 'Person', 'Personen')} ${likeness(group)}. Ihr seht einander ${until}.`,
  boardLead: {
    peers: '',
    team: 'Alle, die heute in deinem Team sind.',
    workspace: 'Die ersten zehn, und wer knapp vor dir liegt.',
  },
  rank: 'Rang',
  total: 'Anzahl',
  you: 'Du',
  sharing: (count: number) => `geteilt von ${formatNumber(count)}`,
  justAbove: 'Knapp vor dir',
  toNext: (count: number) =>
    count === 1
      ? 'Noch eins, und du liegst mit der nächsten Person gleichauf.'
      : `Noch ${formatNumber(count)}, und du liegst mit der nächsten Person gleichauf.`,
  first: (count: number) =>
    count > 2
      ? `Du teilst dir den ersten Platz mit ${formatNumber(count - 1)} anderen.`
      : count === 2
        ? 'Du teilst dir den ersten Platz mit einer anderen Person.'
        : 'Du bist auf dem ersten Platz.',
  notYet: 'Du erscheinst hier, sobald etwas zählt.',
  showPlace: 'Meinen Platz zeigen',
  place: (rank: number) => `Du bist auf Platz ${formatNumber(rank)}. Das siehst nur du.`,
  empty: 'In diesem Zeitraum zählt hier noch nichts.',
  missing: {
    few: 'Eine Rangliste braucht mindestens fünf Personen, die mitmachen. Bis dahin zählt der Blick auf deinen eigenen Fortschritt.',
    waiting:
      'Keine Gruppe mit Leuten wie dir hat noch Platz. Eine neue beginnt, sobald fünf von euch warten, spätestens mit dem nächsten Quartal.',
    'no-team': 'Du bist noch in keinem Team. Ein Admin kann unter „Personen“ sagen, in welchem.',
  },
  missingTeam: 'Sonst ist niemand aus deinem Team auf dieser Rangliste.',
  hideTitle: 'Mich in Ranglisten ausblenden',
  hidden:
    'Du bist auf keiner Rangliste von anderen. Deine siehst du weiterhin, dein Stand zählt weiter, auch für die Ziele deines Teams.',
  shown: 'Andere sehen deinen Namen und Stand, wenn du vor ihnen liegst oder unter den Ersten.',
  hide: 'Mich ausblenden',
  show: 'Mich wieder zeigen',
  hiddenNote: 'Du bist ausgeblendet: hier siehst nur du dich.',
  settings: 'Welche Ranglisten offen sind',
  settingsLead:
    'Für Admins. Jede Person kann sich in allen ausblenden; Führungskräfte sehen, was Mitglieder sehen.',
  settingNames: {
    peers: 'Leute wie du: Gruppen von fünf bis zwölf nach Rolle, Quotenband, Zeit hier und Standort',
    team: 'Jedes Team für sich',
    workspace: 'Der ganze Arbeitsbereich',
  },
  zone: 'Zeitzone',
  zoneHint:
    'Hier enden Wochen, Monate und Quartale für alle. Mit einer anderen Zeitzone wird alles neu gezählt.',
  save: 'Speichern',
  saved: 'Gespeichert',
};

const tenures = {
  'under-6-months': 'seit weniger als sechs Monaten hier',
  '6-to-24-months': 'seit sechs bis 24 Monaten hier',
  'over-2-years': 'seit mehr als zwei Jahren hier',
} as const;

/** What a group has in common, in words: "mit Gemeinsamem: Agent, seit mehr als zwei Jahren hier und Lyon". */
function likeness({ segment }: NonNullable<Board['group']>): string {
  const { role, quota_band: band, tenure, location } = segment;
  const parts = [role, band, tenure === undefined ? undefined : tenures[tenure], location];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? 'aus dem ganzen Arbeitsbereich' : `mit Gemeinsamem: ${formatList(known)}`;
}
