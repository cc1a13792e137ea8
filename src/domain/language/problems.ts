import type { Refusal } from '../refusal.ts';
import type { Language } from './languages.ts';

/** A refusal's sentence in the other languages; `of` tells those of one code apart and finds what goes into `$1`. */
interface Said {
  readonly of?: RegExp;
  readonly de: string;
  readonly es: string;
}

/** What people meet while they sign in, recognise, read the feed and look after their account. */
export const problems: Readonly<Record<string, readonly Said[]>> = {
  'already-member': [
    {
      de: 'Diese Person kann sich hier schon anmelden. Ändere stattdessen ihre Rollen unter Mitglieder.',
      es: 'Esta persona ya puede entrar aquí. Cambia sus funciones en Miembros.',
    },
  ],
  'bad-input': [
    {
      of: /at least 12 characters/,
      de: 'Das Passwort braucht mindestens 12 Zeichen.',
      es: 'La contraseña necesita al menos 12 caracteres.',
    },
    {
      of: /at most 256 characters/,
      de: 'Das Passwort darf höchstens 256 Zeichen haben.',
      es: 'La contraseña puede tener como mucho 256 caracteres.',
    },
    {
      of: /an e-mail address/,
      de: 'Das ist keine E-Mail-Adresse wie ana@example.com.',
      es: 'Eso no es una dirección de correo como ana@example.com.',
    },
    {
      de: 'Eine Angabe fehlt oder passt nicht. Sieh sie durch und versuch es noch einmal.',
      es: 'Falta un dato o no es válido. Revísalo e inténtalo de nuevo.',
    },
  ],
  deactivated: [
    {
      of: /^(.+) is deactivated/,
      de: '$1 ist deaktiviert. Aktiviere die Person erst unter „Personen“, dann lade sie ein.',
      es: '$1 tiene la cuenta desactivada. Reactívala primero en Personas y luego envía la invitación.',
    },
  ],
  'edit-window-over': [
    {
      of: /comment can/,
      de: 'Ein Kommentar lässt sich 15 Minuten lang bearbeiten. Schreib einen neuen, oder lösch ihn.',
      es: 'Un comentario se puede editar durante 15 minutos. Añade otro, o elimínalo.',
    },
    {
      de: 'Eine Anerkennung lässt sich 15 Minuten lang bearbeiten. Zieh sie zurück und schreib sie neu, oder kommentiere sie.',
      es: 'Un reconocimiento se puede editar durante 15 minutos. Retíralo y escríbelo de nuevo, o coméntalo.',
    },
  ],
  'email-taken': [
    {
      de: 'Mit dieser E-Mail meldet sich hier schon jemand anderes an. Nimm eine andere.',
      es: 'Otra persona ya entra aquí con este correo. Usa otro.',
    },
  ],
  'empty-text': [{ de: 'Hier steht nichts. Ein Satz genügt.', es: 'Esto está vacío. Basta una frase.' }],
  'foreign-origin': [
    {
      de: 'Diese Anfrage kommt von einer anderen Seite.',
      es: 'Esta petición viene de otro sitio.',
    },
  ],
  internal: [
    {
      de: 'Auf unserer Seite ist etwas schiefgegangen; es steht im Protokoll. Versuch es noch einmal, und sag es einem Admin, wenn es bleibt.',
      es: 'Algo ha fallado por nuestra parte; está en el registro. Inténtalo de nuevo, y díselo a un administrador si continúa.',
    },
  ],
  'has-left': [
    {
      of: /^(.+) has left/,
      de: '$1 ist nicht mehr hier, niemand würde es lesen. Wähl jemanden aus der Liste.',
      es: '$1 ya no está aquí, así que nadie lo leería. Elige a alguien de la lista.',
    },
  ],
  'invitation-gone': [
    {
      de: 'Diese Einladung wurde benutzt, widerrufen oder ist älter als sieben Tage. Bitte um eine neue.',
      es: 'Esta invitación se usó, se anuló o tiene más de siete días. Pide una nueva.',
    },
  ],
  'key-reused': [
    {
      de: 'Dieser Idempotency-Key wurde für eine andere Anfrage benutzt. Nimm für eine neue einen neuen.',
      es: 'Esta Idempotency-Key se usó para otra petición. Usa una nueva para una nueva.',
    },
  ],
  'last-admin': [
    {
      de: 'Das ist der letzte Admin, und ein Arbeitsbereich braucht einen. Gib zuerst jemand anderem diese Rolle.',
      es: 'Es el último administrador, y un espacio de trabajo necesita uno. Da antes esa función a otra persona.',
    },
  ],
  'last-value': [
    {
      of: /^(.+) is the last badge/,
      de: '„$1“ ist das letzte Abzeichen, das sich geben lässt. Leg zuerst ein anderes an oder zeig eines.',
      es: '«$1» es la última insignia que se puede dar. Añade o muestra antes otra.',
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
  'nobody-to-recognise': [
    {
      of: /^(.+) is only you/,
      de: '„$1“ bist nur du. Wähl jemand anderen.',
      es: '«$1» eres solo tú. Elige a un compañero.',
    },
    {
      de: 'Niemand ist genannt. Wähl mindestens eine Person oder ein Team.',
      es: 'No se nombra a nadie. Elige al menos a un compañero, o un equipo.',
    },
  ],
  'not-a-person': [
    {
      de: 'Hierfür braucht es eine angemeldete Person. Melde dich an.',
      es: 'Para esto hace falta una persona que haya entrado. Entra.',
    },
  ],
  'not-allowed': [
    {
      of: /admin of the workspace/,
      de: 'Das darf nur ein Admin des Arbeitsbereichs. Frag einen, oder melde dich als einer an.',
      es: 'Esto solo puede hacerlo un administrador del espacio. Pídeselo a uno, o entra como tal.',
    },
    {
      de: 'Dieser Schlüssel darf nur Ereignisse senden. Melde dich als Person an, um zu lesen.',
      es: 'Esta clave solo puede enviar eventos. Entra como persona para leer.',
    },
  ],
  'not-found': [
    {
      de: 'Das gibt es hier nicht, oder es ist nicht für dich sichtbar.',
      es: 'Eso no existe aquí, o no puedes verlo.',
    },
  ],
  'not-hideable': [
    {
      de: 'Eine Auszeichnung entsteht aus Ereignissen und hat keinen Text zum Ausblenden. Ihr Nachweis sagt, warum es sie gibt.',
      es: 'Una distinción se decide a partir de eventos y no tiene texto que ocultar. Su comprobante dice por qué está ahí.',
    },
  ],
  'not-signed-in': [
    {
      of: /API key is not/,
      de: 'Dieser API-Schlüssel ist nicht bekannt.',
      es: 'Esta clave de API no se conoce.',
    },
    { de: 'Melde dich zuerst an.', es: 'Entra primero.' },
  ],
  'not-signed-in-there': [
    {
      of: /signed in to (.+)\. Sign/,
      de: 'Dieser Browser ist bei $1 nicht angemeldet. Melde dich dort zuerst an.',
      es: 'Este navegador no tiene la sesión abierta en $1. Entra allí primero.',
    },
  ],
  'not-their-event': [
    {
      of: /^Event (\S+) is not one of (.+)\. Point/,
      de: 'Ereignis $1 gehört nicht zu $2. Zeig auf etwas, das dort getan wurde.',
      es: 'El evento $1 no es de $2. Señala algo que hiciera esa persona.',
    },
  ],
  'not-yours': [
    {
      of: /comment can|wrote a comment/,
      de: 'Einen Kommentar ändert oder löscht nur, wer ihn geschrieben hat. Du kannst ihn melden.',
      es: 'Solo quien escribió un comentario puede cambiarlo o eliminarlo. Puedes denunciarlo.',
    },
    {
      de: 'Eine Anerkennung ändert oder zieht nur zurück, wer sie gegeben hat. Du kannst sie kommentieren oder melden.',
      es: 'Solo quien dio un reconocimiento puede cambiarlo o retirarlo. Puedes comentarlo o denunciarlo.',
    },
  ],
  'passkey-refused': [
    {
      de: 'Dieser Passkey ist nicht für hier, oder kam nicht binnen fünf Minuten. Versuch es noch einmal.',
      es: 'Esta llave de acceso no es de aquí, o tardó más de cinco minutos. Inténtalo de nuevo.',
    },
  ],
  rephrase: [
    {
      of: /^“(.+)” is on/,
      de: '„$1“ steht auf der Liste dieses Arbeitsbereichs. Sag es auf andere Weise.',
      es: '«$1» está en la lista de palabras de este espacio. Dilo de otra manera.',
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
  'self-recognition': [
    {
      of: /^(.+) is you\./,
      de: '$1, das bist du. Anerkennung gilt anderen; nimm dich von der Liste.',
      es: '$1 eres tú. El reconocimiento es para otra persona; quítate de la lista.',
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
  'stacked-marks': [
    {
      de: 'Der Text häuft mehr als sechs Zeichen auf einen Buchstaben. Schreib ihn ohne sie.',
      es: 'El texto acumula más de seis signos sobre una letra. Escríbelo sin ellos.',
    },
  ],
  'text-too-long': [
    {
      of: /has (\d+) characters; (\d+) fit/,
      de: 'Der Text hat $1 Zeichen; $2 passen. Behalt, was am meisten zählt.',
      es: 'El texto tiene $1 caracteres; caben $2. Quédate con lo más importante.',
    },
  ],
  'too-many-recipients': [
    {
      of: /These are (\d+) people; a recognition goes to (\d+)/,
      de: 'Das sind $1 Personen; eine Anerkennung geht an höchstens $2. Nenn die, um die es geht.',
      es: 'Son $1 personas; un reconocimiento llega como mucho a $2. Nombra a las que corresponde.',
    },
  ],
  'too-many-recognitions': [
    {
      of: /given (\d+) recognitions within an hour; (\d+)/,
      de: 'Du hast in einer Stunde $1 Anerkennungen gegeben; mehr als $2 gehen nicht. Mach etwas später weiter.',
      es: 'Has dado $1 reconocimientos en una hora; el máximo es $2. Sigue un poco más tarde.',
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
  unavailable: [
    {
      de: 'Der Server ist gerade nicht bereit. Versuch es gleich noch einmal.',
      es: 'El servidor no está disponible ahora. Inténtalo de nuevo en un momento.',
    },
  ],
  'unknown-person': [
    {
      of: /handle (".*")\. Choose/,
      de: 'Niemand hier hat das Kürzel $1. Wähl jemanden aus der Liste.',
      es: 'Nadie aquí tiene el identificador $1. Elige a alguien de la lista.',
    },
  ],
  'unknown-team': [
    {
      of: /called (".*")\. Choose/,
      de: 'Kein Team hier heißt $1. Wähl eines aus der Liste.',
      es: 'Ningún equipo se llama $1. Elige uno de la lista.',
    },
  ],
  'unknown-value': [
    {
      of: /badge (".*") to give/,
      de: 'Das Abzeichen $1 gibt es nicht. Wähl eines aus der Liste.',
      es: 'La insignia $1 no existe. Elige una de la lista.',
    },
  ],
  'unseen-character': [
    {
      of: /character (U\+\w+).*place (\d+)/,
      de: 'Der Text enthält das Zeichen $1, das sich nicht zeigen lässt. Entfern es an Stelle $2 und sende ihn noch einmal.',
      es: 'El texto contiene el carácter $1, que no se puede mostrar. Quítalo del lugar $2 y envíalo de nuevo.',
    },
  ],
  'value-exists': [
    {
      of: /called “(.+)” already/,
      de: 'Ein Abzeichen „$1“ gibt es schon, vielleicht ausgeblendet oder etwas anders geschrieben. Wähl einen anderen Namen.',
      es: 'Ya hay una insignia «$1», quizá oculta o escrita de otra forma. Elige otro nombre.',
    },
  ],
  'not-your-people': [
    {
      de: 'Eine Notiz zu einer Auszeichnung kommt von denen, die die Person leiten. Im Feed kannst du darauf antworten.',
      es: 'Una nota sobre una distinción la escribe quien dirige a esa persona. Puedes responder en el feed.',
    },
  ],
  'single-sign-on-only': [
    {
      of: /entered with (.+) alone/,
      de: 'Dieser Arbeitsbereich lässt nur über $1 hinein. Nimm auf der Anmeldeseite „Mit $1 anmelden“.',
      es: 'En este espacio solo se entra con $1. Usa «Entrar con $1» en la página de entrada.',
    },
  ],
  'no-reason': [
    {
      de: 'Sag, warum: Die Person liest es. Gib einen Grund an.',
      es: 'Di por qué: la persona lo lee. Indica un motivo.',
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

/** A refusal's sentence for a reader; what has no translation, mostly what only admins and programs meet, is English. */
export function sayProblem({ code, message }: Pick<Refusal, 'code' | 'message'>, language: Language): string {
  if (language === 'en') return message;
  for (const said of problems[code] ?? []) {
    const found = said.of ? said.of.exec(message) : [];
    if (found) return said[language].replace(/\$(\d)/g, (_sign, place: string) => found[Number(place)] ?? '');
  }
  return message;
}
