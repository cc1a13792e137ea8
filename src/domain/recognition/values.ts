import type { BadgeDefinition } from '../badges/badge.ts';
import type { Language } from '../language/languages.ts';

/** What a workspace recognises: a value or a competency, with its badge. */
export interface RecognitionValue {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly kind: 'value' | 'competency';
  /** The shape and colour of its badge. */
  readonly family: string;
}

/** What a workspace begins with; an admin may rename, hide and add. */
export const firstValues: readonly RecognitionValue[] = [
  {
    key: 'deal-closer',
    name: 'Deal Closer',
    meaning: 'Secured new business or grew what a customer has with us.',
    kind: 'competency',
    family: 'sales',
  },
  {
    key: 'customer-champion',
    name: 'Customer Champion',
    meaning: 'Went further than asked so that a customer succeeds.',
    kind: 'value',
    family: 'helpdesk',
  },
  {
    key: 'innovator',
    name: 'Innovator',
    meaning: 'Found a new way that improves how we work or what customers get.',
    kind: 'value',
    family: 'learning',
  },
  {
    key: 'team-player',
    name: 'Team Player',
    meaning: 'Shared work, knowledge or time so that others could get there.',
    kind: 'value',
    family: 'peer',
  },
  {
    key: 'process-pro',
    name: 'Process Pro',
    meaning: 'Mastered a practice or a tool, and passed it on.',
    kind: 'competency',
    family: 'crm',
  },
  {
    key: 'resilience-rockstar',
    name: 'Resilience Rockstar',
    meaning: 'Met a setback and kept going until it was solved.',
    kind: 'value',
    family: 'onboarding',
  },
];

/** Badges that packs bring; nobody has them until an admin adds them. */
export const packValues: readonly RecognitionValue[] = [
  {
    key: 'customer-voice',
    name: 'Customer Voice',
    meaning: 'Brought what a customer said to where it changed something.',
    kind: 'value',
    family: 'community',
  },
  {
    key: 'mentor',
    name: 'Mentor',
    meaning: 'Gave time so that somebody else could learn it.',
    kind: 'value',
    family: 'wellbeing',
  },
  {
    key: 'bridge-builder',
    name: 'Bridge Builder',
    meaning: 'Brought people of different teams together for one piece of work.',
    kind: 'value',
    family: 'delivery',
  },
];

/** Every badge the product has words for. */
export const shippedValues: readonly RecognitionValue[] = [...firstValues, ...packValues];

/** Shapes a badge may have; a new value takes the one least used unless told. */
export const valueFamilies = [
  'sales',
  'helpdesk',
  'learning',
  'peer',
  'crm',
  'onboarding',
  'content',
  'community',
  'delivery',
  'programme',
  'wellbeing',
  'engineering',
] as const;

type Wording = Pick<RecognitionValue, 'name' | 'meaning'>;

const translations: Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, Wording>>>> = {
  'deal-closer': {
    de: {
      name: 'Abschlussstark',
      meaning: 'Hat neues Geschäft gewonnen oder ausgebaut, was ein Kunde mit uns hat.',
    },
    es: {
      name: 'Cierra acuerdos',
      meaning: 'Consiguió negocio nuevo o amplió lo que un cliente tiene con nosotros.',
    },
  },
  'customer-champion': {
    de: {
      name: 'Für Kunden da',
      meaning: 'Ist weiter gegangen als verlangt, damit ein Kunde Erfolg hat.',
    },
    es: {
      name: 'Del lado del cliente',
      meaning: 'Fue más allá de lo pedido para que un cliente tuviera éxito.',
    },
  },
  innovator: {
    de: {
      name: 'Neue Wege',
      meaning: 'Hat einen neuen Weg gefunden, der unsere Arbeit oder das Ergebnis für Kunden verbessert.',
    },
    es: {
      name: 'Nuevos caminos',
      meaning: 'Encontró una forma nueva que mejora cómo trabajamos o lo que reciben los clientes.',
    },
  },
  'team-player': {
    de: {
      name: 'Teamgeist',
      meaning: 'Hat Arbeit, Wissen oder Zeit geteilt, damit andere ans Ziel kommen.',
    },
    es: {
      name: 'Espíritu de equipo',
      meaning: 'Compartió trabajo, conocimiento o tiempo para que otros llegaran.',
    },
  },
  'process-pro': {
    de: {
      name: 'Sicher im Ablauf',
      meaning: 'Beherrscht ein Vorgehen oder ein Werkzeug und hat es weitergegeben.',
    },
    es: {
      name: 'Domina el proceso',
      meaning: 'Domina una práctica o una herramienta, y la ha transmitido.',
    },
  },
  'customer-voice': {
    de: {
      name: 'Stimme der Kunden',
      meaning: 'Hat das Wort eines Kunden dorthin gebracht, wo es etwas änderte.',
    },
    es: {
      name: 'Voz del cliente',
      meaning: 'Llevó lo que dijo un cliente adonde cambió algo.',
    },
  },
  mentor: {
    de: { name: 'Lernbegleitung', meaning: 'Hat Zeit gegeben, damit jemand anderes es lernen konnte.' },
    es: { name: 'Mentoría', meaning: 'Dio tiempo para que otra persona pudiera aprenderlo.' },
  },
  'bridge-builder': {
    de: {
      name: 'Brückenschlag',
      meaning: 'Hat Menschen aus verschiedenen Teams für eine Arbeit zusammengebracht.',
    },
    es: { name: 'Tiende puentes', meaning: 'Reunió a personas de equipos distintos en un mismo trabajo.' },
  },
  'resilience-rockstar': {
    de: {
      name: 'Langer Atem',
      meaning: 'Hat einen Rückschlag erlebt und weitergemacht, bis es gelöst war.',
    },
    es: {
      name: 'Constancia ante todo',
      meaning: 'Se encontró con un revés y siguió hasta resolverlo.',
    },
  },
};

/** A shipped value in the reader's language; one that a workspace has worded itself is left as it is. */
export function valueIn({ key, name, meaning }: Wording & { key: string }, language: Language): Wording {
  const first = shippedValues.find((one) => one.key === key);
  const isOurs = first?.name === name && first.meaning === meaning;
  return (isOurs && language !== 'en' ? translations[key]?.[language] : undefined) ?? { name, meaning };
}

/** The badge of a value, the same wherever it is shown. */
export function badgeOfValue({
  name,
  meaning,
  family,
  seed,
}: Pick<RecognitionValue, 'name' | 'meaning' | 'family'> & Pick<BadgeDefinition, 'seed'>): BadgeDefinition {
  return { name, meaning, family, kind: 'recognition', tier: 0, seed };
}
