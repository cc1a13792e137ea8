import type { Problems } from './said.ts';

/** What people meet on boards, goals, the team's page, review talks and the words of notices. */
export const boardsProblems: Problems = {
  'board-closed': [
    {
      of: /^The board (.+) is not open/,
      de: 'Diese Rangliste ist hier nicht offen. Ein Admin kann sie auf der Seite „Ranglisten“ öffnen.',
      es: 'Esta clasificación no está abierta aquí. Un administrador puede abrirla en la página Clasificación.',
    },
  ],
  'too-many-goals': [
    {
      of: /^(.+) has (\d+) goals for (\S+); that/,
      de: '$1 hat für $3 schon $2 Ziele, mehr gehen nicht. Entfern erst eines.',
      es: '$1 ya tiene $2 objetivos para $3, que es el máximo. Quita antes uno.',
    },
  ],
  'unknown-achievement': [
    {
      of: /has the key "(.*)"\. Choose/,
      de: 'Kein Erfolg hier hat den Schlüssel „$1“. Wähl einen aus der Liste, oder lass ihn weg.',
      es: 'Ningún logro tiene aquí la clave «$1». Elige uno de la lista, o déjalo vacío.',
    },
    {
      of: /no achievement "(.*)"\. Its/,
      de: 'Einen Erfolg „$1“ gibt es nicht. Sein Schlüssel steht in seinem Text hinter „achievement:“. Das Ereignis wurde nicht aufgehoben.',
      es: 'No hay ningún logro «$1». Su clave está en su texto, tras «achievement:». El evento no se guardó.',
    },
  ],
  'unknown-zone': [
    {
      of: /^"(.*)" is no time zone/,
      de: '„$1“ ist keine Zeitzone. Schreib eine wie Europe/Berlin oder UTC.',
      es: '«$1» no es una zona horaria. Escribe una como Europe/Berlin o UTC.',
    },
  ],
  'bad-date': [
    {
      of: /^"(.*)" is no date/,
      de: '„$1“ ist kein Datum; schreib eines wie 2026-03-01.',
      es: '«$1» no es una fecha; escribe una como 2026-03-01.',
    },
    {
      of: /^(\S+) comes after (\S+)\. Swap/,
      de: '$1 kommt nach $2. Vertausch die beiden.',
      es: '$1 viene después de $2. Intercámbialas.',
    },
  ],
  'bad-week': [
    {
      of: /^"(.*)" is no week/,
      de: '„$1“ ist keine Woche; schreib this, last oder einen Tag darin wie 2026-03-02.',
      es: '«$1» no es una semana; escribe this, last o un día de ella como 2026-03-02.',
    },
    {
      of: /^The week of (\S+) is still to come\. The current one begins on (\S+)\.$/,
      de: 'Die Woche von $1 kommt erst noch. Die jetzige beginnt am $2.',
      es: 'La semana de $1 aún no ha llegado. La actual empieza el $2.',
    },
  ],
  'bad-words': [
    {
      of: /names (\{\{ .+ \}\}), which .* There are: (.+)\.$/,
      de: 'Den Platzhalter $1 hat diese Art von Benachrichtigung nicht. Es gibt: $2.',
      es: 'Este tipo de aviso no tiene $1. Hay: $2.',
    },
    {
      of: /needs (.+) that is not always there \((.*)\)\. Put it between (\{%.+%\}) and/,
      de: 'Nicht immer vorhanden: $1 ($2). Setz es zwischen $3 und {% endif %}.',
      es: 'No siempre está: $1 ($2). Ponlo entre $3 y {% endif %}.',
    },
    {
      of: /cannot be read: (.+)\.$/,
      de: 'Der Text lässt sich nicht lesen: $1. Bring diese Stelle in Ordnung.',
      es: 'El texto no se puede leer: $1. Corrige ese lugar.',
    },
    {
      of: /comes out empty/,
      de: 'Ausgefüllt bleibt davon nichts übrig. Schreib einen Text.',
      es: 'Una vez rellenado, queda vacío. Escribe un texto.',
    },
  ],
  'not-demoted': [
    {
      of: /of the kind (\S+) are/,
      de: 'Benachrichtigungen der Art $1 kommen schon sofort an.',
      es: 'Los avisos del tipo $1 ya llegan al momento.',
    },
  ],
};
