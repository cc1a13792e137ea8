export const texts = {
  label: 'Language',
  asBrowsers: 'As each browser asks',
  workspaceTitle: 'Language of this workspace',
  workspaceText: 'What people read until they choose a language for themselves.',
} as const;
