import type { Problems } from './said.ts';

/** What people meet while they recognise and read the feed. */
export const recognitionProblems: Problems = {
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
  'others-answered': [
    {
      de: 'Jemand, der nicht genannt ist, hat sie kommentiert oder wurde darunter erwähnt. Zieh sie zurück und schreib sie neu, nur für die Genannten.',
      es: 'Alguien que no está nombrado lo ha comentado o se le mencionó debajo. Retíralo y escríbelo de nuevo solo para las personas nombradas.',
    },
  ],
  'empty-text': [
    {
      of: /a word/,
      de: 'Hier steht nichts. Schreib mindestens ein Wort.',
      es: 'Esto está vacío. Escribe al menos una palabra.',
    },
    { de: 'Hier steht nichts. Ein Satz genügt.', es: 'Esto está vacío. Basta una frase.' },
  ],
  'has-left': [
    {
      of: /^(.+) has left/,
      de: '$1 ist nicht mehr hier, niemand würde es lesen. Wähl jemanden aus der Liste.',
      es: '$1 ya no está aquí, así que nadie lo leería. Elige a alguien de la lista.',
    },
  ],
  'last-value': [
    {
      of: /^(.+) is the last badge/,
      de: '„$1“ ist das letzte Abzeichen, das sich geben lässt. Leg zuerst ein anderes an oder zeig eines.',
      es: '«$1» es la última insignia que se puede dar. Añade o muestra antes otra.',
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
  'not-hideable': [
    {
      de: 'Eine Auszeichnung entsteht aus Ereignissen und hat keinen Text zum Ausblenden. Ihr Nachweis sagt, warum es sie gibt.',
      es: 'Una distinción se decide a partir de eventos y no tiene texto que ocultar. Su comprobante dice por qué está ahí.',
    },
  ],
  'not-their-event': [
    {
      of: /^Event (\S+) is not one of theirs/,
      de: 'Ereignis $1 gehört niemandem davon. Zeig auf etwas, das dort jemand getan hat.',
      es: 'El evento $1 no es de ninguna de esas personas. Señala algo que hicieran.',
    },
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
  rephrase: [
    {
      of: /^“(.+)” is on/,
      de: '„$1“ steht auf der Liste dieses Arbeitsbereichs. Sag es auf andere Weise.',
      es: '«$1» está en la lista de palabras de este espacio. Dilo de otra manera.',
    },
  ],
  'self-recognition': [
    {
      of: /^(.+) is you\./,
      de: '$1, das bist du. Anerkennung gilt anderen; nimm dich von der Liste.',
      es: '$1 eres tú. El reconocimiento es para otra persona; quítate de la lista.',
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
  'unknown-person': [
    {
      of: /handle or e-mail (".*")\. The/,
      de: 'Niemand Aktives hat das Kürzel oder die E-Mail $1. Die Seite „Personen“ zeigt, wen es gibt.',
      es: 'Nadie en activo tiene el identificador o el correo $1. La página Personas muestra quién hay.',
    },
    {
      of: /handle (".*")\. Choose/,
      de: 'Niemand hier hat das Kürzel $1. Wähl jemanden aus der Liste.',
      es: 'Nadie aquí tiene el identificador $1. Elige a alguien de la lista.',
    },
  ],
  'unknown-team': [
    {
      of: /set goals for no team yet/,
      de: 'Du kannst noch für kein Team Ziele setzen: Von denen, die du führst, ist niemand in einem.',
      es: 'Aún no puedes fijar objetivos para ningún equipo: nadie de quienes diriges está en uno.',
    },
    {
      of: /a calendar of no team/,
      de: 'Du bist in keinem Team, also gibt es keinen Kalender davon.',
      es: 'No estás en ningún equipo, así que no hay un calendario suyo.',
    },
    {
      of: /set goals for (.+); (".*") is none/,
      de: 'Du kannst Ziele setzen für $1; $2 gehört nicht dazu.',
      es: 'Puedes fijar objetivos para $1; $2 no está entre ellos.',
    },
    {
      of: /a calendar of (.+); (".*") is none/,
      de: 'Du kannst einen Kalender haben von $1; $2 gehört nicht dazu.',
      es: 'Puedes tener un calendario de $1; $2 no está entre ellos.',
    },
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
  'no-reason': [
    {
      de: 'Sag, warum: Die Person liest es. Gib einen Grund an.',
      es: 'Di por qué: la persona lo lee. Indica un motivo.',
    },
  ],
};
