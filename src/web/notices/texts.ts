import type { Channel, NoticeKind, NoticeTime } from '../../domain/notices/preferences.ts';

export const texts = {
  title: 'Notices',
  lead: 'How Smallwins reaches you: at most three times an hour, and never in your quiet hours. Nothing is lost: Today and the feed have it all.',
  presetsTitle: 'In short',
  presets: {
    usual: ['As usual', 'In the app at once; by mail what colleagues write, and your week.'],
    app: ['As usual', 'In the app at once.'],
    weekly: ['Once a week', 'Nothing pops up. One mail a week tells you everything.'],
    silent: ['Silent', 'Nothing reaches you. Look at Today whenever you like.'],
    chat: ['All in chat', 'Everything at once in your chat, nothing by mail.'],
  },
  own: 'Your own choice, see below.',
  matrixTitle: 'What, where and when',
  what: 'What',
  /** In the app what does not pop up is still there to be looked at. */
  quietly: 'Quietly',
  hoursTitle: 'Your hours',
  zone: (zone: string) => `All hours are of your zone, ${zone}.`,
  quiet: 'Quiet hours',
  quietHint: 'What comes in waits for their end.',
  from: 'From',
  to: 'To',
  digestAt: 'Daily and weekly mails come at',
  digestOn: 'Weekly ones on',
  muteTitle: 'Not now',
  muteText: 'Do not disturb for a while. What comes in waits, and comes together when it is over.',
  mutedUntil: 'You are not disturbed until',
  muteHour: 'For an hour',
  muteMorning: 'Until tomorrow morning',
  muteWeek: 'For a week',
  unmute: 'End it now',
  saved: 'Saved.',
  noMail: 'There is no e-mail address of yours here, so nothing comes by mail.',
  devicesTitle: 'On your devices',
  devicesText:
    'Smallwins can reach you on this phone or computer while the app is closed. What somebody wrote to you never shows on the lock screen.',
  thisDevice: 'This device',
  deviceSince: 'Since',
  discreet: 'Only say that there is something new',
  removeDevice: 'Remove',
  addDevice: 'Tell me on this device',
  cannotPush:
    'This browser cannot be reached while the app is closed. On an iPhone or iPad, add Smallwins to the home screen first.',
  pushDenied:
    'This browser does not let Smallwins notify you. Allow notifications in its settings for this page, then come back.',
  unsubscribeTitle: 'No more mails from Smallwins?',
  unsubscribeText:
    'You can still see everything in the app, and have mails again at any time on the Notices page.',
  unsubscribe: 'No more mails',
  unsubscribed: 'You get no more mails from Smallwins.',
  toNotices: 'Open Notices',
} as const;

export const kindTexts: Partial<Record<NoticeKind, string>> = {
  award: 'You earned something',
  recognition: 'A colleague recognised you',
  mention: 'Somebody mentioned or answered you',
  reaction: 'Colleagues reacted to what is yours',
  note: 'A lead wrote to you about an award',
  nudge: 'You are near a goal',
  stall: 'A goal you are near has stood still',
  pattern: 'Something stands out in those you lead',
  team: 'Your team has news',
};

export const channelTexts: Record<Channel, string> = {
  app: 'In the app',
  mail: 'By mail',
  chat: 'In chat',
  push: 'On your phone',
};

export const timeTexts: Record<NoticeTime, string> = {
  now: 'At once',
  daily: 'Daily',
  weekly: 'Weekly',
  close: 'When its window closes',
  never: 'Not at all',
};

/** Monday first. */
export const dayTexts = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
