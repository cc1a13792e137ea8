import type { CastMember } from '../people/api.ts';
import type { DemoPerson } from './story.ts';

/** Who looks after the desk: sees sources, the inspector and everybody's receipts. */
export const demoLead: DemoPerson = {
  handle: 'desk-lead',
  name: 'Desk lead',
  team: 'Operations',
  role: 'lead',
};

/** Whom a visitor can be. The agents are people of the log, chosen for what happens to them that week. */
export const demoCast: readonly CastMember[] = [
  {
    handle: 'Resolved by 133',
    why: {
      en: 'Three tickets done by mid-morning, then one comes back: see an award wait and be withdrawn.',
      de: 'Drei Tickets bis zum Vormittag, dann kommt eines zurück: sieh, wie eine Auszeichnung wartet und zurückgezogen wird.',
      es: 'Tres incidencias a media mañana y una vuelve: mira cómo una distinción espera y se retira.',
    },
    roles: ['member'],
  },
  {
    handle: 'Resolved by 83',
    why: {
      en: 'Close to five clean tickets this week, and gets there on Wednesday afternoon.',
      de: 'Nahe an fünf sauberen Tickets in dieser Woche, und am Mittwochnachmittag so weit.',
      es: 'Cerca de cinco incidencias limpias esta semana, y lo consigue el miércoles por la tarde.',
    },
    roles: ['member'],
  },
  {
    handle: 'Resolved by 81',
    why: {
      en: 'Done since Monday: the hold ends on Thursday, and the award is confirmed.',
      de: 'Seit Montag geschafft: am Donnerstag endet die Wartefrist, und die Auszeichnung ist bestätigt.',
      es: 'Hecho desde el lunes: el jueves acaba el plazo y la distinción se confirma.',
    },
    roles: ['member'],
  },
  {
    handle: 'Resolved by 163',
    why: {
      en: 'Four of five on Wednesday evening: see what is still missing, and why.',
      de: 'Vier von fünf am Mittwochabend: sieh, was noch fehlt, und warum.',
      es: 'Cuatro de cinco el miércoles por la noche: mira qué falta, y por qué.',
    },
    roles: ['member'],
  },
  {
    handle: demoLead.handle,
    why: {
      en: 'Sees where each event came from, what it matched, and everybody’s receipts.',
      de: 'Sieht, woher jedes Ereignis kam, wozu es passte, und die Nachweise aller.',
      es: 'Ve de dónde vino cada evento, con qué encajó y los comprobantes de todos.',
    },
    roles: ['admin', 'member'],
  },
];
