import type { Problems } from './said.ts';

/** What anybody may meet anywhere. */
export const commonProblems: Problems = {
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
  'key-reused': [
    {
      de: 'Dieser Idempotency-Key wurde für eine andere Anfrage benutzt. Nimm für eine neue einen neuen.',
      es: 'Esta Idempotency-Key se usó para otra petición. Usa una nueva para una nueva.',
    },
  ],
  'not-a-person': [
    {
      of: /Recognition comes from/,
      de: 'Anerkennung kommt von einer Person. Melde dich an; ein Schlüssel kann sie nicht geben.',
      es: 'El reconocimiento viene de una persona. Entra; una clave no puede darlo.',
    },
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
      of: /Goals are set/,
      de: 'Ziele setzt ein Admin, oder wer die Leute eines Teams führt. Frag diese Person.',
      es: 'Los objetivos los fija un administrador, o quien dirige a la gente de un equipo. Pregunta a esa persona.',
    },
    {
      of: /those who lead people/,
      de: 'Diese Seite ist für die, die Leute führen. Ein Admin gibt die Rolle dafür.',
      es: 'Esta página es para quienes dirigen a otros. Un administrador da esa función.',
    },
    {
      of: /asked for by a server/,
      de: 'Token holt ein Server mit dem API-Schlüssel einer Quelle, siehe die Seite „Einbetten“.',
      es: 'Los tokens los pide un servidor con la clave de API de una fuente; mira la página Incrustar.',
    },
    {
      of: /^An API key may not/,
      de: 'Das darf ein API-Schlüssel nicht. Melde dich als Person an.',
      es: 'Una clave de API no puede hacer esto. Entra como persona.',
    },
  ],
  'not-found': [
    {
      of: /^This calendar has ended/,
      de: 'Dieser Kalender ist beendet, oder seine Adresse ist abgeschnitten. Mach auf der Seite „Benachrichtigungen“ einen neuen.',
      es: 'Este calendario terminó, o su dirección está cortada. Crea otro en la página Avisos.',
    },
    {
      of: /^This link is cut/,
      de: 'Dieser Link ist abgeschnitten oder von einer anderen Installation. Stell deine Benachrichtigungen auf der Seite „Benachrichtigungen“ ein.',
      es: 'Este enlace está cortado o es de otra instalación. Ajusta tus avisos en la página Avisos.',
    },
    {
      de: 'Das gibt es hier nicht, oder es ist nicht für dich sichtbar.',
      es: 'Eso no existe aquí, o no puedes verlo.',
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
  unavailable: [
    {
      de: 'Der Server ist gerade nicht bereit. Versuch es gleich noch einmal.',
      es: 'El servidor no está disponible ahora. Inténtalo de nuevo en un momento.',
    },
  ],
  'answer-gone': [
    {
      de: 'Die Anfrage mit diesem Idempotency-Key wurde erledigt. Ihre Antwort ist nicht mehr da, weil seither jemand gelöscht wurde.',
      es: 'La petición con esta Idempotency-Key se hizo. Su respuesta ya no se guarda, porque desde entonces se borró a alguien.',
    },
  ],
  'outcome-unknown': [
    {
      de: 'Der Server wurde bei dieser Anfrage unterbrochen. Sieh nach, ob sie erledigt ist; wenn nicht, sende sie neu.',
      es: 'El servidor se interrumpió con esta petición. Mira si se hizo; si no, envíala de nuevo.',
    },
  ],
  'still-under-way': [
    {
      de: 'Diese Anfrage ist noch in Arbeit. Versuch es gleich noch einmal.',
      es: 'Esta petición sigue en curso. Inténtalo de nuevo en un momento.',
    },
  ],
  'changed-meanwhile': [
    {
      of: /nothing here/,
      de: 'Hier gibt es nichts mehr zu ändern. Lade die Seite neu.',
      es: 'Aquí ya no hay nada que cambiar. Vuelve a cargar la página.',
    },
    {
      de: 'Jemand hat das geändert, seit du es gelesen hast. Lade die Seite neu und ändere es dann.',
      es: 'Alguien ha cambiado esto desde que lo leíste. Vuelve a cargar la página y haz después tu cambio.',
    },
  ],
  'bad-cursor': [
    {
      de: 'Diese Stelle gehört nicht zu dieser Liste. Fang von vorn an.',
      es: 'Este punto no es de esta lista. Empieza desde el principio.',
    },
  ],
  'body-too-large': [
    {
      of: /larger than (\S+) MiB/,
      de: 'Das ist größer als $1 MiB. Sende weniger auf einmal.',
      es: 'Esto ocupa más de $1 MiB. Envía menos de una vez.',
    },
  ],
  'unstorable-text': [
    {
      de: 'Ein Text enthält das Zeichen U+0000, das sich nicht speichern lässt. Entfern es.',
      es: 'Un texto contiene el carácter U+0000, que no se puede guardar. Quítalo.',
    },
  ],
  'invalid-time': [
    {
      of: /^"(.*)" is not a moment that exists/,
      de: '„$1“ ist kein Zeitpunkt, den es gibt. Schreib ihn mit Abstand zu UTC wie 2026-03-01T09:30:00Z oder 2026-03-01T10:30:00+01:00.',
      es: '«$1» no es un momento que exista. Escríbelo con su diferencia con UTC, como 2026-03-01T09:30:00Z o 2026-03-01T10:30:00+01:00.',
    },
  ],
  'time-out-of-range': [
    {
      of: /^The time "(.*)" is too far/,
      de: 'Der Zeitpunkt „$1“ liegt zu weit weg. Nimm einen zwischen 1685 und 2255.',
      es: 'El momento «$1» está demasiado lejos. Usa uno entre 1685 y 2255.',
    },
  ],
  'time-without-offset': [
    {
      of: /^The time "(.*)" does not say/,
      de: 'Dem Zeitpunkt „$1“ fehlt der Abstand zu UTC. Schreib ihn wie 2026-03-01T09:30:00Z oder 2026-03-01T10:30:00+01:00.',
      es: 'Al momento «$1» le falta su diferencia con UTC. Escríbelo como 2026-03-01T09:30:00Z o 2026-03-01T10:30:00+01:00.',
    },
  ],
};
