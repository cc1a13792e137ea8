import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  steps: {
    hubspot: [
      'Para HubSpot crea con la CLI de HubSpot (hs project create) una aplicación que pueda leer negocios, contactos, empresas y tickets. Una anterior está en Development → Legacy apps; desde octubre de 2026 ya no se crean nuevas de ese tipo.',
      'Pon esta dirección como targetUrl en su webhooks/webhook-hsmeta.json, o como URL de destino en la pestaña Webhooks de una aplicación anterior. [address]',
      'Suscribe object.creation y object.propertyChange de negocios, contactos, empresas, leads y tickets; al menos dealstage y hs_pipeline_stage. Sube e instala la aplicación, o activa las suscripciones.',
      'En su pestaña de autenticación muestra el secreto de cliente y ponlo aquí. [secret]',
      'Mueve un negocio a otra etapa: HubSpot avisa en menos de un minuto.',
    ],
    salesforce: [
      'En Salesforce abre Configuración, escribe Mensajes salientes en Búsqueda rápida, elige Nuevo mensaje saliente y el objeto, por ejemplo Opportunity.',
      'Pon esta dirección como URL de extremo. Lleva el secreto, porque Salesforce no firma nada. [address with secret]',
      'Elige un usuario con el que enviar y los campos Id, LastModifiedDate, LastModifiedById, OwnerId, StageName o Status, y los que pidan tus reglas.',
      'Abre Configuración → Flujos → Nuevo flujo, crea sobre ese objeto un flujo desencadenado por registro para registros creados o actualizados, añade el mensaje saliente como acción, guárdalo y actívalo.',
      'Guarda un registro. Para Change Data Capture envía cada evento como JSON a la misma dirección desde un intermediario propio.',
    ],
    pipedrive: [
      'En Pipedrive abre Herramientas y aplicaciones → Webhooks y elige Crear webhook.',
      'Elige todas las acciones (*) de los objetos que quieras, versión 2, y pon esta dirección como punto de conexión. [address]',
      'Pon cualquier palabra como usuario de HTTP y este secreto como contraseña. [secret]',
      'Mueve un negocio a otra etapa.',
    ],
    zendesk: [
      'En el Centro de administración abre Aplicaciones e integraciones → Acciones y webhooks → Webhooks → Crear webhook.',
      'Elige Eventos de Zendesk y, entre ellos, los de tickets y artículos.',
      'Pon esta dirección como URL de punto de conexión, método POST, formato JSON, sin autenticación, y créalo. [address]',
      'En la página del webhook muestra el secreto de firma y ponlo aquí. [secret]',
      'Resuelve un ticket o elige Probar webhook.',
    ],
    freshdesk: [
      'En Freshdesk abre Administración → Flujos de trabajo → Automatizaciones → Actualizaciones de tickets → Nueva regla, realizada por agente o solicitante, para cada cambio que quieras saber. Para tickets nuevos crea también una en Creación de tickets.',
      'Elige la acción Activar webhook, tipo de solicitud POST, codificación JSON y esta dirección como URL. [address]',
      'Añade la cabecera propia X-Smallwins-Secret con este secreto. [secret]',
      'Como contenido elige Avanzado y pega el texto de las notas sobre Freshdesk de nuestra documentación; dice quién cambió qué y cuándo. Mira la vista previa y guarda la regla.',
      'Cambia un ticket.',
    ],
    intercom: [
      'En Intercom abre Configuración → Integraciones → Developer Hub y crea una aplicación para tu espacio de trabajo.',
      'En Configure → Webhooks pon esta dirección y elige los temas de conversaciones, tickets y artículos. [address]',
      'En la información básica copia el secreto de cliente y ponlo aquí. [secret]',
      'Responde una conversación.',
    ],
    jira: [
      'Como administrador de Jira abre Configuración → Sistema → WebHooks → Crear un WebHook.',
      'Pon esta dirección como URL. [address]',
      'Pon este secreto en el campo Secret. [secret]',
      'Elige los eventos incidencia creada, incidencia actualizada y comentario creado, y guarda.',
      'Mueve una solicitud a otro estado.',
    ],
    servicenow: [
      'En ServiceNow abre All → System Definition → Business Rules → New: tabla Incident, Advanced marcado, When en after, Insert y Update marcados. No async, porque entonces ServiceNow no dice qué había antes.',
      'En Advanced pega el guion de las notas sobre ServiceNow de nuestra documentación, entre las líneas que ya están.',
      'Pon esta dirección en lugar de ADDRESS. [address]',
      'Pon este secreto en lugar de SECRET y guarda. [secret]',
      'Cambia un incidente.',
    ],
    github: [
      'En GitHub abre el repositorio o la organización → Settings → Webhooks → Add webhook.',
      'Pon esta dirección como Payload URL y elige application/json como Content type. [address]',
      'Pon este secreto en el campo Secret. [secret]',
      'Elige Let me select individual events: Issues, Pull requests, Pull request reviews, Discussions; quita Pushes. Deja Active marcado y elige Add webhook; GitHub envía un ping al momento.',
    ],
    outreach: [
      'Outreach crea webhooks por su API: envía POST https://api.outreach.io/api/v2/webhooks con un token de acceso, los atributos de abajo y payloadVersion 2, que dice también qué había antes.',
      'Da esta dirección como url. [address]',
      'Da este secreto como secret, y * como action y resource, o lo que quieras de task, call, mailing, prospect, account, opportunity, sequenceState. [secret]',
      'Completa una tarea.',
    ],
    salesloft: [
      'Salesloft crea webhooks por su API: envía POST https://api.salesloft.com/v2/webhook_subscriptions con una clave de API o un token OAuth, una vez por cada event_type: call_created, task_completed, meeting_booked, email_updated, cadence_membership_created, cadence_membership_updated, person_created, account_created, note_created.',
      'Da esta dirección como callback_url y una palabra a tu elección como callback_token. [address]',
      'Pon aquí el mismo callback_token. [secret]',
      'Completa un paso o registra una llamada.',
    ],
    aircall: [
      'En el panel de Aircall abre Integrations → Webhook → Install.',
      'Pon esta dirección como URL, elige los eventos de llamadas y guarda. [address]',
      'Copia el token del webhook y ponlo aquí; también lo dice GET /v1/webhooks de la API de Aircall. [secret]',
      'Haz una llamada corta.',
    ],
    gong: [
      'En Gong abre Admin center → Settings → Ecosystem → Automation rules → Add rule y elige la acción Fire webhook.',
      'Pon esta dirección y elige Signed JWT header. [address]',
      'Elige Show public key, copia la clave y ponla aquí. [secret]',
      'Guarda la regla y elige Test now.',
    ],
    calendly: [
      'Calendly crea webhooks por su API: envía POST /webhook_subscriptions con un token de acceso personal (Integraciones → API y webhooks).',
      'Da esta dirección como url, los eventos invitee.created e invitee.canceled, y tu organización con su ámbito. [address]',
      'Da este secreto como signing_key. [secret]',
      'Reserva una reunión contigo.',
    ],
    calcom: [
      'En Cal.com abre Ajustes → Desarrollador → Webhooks → Nuevo.',
      'Pon esta dirección como Subscriber URL y elige los eventos de reservas. [address]',
      'Pon este secreto en el campo Secret y deja la plantilla del contenido como está. [secret]',
      'Elige Ping test o reserva una reunión contigo.',
    ],
    slack: [
      'En api.slack.com/apps elige Create New App → From scratch, en tu espacio. Esta fuente solo lee reacciones; reconocer desde Slack se configura en Chat.',
      'En Basic Information → App Credentials copia el Signing Secret y ponlo aquí primero: Slack prueba la dirección al momento. [secret]',
      'En Features → Event Subscriptions activa Enable Events y pon esta dirección como Request URL. [address]',
      'En Subscribe to bot events elige Add Bot User Event para reaction_added y reaction_removed, y Save Changes. Después elige Install App e invita la aplicación a un canal.',
      'Pon allí una reacción a un mensaje.',
    ],
    teams: [
      'En Teams abre un equipo → Administrar equipo → Aplicaciones → Crear un webhook saliente.',
      'Pon un nombre, esta dirección como URL de devolución de llamada y una descripción. [address]',
      'Copia el token de seguridad que Teams muestra solo esta vez y ponlo aquí. [secret]',
      'Menciona el webhook por su nombre en un canal del equipo.',
    ],
    'standard-webhooks': [
      'Donde el remitente guarda sus webhooks, añade esta dirección. [address]',
      'Copia su secreto de firma (whsec_…) o su clave pública (whpk_…) y ponlo aquí. [secret]',
      'Haz que envíe un ejemplo o espera la primera entrega real.',
    ],
    stripe: [
      'Donde el remitente guarda sus webhooks, añade esta dirección. [address]',
      'Copia su secreto de firma y ponlo aquí. [secret]',
      'Haz que envíe un ejemplo o espera la primera entrega real.',
    ],
    cloudevents: [
      'Donde el remitente guarda sus destinos, añade esta dirección. [address]',
      'Haz que envíe este secreto como token Bearer o en la cabecera X-Smallwins-Secret. [secret]',
      'Haz que envíe un evento. Su tipo, su hora y sus datos se toman como vienen.',
    ],
    json: [
      'Haz que el remitente envíe su JSON a esta dirección. [address]',
      'Haz que envíe este secreto en la cabecera X-Smallwins-Secret o como token Bearer. [secret]',
      '¿Aún no hay remitente? Pega esto en una terminal; cambia el JSON como quieras. [sample]',
      'Lo que llegó está más abajo. Di allí qué significa y guarda.',
    ],
  },
};
