import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Chat',
  lead: 'Donde tu gente ya habla: allí se entera, allí reconoce, y un canal conoce lo que vale la pena compartir.',
  noAddress:
    'Smallwins aún no sabe en qué dirección se le encuentra. Pon SMALLWINS_URL en una dirección https:// donde se ejecuta y vuelve: Slack y Teams envían allí lo que hace la gente.',
  slack: 'Slack',
  slackLead:
    'Mensajes directos, un canal con lo que vale la pena, /kudos y «Recognise this» en cualquier mensaje.',
  connected: (account) => `Conectado con ${account}`,
  step: (step) => `Paso ${step}`,
  makeTitle: 'Crear la aplicación en Slack',
  make: 'Abre la página de Slack, elige «From a manifest» y tu espacio, y pega esto en lugar de lo que hay allí.',
  openSlack: 'Abrir la página de Slack',
  newTab: 'se abre en otra pestaña',
  manifest: 'Manifiesto de la aplicación',
  copyManifest: 'Copiar el manifiesto',
  saveManifest: 'Guardarlo como archivo',
  keysTitle: 'Instalarla y traer dos cosas',
  keys: 'En los ajustes de la aplicación, elige «Install App». Después copia de allí:',
  botToken: 'Bot User OAuth Token',
  botTokenHint: 'En «Install App»; empieza por xoxb-. Se guarda sellado y no se vuelve a mostrar.',
  signingSecret: 'Signing Secret',
  signingSecretHint: 'En «Basic Information». Por él sabemos que una petición es de Slack.',
  connect: 'Conectar',
  connecting: 'Preguntando a Slack',
  renew: 'Nuevo token o secreto',
  firstTitle: 'Que Slack te encuentre',
  first:
    'En los ajustes de la aplicación, en «Event Subscriptions», pulsa «Retry» junto a la dirección. O escribe /kudos ayuda en cualquier canal de Slack.',
  waiting: (name) => `Esperando la primera petición de ${name}`,
  green: (name) => `${name} llega a Smallwins. Última petición:`,
  address: 'Dirección para las peticiones',
  copy: 'Copiar',
  problem: (problem, name) => `${name} no acepta lo que se envía: ${problem}. Se vuelve a intentar solo.`,
  problemHint:
    'Con token_revoked o invalid_auth, instala de nuevo la aplicación y trae su token. Con not_in_channel, invita a Smallwins al canal.',
  shareTitle: 'Qué conoce un canal',
  share: 'Lo que llega junto es un mensaje con un hilo. Como mucho un mensaje por segundo.',
  channel: 'Canal',
  nowhere: 'Ninguno: no se comparte nada',
  private: 'privado',
  shares: { recognition: 'Reconocimientos', award: 'Distinciones' },
  sharesLabel: 'Qué se comparte allí',
  test: 'Enviar un mensaje de prueba',
  tested: 'Enviado. Mira en el canal.',
  saved: 'Guardado.',
  peopleTitle: 'Quién es quién',
  people: (known, unknown, name) =>
    unknown === 0
      ? `Todas las personas están en ${name} (${known}).`
      : `${known} con ${name}, ${unknown} todavía no. Quien tiene el mismo correo aquí y allí se encuentra solo.`,
  again: 'Buscar otra vez',
  choose: (name) => `Elegir para ${name}`,
  chooseShort: 'Elegir',
  searchIn: (name) => `Nombre o correo en ${name}`,
  nobody: (name) => `Nadie coincide en ${name}.`,
  chosen: 'elegido',
  forget: (name, tool) => `Olvidar quién es ${name} en ${tool}`,
  forgetShort: 'Olvidar',
  showKnown: (count) => `Mostrar a quién se conoce (${count})`,
  more: (count) => `y ${count} más`,
  off: 'Desconectar Slack',
  offAsk: '¿Desconectar Slack? Nadie se enterará ya allí, y se olvida quién es quién.',
  bot: 'Microsoft Teams: la aplicación',
  teamsName: 'Teams',
  botLead:
    'Mensajes directos y «Reconocer esto» en cualquier mensaje. Hace falta alguien que pueda crear un bot en Azure e instalar una aplicación en Teams.',
  botConnected: (tenant) => `Conectado con el inquilino ${tenant}`,
  botMakeTitle: 'Crear el bot en Azure',
  botMake: [
    'En el portal de Azure crea un «Azure Bot». Como tipo de aplicación elige «Un solo inquilino» y deja que cree un nuevo ID de aplicación de Microsoft.',
    'Cuando esté, abre «Configuración» y pega esta dirección como punto de conexión de mensajería. Aplica.',
    'En «Canales» añade «Microsoft Teams».',
  ],
  openAzure: 'Abrir Azure',
  endpoint: 'Punto de conexión de mensajería',
  botKeysTitle: 'Trae aquí tres cosas',
  botKeys:
    'Dos están en «Configuración». Para la tercera elige «Administrar contraseña» junto al ID de aplicación y después «Nuevo secreto de cliente».',
  appId: 'ID de aplicación de Microsoft',
  appIdHint: 'En «Configuración».',
  tenantId: 'ID de inquilino de la aplicación',
  tenantIdHint: 'También en «Configuración». Solo se acepta lo que viene de este inquilino.',
  clientSecret: 'Valor del secreto de cliente',
  clientSecretHint:
    'El valor, no el ID; Azure lo muestra una vez. Se guarda sellado y no se vuelve a mostrar.',
  botConnecting: 'Preguntando a Microsoft',
  botInstallTitle: 'Lleva la aplicación a Teams',
  botInstall:
    'Guarda la aplicación. En el centro de administración de Teams elige «Aplicaciones de Teams», «Administrar aplicaciones», «Cargar nueva aplicación» y dale este archivo. Después ábrela en Teams y agrégala.',
  botPlaces: (count) =>
    count === 0
      ? 'Agrégala también a un equipo: solo allí sabe quién más está en Teams y a quién llega.'
      : count === 1
        ? 'Está en un equipo o chat y sabe quién está en él.'
        : `Está en ${count} equipos y chats y sabe quién está en ellos.`,
  botSave: 'Guardar la aplicación para Teams',
  botProblemHint:
    'Con AADSTS7000215 o AADSTS7000222, crea un nuevo secreto de cliente y tráelo aquí. Con BotDisabledByAdmin, permite la aplicación en el centro de administración de Teams.',
  botRenew: 'Nuevo secreto',
  botOff: 'Desconectar la aplicación',
  botOffAsk: '¿Desconectar la aplicación? Nadie se enterará ya en Teams, y se olvida quién es quién.',
  teams: 'Microsoft Teams: un canal',
  teamsLead: 'Un canal de Teams recibe tarjetas con lo que vale la pena compartir.',
  teamsSteps: [
    'En Teams, abre el menú del canal y elige «Workflows».',
    'Elige «Enviar alertas de webhook a un canal» (antes: «Publicar en un canal cuando se reciba una solicitud de webhook») y sigue los pasos hasta el final.',
    'Copia la dirección que muestra y pégala aquí. Llega enseguida una primera tarjeta.',
  ],
  webhookUrl: 'Dirección del flujo',
  webhookUrlHint: 'Se guarda sellada, porque quien la tiene puede escribir allí.',
  teamsConnected: (host) => `Las tarjetas van a un flujo en ${host}`,
  teamsProblem: (problem) => `Teams no acepta lo que se envía. ${problem} Se vuelve a intentar solo.`,
  teamsOff: 'Desconectar Teams',
  teamsOffAsk: '¿Desconectar Teams? Ya no se comparte nada allí.',
};
