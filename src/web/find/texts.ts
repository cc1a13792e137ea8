export const texts = {
  title: 'Find a colleague or a page',
  hint: 'A name, a page, an achievement',
  found: 'What was found',
  nothing: 'Nobody and nothing is called so. A few letters of a name are enough.',
  achievement: 'Achievement',
} as const;
