export const texts = {
  title: 'Workspace',
  lead: 'What you look after as an admin.',
  achievements: 'The rules that are live, and who earned what.',
} as const;
