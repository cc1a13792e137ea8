import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  label: 'Sprache',
  asBrowsers: 'Wie der jeweilige Browser',
  workspaceTitle: 'Sprache dieses Arbeitsbereichs',
  workspaceText: 'Was alle lesen, bis sie selbst eine Sprache wählen.',
};
