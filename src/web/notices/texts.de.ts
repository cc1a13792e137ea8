import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Benachrichtigungen',
  lead: 'Wie Smallwins dich erreicht: höchstens dreimal in der Stunde und nie in deinen Ruhezeiten. Es geht nichts verloren: In „Heute“ und im Feed steht alles.',
  presetsTitle: 'Kurz gesagt',
  presets: {
    usual: ['Wie üblich', 'In der App sofort; per Mail, was andere schreiben, und deine Woche.'],
    app: ['Wie üblich', 'In der App sofort.'],
    weekly: ['Einmal in der Woche', 'Nichts springt auf. Eine Mail in der Woche sagt dir alles.'],
    silent: ['Still', 'Nichts erreicht dich. Sieh in „Heute“ nach, wann du magst.'],
    chat: ['Alles im Chat', 'Alles sofort in deinem Chat, nichts per Mail.'],
  },
  own: 'Deine eigene Wahl, siehe unten.',
  matrixTitle: 'Was, wo und wann',
  what: 'Was',
  quietly: 'Still',
  hoursTitle: 'Deine Zeiten',
  zone: (zone: string) => `Alle Zeiten gelten in deiner Zeitzone, ${zone}.`,
  quiet: 'Ruhezeiten',
  quietHint: 'Was kommt, wartet auf ihr Ende.',
  from: 'Von',
  to: 'Bis',
  digestAt: 'Tägliche und wöchentliche Mails kommen um',
  digestOn: 'Wöchentliche am',
  muteTitle: 'Gerade nicht',
  muteText: 'Eine Weile nicht stören. Was kommt, wartet und kommt danach zusammen.',
  mutedUntil: 'Du wirst nicht gestört bis',
  muteHour: 'Eine Stunde lang',
  muteMorning: 'Bis morgen früh',
  muteWeek: 'Eine Woche lang',
  unmute: 'Jetzt beenden',
  saved: 'Gespeichert.',
  noMail: 'Von dir ist hier keine E-Mail-Adresse bekannt, deshalb kommt nichts per Mail.',
  devicesTitle: 'Auf deinen Geräten',
  devicesText:
    'Smallwins erreicht dich auf diesem Handy oder Computer auch, wenn die App zu ist. Was dir jemand geschrieben hat, steht nie auf dem Sperrbildschirm.',
  thisDevice: 'Dieses Gerät',
  deviceSince: 'Seit',
  discreet: 'Nur sagen, dass es etwas Neues gibt',
  removeDevice: 'Entfernen',
  addDevice: 'Auf diesem Gerät Bescheid geben',
  cannotPush:
    'Dieser Browser ist nicht zu erreichen, wenn die App zu ist. Leg Smallwins auf dem iPhone oder iPad zuerst auf den Home-Bildschirm.',
  pushDenied:
    'Dieser Browser lässt keine Benachrichtigungen von Smallwins zu. Erlaube sie in seinen Einstellungen für diese Seite und komm dann zurück.',
  unsubscribeTitle: 'Keine Mails mehr von Smallwins?',
  unsubscribeText:
    'In der App siehst du weiterhin alles, und unter „Benachrichtigungen“ kannst du Mails jederzeit wieder einschalten.',
  unsubscribe: 'Keine Mails mehr',
  unsubscribed: 'Du bekommst keine Mails mehr von Smallwins.',
  toNotices: 'Benachrichtigungen öffnen',
};

export const kindTexts: Translated<typeof english.kindTexts> = {
  award: 'Du hast etwas erreicht',
  recognition: 'Jemand würdigt dich',
  mention: 'Jemand erwähnt dich oder antwortet dir',
  reaction: 'Jemand reagiert auf etwas von dir',
  note: 'Zu einer Auszeichnung wurde dir geschrieben',
  nudge: 'Du bist nah an einem Ziel',
  stall: 'Ein nahes Ziel steht still',
  pattern: 'Bei denen, die du leitest, fällt etwas auf',
  team: 'Dein Team hat Neues',
};

export const channelTexts: Translated<typeof english.channelTexts> = {
  app: 'In der App',
  mail: 'Per Mail',
  chat: 'Im Chat',
  push: 'Auf dem Telefon',
};

export const timeTexts: Translated<typeof english.timeTexts> = {
  now: 'Sofort',
  daily: 'Täglich',
  weekly: 'Wöchentlich',
  close: 'Wenn das Zeitfenster endet',
  never: 'Gar nicht',
};

export const dayTexts: Translated<typeof english.dayTexts> = [
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
];
