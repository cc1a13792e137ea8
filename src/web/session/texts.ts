export const texts = {
  title: 'Good work, seen when it happens',
  demoLead:
    'A service desk’s real incident log is being replayed here. Progress rings move, awards wait for their hold, and some are withdrawn. Pick somebody and look through their eyes.',
  exampleBadge: {
    name: 'Clean close',
    meaning: 'Tickets that stayed resolved',
    family: 'helpdesk',
    kind: 'quality',
    tier: 3,
  },
  asWhom: 'Look through the eyes of',
  attribution:
    'Real incidents from a ServiceNow log (UCI 498, CC BY 4.0); people appear as anonymised agents',
  adminTag: 'Admin',
  closedTitle: 'This is a private workspace',
  closedLead: 'Sign in to see your progress, and what colleagues got done.',
  ownerTitle: 'You run this installation',
  ownerText:
    'A link from the console lets you in. It works once and for 15 minutes. Make one where Smallwins runs, and open it in this browser:',
  ownerCommand: 'npx smallwins sign-in',
  enteringTitle: 'Signing you in',
  entering: 'One moment.',
  linkFailed: 'This link does not work any more',
  newLink: 'Make a new one where Smallwins runs:',
  steps: [
    { title: 'A deed arrives', text: 'Your tools say what happened: a ticket resolved, a deal updated.' },
    { title: 'The ring closes', text: 'At the threshold an award shows at once, pending, with its clock.' },
    {
      title: 'It holds, or it waits',
      text: 'Nothing reopened: confirmed. Reopened: withdrawn, with the reason.',
    },
  ],
} as const;
