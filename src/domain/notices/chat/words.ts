import type { Language } from '../../language/languages.ts';

/** What is said in a chat around what is told there. */
export interface ChatWords {
  readonly more: (count: number) => string;
  readonly others: (count: number) => string;
  readonly recognised: (from: string, who: string) => string;
  readonly earned: (who: string, title: string) => string;
  readonly news: (count: number) => string;
  readonly inThread: string;
  readonly takenBack: string;
  readonly effect: string;
  readonly test: string;
  readonly settings: string;
  readonly modal: {
    readonly title: string;
    readonly who: string;
    readonly badge: string;
    readonly what: string;
    readonly whatHint: string;
    readonly effect: string;
    readonly effectHint: string;
    readonly send: string;
    readonly cancel: string;
    readonly needed: string;
  };
  readonly home: {
    readonly near: string;
    readonly nothingNear: string;
    readonly pending: string;
    readonly won: string;
    readonly said: string;
    readonly recognise: string;
    readonly open: string;
  };
  readonly usage: string;
  readonly usageTeams: string;
  /** What Teams itself says of the app. */
  readonly teamsApp: {
    readonly short: string;
    readonly full: string;
    readonly kudos: string;
    readonly help: string;
    readonly recognise: string;
    readonly recogniseHint: string;
  };
  readonly given: (who: string, badge: string) => string;
  readonly moment: string;
  readonly failed: string;
  readonly youUnknown: string;
  readonly unknown: (who: string) => string;
  readonly stale: string;
}

export const chatWords: Readonly<Record<Language, ChatWords>> = {
  en: {
    more: (count) => `and ${count} more in Smallwins`,
    others: (count) => (count === 1 ? 'one other' : `${count} others`),
    recognised: (from, who) => `${from} recognised ${who}`,
    earned: (who, title) => `${who} earned “${title}”`,
    news: (count) => (count === 1 ? 'Worth knowing' : `${count} things worth knowing`),
    inThread: 'Each is in the thread.',
    takenBack: 'What stood here was taken back.',
    effect: 'What it changed',
    test: 'Smallwins can write here.',
    settings: 'Change how you are told',
    modal: {
      title: 'Recognise',
      who: 'Who',
      badge: 'For what',
      what: 'What they did',
      whatHint: 'One deed, as you would tell it',
      effect: 'What it changed',
      effectHint: 'For a customer, a colleague or the work',
      send: 'Recognise',
      cancel: 'Cancel',
      needed: 'Please fill this in.',
    },
    home: {
      near: 'What is close',
      nothingNear: 'Nothing is under way right now. Your next event starts a ring.',
      pending: 'Waiting to be confirmed',
      won: 'Earned lately',
      said: 'What colleagues said',
      recognise: 'Recognise a colleague',
      open: 'Open Smallwins',
    },
    usage:
      'Write /kudos @colleague badge what they did, such as: /kudos @ana team player took over my shift on Friday. /kudos alone opens a form.',
    usageTeams:
      'On any message choose ⋯, then “Recognise this”. Or write kudos, and a form comes. In a channel, write to this app: kudos @colleague badge what they did.',
    teamsApp: {
      short: 'Recognise good work where you talk about it',
      full: 'Recognise a colleague from any message or with kudos, and hear of what you earned and what colleagues said about your work.',
      kudos: 'Recognise a colleague: @colleague badge what they did',
      help: 'What you can do here',
      recognise: 'Recognise this',
      recogniseHint: 'Recognise whoever wrote it',
    },
    given: (who, badge) => `${who}: ${badge}. It is in the feed and they hear of it.`,
    moment: 'One moment.',
    failed: 'That did not work. Try again, and tell your admin if it stays.',
    youUnknown:
      'Smallwins does not know which person you are here. Ask an admin to match you under Chat, or to give you the e-mail address you have in this chat.',
    unknown: (who) => `${who} is nobody Smallwins knows. Ask an admin to match them under Chat.`,
    stale: 'This form is too old. Open it again.',
  },
  de: {
    more: (count) => `und ${count} weitere in Smallwins`,
    others: (count) => (count === 1 ? 'eine weitere Person' : `${count} weitere`),
    recognised: (from, who) => `Anerkennung von ${from} für ${who}`,
    earned: (who, title) => `Erreicht von ${who}: „${title}“`,
    news: (count) => (count === 1 ? 'Eine gute Nachricht' : `${count} gute Nachrichten`),
    inThread: 'Jede steht im Thread.',
    takenBack: 'Was hier stand, wurde zurückgenommen.',
    effect: 'Was es bewirkt hat',
    test: 'Smallwins kann hier schreiben.',
    settings: 'Ändern, wie du davon hörst',
    modal: {
      title: 'Anerkennen',
      who: 'Wen',
      badge: 'Wofür',
      what: 'Was war es',
      whatHint: 'Eine Tat, so wie du sie erzählen würdest',
      effect: 'Was hat es bewirkt',
      effectHint: 'Für Kunden, für andere im Team oder für die Arbeit',
      send: 'Anerkennen',
      cancel: 'Abbrechen',
      needed: 'Füll das bitte aus.',
    },
    home: {
      near: 'Was nah ist',
      nothingNear: 'Gerade läuft nichts. Dein nächstes Ereignis beginnt einen Ring.',
      pending: 'Noch nicht bestätigt',
      won: 'Zuletzt erreicht',
      said: 'Was andere gesagt haben',
      recognise: 'Jemanden anerkennen',
      open: 'Smallwins öffnen',
    },
    usage:
      'Schreib /kudos @jemand Abzeichen was es war, etwa: /kudos @ana Teamgeist hat am Freitag meine Schicht übernommen. /kudos allein öffnet ein Formular.',
    usageTeams:
      'Wähl an einer Nachricht ⋯, dann „Das anerkennen“. Oder schreib kudos, dann kommt ein Formular. In einem Kanal schreib an diese App: kudos @jemand Abzeichen was es war.',
    teamsApp: {
      short: 'Gute Arbeit anerkennen, wo ihr darüber sprecht',
      full: 'Erkenne jemanden von jeder Nachricht aus oder mit kudos an und erfahre, was du erreicht hast und was andere über deine Arbeit sagen.',
      kudos: 'Jemanden anerkennen: @jemand Abzeichen was es war',
      help: 'Was du hier tun kannst',
      recognise: 'Das anerkennen',
      recogniseHint: 'Anerkennen, wer das geschrieben hat',
    },
    given: (who, badge) => `${who}: ${badge}. Es steht im Feed und kommt an.`,
    moment: 'Einen Moment.',
    failed:
      'Das hat nicht geklappt. Versuch es noch einmal und sag es der Administration, wenn es so bleibt.',
    youUnknown:
      'Smallwins weiß nicht, wer du hier bist. Bitte die Administration, dich unter „Chat“ zuzuordnen oder deine E-Mail-Adresse aus diesem Chat einzutragen.',
    unknown: (who) =>
      `${who} ist Smallwins nicht bekannt. Bitte die Administration um eine Zuordnung unter „Chat“.`,
    stale: 'Dieses Formular ist zu alt. Öffne es noch einmal.',
  },
  es: {
    more: (count) => `y ${count} más en Smallwins`,
    others: (count) => (count === 1 ? 'otra persona' : `${count} más`),
    recognised: (from, who) => `Reconocimiento de ${from} a ${who}`,
    earned: (who, title) => `Conseguido por ${who}: «${title}»`,
    news: (count) => (count === 1 ? 'Una buena noticia' : `${count} buenas noticias`),
    inThread: 'Cada una está en el hilo.',
    takenBack: 'Lo que había aquí se ha retirado.',
    effect: 'Qué cambió',
    test: 'Smallwins puede escribir aquí.',
    settings: 'Cambiar cómo te avisamos',
    modal: {
      title: 'Reconocer',
      who: 'A quién',
      badge: 'Por qué',
      what: 'Qué hizo',
      whatHint: 'Un hecho, tal como lo contarías',
      effect: 'Qué cambió',
      effectHint: 'Para un cliente, para el equipo o para el trabajo',
      send: 'Reconocer',
      cancel: 'Cancelar',
      needed: 'Rellena este campo.',
    },
    home: {
      near: 'Lo que está cerca',
      nothingNear: 'Ahora no hay nada en marcha. Tu próximo evento empieza un anillo.',
      pending: 'Pendiente de confirmar',
      won: 'Conseguido hace poco',
      said: 'Lo que han dicho de ti',
      recognise: 'Reconocer a alguien',
      open: 'Abrir Smallwins',
    },
    usage:
      'Escribe /kudos @alguien insignia qué hizo, por ejemplo: /kudos @ana espíritu de equipo cubrió mi turno el viernes. /kudos sin más abre un formulario.',
    usageTeams:
      'En cualquier mensaje elige ⋯ y «Reconocer esto». O escribe kudos y llega un formulario. En un canal, escribe a esta aplicación: kudos @alguien insignia qué hizo.',
    teamsApp: {
      short: 'Reconoce el buen trabajo donde se habla de él',
      full: 'Reconoce a alguien desde cualquier mensaje o con kudos, y entérate de lo que has conseguido y de lo que dicen de tu trabajo.',
      kudos: 'Reconocer a alguien: @alguien insignia qué hizo',
      help: 'Qué puedes hacer aquí',
      recognise: 'Reconocer esto',
      recogniseHint: 'Reconocer a quien lo escribió',
    },
    given: (who, badge) => `${who}: ${badge}. Está en el muro y le llega.`,
    moment: 'Un momento.',
    failed: 'No ha funcionado. Inténtalo de nuevo y avisa a administración si sigue igual.',
    youUnknown:
      'Smallwins no sabe quién eres aquí. Pide a administración que te asigne en Chat o que añada el correo que tienes en este chat.',
    unknown: (who) => `Smallwins no conoce a ${who}. Pide a administración que le asigne en Chat.`,
    stale: 'Este formulario es demasiado antiguo. Ábrelo de nuevo.',
  },
};
