import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'El buen trabajo, visto cuando ocurre',
  demoLead:
    'Aquí se reproduce el registro real de incidencias de un servicio de soporte. Los anillos se mueven, las distinciones esperan su plazo y algunas se retiran. Elige a alguien y mira con sus ojos.',
  exampleBadge: {
    name: 'Clean close',
    meaning: 'Incidencias que siguieron resueltas',
    family: 'helpdesk',
    kind: 'quality',
    tier: 3,
  },
  asWhom: 'Mira con los ojos de',
  attribution:
    'Incidencias reales de un registro de ServiceNow (UCI 498, CC BY 4.0); las personas aparecen como agentes anónimos',
  adminTag: 'Administración',
  closedTitle: 'Este es un espacio de trabajo privado',
  closedLead: 'Entra para ver tu progreso y lo que han conseguido tus compañeros.',
  ownerTitle: 'Administras esta instalación',
  ownerText:
    'Un enlace de la consola te deja entrar. Sirve una vez y durante 15 minutos. Crea uno donde se ejecuta Smallwins y ábrelo en este navegador:',
  ownerCommand: 'npx smallwins sign-in',
  enteringTitle: 'Entrando',
  entering: 'Un momento.',
  linkFailed: 'Este enlace ya no sirve',
  newLink: 'Crea uno nuevo donde se ejecuta Smallwins:',
  steps: [
    {
      title: 'Llega un hecho',
      text: 'Tus herramientas dicen qué ha pasado: una incidencia resuelta, una oportunidad actualizada.',
    },
    {
      title: 'El anillo se cierra',
      text: 'Al llegar al umbral, la distinción aparece al momento, pendiente, con su reloj.',
    },
    {
      title: 'Se mantiene, o espera',
      text: 'Nada se reabrió: confirmada. Algo se reabrió: retirada, con el motivo.',
    },
  ],
};
