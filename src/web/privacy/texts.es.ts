import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Privacidad',
  lead: 'Qué se guarda de las personas, durante cuánto tiempo y qué se muestra de los grupos pequeños.',
  saved: 'Guardado.',
  cancel: 'Cancelar',
  reason: 'Motivo',
  reasonHint: 'Queda en el registro de auditoría; por ejemplo, el acuerdo en que se basa.',

  councilTitle: 'Modo comité de empresa',
  councilOn: 'Activado',
  councilOff: 'Desactivado',
  councilText:
    'Para lugares de trabajo donde un acuerdo protege a las personas de ser vigiladas. Mientras está activado:',
  councilRules: [
    'Ninguna cifra se basa en menos de cinco personas: las vistas previas, los indicios y los grupos omiten conjuntos más pequeños.',
    'De los demás, responsables y administradores ven las distinciones confirmadas o a la espera de una decisión. Lo que no contó, lo que se retiró y cómo va cada persona es solo suyo.',
  ],
  turnOn: 'Activar',
  turnOff: 'Desactivar',
  turnOnTitle: 'Activar el modo comité de empresa',
  turnOffTitle: 'Desactivar el modo comité de empresa',
  turnOffText:
    'Los responsables volverán a ver cómo va su equipo y qué no contó. Las personas deberían saberlo.',

  retentionTitle: 'Eventos antiguos',
  retentionText:
    'Los eventos suelen llevar más de lo que mira cualquier logro: resúmenes, teléfonos, texto libre. Pasado un tiempo se conserva solo lo que leen los logros. Distinciones, comprobantes y recuentos quedan como están; un logro que se escriba más tarde no encontrará más que eso en los eventos antiguos.',
  retentionLabel: 'Conservar los eventos enteros',
  retentionNever: 'Siempre',
  retentionDays: (days: number) => (days % 365 === 0 ? years(days / 365) : `${days} días`),
  retentionSaved: (days: number | null) =>
    days === null
      ? 'Los eventos se conservan enteros.'
      : `Una vez al día se reducen los eventos de más de ${days} días.`,
  retentionState: (events: string) => `Eventos que conservan solo lo que leen los logros: ${events}.`,
  tryIt: 'Ver qué desaparecería',
  trying: 'Mirando …',
  tried: (reduced: string, events: string, share: number) =>
    `De ${events} eventos de esa antigüedad, llevan más de lo que leen los logros: ${reduced}. Desaparecería el ${share} % de sus datos.`,
  triedNothing: 'Nada de esa antigüedad lleva más de lo que leen los logros.',
  triedAside: (quarantined: string, rows: string) =>
    `También lo que hay de entonces en cuarentena (${quarantined}) y las filas rechazadas de importaciones (${rows}).`,
  save: 'Guardar …',
  saveTitle: 'Cambiar cuánto tiempo se conservan enteros los eventos',
  runNow: 'Reducir ahora',

  erasedTitle: 'Personas borradas',
  erasedText:
    'Para borrar a alguien, abre su página en Personas. Sus recuentos se quedan; quién era, no. Los eventos, archivos e invitaciones posteriores no la traen de vuelta.',
  erasedEmptyTitle: 'No se ha borrado a nadie',
  states: { requested: 'En curso', done: 'Borrada', failed: 'Falló' },
  rows: (count: string) => `filas cambiadas: ${count}`,
  namesKept: (count: string) =>
    `Nombres que no pueden volver: ${count}. Se guardan como resúmenes con clave que por sí solos no dicen nada.`,
  releaseTitle: 'Liberar un nombre',
  releaseText:
    '¿Alguien nuevo tiene el identificador, el correo o el nombre de una persona borrada? Libéralo y añade después a quien llega.',
  releaseLabel: 'Identificador, correo o nombre',
  release: 'Liberar',
  released: 'Liberado. Se puede volver a usar.',
  notReleased: 'Ninguna persona borrada tenía este nombre.',

  dataTitle: 'Tus datos',
  dataText:
    'Todo lo que este espacio de trabajo guarda sobre ti en un archivo: cómo te llamas, tus distinciones con sus comprobantes, los eventos en que se basan, reconocimientos, comentarios, sesiones.',
  download: 'Descargar tus datos',
  downloading: 'Reuniendo …',
  downloaded: 'El archivo está en tus descargas.',

  leaveTitle: 'Datos y salida',
  exportText:
    'Un archivo con todo lo que se guarda sobre esta persona. Queda anotado en el registro de auditoría.',
  exportPerson: 'Exportar sus datos',
  deactivateText:
    'Se ha ido: su sesión se cierra al momento, no puede entrar y no se le envía nada. Lo que hizo sigue contando.',
  deactivate: 'Desactivar',
  deactivateAsk: (name: string) =>
    `¿Desactivar a ${name}? Su sesión se cierra al momento y no podrá volver a entrar hasta que se reactive.`,
  deactivated: 'Desactivada',
  reactivateText: 'Está desactivada. Si se reactiva, se la puede volver a invitar.',
  reactivate: 'Reactivar',
  eraseText:
    'Quita quién es, en todas partes y para siempre. Los recuentos y las distinciones de los demás quedan como están.',
  erase: 'Borrar …',
  eraseTitle: (name: string) => `Borrar a ${name}`,
  eraseWhat: 'Estos nombres desaparecen, estén donde estén:',
  eraseWhole: 'solo donde nombra a una persona, porque el espacio de trabajo también lo usa para otra cosa',
  eraseRows: 'Filas que cambian',
  eraseMerged: (people: number) =>
    people === 2
      ? 'También desaparece una persona que se unió a esta.'
      : `También desaparecen ${people - 1} personas que se unieron a esta.`,
  eraseForGood:
    'No se puede deshacer. Una copia de seguridad anterior conserva los datos hasta que se elimine.',
  eraseConfirm: (handle: string) => `Escribe ${handle} para confirmar`,
  eraseGo: 'Borrar para siempre',
  eraseAsked: 'Está en curso. Su estado aparece en la página Privacidad.',
  looking: 'Mirando dónde aparece …',
  kinds: { handle: 'identificador', name: 'nombre', 'e-mail': 'correo', actor: 'autor' },
};

function years(count: number): string {
  return count === 1 ? '1 año' : `${count} años`;
}

/** What the rows of a table are to people; others by the table's own name. */
export const tableNames: Translated<typeof english.tableNames> = {
  event_log: 'Eventos',
  awards: 'Distinciones y comprobantes',
  award_entries: 'Historiales de distinciones',
  recognitions: 'Reconocimientos',
  comments: 'Comentarios',
  content_reports: 'Denuncias',
  quarantine: 'Cuarentena',
  imports: 'Importaciones',
  import_rejects: 'Filas rechazadas',
  invitations: 'Invitaciones',
  audit_log: 'Registro de auditoría',
  cell_log: 'Progreso',
  link_log: 'Progreso',
  window_members: 'Progreso',
};
