import type * as english from './texts.ts';
import type { Translated } from './translated.ts';

export const texts: Translated<typeof english.texts> = {
  label: 'Sprache',
  asBrowsers: 'Wie der jeweilige Browser',
  workspaceTitle: 'Sprache dieses Arbeitsbereichs',
  workspaceText: 'Was alle lesen, bis sie selbst eine Sprache wählen.',
};
