export const texts = {
  title: 'First steps',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  hide: 'Hide',
  done: 'Done',
  next: 'Next',
  name: {
    title: 'Say who you are',
    text: 'Your colleagues see this name beside what you say.',
    label: 'Your name',
    go: 'Save name',
  },
  back: {
    title: 'Choose how you come back',
    text: 'An e-mail and a password, or a passkey. The link from the console works once.',
    go: 'Set it up',
  },
  invite: {
    title: 'Invite your first colleagues',
    text: 'A link for each, by mail or to hand over. They name themselves.',
    waiting: (count: number) => (count === 1 ? 'One invitation is open.' : `${count} invitations are open.`),
    go: 'Invite colleagues',
    more: 'Invite another',
  },
  recognise: {
    title: 'Recognise somebody',
    text: 'One deed you saw, in a sentence. It shows them what this is for.',
    later: 'As soon as a colleague has joined.',
    go: 'Recognise a colleague',
  },
  connect: {
    title: 'Connect where the work happens',
    text: 'Rings move by themselves once a source reports what is finished.',
    go: 'Add a source',
  },
} as const;
