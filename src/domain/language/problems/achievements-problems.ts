import type { Problems } from './said.ts';

/** What admins and managers meet with achievements, packs, previews, awards and checks; problems inside a text stay as written. */
export const achievementsProblems: Problems = {
  'achievement-differs': [
    {
      of: /^(\S+) is live already/,
      de: '$1 ist schon aktiv, mit einem eigenen Text. Ersetz ihn, um zum Text des Pakets zurückzukehren; deiner bleibt als frühere Version.',
      es: '$1 ya está activo con un texto propio. Sustitúyelo para volver al del paquete; el tuyo queda como versión anterior.',
    },
  ],
  'bad-achievement': [
    {
      of: /^([\s\S]+)\. Known lines: (.+)\.$/,
      de: 'Der Text lässt sich so nicht verwenden: $1. Bekannte Zeilen: $2.',
      es: 'El texto no se puede usar así: $1. Líneas conocidas: $2.',
    },
    {
      of: /^([\s\S]+)$/,
      de: 'Der Text lässt sich so nicht verwenden: $1',
      es: 'El texto no se puede usar así: $1',
    },
  ],
  'unwise-achievement': [
    {
      of: /^([\s\S]+)$/,
      de: 'So sollte der Erfolg nicht gelten: $1',
      es: 'El logro no debería aplicarse así: $1',
    },
  ],
  'made-of-others': [
    {
      of: /^(\S+) is made of (.+) and follows/,
      de: '$1 besteht aus $2 und folgt deren Auszeichnungen von selbst. Entscheide stattdessen diese neu.',
      es: '$1 se compone de $2 y sigue sus distinciones por sí solo. Decide de nuevo esos.',
    },
  ],
  'many-families': [
    {
      of: /^(\S+) would begin another family, (.+?), beside (.+?)\. Begin/,
      de: '$1 beginnt mit $2 eine weitere Familie neben $3. Höchstens zwei im ersten Monat eines Teams; aktivier ihn ausdrücklich, wenn du es trotzdem willst.',
      es: '$1 empezaría otra familia, $2, junto a $3. Dos como mucho en el primer mes de un equipo; actívalo expresamente si aun así lo quieres.',
    },
  ],
  'not-in-pack': [
    {
      of: /^The pack (\S+) has no achievement (\S+)\. It has: (.+)\.$/,
      de: 'Das Paket $1 hat keinen Erfolg $2. Es hat: $3.',
      es: 'El paquete $1 no tiene ningún logro $2. Tiene: $3.',
    },
  ],
  retired: [
    {
      of: /^(\S+) is retired/,
      de: '$1 ist außer Kraft, also gilt gerade keine Version. Wende den Text erst wieder an und entscheide dann neu.',
      es: '$1 está fuera de uso, así que ahora no rige ninguna versión. Aplica otra vez su texto y después decide de nuevo.',
    },
  ],
  'stale-plan': [
    {
      de: 'Die Erfolge haben sich geändert, seit dieser Plan entstand. Mach ihn neu, sieh ihn dir an und wende ihn dann an.',
      es: 'Los logros han cambiado desde que se hizo este plan. Hazlo de nuevo, míralo y aplícalo.',
    },
  ],
  'version-not-later': [
    {
      of: /^[^\n]*Version (\d+) of (\S+) is valid from (?:the )?beginning; a new[^\n]*$/,
      de: 'Version $1 von $2 gilt von Anfang an; eine neue muss später beginnen. Nenn einen späteren Zeitpunkt.',
      es: 'La versión $1 de $2 rige desde el principio; una nueva debe empezar después. Da un momento posterior.',
    },
    {
      of: /^[^\n]*Version (\d+) of (\S+) is valid from (\S+); a new[^\n]*$/,
      de: 'Version $1 von $2 gilt ab $3; eine neue muss später beginnen. Nenn einen späteren Zeitpunkt.',
      es: 'La versión $1 de $2 rige desde $3; una nueva debe empezar después. Da un momento posterior.',
    },
    {
      of: /^[^\n]*Version (\d+) of (\S+) is valid from (\S+), which[^\n]*$/,
      de: 'Version $1 von $2 gilt erst ab $3. Setz den Erfolg danach außer Kraft.',
      es: 'La versión $1 de $2 rige desde $3. Pon el logro fuera de uso después.',
    },
    {
      of: /^([\s\S]+)$/,
      de: 'Eine neue Version muss später beginnen als die letzte: $1',
      es: 'Una versión nueva debe empezar después de la última: $1',
    },
  ],
  'bad-segment': [
    {
      of: /^"(.*)" (.+)\. Name an attribute/,
      de: 'Nach „$1“ lässt sich nicht gruppieren ($2). Nenn ein Merkmal von Personen wie person.team oder ein Feld ihrer Ereignisse wie data.group.',
      es: 'No se puede agrupar por «$1» ($2). Nombra un atributo de personas, como person.team, o un campo de sus eventos, como data.group.',
    },
  ],
  'not-triable': [
    {
      of: /cannot try (\S+) yet: it compares/,
      de: 'Eine Vorschau kann $1 noch nicht erproben: Der Erfolg vergleicht Personen miteinander. Nimm stattdessen eine Datei mit Ereignissen: smallwins replay --achievements DIR --events FILE',
      es: 'La vista previa aún no puede probar $1: compara a personas entre sí. Usa un archivo de eventos: smallwins replay --achievements DIR --events FILE',
    },
    {
      of: /cannot try (\S+) yet: it is made of (.+)\. Decide/,
      de: 'Eine Vorschau kann $1 noch nicht erproben: Der Erfolg besteht aus $2. Nimm stattdessen eine Datei mit Ereignissen: smallwins replay --achievements DIR --events FILE',
      es: 'La vista previa aún no puede probar $1: se compone de $2. Usa un archivo de eventos: smallwins replay --achievements DIR --events FILE',
    },
  ],
  'previews-busy': [
    {
      of: /^(\d+) previews/,
      de: '$1 Vorschauen laufen schon. Warte, bis eine zu Ende ist, oder brich sie ab.',
      es: 'Ya hay $1 vistas previas en marcha. Espera a que acabe una, o cancélala.',
    },
  ],
  'too-much-history': [
    {
      of: /more than (\S+) events/,
      de: 'Mehr als $1 Ereignisse des Verlaufs gehen diesen Erfolg an. Nimm weniger davon, etwa erst ab 2026-01-01.',
      es: 'El historial tiene más de $1 eventos que atañen a este logro. Toma menos, por ejemplo desde 2026-01-01.',
    },
  ],
  'bad-window': [
    {
      of: /^"(.*)" is no window/,
      de: '„$1“ ist kein Zeitraum; schreib 2016-W12, 2016-03-21, 2016-03, 2016-Q1 oder ever.',
      es: '«$1» no es un período; escribe 2016-W12, 2016-03-21, 2016-03, 2016-Q1 o ever.',
    },
  ],
  'not-decidable': [
    {
      of: /nobody can restore/,
      de: 'Diese Auszeichnung lässt sich jetzt nicht wiederherstellen. Das geht nur, wenn ein Mensch sie abgelehnt oder aberkannt hat.',
      es: 'Esta distinción no se puede restablecer ahora. Solo se puede si una persona la rechazó o la revocó.',
    },
    {
      of: /nobody can revoke/,
      de: 'Diese Auszeichnung lässt sich jetzt nicht aberkennen. Das geht, solange sie aussteht oder bestätigt ist.',
      es: 'Esta distinción no se puede revocar ahora. Se puede mientras está pendiente o confirmada.',
    },
    {
      of: /reopened/,
      de: 'Zurücknehmen lässt sich nur eine Freigabe oder Ablehnung der letzten zehn Minuten. Danach stell die Auszeichnung wieder her oder erkenn sie ab.',
      es: 'Solo se puede deshacer una aprobación o un rechazo de los últimos diez minutos. Después, restablece la distinción o revócala.',
    },
    {
      de: 'Diese Auszeichnung wartet nicht auf eine Prüfung. Nur was geprüft wird, lässt sich freigeben oder ablehnen.',
      es: 'Esta distinción no está en revisión. Solo lo que está en revisión se puede aprobar o rechazar.',
    },
  ],
  'not-noteable': [
    {
      de: 'Diese Auszeichnung gilt nicht. Eine Notiz gehört zu einer, die gilt.',
      es: 'Esta distinción no está vigente. Una nota acompaña a una que lo está.',
    },
  ],
  'awarding-paused': [
    {
      of: /^Awarding is paused: ([\s\S]+) Mend that/,
      de: 'Das Auszeichnen ist angehalten: $1 Behebe das und lass es unter „Prüfungen“ weitergehen, oder mit: smallwins verify --resume',
      es: 'La concesión está en pausa: $1 Arréglalo y reanúdala en Comprobaciones, o con: smallwins verify --resume',
    },
  ],
  'not-paused': [
    {
      de: 'Das Auszeichnen ist nicht angehalten, es gibt also nichts fortzusetzen.',
      es: 'La concesión no está en pausa, así que no hay nada que reanudar.',
    },
  ],
  'still-broken': [
    {
      of: /stays paused: (.+) is still broken\. ([\s\S]*)$/,
      de: 'Das Auszeichnen bleibt angehalten: $1 ist noch verletzt. $2',
      es: 'La concesión sigue en pausa: $1 aún se incumple. $2',
    },
  ],
};
