export const texts = {
  underMinute: 'under 1 min',
  days: (count: number) => `${count} d`,
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
} as const;
