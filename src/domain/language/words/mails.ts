import type { Language } from '../languages.ts';

/** A mail's words; where its link goes is for the sender to say. */
interface MailText {
  readonly subject: string;
  readonly before: string;
  readonly after?: string;
}

interface MailWords {
  readonly button: string;
  signIn(workspace: string): MailText;
  confirmEmail(): MailText;
  invitation(by: string, workspace: string): MailText;
  linkByAdmin(): MailText;
}

/** The mails that are sent, in each language. */
export const mailsIn: Readonly<Record<Language, MailWords>> = {
  en: {
    button: 'Open Smallwins',
    signIn: (workspace) => ({
      subject: `Sign in to ${workspace}`,
      before: `Here is your link to ${workspace} on Smallwins. It works once, within 15 minutes.`,
      after: 'You did not ask for it? Then somebody typed your address. Without this link nothing happens.',
    }),
    confirmEmail: () => ({
      subject: 'Confirm your e-mail',
      before:
        'Open this link in the browser you are signed in with, and Smallwins knows that this address is yours. It works once, within 15 minutes.',
      after: 'You did not ask for it? Then nothing happens.',
    }),
    invitation: (by, workspace) => ({
      subject: `${by} invites you to ${workspace}`,
      before: `${by} invites you to ${workspace} on Smallwins, where good work is seen when it happens.`,
      after: 'The link is yours alone and works for seven days.',
    }),
    linkByAdmin: () => ({
      subject: 'Your way back into Smallwins',
      before: 'An admin sends you a sign-in link. It works once, within 15 minutes.',
    }),
  },
  de: {
    button: 'Smallwins öffnen',
    signIn: (workspace) => ({
      subject: `Bei ${workspace} anmelden`,
      before: `Hier ist dein Link zu ${workspace} auf Smallwins. Er gilt einmal, 15 Minuten lang.`,
      after:
        'Du hast ihn nicht angefordert? Dann hat jemand deine Adresse eingegeben. Ohne diesen Link geschieht nichts.',
    }),
    confirmEmail: () => ({
      subject: 'Bestätige deine E-Mail',
      before:
        'Öffne diesen Link in dem Browser, in dem du angemeldet bist, dann weiß Smallwins, dass diese Adresse dir gehört. Er gilt einmal, 15 Minuten lang.',
      after: 'Du hast ihn nicht angefordert? Dann geschieht nichts.',
    }),
    invitation: (by, workspace) => ({
      subject: `${by} lädt dich zu ${workspace} ein`,
      before: `${by} lädt dich zu ${workspace} auf Smallwins ein, wo gute Arbeit gesehen wird, wenn sie geschieht.`,
      after: 'Der Link ist für dich allein und gilt sieben Tage.',
    }),
    linkByAdmin: () => ({
      subject: 'Dein Weg zurück zu Smallwins',
      before: 'Ein Admin schickt dir einen Anmeldelink. Er gilt einmal, 15 Minuten lang.',
    }),
  },
  es: {
    button: 'Abrir Smallwins',
    signIn: (workspace) => ({
      subject: `Entrar en ${workspace}`,
      before: `Este es tu enlace a ${workspace} en Smallwins. Sirve una vez, durante 15 minutos.`,
      after: '¿No lo has pedido? Entonces alguien escribió tu dirección. Sin este enlace no pasa nada.',
    }),
    confirmEmail: () => ({
      subject: 'Confirma tu correo',
      before:
        'Abre este enlace en el navegador en el que tienes la sesión abierta, y Smallwins sabrá que esta dirección es tuya. Sirve una vez, durante 15 minutos.',
      after: '¿No lo has pedido? Entonces no pasa nada.',
    }),
    invitation: (by, workspace) => ({
      subject: `${by} te invita a ${workspace}`,
      before: `${by} te invita a ${workspace} en Smallwins, donde el buen trabajo se ve cuando ocurre.`,
      after: 'El enlace es solo para ti y sirve durante siete días.',
    }),
    linkByAdmin: () => ({
      subject: 'Tu camino de vuelta a Smallwins',
      before: 'Un administrador te envía un enlace para entrar. Sirve una vez, durante 15 minutos.',
    }),
  },
};
