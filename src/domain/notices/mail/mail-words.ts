import type { Language } from '../../language/languages.ts';
import type { NoticeKind } from '../preferences.ts';

/** What a mail says around what it tells of. */
export interface MailWords {
  /** The subject of a mail about one thing. */
  readonly one: Partial<Record<NoticeKind, (title: string, from: string) => string>>;
  readonly several: (count: number) => string;
  readonly daily: (count: number) => string;
  readonly weekly: (count: number) => string;
  readonly hello: (name: string) => string;
  readonly from: (name: string) => string;
  readonly open: string;
  readonly why: string;
  readonly settings: string;
  readonly unsubscribe: string;
}

export const mailWords: Readonly<Record<Language, MailWords>> = {
  en: {
    one: {
      award: (title) => `You earned “${title}”`,
      recognition: (title, from) => `${from} recognised you: ${title}`,
      mention: (_, from) => `${from} wrote you a comment`,
      note: (title, from) => `${from} wrote you a note on “${title}”`,
    },
    several: (count) => `${count} things about your work`,
    daily: (count) => (count === 1 ? 'Your day: one thing' : `Your day: ${count} things`),
    weekly: (count) => (count === 1 ? 'Your week: one thing' : `Your week: ${count} things`),
    hello: (name) => `Hello ${name},`,
    from: (name) => `From ${name}`,
    open: 'Open in Smallwins',
    why: 'You get this mail because it is how your notices are set.',
    settings: 'Change that',
    unsubscribe: 'No more mails like this',
  },
  de: {
    one: {
      award: (title) => `Erreicht: „${title}“`,
      recognition: (title, from) => `${from} hat dich anerkannt: ${title}`,
      mention: (_, from) => `${from} hat dir einen Kommentar geschrieben`,
      note: (title, from) => `${from} hat dir zu „${title}“ geschrieben`,
    },
    several: (count) => `${count} Neuigkeiten zu deiner Arbeit`,
    daily: (count) => (count === 1 ? 'Dein Tag: eine Neuigkeit' : `Dein Tag: ${count} Neuigkeiten`),
    weekly: (count) => (count === 1 ? 'Deine Woche: eine Neuigkeit' : `Deine Woche: ${count} Neuigkeiten`),
    hello: (name) => `Hallo ${name},`,
    from: (name) => `Von ${name}`,
    open: 'In Smallwins öffnen',
    why: 'Diese Mail kommt, weil deine Benachrichtigungen so eingestellt sind.',
    settings: 'Ändern',
    unsubscribe: 'Keine solchen Mails mehr',
  },
  es: {
    one: {
      award: (title) => `Has conseguido «${title}»`,
      recognition: (title, from) => `${from} te ha reconocido: ${title}`,
      mention: (_, from) => `${from} te ha escrito un comentario`,
      note: (title, from) => `${from} te ha escrito sobre «${title}»`,
    },
    several: (count) => `${count} novedades sobre tu trabajo`,
    daily: (count) => (count === 1 ? 'Tu día: una novedad' : `Tu día: ${count} novedades`),
    weekly: (count) => (count === 1 ? 'Tu semana: una novedad' : `Tu semana: ${count} novedades`),
    hello: (name) => `Hola, ${name}:`,
    from: (name) => `De ${name}`,
    open: 'Abrir en Smallwins',
    why: 'Recibes este correo porque así están configurados tus avisos.',
    settings: 'Cambiarlo',
    unsubscribe: 'No recibir más correos como este',
  },
};
