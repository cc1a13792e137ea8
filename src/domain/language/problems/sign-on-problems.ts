import { addressSaid } from './addresses.ts';
import type { Problems, Said } from './said.ts';

/** Why a provider cannot be asked, after its name. */
const unreachable: readonly Said[] = [
  ...addressSaid,
  {
    of: /^(.+) cannot be asked .* name is not known here/,
    de: 'Sein Name ist hier nicht bekannt. Prüf die Adresse.',
    es: 'Su nombre no se conoce aquí. Revisa la dirección.',
  },
  {
    of: /^(.+) cannot be asked .*Nothing answers/,
    de: 'Unter seiner Adresse antwortet nichts.',
    es: 'Nada responde en su dirección.',
  },
  {
    of: /^(.+) cannot be asked .*certificate/,
    de: 'Seinem Zertifikat wird hier nicht vertraut.',
    es: 'Aquí no se confía en su certificado.',
  },
  {
    of: /^(.+) cannot be asked/,
    de: 'Er antwortet nicht wie ein Anbieter für OpenID Connect. Prüf den Aussteller, Zeichen für Zeichen.',
    es: 'No responde como un proveedor de OpenID Connect. Revisa el emisor, letra por letra.',
  },
];

/** What people meet who come in by single sign-on, and admins who set it up. */
export const signOnProblems: Problems = {
  'provider-unreachable': unreachable.map(({ de, es, ...rest }) => ({
    ...rest,
    de: `$1 lässt sich gerade nicht fragen. ${de}`,
    es: `Ahora no se puede preguntar a $1. ${es}`,
  })),
  'email-unverified': [
    {
      of: /^(.+) has not confirmed that (\S+|This e-mail) is yours/,
      de: '$1 hat nicht bestätigt, dass deine E-Mail dir gehört, und eine ungeprüfte öffnet kein Konto. Bestätige sie dort, oder melde dich anders an und verknüpf sie unter „Dein Konto“.',
      es: '$1 no ha confirmado que tu correo sea tuyo, y uno sin comprobar no abre ninguna cuenta. Confírmalo allí, o entra de otra forma y vincúlalo en Tu cuenta.',
    },
  ],
  'domain-not-trusted': [
    {
      of: /word of (.+) for (\S+@\S+)\. Ask/,
      de: 'Dieser Arbeitsbereich verlässt sich für $2 nicht auf $1. Bitte einen Admin, die Domain einzutragen, oder melde dich anders an und verknüpf es unter „Dein Konto“.',
      es: 'Este espacio no se fía de $1 para $2. Pide a un administrador que añada su dominio, o entra de otra forma y vincúlalo en Tu cuenta.',
    },
    {
      of: /word of (.+) for This e-mail\. Ask/,
      de: 'Dieser Arbeitsbereich verlässt sich für diese E-Mail nicht auf $1. Bitte einen Admin, die Domain einzutragen, oder melde dich anders an und verknüpf es unter „Dein Konto“.',
      es: 'Este espacio no se fía de $1 para este correo. Pide a un administrador que añada su dominio, o entra de otra forma y vincúlalo en Tu cuenta.',
    },
  ],
  'linked-to-another': [
    {
      of: /^(\S+@\S+) belongs to somebody else at (.+)\. Ask/,
      de: '$1 gehört bei $2 jemand anderem. Bitte einen Admin, nachzusehen.',
      es: '$1 es de otra persona en $2. Pide a un administrador que lo mire.',
    },
    {
      of: /somebody else at (.+)\. Ask/,
      de: 'Diese Anmeldung gehört bei $1 jemand anderem. Bitte einen Admin, nachzusehen.',
      es: 'Esta entrada es de otra persona en $1. Pide a un administrador que lo mire.',
    },
  ],
  'not-invited': [
    {
      of: /^(\S+@\S+) has no account/,
      de: '$1 hat hier noch kein Konto. Bitte einen Admin des Arbeitsbereichs um eine Einladung und komm dann wieder.',
      es: '$1 aún no tiene cuenta aquí. Pide a un administrador del espacio que te invite y vuelve después.',
    },
    {
      de: 'Diese E-Mail hat hier noch kein Konto. Bitte einen Admin des Arbeitsbereichs um eine Einladung und komm dann wieder.',
      es: 'Este correo aún no tiene cuenta aquí. Pide a un administrador del espacio que te invite y vuelve después.',
    },
  ],
  'no-public-address': [
    {
      de: 'Der Anbieter muss wissen, wohin er dich zurückschickt. Setz SMALLWINS_URL, wo Smallwins läuft.',
      es: 'El proveedor tiene que saber adónde devolverte. Define SMALLWINS_URL donde se ejecuta Smallwins.',
    },
  ],
  'no-single-sign-on': [
    {
      de: 'Unter dieser Adresse gibt es kein Single Sign-on. Nimm einen anderen Weg, oder frag einen Admin nach der Anmeldeadresse.',
      es: 'En esta dirección no hay inicio de sesión único. Entra de otra forma, o pide la dirección de entrada a un administrador.',
    },
  ],
  'sign-on-denied': [
    {
      of: /^(.+) did not let you in/,
      de: '$1 hat dich nicht hereingelassen. Bitte die, die es betreiben, um Zugang zu Smallwins, oder wähl dort ein anderes Konto.',
      es: '$1 no te ha dejado entrar. Pide acceso a Smallwins a quien lo gestione, o elige allí otra cuenta.',
    },
    {
      of: /^(.+) answered "(.*)"\. Begin/,
      de: '$1 hat „$2“ geantwortet. Fang von vorn an; bleibt es so, sag es deinem Admin.',
      es: '$1 respondió «$2». Empieza de nuevo; si sigue igual, díselo a tu administrador.',
    },
  ],
  'sign-on-expired': [
    {
      of: /signed out meanwhile/,
      de: 'Du bist inzwischen abgemeldet. Melde dich an und verknüpf es noch einmal unter „Dein Konto“.',
      es: 'Mientras tanto se cerró tu sesión. Entra y vincúlalo otra vez en Tu cuenta.',
    },
    {
      de: 'Diese Anmeldung begann in einem anderen Browser, wurde schon benutzt oder ist älter als zehn Minuten. Fang von vorn an.',
      es: 'Esta entrada empezó en otro navegador, ya se usó o tiene más de diez minutos. Empieza de nuevo.',
    },
  ],
  'sign-on-not-proved': [
    {
      de: 'Melde dich zuerst selbst so an, damit niemand ausgesperrt wird. Mach es dann zum einzigen Weg.',
      es: 'Entra antes tú así, para que nadie se quede fuera. Después hazlo la única forma de entrar.',
    },
  ],
  'sign-on-refused': [
    {
      of: /^(.+) refused to tell who you are \((.*)\)\. An admin/,
      de: '$1 will nicht sagen, wer du bist ($2). Ein Admin kann die Verbindung unter Mitglieder, Single Sign-on prüfen.',
      es: '$1 se negó a decir quién eres ($2). Un administrador puede probar la conexión en Miembros, Inicio de sesión único.',
    },
    {
      of: /came back from (.+) is not an answer to this sign-in \((.*)\)\. Begin/,
      de: 'Was von $1 zurückkam, ist keine Antwort auf diese Anmeldung ($2). Fang von vorn an; bleibt es so, sag es deinem Admin.',
      es: 'Lo que volvió de $1 no responde a esta entrada ($2). Empieza de nuevo; si sigue igual, díselo a tu administrador.',
    },
  ],
};
