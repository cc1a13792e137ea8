export const texts = {
  description: 'Good work, seen at the moment it happens, and explained.',
  title: 'You are offline',
  text: 'Smallwins cannot be reached from here. Nothing is lost: what your tools report waits and is decided when the connection is back.',
  again: 'Try again',
} as const;
