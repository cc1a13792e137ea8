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
  endpointStopped(endpoint: string, why: 'failing' | 'gone'): MailText;
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
    endpointStopped: (endpoint, why) => ({
      subject: `Nothing is sent to ${endpoint} any more`,
      before:
        why === 'gone'
          ? `The endpoint ${endpoint} answered that it is gone for good (410), so it was switched off.`
          : `The endpoint ${endpoint} has taken nothing for five days, so it was switched off.`,
      after: 'What could not be sent is kept for 30 days: switch the endpoint on and send it again there.',
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
    endpointStopped: (endpoint, why) => ({
      subject: `An ${endpoint} wird nichts mehr gesendet`,
      before:
        why === 'gone'
          ? `Der Endpunkt ${endpoint} hat geantwortet, dass es ihn nicht mehr gibt (410). Er wurde abgeschaltet.`
          : `Der Endpunkt ${endpoint} hat seit fünf Tagen nichts angenommen. Er wurde abgeschaltet.`,
      after:
        'Was nicht gesendet werden konnte, bleibt 30 Tage erhalten: Schalte den Endpunkt dort ein und sende es erneut.',
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
    endpointStopped: (endpoint, why) => ({
      subject: `Ya no se envía nada a ${endpoint}`,
      before:
        why === 'gone'
          ? `El destino ${endpoint} ha respondido que ya no existe (410), así que se ha desactivado.`
          : `El destino ${endpoint} no ha aceptado nada en cinco días, así que se ha desactivado.`,
      after: 'Lo que no se pudo enviar se guarda 30 días: activa el destino allí y vuelve a enviarlo.',
    }),
    linkByAdmin: () => ({
      subject: 'Tu camino de vuelta a Smallwins',
      before: 'Un administrador te envía un enlace para entrar. Sirve una vez, durante 15 minutos.',
    }),
  },
};
