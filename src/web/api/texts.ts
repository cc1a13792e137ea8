export const texts = {
  away: 'Smallwins cannot be reached.',
  answered: (status: number) => `The server answered ${status}.`,
} as const;
