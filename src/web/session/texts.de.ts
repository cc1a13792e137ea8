import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Gute Arbeit, gesehen, wenn sie geschieht',
  demoLead:
    'Hier läuft das echte Protokoll eines Service-Desks noch einmal ab. Ringe bewegen sich, Auszeichnungen warten ihre Frist ab, manche werden zurückgezogen. Wähl jemanden und sieh mit dessen Augen.',
  exampleBadge: {
    name: 'Clean close',
    meaning: 'Tickets, die gelöst blieben',
    family: 'helpdesk',
    kind: 'quality',
    tier: 3,
  },
  asWhom: 'Sieh mit den Augen von',
  attribution:
    'Echte Vorfälle aus einem ServiceNow-Protokoll (UCI 498, CC BY 4.0); Personen erscheinen als anonyme Agents',
  adminTag: 'Admin',
  closedTitle: 'Dies ist ein geschlossener Arbeitsbereich',
  closedLead: 'Melde dich an und sieh deinen Fortschritt und was andere geschafft haben.',
  ownerTitle: 'Du betreibst diese Installation',
  ownerText:
    'Ein Link aus der Konsole lässt dich herein. Er gilt einmal und 15 Minuten lang. Erzeug einen dort, wo Smallwins läuft, und öffne ihn in diesem Browser:',
  ownerCommand: 'npx smallwins sign-in',
  enteringTitle: 'Du wirst angemeldet',
  entering: 'Einen Moment.',
  linkFailed: 'Dieser Link gilt nicht mehr',
  newLink: 'Erzeug einen neuen dort, wo Smallwins läuft:',
  steps: [
    {
      title: 'Etwas wird getan',
      text: 'Deine Werkzeuge melden, was geschah: ein Ticket gelöst, ein Deal gepflegt.',
    },
    {
      title: 'Der Ring schließt sich',
      text: 'An der Schwelle erscheint die Auszeichnung sofort, noch ausstehend, mit ihrer Uhr.',
    },
    {
      title: 'Sie hält, oder sie wartet',
      text: 'Nichts kam zurück: bestätigt. Etwas kam zurück: zurückgezogen, mit dem Grund.',
    },
  ],
};
