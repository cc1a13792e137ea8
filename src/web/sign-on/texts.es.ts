import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  entering: 'Entrando',
  moment: 'Un momento.',
  failed: 'No has entrado',
  toSignIn: 'A la página de entrada',
  titles: {
    'email-unverified': 'Tu correo aún no está confirmado',
    'no-email': 'Falta tu correo',
    'domain-not-trusted': 'Tu correo es de otro dominio',
    'linked-to-another': 'Esto es de otra cuenta',
    'not-invited': 'Aquí todavía no tienes cuenta',
    'sign-on-expired': 'Este intento de entrar ha caducado',
    'sign-on-denied': 'Tu proveedor no te ha dejado entrar',
  },

  title: 'Inicio de sesión único',
  lead: 'Los miembros entran con tu proveedor de identidad, por OpenID Connect.',
  toMembers: 'Miembros',
  thereTitle: 'En tu proveedor',
  there:
    'Registra allí Smallwins como aplicación web con el flujo de código de autorización y estas direcciones.',
  redirectUri: 'URI de redirección',
  logoutUri: 'Cierre de sesión (back-channel)',
  logoutHint: 'Opcional. Con ella, una sesión termina aquí cuando termina allí.',
  noAddress:
    'Smallwins aún no sabe en qué dirección lo encuentran los navegadores. Define SMALLWINS_URL donde se ejecuta y vuelve.',
  copy: 'Copiar',
  hereTitle: 'Lo que te ha dado',
  name: 'Nombre',
  nameHint: 'Como dirá el botón: Entrar con …',
  issuer: 'Emisor',
  issuerHint: 'La dirección donde está su configuración, letra por letra, como https://id.example.com',
  clientId: 'ID de cliente',
  secret: 'Secreto de cliente',
  secretKept: 'Está guardado y no se muestra nunca. Escribe otro para reemplazarlo.',
  secretHint: 'Se guarda sellado y no se vuelve a mostrar.',
  test: 'Probar la conexión',
  testing: 'Preguntando',
  testOk: 'Responde como debe. Guarda y entra tú con él.',
  testNotOk: 'Algo lo impide. Hay que arreglar lo marcado abajo.',
  ok: 'En orden',
  notOk: 'Por arreglar',
  optional: 'Opcional',
  whoTitle: 'Quién entra',
  domains: 'Dominios de confianza',
  domainsHint:
    'Separados por comas o espacios. Un correo abre una cuenta solo si tu proveedor lo ha confirmado y termina en uno de estos.',
  creates: 'También sin invitación',
  createsHint: 'Quien tenga un correo de estos dominios pasa a ser miembro la primera vez que entra.',
  rolesTitle: 'Funciones por grupo',
  rolesLead:
    'Con al menos una línea, los grupos de tu proveedor fijan las funciones cada vez que alguien entra. Sin ninguna, se fijan en Miembros.',
  claim: 'Atributo (claim) con los grupos',
  group: 'Grupo',
  role: 'Función',
  addGroup: 'Añadir un grupo',
  removeGroup: (group: string) => `Quitar ${group}`,
  onlyTitle: 'La única forma de entrar',
  only: 'Los miembros entran solo así',
  onlyHint:
    'Contraseñas, enlaces por correo y llaves de acceso dejan de servir, y terminan las sesiones que empezaron con ellos. Quien administra la instalación conserva todas las formas, para que nadie se quede fuera.',
  onlyNotYet: 'Primero guarda y entra tú con él: así queda probado que funciona.',
  linkMe: (name: string) => `Vincular mi cuenta con ${name}`,
  save: 'Guardar',
  saved: 'Guardado',
  addressTitle: 'Dirección de entrada de este espacio de trabajo',
  address: 'Compártela: muestra el botón donde hay varios espacios de trabajo.',
  linked: (count: number) =>
    count === 0
      ? 'Todavía no ha entrado nadie con él.'
      : count === 1
        ? 'Ha entrado con él un miembro.'
        : `Han entrado con él ${count} miembros.`,
  off: 'Desactivar el inicio de sesión único',
  offAsk:
    '¿Desactivar el inicio de sesión único? Los miembros necesitarán entonces una contraseña, una llave de acceso o un enlace por correo, y se olvidan los vínculos con el proveedor.',
};

export const findingTexts: Translated<typeof english.findingTexts> = {
  discovery: 'Configuración',
  keys: 'Claves',
  flow: 'Flujo',
  client: 'ID y secreto de cliente',
  logout: 'Cierre de sesión',
};
