import type { Problems } from './said.ts';

/** What admins meet with files: histories, mappings and lists of people. */
export const importsProblems: Problems = {
  'bad-csv': [
    {
      of: /^Two columns are called "(.*)"\. Rename/,
      de: 'Zwei Spalten heißen „$1“. Benenn eine um.',
      es: 'Dos columnas se llaman «$1». Cambia el nombre de una.',
    },
    {
      of: /quote opened after line (\d+)/,
      de: 'Ein Anführungszeichen nach Zeile $1 wird nicht geschlossen. Schließ es, oder verdopple es (""), wo es zum Text gehört.',
      es: 'Unas comillas abiertas tras la línea $1 no se cierran. Ciérralas, o dóblalas ("") donde sean parte del texto.',
    },
    {
      of: /^After line (\d+): ([\s\S]+)$/,
      de: 'Nach Zeile $1 lässt sich die Datei nicht lesen: $2',
      es: 'Tras la línea $1 el archivo no se puede leer: $2',
    },
    {
      of: /^([\s\S]+)\. Mend that place/,
      de: 'Die Datei lässt sich nicht lesen: $1. Bring diese Stelle in Ordnung.',
      es: 'El archivo no se puede leer: $1. Corrige ese lugar.',
    },
  ],
  'bad-gzip': [
    {
      de: 'Die Datei beginnt wie gzip, ist aber beschädigt oder abgeschnitten. Pack sie neu.',
      es: 'El archivo empieza como gzip pero está dañado o cortado. Comprímelo de nuevo.',
    },
  ],
  'bad-ndjson': [
    {
      of: /^Line (\d+) is longer/,
      de: 'Zeile $1 ist länger als 4 MiB. Kürz sie.',
      es: 'La línea $1 ocupa más de 4 MiB. Acórtala.',
    },
  ],
  'not-text': [
    {
      de: 'Das ist eine Tabellenmappe oder ein Archiv, kein CSV. Öffne es und speicher das Blatt als CSV (UTF-8).',
      es: 'Esto es un libro de hojas de cálculo o un archivo comprimido, no un CSV. Ábrelo y guarda la hoja como CSV (UTF-8).',
    },
  ],
  'not-rows': [
    {
      of: /^This is a web page/,
      de: 'Das ist eine Webseite, die manche Werkzeuge .xls nennen, kein CSV. Öffne sie in einer Tabellenkalkulation und speicher das Blatt als CSV (UTF-8), oder exportier als CSV.',
      es: 'Esto es una página web, que algunas herramientas llaman .xls, no un CSV. Ábrela en una hoja de cálculo y guárdala como CSV (UTF-8), o exporta como CSV.',
    },
    {
      of: /^This is (?:XML|a PDF|a document)/,
      de: 'Das ist kein CSV, sondern ein anderes Dokument. Exportier als CSV.',
      es: 'Esto no es un CSV, sino otro documento. Exporta como CSV.',
    },
    {
      of: /^This is one JSON/,
      de: 'Das ist ein einziges JSON-Dokument. Schreib jedes Objekt seiner Liste in eine eigene Zeile: NDJSON.',
      es: 'Esto es un solo documento JSON. Escribe cada objeto de su lista en una línea propia: NDJSON.',
    },
  ],
  'too-large': [
    {
      de: 'Ausgepackt ist die Datei größer als 4 GiB. Teil sie und importier die Teile.',
      es: 'Descomprimido, el archivo ocupa más de 4 GiB. Divídelo e importa las partes.',
    },
  ],
  'bad-mapping': [
    {
      of: /^No column is a handle .* The file has (.+); say/,
      de: 'Keine Spalte ist ein Kürzel oder eine E-Mail, niemand lässt sich also unterscheiden. Die Datei hat $1; sag, welche es ist.',
      es: 'Ninguna columna es un identificador o un correo, así que no se distingue a nadie. El archivo tiene $1; di cuál es.',
    },
    {
      of: /^(.+) takes no mapping/,
      de: '$1 nimmt keine Zuordnung: Die Zustellungen haben ihre eigene Form. Lass sie weg.',
      es: '$1 no admite asignación: sus entregas tienen su propia forma. Quítala.',
    },
    {
      of: /under "events"/,
      de: 'Die Zuordnung muss unter „events“ sagen, was aus einem Objekt wird; ein Verlauf kommt nicht per Webhook.',
      es: 'La asignación debe decir en «events» en qué se convierte un objeto; un historial no llega por webhook.',
    },
    {
      of: /takes (.+) from "(.*)", and the file has no such column; it has (.+)\.$/,
      de: 'Die Zuordnung nimmt $1 aus „$2“, und diese Spalte hat die Datei nicht; sie hat $3.',
      es: 'La asignación toma $1 de «$2», y el archivo no tiene esa columna; tiene $3.',
    },
    {
      of: /^([\s\S]+)$/,
      de: 'Die Zuordnung passt so nicht: $1',
      es: 'La asignación no vale así: $1',
    },
  ],
  'invalid-mapping': [
    {
      of: /^([\s\S]+)$/,
      de: 'Die Zuordnung passt so nicht: $1',
      es: 'La asignación no vale así: $1',
    },
  ],
  'mapping-name': [
    {
      of: /itself "(.*)", but is saved as "(.*)"\. Make/,
      de: 'Die Zuordnung nennt sich „$1“ und soll „$2“ heißen. Mach beides gleich.',
      es: 'La asignación se llama «$1» y se guarda como «$2». Pon lo mismo en ambos.',
    },
  ],
  'mapping-shipped': [
    {
      of: /^"(.*)" is a mapping/,
      de: '„$1“ ist eine mitgelieferte Zuordnung. Speicher deine unter einem anderen Namen.',
      es: '«$1» es una asignación que viene con el producto. Guarda la tuya con otro nombre.',
    },
  ],
  'unknown-mapping': [
    {
      of: /no mapping "(.*)"\. GET/,
      de: 'Eine Zuordnung „$1“ gibt es nicht. Wähl eine aus der Liste.',
      es: 'No hay ninguna asignación «$1». Elige una de la lista.',
    },
  ],
  'unknown-import': [
    {
      of: /no import "(.*)"\. GET/,
      de: 'Einen Import „$1“ gibt es nicht. Die Seite „Importe“ nennt die vorhandenen.',
      es: 'No hay ninguna importación «$1». La página Importaciones muestra las que hay.',
    },
  ],
  'empty-file': [
    {
      of: /no people/,
      de: 'In der Datei steht niemand: Sie braucht eine Zeile mit Spaltennamen und eine Zeile je Person.',
      es: 'En el archivo no hay nadie: necesita una línea con los nombres de las columnas y una por persona.',
    },
    {
      de: 'Die Datei ist leer: Nicht einmal eine Kopfzeile steht darin.',
      es: 'El archivo está vacío: ni siquiera tiene encabezado.',
    },
  ],
  'file-too-large': [
    {
      de: 'Die Datei ist größer als 512 MiB. Pack sie mit gzip, oder teil sie und importier die Teile.',
      es: 'El archivo ocupa más de 512 MiB. Comprímelo con gzip, o divídelo e importa las partes.',
    },
  ],
  'import-state': [
    {
      of: /be started/,
      de: 'Starten lässt sich ein Import, der geprüft ist; dieser ist es nicht oder läuft schon. Lade die Seite neu.',
      es: 'Se puede iniciar una importación comprobada; esta no lo está o ya empezó. Vuelve a cargar la página.',
    },
    {
      de: 'Dieser Import ist schon zu Ende und lässt sich nicht mehr abbrechen.',
      es: 'Esta importación ya terminó y no se puede cancelar.',
    },
  ],
  'invalid-source': [
    {
      of: /^The source "(.*)" is no slug/,
      de: '„$1“ ist kein Kurzname einer Quelle: ein Buchstabe, dann bis zu 39 Buchstaben, Ziffern oder Bindestriche, alles klein.',
      es: '«$1» no es el nombre corto de una fuente: una letra y hasta 39 letras, cifras o guiones, todo en minúsculas.',
    },
  ],
};
