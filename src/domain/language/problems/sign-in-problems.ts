import type { Problems } from './said.ts';

/** What people meet while they sign in and look after their account. */
export const signInProblems: Problems = {
  'already-member': [
    {
      de: 'Diese Person kann sich hier schon anmelden. Ändere stattdessen ihre Rollen unter Mitglieder.',
      es: 'Esta persona ya puede entrar aquí. Cambia sus funciones en Miembros.',
    },
  ],
  deactivated: [
    {
      of: /^(.+) is deactivated/,
      de: '$1 ist deaktiviert. Aktiviere die Person erst unter „Personen“, dann lade sie ein.',
      es: '$1 tiene la cuenta desactivada. Reactívala primero en Personas y luego envía la invitación.',
    },
  ],
  'email-taken': [
    {
      of: /^(\S+) is (.+)'s already/,
      de: '$1 gehört schon zu $2. Gib dort erst eine andere E-Mail an, oder führ die beiden zusammen.',
      es: '$1 ya es de $2. Pon allí antes otro correo, o une a las dos personas.',
    },
    {
      de: 'Mit dieser E-Mail meldet sich hier schon jemand anderes an. Nimm eine andere.',
      es: 'Otra persona ya entra aquí con este correo. Usa otro.',
    },
  ],
  'invitation-gone': [
    {
      de: 'Diese Einladung wurde benutzt, widerrufen oder ist älter als sieben Tage. Bitte um eine neue.',
      es: 'Esta invitación se usó, se anuló o tiene más de siete días. Pide una nueva.',
    },
  ],
  'last-admin': [
    {
      de: 'Das ist der letzte Admin, und ein Arbeitsbereich braucht einen. Gib zuerst jemand anderem diese Rolle.',
      es: 'Es el último administrador, y un espacio de trabajo necesita uno. Da antes esa función a otra persona.',
    },
  ],
  'link-used': [
    {
      de: 'Dieser Link wurde benutzt, ist älter als 15 Minuten oder war für jemand anderen. Fordere einen neuen an.',
      es: 'Este enlace se usó, tiene más de 15 minutos o era para otra persona. Pide otro.',
    },
  ],
  'no-account': [
    {
      de: 'Du siehst dich ohne Konto um, es gibt also nichts einzustellen. Bitte einen Admin um eine Einladung.',
      es: 'Estás mirando sin cuenta, así que no hay nada que ajustar. Pide a un administrador que te invite.',
    },
  ],
  'no-email': [
    {
      of: /^(.+) did not say your e-mail/,
      de: '$1 hat deine E-Mail nicht genannt, deshalb findet sich dein Konto nicht. Bitte einen Admin, sie senden zu lassen, oder melde dich anders an und verknüpf es unter „Dein Konto“.',
      es: '$1 no dijo tu correo, así que tu cuenta no se encuentra. Pide a un administrador que lo haga enviar, o entra de otra forma y vincúlalo en Tu cuenta.',
    },
    {
      de: 'Es gibt keine E-Mail für den Link. Dort, wo Smallwins läuft: npx smallwins sign-in',
      es: 'No hay ningún correo al que enviar el enlace. Donde se ejecuta Smallwins: npx smallwins sign-in',
    },
  ],
  'no-mail': [
    {
      de: 'Diese Installation kann keine Mail senden. Bitte einen Admin um einen Anmeldelink, oder nimm einen anderen Weg.',
      es: 'Esta instalación no puede enviar correo. Pide un enlace a un administrador, o usa otro medio.',
    },
  ],
  'no-passkeys': [
    {
      de: 'Passkeys brauchen einen Namen mit HTTPS: setz SMALLWINS_URL, oder öffne diese Seite als localhost.',
      es: 'Las llaves de acceso necesitan un nombre con HTTPS: define SMALLWINS_URL, o abre esta página como localhost.',
    },
  ],
  'no-such-sign-in': [
    {
      de: 'So lässt sich hier niemand anmelden. Nimm den Anmeldelink aus der Konsole.',
      es: 'Aquí no se puede entrar así. Usa el enlace de la consola.',
    },
  ],
  'not-signed-in-there': [
    {
      of: /signed in to (.+)\. Sign/,
      de: 'Dieser Browser ist bei $1 nicht angemeldet. Melde dich dort zuerst an.',
      es: 'Este navegador no tiene la sesión abierta en $1. Entra allí primero.',
    },
  ],
  'passkey-refused': [
    {
      de: 'Dieser Passkey ist nicht für hier, oder kam nicht binnen fünf Minuten. Versuch es noch einmal.',
      es: 'Esta llave de acceso no es de aquí, o tardó más de cinco minutos. Inténtalo de nuevo.',
    },
  ],
  'second-factor-not-begun': [
    {
      de: 'Es gibt nichts zu bestätigen. Beginn zuerst mit dem Einrichten des zweiten Faktors.',
      es: 'No hay nada que confirmar. Empieza antes a configurar el segundo factor.',
    },
  ],
  'second-factor-on': [
    {
      de: 'Der zweite Faktor ist schon an. Schalt ihn erst aus und richte dann das neue Gerät ein.',
      es: 'El segundo factor ya está activado. Desactívalo y configura después el nuevo dispositivo.',
    },
  ],
  'sign-in-again': [
    {
      de: 'Hierfür braucht es eine frische Anmeldung. Melde dich noch einmal an und wiederhole es binnen 15 Minuten.',
      es: 'Esto pide haber entrado hace poco. Entra de nuevo y repítelo en 15 minutos.',
    },
  ],
  'sign-in-expired': [
    {
      de: 'Der erste Schritt ist zu lange her oder schon benutzt. Fang von vorn an.',
      es: 'El primer paso caducó o ya se usó. Empieza de nuevo.',
    },
  ],
  'sign-in-link-used': [
    {
      de: 'Dieser Anmeldelink wurde schon benutzt oder ist älter als 15 Minuten. Bitte um einen neuen; dort, wo Smallwins läuft: npx smallwins sign-in',
      es: 'Este enlace ya se usó o tiene más de 15 minutos. Pide uno nuevo; donde se ejecuta Smallwins: npx smallwins sign-in',
    },
  ],
  'too-many-tokens': [
    {
      of: /You have (\d+) tokens, and (\d+)/,
      de: 'Du hast $1 Tokens, mehr als $2 gehen nicht. Widerrufe eines, das du nicht benutzt.',
      es: 'Tienes $1 tokens y el máximo es $2. Revoca uno que no uses.',
    },
  ],
  'too-many-sign-ins': [
    {
      de: 'Zu viele Anmeldeversuche. Warte eine Viertelstunde und versuch es dann noch einmal.',
      es: 'Demasiados intentos de entrar. Espera un cuarto de hora e inténtalo de nuevo.',
    },
  ],
  'single-sign-on-only': [
    {
      of: /entered with (.+) alone/,
      de: 'Dieser Arbeitsbereich lässt nur über $1 hinein. Nimm auf der Anmeldeseite „Mit $1 anmelden“.',
      es: 'En este espacio solo se entra con $1. Usa «Entrar con $1» en la página de entrada.',
    },
  ],
  'wrong-code': [
    {
      de: 'Das ist nicht der Code dieses Moments, oder er wurde schon benutzt. Nimm den nächsten.',
      es: 'No es el código de este momento, o ya se usó. Usa el siguiente.',
    },
  ],
  'wrong-password': [{ de: 'Das ist nicht dein jetziges Passwort.', es: 'Esa no es tu contraseña actual.' }],
  'wrong-sign-in': [
    {
      of: /passkey/,
      de: 'Dieser Passkey ist hier nicht bekannt. Nimm einen anderen Weg, und leg in deinem Konto einen neuen an.',
      es: 'Esta llave de acceso no se conoce aquí. Entra de otra forma, y crea una nueva en tu cuenta.',
    },
    {
      de: 'E-Mail und Passwort gehören hier nicht zusammen. Versuch es noch einmal, oder nimm einen anderen Weg.',
      es: 'Este correo y esta contraseña no van juntos aquí. Inténtalo de nuevo, o usa otra forma.',
    },
  ],
};
