import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Erste Schritte',
  progress: (done: number, all: number) => `${done} von ${all} erledigt`,
  hide: 'Ausblenden',
  done: 'Erledigt',
  next: 'Weiter',
  name: {
    title: 'Sag, wer du bist',
    text: 'Andere sehen diesen Namen bei dem, was du sagst.',
    label: 'Dein Name',
    go: 'Namen speichern',
  },
  back: {
    title: 'Wähl, wie du wieder hereinkommst',
    text: 'Mit E-Mail und Passwort oder mit einem Passkey. Der Link aus der Konsole gilt nur einmal.',
    go: 'Einrichten',
  },
  invite: {
    title: 'Lade die Ersten aus deinem Team ein',
    text: 'Ein Link für jede Person, per Mail oder zum Weitergeben. Ihren Namen geben sie selbst an.',
    waiting: (count: number) =>
      count === 1 ? 'Eine Einladung ist offen.' : `${count} Einladungen sind offen.`,
    go: 'Einladen',
    more: 'Noch jemanden einladen',
  },
  recognise: {
    title: 'Gib jemandem Anerkennung',
    text: 'Eine Tat, die du gesehen hast, in einem Satz. Das zeigt, wozu Smallwins da ist.',
    later: 'Sobald jemand aus deinem Team dabei ist.',
    go: 'Jemandem Anerkennung geben',
  },
  connect: {
    title: 'Verbinde, wo die Arbeit geschieht',
    text: 'Ringe bewegen sich von selbst, sobald eine Quelle meldet, was abgeschlossen ist.',
    go: 'Quelle hinzufügen',
  },
};
