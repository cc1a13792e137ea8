import type { Translated } from '../../domain/language/translated.ts';
import { isOne } from '../language/locale.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  refused: {
    'signature-mismatch': {
      what: 'Llegó una entrega, pero su firma no coincide.',
      mend: 'El secreto de allí no es el de aquí, o algo por el camino cambió el contenido. Copia otra vez el secreto de un lado al otro. Algunas herramientas firman también la dirección: detrás de un proxy define SMALLWINS_URL.',
    },
    'signature-missing': {
      what: 'Llegó una entrega, pero sin firma.',
      mend: 'Pon el secreto en el webhook de la herramienta, o cuida de que lo que haya en medio deje pasar sus cabeceras.',
    },
    'signature-format': {
      what: 'Llegó una entrega firmada de otra manera que la de esta herramienta.',
      mend: '¿Seguro que es esta herramienta la que envía a esta dirección? Para otra crea una fuente propia.',
    },
    'secret-missing': {
      what: 'Llegó una entrega sin el secreto.',
      mend: 'Envíalo en la cabecera X-Smallwins-Secret, como token Bearer, como contraseña HTTP o como ?secret= en la dirección.',
    },
    'secret-wrong': {
      what: 'Llegó una entrega con otro secreto.',
      mend: 'Copia otra vez el secreto de aquí, sin espacios. Si se perdió, crea otro y quita el viejo.',
    },
    'secret-twice': {
      what: 'Llegó una entrega con el secreto en dos sitios.',
      mend: 'Envíalo en uno solo: una cabecera, la contraseña o la dirección.',
    },
    'secret-format': {
      what: 'Llegó una entrega con algo que no puede ser un secreto.',
      mend: 'Envía solo el secreto, tal como se mostró aquí.',
    },
    'no-secret': {
      what: 'Llegó una entrega y aquí no hay secreto con que comprobarla.',
      mend: 'Pon el secreto en los pasos de abajo. La herramienta volverá a enviar, o haz que lo haga.',
    },
    'timestamp-stale': {
      what: 'Llegó una entrega, pero se firmó hace demasiado.',
      mend: 'Mira si el reloj de este servidor va bien. Lo que se reenvía a mano conserva en algunas herramientas su momento antiguo: haz que envíe una nueva.',
    },
    'timestamp-ahead': {
      what: 'Llegó una entrega firmada en un momento que aún no ha llegado.',
      mend: 'El reloj de este servidor va atrasado: ponlo en hora con un servidor de tiempo.',
    },
    'timestamp-missing': {
      what: 'Llegó una entrega sin el momento que acompaña a su firma.',
      mend: 'Lo que haya en medio debería dejar pasar todas las cabeceras.',
    },
    'timestamp-format': {
      what: 'Llegó una entrega con un momento que no se puede leer.',
      mend: '¿Seguro que es esta herramienta la que envía a esta dirección?',
    },
    'header-twice': {
      what: 'Llegó una entrega con una cabecera dos veces.',
      mend: 'Algo en medio añade una: que deje en paz las cabeceras de la herramienta.',
    },
    'other-account': {
      what: 'Llegó una entrega auténtica, de otra cuenta de esta herramienta.',
      mend: 'Compara la cuenta de esta fuente con la de la herramienta. Para una segunda cuenta crea una fuente propia.',
    },
  },
  refusedOther: (code: string) => `Llegó una entrega y se rechazó: ${code.replaceAll('-', ' ')}.`,
  times: (count: number, shown: string) => (isOne(count) ? 'una vez,' : `${shown} veces, la última`),
  ourSecretEnds: (hint: string) => `El de aquí acaba en …${hint}.`,
  arrived: {
    waiting: {
      title: 'A la espera de la primera entrega',
      text: 'Esto se pone verde solo en cuanto llegue algo.',
    },
    event: { title: 'Funciona', text: 'Llegan entregas auténticas y se vuelven eventos.' },
    noted: {
      title: 'Conectada; aún sin eventos',
      text: 'Llegó una entrega auténtica. Es conocida y no produce eventos, como una prueba o un saludo. El primer cambio real sí.',
    },
    unread: {
      title: 'Llegó algo y aún no se puede leer',
      text: 'La entrega es auténtica y está guardada. No se pierde nada: corrige lo que se dice aquí y léela otra vez.',
    },
    quarantined: {
      title: 'Llegó algo y así no puede valer',
      text: 'La entrega es auténtica. Sus eventos están en cuarentena, con el motivo.',
    },
  },
  sayMeaning: 'Decir qué significa',
  noMapping: 'Aún nadie ha dicho qué significa su JSON.',
  waitingForKey: 'A la espera del primer evento',
  waitingForKeyText: 'Crea una clave y envía con ella un evento. Esto se pone verde solo.',
  follow: 'Seguir el evento',
  seeEvents: 'Ver sus eventos',
  seeQuarantine: 'Ver lo que espera',
  unmatched: (count: number, shown: string) =>
    isOne(count)
      ? 'Un nombre de sus eventos aún no es de nadie, así que nadie recibe lo que hizo.'
      : `${shown} nombres de sus eventos aún no son de nadie, así que nadie recibe lo que hicieron.`,
  match: 'Decir quiénes son',
  steps: (tool: string) => `Configurar: ${tool}`,
  account: (account: string) => `Solo se toma lo que envía la cuenta ${account}.`,
  copyAddress: 'Copiar dirección',
  copySecret: 'Copiar secreto',
  secretOnce: 'Se ve hasta que se cierre o recargue esta página; después, nunca más.',
  secretEnds: (hint: string) => `El secreto acaba en …${hint} y no se vuelve a mostrar.`,
  noSecret: 'Aún no hay secreto.',
  makeSecret: 'Crear un secreto',
  saveSecret: 'Guardar el secreto',
  entered: (hint: string) => `Puesto, acaba en …${hint}`,
  sample: 'Una primera entrega',
  sampleTitle: 'Cómo restablecer una contraseña',
  access: 'Dirección y secretos',
  deliveries: 'Últimas entregas',
  readAgain: 'Leer otra vez lo que no contó nada',
  readAgainTold: (taken, count) =>
    taken === 0 ? 'Ahora tampoco cuenta nada.' : `${count} de ellas ya cuentan algo.`,
  outcomes: {
    accepted: 'Produjo eventos',
    quarantined: 'En cuarentena',
    noted: 'Sin evento',
    unread: 'Ilegible',
  },
  eventNumber: (seq: string) => `n.º ${seq}`,
  moreEvents: (count: number) => `y ${count} más`,
  health: 'Cómo le va',
  lastEvent: 'Último evento',
  never: 'Ninguno aún',
  lag: 'Del hecho a la llegada',
  lagOf: (median: string, most: string) => `casi siempre ${median}, hasta ${most}`,
  underSecond: 'menos de un segundo',
  rejected: 'Entregas rechazadas',
  quarantined: 'En cuarentena',
  fourWeeks: 'Eventos por día, las últimas cuatro semanas (UTC)',
  dayCount: (day: string, count: string) => `${day}: ${count}`,
  noGaps: 'Ningún día estuvo en silencio sin que fuera lo habitual.',
  gap: (day: string, usual: string) =>
    `En silencio el ${day}; ese día de la semana suele haber ${usual}. Mira si la herramienta aún envía.`,
  toEvents: (count: string) => `Eventos (${count})`,
  toQuarantine: (count: string) => `Cuarentena (${count})`,
  toUnmatched: (count: string) => `Nombres por asignar (${count})`,
  stages: 'Tus etapas',
  stagesLead:
    'Di qué significan tus nombres y ponlos en su orden. Desde entonces se sabe si un negocio avanza, se gana o se pierde, y si un ticket se resuelve o se reabre. Lo que llegó antes se queda como está.',
  dealStages: 'Etapas de negocios, la primera primero',
  ticketStages: 'Estados de tickets',
  saveStages: 'Guardar qué significan',
  stagesSaved: 'Guardado. Vale para lo que llegue desde ahora.',
  meansOf: (name: string) => `Qué significa ${name}`,
  earlier: (name: string) => `Subir ${name}`,
  later: (name: string) => `Bajar ${name}`,
  means: { open: 'Abierta', won: 'Ganada', lost: 'Perdida', resolved: 'Resuelta' },
  records: {
    title: 'Volver a leer el registro',
    leads: {
      hubspot:
        'Una entrega de esta herramienta dice que algo cambió, y poco más. Con acceso a su API se lee el registro, y se sabe de dónde a dónde pasó una oportunidad, si un ticket se reabrió, qué próximo paso se fijó y qué falta. Cada cambio sigue contando una vez.',
      salesforce:
        'Un evento de cambio dice a qué fase pasó una oportunidad o cómo está un caso; un mensaje saliente, solo cómo está ahora. Con acceso a la API se lee el historial de sus fases o de su estado, y se sabe de dónde a dónde pasó, quién lo movió y cuándo, y si se reabrió. Cada cambio sigue contando una vez.',
      pipedrive:
        'Un webhook de Pipedrive nombra las fases de una oportunidad, pero no su lugar en el embudo ni lo que le falta. Con acceso a la API se lee su registro de cambios, y se sabe si avanzó, qué hubo entremedias, qué campos están vacíos, cuándo toca la próxima actividad y si se había estancado. Cada cambio sigue contando una vez.',
      zendesk:
        'Un evento de Zendesk dice qué estado tenía y tiene un ticket; un disparador, solo cuál tiene ahora; y ninguno, si se cumplió el nivel de servicio. Con acceso a la API se leen las auditorías del ticket, y se sabe quién lo resolvió, en cuánto tiempo, cuántas veces se reabrió y si se cumplió cada objetivo. Cada cambio sigue contando una vez.',
      freshdesk:
        'Una regla de Freshdesk dice qué cambió y quién lo hizo, pero no en cuánto tiempo se resolvió un ticket, si fue a tiempo ni cómo lo valoró el cliente. Con acceso a la API se lee el ticket para eso, y para los nombres de tus propios estados. Quién lo hizo lo sigue diciendo solo la regla. Cada cambio sigue contando una vez.',
      intercom:
        'Una notificación de Intercom dice que alguien del equipo cerró o abrió una conversación, pero no si la reabrió la palabra de un cliente. Con acceso a la API se leen sus partes, y se sabe quién la cerró, en cuánto tiempo, cuántas veces se reabrió y de qué estado venía. Cada cambio sigue contando una vez.',
      jira: 'Un webhook de Jira nombra los estados de un cambio, pero no dice cuáles de los tuyos son de terminado ni si se cumplió el nivel de servicio. Con acceso a la API se leen ambas cosas, en Cloud y en Data Center, y se sabe quién resolvió una solicitud, en cuánto tiempo, cuántas veces se reabrió y si fue a tiempo. Cada cambio sigue contando una vez.',
    } as Record<string, string>,
    fields: {
      token: 'Token de acceso de la aplicación',
      address: 'Dirección de la organización',
      clientId: 'Clave de consumidor de la aplicación',
      clientSecret: 'Secreto de consumidor de la aplicación',
    },
    fieldsOf: {
      pipedrive: { address: 'Dirección de tu Pipedrive', token: 'Token de API de un usuario' },
      freshdesk: { address: 'Dirección de tu Freshdesk', token: 'Clave de API de un agente' },
      zendesk: {
        address: 'Dirección de tu Zendesk',
        clientId: 'Identificador del cliente OAuth',
        clientSecret: 'Secreto del cliente OAuth',
      },
      intercom: { address: 'Dirección de tu región' },
      jira: {
        address: 'Dirección de tu Jira',
        clientId: 'Correo de la cuenta',
        token: 'Token de API de la cuenta',
      },
    } as Record<string, Record<string, string>>,
    emptyFor: { jira: 'Con Jira Data Center déjalo vacío.' } as Record<string, string>,
    another: (what: string) => `${what}: introducir otra vez`,
    enteredFor: (host: string) => `Introducido para ${host}`,
    where: {
      hubspot:
        'En HubSpot abre la misma aplicación, muestra el token de acceso en su pestaña Auth y cópialo. La aplicación necesita los permisos (scopes)',
      salesforce:
        'En Salesforce crea una aplicación cliente externa con OAuth, activa el flujo de credenciales de cliente, nombra un usuario que solo pueda leer y copia la clave y el secreto de consumidor. De los casos Salesforce guarda un historial en cuanto elijas Estado en Configuración → Gestor de objetos → Caso → Campos y relaciones → Establecer seguimiento de historial. La aplicación necesita el permiso (scope)',
      pipedrive:
        'En Pipedrive abre el menú de tu cuenta → Preferencias personales → API como usuario que ve las oportunidades de todos, y copia el token de API personal. Si falta esa página, un administrador tiene que permitir el acceso a la API en el conjunto de permisos de ese usuario.',
      zendesk:
        'En el Centro de administración abre Aplicaciones e integraciones → API → Clientes OAuth → Añadir cliente OAuth como administrador que ve todos los tickets, con el tipo de cliente Confidencial; guarda y copia su identificador y su secreto, que solo se muestra esta vez. Necesita el permiso (scope)',
      freshdesk:
        'En Freshdesk abre tu foto → Configuración del perfil → Ver clave de API como agente que ve todos los tickets, y copia la clave. Escribe la dirección que termina en freshdesk.com, no una tuya que lleve allí. Para que se nombre a los agentes, el agente tiene que ser administrador o poder ver a otros agentes.',
      intercom:
        'En el Developer Hub abre la misma aplicación y copia su token de acceso en Configure → Authentication. La dirección es https://api.intercom.io; en Europa, https://api.eu.intercom.io; en Australia, https://api.au.intercom.io.',
      jira: 'Para Jira Cloud, en id.atlassian.com abre Seguridad → Tokens de API → Crear token de API (uno sin ámbitos), con una cuenta que pueda ver estos proyectos y, para los niveles de servicio, sea agente allí. Jira lo termina como mucho al cabo de un año. Para Jira Data Center, con una cuenta así abre Perfil → Tokens de acceso personal → Crear token; escribe su URL base, con la ruta si la tiene.',
    } as Record<string, string>,
    save: 'Guardar el acceso',
    try: 'Probarlo',
    trying: 'Preguntando …',
    may: 'se puede leer',
    mayNot: 'no se puede leer',
    whats: {
      account: 'La cuenta',
      conversation: 'Las conversaciones',
      deal: 'Las oportunidades',
      ticket: 'Los tickets',
      lead: 'Los clientes potenciales',
      owner: 'Los responsables',
      agent: 'Los agentes',
    } as Record<string, string>,
    fetched: 'Última lectura',
    read: 'Leído hasta ahora',
    counts: (records: string, events: string) => `Registros: ${records}, eventos: ${events}`,
    waiting: 'Registros en espera',
    again: 'Se vuelve a preguntar',
    remove: 'Quitar el acceso',
    removeAsk: (waiting: string) =>
      `¿Quitar el acceso? Los registros en espera (${waiting}) se cuentan como lo dijeron sus entregas, y desde entonces las entregas cuentan por sí mismas.`,
    asks: 'Lo que pides de los registros',
    asksLead:
      'Los nombres como los usa la propia herramienta, separados por comas. Lo que dejas vacío no se cuenta.',
    saveAsks: 'Guardar lo que pides',
    savedAsks: 'Guardado. Vale para lo que se lea desde ahora.',
    wishes: {
      deal: {
        label: 'Campos que debe tener una oportunidad',
        hint: 'Por ejemplo amount, closedate; en Pipedrive, value, expected_close_date. Con cada cambio se dice cuántos están vacíos.',
      },
      lead: {
        label: 'Campos que debe tener un cliente potencial',
        hint: 'Con el último de ellos está completo.',
      },
      notes: {
        label: 'Campos para las notas de una oportunidad',
        hint: 'Deben estar rellenos cuando la oportunidad avanza; si no, sus notas no están completas.',
      },
      nextStep: {
        label: 'Campo con la fecha del próximo paso',
        hint: 'Si lo dejas vacío: en HubSpot notes_next_activity_date, que lleva él mismo; en Pipedrive, la fecha de la próxima actividad.',
      },
      qualifiedFrom: {
        label: 'Fase desde la que una oportunidad está cualificada',
        hint: 'Su nombre interno; en Pipedrive, su número. Si lo dejas vacío: en HubSpot qualifiedtobuy del primer embudo, en las demás ninguna.',
      },
      stalledDays: {
        label: 'Días sin cambios hasta que una oportunidad se estanca',
        hint: 'De 1 a 365.',
      },
    },
  },
  mapping: 'Qué significa su JSON',
  mappingLead:
    'Di una vez qué cuenta una entrega. Al lado se ve en qué se convierten las últimas; hasta que guardes no cuenta nada.',
  newest: 'La última llegó',
  cameIn: 'Lo que llegó',
  paste: 'Pegar un ejemplo propio',
  pasteHint: 'JSON tal como lo enviará la herramienta. No se guarda nada de él.',
  result: 'En qué se convierte',
  noSamples: 'Envía una entrega o pega un ejemplo: sus eventos aparecen aquí.',
  writeFirst: 'Escribirlo sin ejemplo',
  mendFirst: 'Corrige primero la asignación; al lado se dice qué falla.',
  onlyText: 'Esta asignación dice más de lo que muestra el formulario, por eso se edita como texto.',
  asText: 'Como texto (YAML)',
  addEvent: 'También puede significar otra cosa',
  removeEvent: 'Quitar este',
  eventNo: (number: number) => `Evento ${number}`,
  type: 'Qué pasó',
  ownType: 'Un tipo propio. Las reglas pueden contarlo; ningún paquete lo hace.',
  counts: (names: string) => `Cuenta para: ${names}`,
  countsNothing: 'Nada de lo que está activo lo cuenta todavía.',
  offer: (name: string) => `Un paquete tiene «${name}» para esto`,
  who: (field: string) => `Quién lo hizo (${field})`,
  nobody: 'No se dice',
  at: 'Cuándo se hizo',
  received: 'Cuando se recibió',
  once: 'Qué lo hace uno y el mismo',
  content: 'Todo su contenido',
  when: 'Solo si',
  always: 'Siempre',
  isOneOf: 'es uno de (separados por comas)',
  otherFields: 'Qué más pueden mirar las reglas',
  leaveOut: 'Omitir',
  fieldName: 'Nombre del campo',
  fieldFrom: 'Tomado de',
  asked: 'una regla lo pide',
  addField: 'Añadir',
  noWho: 'No se nombra a nadie',
  newPerson: 'nuevo, se une al equipo',
  waitsToBeMatched: 'espera a que digas quién es',
  save: 'Guardar',
  saveAndRead: (count: number, shown: string) =>
    isOne(count) ? 'Guardar y leer la que espera' : `Guardar y leer las ${shown} que esperan`,
  saved: (taken: string, kept: string) =>
    kept === '0'
      ? `Guardado. Leídas otra vez: ${taken}.`
      : `Guardado. Leídas otra vez: ${taken}; siguen esperando: ${kept}.`,
};
