import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'No se ha copiado: selecciónalo y cópialo a mano',
  close: 'Cerrar',
  loading: 'Cargando',
  states: {
    pending: 'Pendiente',
    confirmed: 'Confirmada',
    withdrawn: 'Retirada',
    in_review: 'En revisión',
    declined: 'Rechazada',
    revoked: 'Revocada',
    not_yet: 'Todavía no',
    cooling_down: 'En pausa',
    ineligible: 'No es para este rol',
  },
  meanwhile: {
    text: 'Alguien ha cambiado esto desde que lo abriste, así que no se guardó nada. Lo que escribiste sigue aquí hasta que muestres lo otro.',
    short: 'Alguien ha cambiado esto entretanto, así que no se guardó nada.',
    show: 'Mostrar lo otro',
    save: 'Guardar lo mío de todos modos',
  },
  failure: {
    away: 'No se puede acceder a Smallwins',
    awayText:
      'Tu conexión o el servidor no responden. No se pierde nada: los eventos esperan y se deciden cuando vuelva.',
    gone: 'No encontrado',
    closed: 'Esta parte es para administradores',
    closedText:
      'Has entrado sin el rol de administrador. Pregunta a quien lleva el espacio de trabajo si necesitas verla.',
    notSo: 'Ahora mismo no es posible',
    hurt: 'Algo ha fallado aquí',
    hurtText:
      'El servidor ha notificado un fallo. Inténtalo de nuevo; si continúa, el mensaje de abajo ayudará a quien lo administra.',
    home: 'Ir a Hoy',
    again: 'Intentar de nuevo',
  },
};
