import type { Problems } from './said.ts';

/** What admins meet while they look after people and their privacy, and what is kept from sight. */
export const peopleProblems: Problems = {
  'already-matched': [
    {
      of: /^"(.*)" of (\S+) is (.+)'s already/,
      de: '„$1“ aus $2 gehört schon zu $3. Trenn es dort zuerst ab.',
      es: '«$1» de $2 ya es de $3. Sepáralo allí primero.',
    },
  ],
  'already-one': [
    {
      of: /^(.+) and (.+) are one/,
      de: '$1 und $2 sind schon dieselbe Person.',
      es: '$1 y $2 ya son la misma persona.',
    },
  ],
  'not-merged': [
    {
      of: /^(.+) was not merged into (.+), so/,
      de: '$1 wurde nicht mit $2 zusammengeführt, also gibt es nichts abzutrennen.',
      es: '$1 no se unió con $2, así que no hay nada que separar.',
    },
  ],
  'handle-taken': [
    {
      of: /^The handle "(.*)" is (.+)'s already/,
      de: 'Das Kürzel „$1“ hat schon $2. Wähl ein anderes, oder ändere diese Person.',
      es: 'El identificador «$1» ya es de $2. Elige otro, o cambia esa persona.',
    },
    {
      of: /^The handle "(.*)" looks like "(.*)", which is (.+)'s\. Choose/,
      de: 'Das Kürzel „$1“ sieht aus wie „$2“, und das hat $3. Wähl eines, das niemand verwechselt.',
      es: 'El identificador «$1» se parece a «$2», que es de $3. Elige uno que nadie confunda.',
    },
  ],
  'was-erased': [
    {
      de: 'Jemand mit diesem Namen wurde gelöscht, deshalb kommt er nicht zurück. Gehört er jetzt jemand anderem, gib ihn erst auf der Seite „Datenschutz“ frei.',
      es: 'Alguien con este nombre fue borrado, así que no vuelve. Si ahora es de otra persona, libéralo antes en la página Privacidad.',
    },
  ],
  'would-come-back': [
    {
      of: /^"(.*)" is the handle or e-mail of (.+), so/,
      de: '„$1“ ist Kürzel oder E-Mail von $2, das nächste Ereignis gehörte also wieder zu $2. Leg dafür eine eigene Person an.',
      es: '«$1» es el identificador o el correo de $2, así que su próximo evento volvería a ser de $2. Crea una persona para él.',
    },
    {
      of: /^(\S+) makes people of actors/,
      de: '$1 macht aus unbekannten Akteuren Personen, deshalb kann er nicht warten. Leg dafür eine eigene Person an.',
      es: '$1 crea personas de los autores que nadie conoce, así que no puede esperar. Crea una persona para él.',
    },
  ],
  'not-confirmed': [
    {
      of: /Type the handle "(.*)" to/,
      de: 'Das lässt sich nicht rückgängig machen. Tipp zur Bestätigung das Kürzel „$1“ ein.',
      es: 'Esto no se puede deshacer. Escribe el identificador «$1» para confirmarlo.',
    },
  ],
  'not-yourself': [
    {
      of: /deactivates/,
      de: 'Niemand deaktiviert sich selbst. Bitte einen anderen Admin.',
      es: 'Nadie se desactiva a sí mismo. Pídeselo a otro administrador.',
    },
    {
      de: 'Niemand löscht sich selbst. Bitte einen anderen Admin.',
      es: 'Nadie se borra a sí mismo. Pídeselo a otro administrador.',
    },
  ],
  'import-open': [
    {
      de: 'Eine Datei wird importiert oder wartet darauf und kann die Person nennen. Starte diesen Import oder brich ihn ab; das Löschen geht dann von selbst weiter.',
      es: 'Se está importando un archivo, o espera a ello, y puede nombrar a la persona. Inicia o cancela esa importación; el borrado seguirá solo.',
    },
  ],
  'no-retention': [
    {
      of: /Nothing is set/,
      de: 'Noch ist nichts zum Entfernen eingestellt. Sag erst, nach wie vielen Tagen, oder probier es mit Tagen aus.',
      es: 'No hay nada fijado para quitar. Di antes tras cuántos días, o haz una prueba con días.',
    },
    {
      de: 'Tage sind für eine Probe. Stell sie auf der Seite „Datenschutz“ ein und starte es dann.',
      es: 'Los días son para una prueba. Fíjalos en la página Privacidad y ejecútalo después.',
    },
  ],
  'exports-busy': [
    {
      de: 'Andere Exporte laufen noch. Warte, bis einer zu Ende ist, und versuch es dann noch einmal.',
      es: 'Hay otras exportaciones en marcha. Espera a que acabe una e inténtalo de nuevo.',
    },
  ],
  'works-council': [
    {
      de: 'Der Betriebsratsmodus ist an: Wo jemand steht und was nicht gezählt hat, sieht nur die Person selbst.',
      es: 'El modo comité de empresa está activado: dónde está alguien y qué no contó solo lo ve esa persona.',
    },
  ],
  'too-few-people': [
    {
      of: /^Fewer than (\d+) people/,
      de: 'Weniger als $1 Personen haben etwas davon getan. Der Betriebsratsmodus zeigt über so wenige keine Zahlen; versuch es mit mehr Verlauf.',
      es: 'Menos de $1 personas hicieron algo de esto. El modo comité de empresa no muestra cifras de tan pocas; pruébalo con más historial.',
    },
  ],
};
