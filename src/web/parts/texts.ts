export const texts = {
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  loading: 'Loading',
  states: {
    pending: 'Pending',
    confirmed: 'Confirmed',
    withdrawn: 'Withdrawn',
    in_review: 'In review',
    declined: 'Declined',
    revoked: 'Revoked',
    not_yet: 'Not yet',
    cooling_down: 'Resting',
    ineligible: 'Not for this role',
  },
  failure: {
    away: 'Smallwins cannot be reached',
    awayText:
      'Your connection or the server is down. Nothing is lost: events wait and are decided when it is back.',
    gone: 'Not found',
    closed: 'This part is for admins',
    closedText: 'You are signed in without the admin role. Ask the workspace owner if you need to see it.',
    notSo: 'Not as things are now',
    hurt: 'Something went wrong here',
    hurtText: 'The server reported a fault. Try again; if it stays, the message below helps whoever runs it.',
    again: 'Try again',
  },
} as const;
