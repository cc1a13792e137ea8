import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Avisos',
  lead: 'Cómo te avisa Smallwins: como mucho tres veces por hora y nunca en tus horas de silencio. No se pierde nada: está todo en Hoy y en Novedades.',
  presetsTitle: 'En breve',
  presets: {
    usual: [
      'Como siempre',
      'En la aplicación al momento; por correo, lo que escriben los demás y tu semana.',
    ],
    app: ['Como siempre', 'En la aplicación al momento.'],
    weekly: ['Una vez por semana', 'No aparece nada. Un correo por semana te lo cuenta todo.'],
    silent: ['En silencio', 'No te llega nada. Mira Hoy cuando quieras.'],
    chat: ['Todo en el chat', 'Todo al momento en tu chat, nada por correo.'],
  },
  own: 'Tu propia elección, más abajo.',
  matrixTitle: 'Qué, dónde y cuándo',
  what: 'Qué',
  quietly: 'En silencio',
  hoursTitle: 'Tus horas',
  zone: (zone: string) => `Todas las horas son de tu zona, ${zone}.`,
  quiet: 'Horas de silencio',
  quietHint: 'Lo que llega espera a que terminen.',
  from: 'Desde las',
  to: 'Hasta las',
  digestAt: 'Los correos diarios y semanales llegan a las',
  digestOn: 'Los semanales, el',
  muteTitle: 'Ahora no',
  muteText: 'No molestar durante un tiempo. Lo que llega espera y viene junto al terminar.',
  mutedUntil: 'Nadie te molesta hasta',
  muteHour: 'Durante una hora',
  muteMorning: 'Hasta mañana por la mañana',
  muteWeek: 'Durante una semana',
  unmute: 'Terminar ya',
  saved: 'Guardado.',
  noMail: 'Aquí no hay ninguna dirección de correo tuya, así que no llega nada por correo.',
  devicesTitle: 'En tus dispositivos',
  devicesText:
    'Smallwins puede avisarte en este móvil u ordenador aunque la aplicación esté cerrada. Lo que alguien te escribe nunca aparece en la pantalla de bloqueo.',
  thisDevice: 'Este dispositivo',
  deviceSince: 'Desde el',
  discreet: 'Decir solo que hay algo nuevo',
  removeDevice: 'Quitar',
  addDevice: 'Avisarme en este dispositivo',
  cannotPush:
    'A este navegador no se le puede avisar con la aplicación cerrada. En un iPhone o iPad, añade primero Smallwins a la pantalla de inicio.',
  pushDenied:
    'Este navegador no permite que Smallwins te avise. Permite las notificaciones para esta página en sus ajustes y vuelve.',
  unsubscribeTitle: '¿No quieres más correos de Smallwins?',
  unsubscribeText:
    'Seguirás viéndolo todo en la aplicación, y en Avisos puedes volver a recibir correos cuando quieras.',
  unsubscribe: 'No más correos',
  unsubscribed: 'Ya no recibirás correos de Smallwins.',
  toNotices: 'Abrir Avisos',
};

export const kindTexts: Translated<typeof english.kindTexts> = {
  award: 'Has conseguido algo',
  recognition: 'Alguien te ha reconocido',
  mention: 'Alguien te menciona o te responde',
  reaction: 'Alguien reacciona a algo tuyo',
  note: 'Te han escrito sobre una distinción',
  nudge: 'Estás cerca de una meta',
  stall: 'Una meta cercana se ha parado',
  pattern: 'Algo destaca entre quienes diriges',
  team: 'Tu equipo tiene noticias',
};

export const channelTexts: Translated<typeof english.channelTexts> = {
  app: 'En la aplicación',
  mail: 'Por correo',
  chat: 'En el chat',
  push: 'En el teléfono',
};

export const timeTexts: Translated<typeof english.timeTexts> = {
  now: 'Al momento',
  daily: 'Cada día',
  weekly: 'Cada semana',
  close: 'Al cerrarse su ventana',
  never: 'Nunca',
};

export const dayTexts: Translated<typeof english.dayTexts> = [
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
  'domingo',
];
