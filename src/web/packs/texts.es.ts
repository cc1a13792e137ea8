import type { Translated } from '../../domain/language/translated.ts';
import { countOf, formatList, formatNumber } from '../clock/format.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Paquetes',
  lead: 'Logros listos, cada paquete para un tipo de trabajo. Empieza por uno; se prueba con tu propio historial antes de que nadie lo vea.',
  none: 'Ninguno activo',
  live: (live, all) => `${formatNumber(live)} de ${formatNumber(all)} activos`,
  achievements: (count) => countOf(count, 'logro', 'logros'),
  missing: 'Aún sin eventos para él',
  all: 'Todos los paquetes',
  good: 'Cómo se ve cuando va bien',
  why: 'Por qué estas reglas',
  begin: 'Por dónde empezar',
  kpis: 'Qué debe mover',
  better: { higher: 'más alto es mejor', lower: 'más bajo es mejor' },
  sources: 'Para leer más',
  items: 'Logros',
  itemsHint: 'Activa uno, deja pasar unas semanas, mira qué hizo y piensa entonces en el siguiente.',
  first: 'Empieza aquí',
  states: { off: 'Sin activar', live: 'Activo', differs: 'Activo, con tu propio texto' },
  needs: 'Con qué cuenta',
  fits: 'Tus eventos encajan',
  lacks: 'Faltan eventos',
  noneYet: 'aún ninguno',
  needStates: { arriving: 'llega', connected: 'conectado, aún ninguno', missing: 'falta' },
  toldBy: (tools) => `Lo cuenta ${formatList(tools)}.`,
  toldByYou:
    'Ninguna herramienta lo cuenta por sí sola: envíalo desde tu propio programa, o asígnalo desde un archivo o un webhook.',
  onlyToldBy: (tools) => `solo viene en entregas de ${formatList(tools)}.`,
  ownFields: 'Solo tú puedes decir:',
  fetchedFields:
    'De esto HubSpot, Salesforce, Pipedrive, Zendesk, Freshdesk, Intercom y Jira dicen lo que saben cuando la fuente puede leer registros; si no, lo dices tú:',
  connect: 'Conectar una fuente',
  waitsFor: (names) => `Se compone de ${formatList(names)}: actívalos primero.`,
  tried: (data, people, active) =>
    `Con datos públicos (${data}): conseguido por ${formatNumber(people)} de ${formatNumber(active)} personas activas.`,
  notTriable: 'Compara a personas entre sí; eso la prueba aún no sabe hacerlo.',
  preview: 'Probar con mi historial',
  closePreview: 'Cerrar la prueba',
  enable: 'Activar',
  disable: 'Desactivar',
  see: 'Ver',
  of: (action, name) => `${action}: ${name}`,
  enableTitle: (name) => `¿Activar ${name}?`,
  from: '¿Desde cuándo cuenta?',
  fromNow: 'Desde ahora',
  fromNowHint: 'Cuenta lo que pase a partir de aquí.',
  fromStart: 'También para el historial guardado',
  fromStartHint: 'Las distinciones llevan la fecha en que se ganaron, y nadie recibe avisos.',
  manyTitle: 'Esto empezaría otra familia',
  many: (families) =>
    `Ya activas: ${formatList(families)}. Dos familias como mucho en el primer mes de un equipo, o la gente deja de fijarse.`,
  replaceTitle: 'Tienes un texto propio',
  replace:
    'Se sustituye por el texto del paquete. El tuyo queda como versión anterior, y sus distinciones siguen.',
  enableAnyway: 'Activar de todos modos',
  disableTitle: (name) => `¿Desactivar ${name}?`,
  disableText: 'Desde ahora ya nada cuenta para él. Sus distinciones siguen, y puedes volver a activarlo.',
  cancel: 'Cancelar',
  enabled: (name, awards) =>
    awards === 0
      ? `${name} está activo.`
      : `${name} está activo, con ${countOf(awards, 'distinción', 'distinciones')} del historial.`,
  disabled: (name) => `${name} ya no está activo.`,
  badges: 'Insignias para dar',
  badgesHint: 'Las personas se las dan unas a otras, con lo que se hizo y por qué importó.',
  badgeAdded: 'En uso',
  addBadges: (count) => `Añadir ${countOf(count, 'insignia', 'insignias')}`,
  badgesAreThere: 'Ya están todas.',
  seeBadges: 'Ver todas las insignias',
};
