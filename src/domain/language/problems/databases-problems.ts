import type { Problems } from './said.ts';

/** What a database says before its mend; a driver's own words stay as they are. */
const mends = (items: readonly (readonly [english: string, de: string, es: string])[]) =>
  items.map(([english, de, es]) => ({
    of: new RegExp(`^([\\s\\S]+) ${english}`),
    de: `$1 ${de}`,
    es: `$1 ${es}`,
  }));

/** What admins meet with databases that are asked for events. */
export const databasesProblems: Problems = {
  'database-unreachable': [
    {
      of: /^There is no host (\S+)\.(?: Look|$)/,
      de: 'Den Host $1 gibt es nicht. Prüf die Verbindungszeichenfolge.',
      es: 'El host $1 no existe. Mira la cadena de conexión.',
    },
    ...mends([
      [
        'Nothing listens there',
        'Dort hört nichts zu. Prüf Host und Port, und ob Verbindungen von hier erlaubt sind.',
        'Allí no escucha nada. Mira el host y el puerto, y si acepta conexiones de aquí.',
      ],
      [
        'It does not answer',
        'Es kommt keine Antwort. Vielleicht liegt eine Firewall dazwischen.',
        'No responde. Quizá haya un cortafuegos en medio.',
      ],
      ['There is no way', 'Von hier führt kein Weg dorthin.', 'No hay camino desde aquí.'],
      [
        'It broke the connection',
        'Die Verbindung brach ab. Es wird noch einmal versucht.',
        'Cortó la conexión. Se intentará de nuevo.',
      ],
      [
        'It has no connection',
        'Es ist keine Verbindung frei. Es wird noch einmal versucht.',
        'No le queda ninguna conexión. Se intentará de nuevo.',
      ],
    ]),
  ],
  'database-login-refused': mends([
    [
      'User or password',
      'Benutzer oder Passwort ist falsch. Ändere die Verbindung.',
      'El usuario o la contraseña no son correctos. Cambia la conexión.',
    ],
    [
      'This user may not connect',
      'Dieser Benutzer darf sich von hier nicht verbinden. Sieh in pg_hba.conf nach.',
      'Este usuario no puede conectarse desde aquí. Mira pg_hba.conf.',
    ],
    [
      'There is no such database',
      'Diese Datenbank gibt es nicht. Ändere die Verbindung.',
      'No existe esa base de datos. Cambia la conexión.',
    ],
  ]),
  'database-not-allowed': mends([
    [
      'This user may not read',
      'Dieser Benutzer darf das nicht lesen. Gib ihm GRANT SELECT.',
      'Este usuario no puede leer eso. Dale GRANT SELECT.',
    ],
  ]),
  'database-bad-query': [
    {
      of: /^Two columns are called "(.*)"\. Give/,
      de: 'Zwei Spalten heißen „$1“. Gib einer mit AS einen anderen Namen.',
      es: 'Dos columnas se llaman «$1». Da otro nombre a una con AS.',
    },
    ...mends([
      [
        'There is no such table',
        'Diese Tabelle gibt es nicht, oder der Benutzer sieht sie nicht. Nenn ihr Schema.',
        'No existe esa tabla, o este usuario no la ve. Nombra su esquema.',
      ],
      ['There is no such column', 'Diese Spalte gibt es nicht.', 'No existe esa columna.'],
      [
        'It must be one SELECT without',
        'Es muss ein einziges SELECT ohne Semikolon sein.',
        'Debe ser un solo SELECT sin punto y coma.',
      ],
      [
        'It must be one SELECT that',
        'Es muss ein einziges SELECT sein, das nichts ändert.',
        'Debe ser un solo SELECT que no cambie nada.',
      ],
    ]),
  ],
  'database-too-slow': mends([
    [
      'It took longer',
      'Das dauerte länger als 30 Sekunden. Leg einen Index auf die Cursor-Spalte, oder frag nach weniger.',
      'Tardó más de 30 segundos. Pon un índice a la columna del cursor, o pide menos.',
    ],
  ]),
  'database-failed': mends([['It is tried', 'Es wird noch einmal versucht.', 'Se intentará de nuevo.']]),
  'database-bad-cursor': [
    {
      of: /no column "(.*)"; it has (.+)\.$/,
      de: 'Die Abfrage hat keine Spalte „$1“; sie hat $2.',
      es: 'La consulta no tiene la columna «$1»; tiene $2.',
    },
    {
      of: /^The column "(.*)" is (.+)\. Choose/,
      de: 'Die Spalte „$1“ ist $2. Wähl eine, die wächst: eine Zeit oder eine ganze Zahl.',
      es: 'La columna «$1» es $2. Elige una que crezca: una hora o un número entero.',
    },
  ],
  'database-bad-mapping': [
    {
      of: /form "events"/,
      de: 'Eine Abfrage wird Zeile für Zeile gelesen, ihre Zuordnung braucht deshalb die Form „events“.',
      es: 'Una consulta se lee fila a fila, así que su asignación debe tener la forma «events».',
    },
    {
      of: /^(?:The mapping: )?([\s\S]+)$/,
      de: 'Die Zuordnung passt so nicht: $1',
      es: 'La asignación no vale así: $1',
    },
  ],
  'database-superuser': [
    {
      of: /^(\S+) is a superuser/,
      de: "$1 ist Superuser und könnte in einem SELECT alles tun. Leg eine Rolle an, die nur lesen darf: CREATE ROLE smallwins_reader LOGIN PASSWORD '…'; GRANT SELECT ON … TO smallwins_reader;",
      es: "$1 es superusuario y podría hacer cualquier cosa en un SELECT. Crea un rol que solo pueda leer: CREATE ROLE smallwins_reader LOGIN PASSWORD '…'; GRANT SELECT ON … TO smallwins_reader;",
    },
  ],
  'database-sealed-elsewhere': [
    {
      de: 'Die Verbindung wurde mit einem anderen Schlüssel versiegelt, als diese Installation hat. Trag sie noch einmal ein.',
      es: 'La conexión se selló con una clave que esta instalación no tiene. Escríbela de nuevo.',
    },
  ],
  'database-bad-connection': [
    {
      of: /names no host/,
      de: 'Die Verbindungszeichenfolge nennt keinen Host. Sockets werden nicht gefragt.',
      es: 'La cadena de conexión no nombra ningún host. A los sockets no se les pregunta.',
    },
    {
      of: /a user and a database/,
      de: 'Die Verbindungszeichenfolge muss Benutzer und Datenbank nennen.',
      es: 'La cadena de conexión debe nombrar un usuario y una base de datos.',
    },
    {
      of: /only sslmode is known, not (.+)\.$/,
      de: 'Von den Parametern ist nur sslmode bekannt, nicht $1. Lass ihn weg.',
      es: 'De los parámetros solo se conoce sslmode, no $1. Quítalo.',
    },
    {
      of: /^sslmode is (.+); expected/,
      de: 'sslmode ist $1; es geht disable, require oder verify-full.',
      es: 'sslmode es $1; puede ser disable, require o verify-full.',
    },
    {
      of: /verify-full is safe, not (.+)\.$/,
      de: 'Über das Internet ist nur sslmode=verify-full sicher, nicht $1.',
      es: 'Por internet solo es seguro sslmode=verify-full, no $1.',
    },
    {
      de: 'Das ist keine Verbindungszeichenfolge. Schreib postgres://user:password@host:5432/database; Zeichen wie @ oder / im Passwort als %40, %2F.',
      es: 'Eso no es una cadena de conexión. Escribe postgres://user:password@host:5432/database; los signos como @ o / de la contraseña, como %40, %2F.',
    },
  ],
  'database-address-refused': [
    {
      of: /^(\S+) is an address/,
      de: '$1 ist eine Adresse in diesem Netz. Wer Smallwins betreibt, kann sie erlauben: den Host in SMALLWINS_DATABASE_HOSTS nennen.',
      es: '$1 es una dirección de esta red. Quien opera Smallwins puede permitirla: nombrar su host en SMALLWINS_DATABASE_HOSTS.',
    },
  ],
};
