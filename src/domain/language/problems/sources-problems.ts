import { addressSaid } from './addresses.ts';
import type { Problems } from './said.ts';

/** What admins meet with sources, their hooks and access to an API, endpoints, events and embeds. */
export const sourcesProblems: Problems = {
  'source-exists': [
    {
      of: /a source "(.*)" already\. Choose another slug, or/,
      de: 'Eine Quelle „$1“ gibt es schon. Wähl einen anderen Kurznamen, oder erzeug einen Schlüssel für diese.',
      es: 'Ya hay una fuente «$1». Elige otro nombre corto, o crea una clave para ella.',
    },
    {
      of: /a source "(.*)" already/,
      de: 'Eine Quelle „$1“ gibt es schon. Wähl einen anderen Kurznamen.',
      es: 'Ya hay una fuente «$1». Elige otro nombre corto.',
    },
  ],
  'unknown-source': [
    {
      of: /no source "(.*)"\. The/,
      de: 'Eine Quelle „$1“ gibt es nicht. Die Seite „Quellen“ nennt die vorhandenen.',
      es: 'No hay ninguna fuente «$1». La página Fuentes muestra las que hay.',
    },
  ],
  'unknown-tool': [
    {
      of: /no tool "(.*)"\. Use "api", or one of (.+)\.$/,
      de: 'Ein Werkzeug „$1“ ist nicht bekannt. Nimm „api“ oder eines von $2.',
      es: 'No se conoce la herramienta «$1». Usa «api» o una de $2.',
    },
  ],
  'account-needed': [
    {
      of: /secret of (.+) signs for .*: the (.+)\.$/,
      de: 'Ein Geheimnis von $1 signiert für viele Kunden. Sag, wessen Zustellungen hierher gehören ($2).',
      es: 'Un secreto de $1 firma para muchos clientes. Di de quién son las entregas de aquí ($2).',
    },
  ],
  'secret-needed': [
    {
      of: /^(.+) makes the secret itself\. Copy it from there: the (.+)\.$/,
      de: '$1 erzeugt das Geheimnis selbst. Kopier es von dort ($2).',
      es: '$1 crea el secreto. Cópialo de allí ($2).',
    },
    {
      de: 'Gib das Client-Secret an: Das gespeicherte gehört zu einem anderen Aussteller oder Client, oder es gibt keines.',
      es: 'Da el secreto de cliente: el guardado es de otro emisor o cliente, o no hay ninguno.',
    },
  ],
  'two-secrets': [
    {
      de: 'Schon zwei Geheimnisse gelten. Entfern das, was das Werkzeug nicht mehr benutzt, und füg dann das neue hinzu.',
      es: 'Ya hay dos secretos en vigor. Quita el que la herramienta ya no usa y añade después el nuevo.',
    },
  ],
  'access-incomplete': [
    {
      of: /entered together: (.+)\.$/,
      de: 'Die Zugangsdaten gehören zusammen: $1. Füll alle aus.',
      es: 'Los datos de acceso van juntos: $1. Rellénalos todos.',
    },
  ],
  'not-fetched': [
    {
      de: 'Von diesem Werkzeug werden keine Datensätze gelesen: Mehr als seine Zustellungen gibt es nicht.',
      es: 'De esta herramienta no se leen registros: solo hay lo que dicen sus entregas.',
    },
  ],
  'access-address-refused': addressSaid,
  'access-not-understood': [
    {
      of: /^([\s\S]+)$/,
      de: 'Die Antwort ließ sich nicht verstehen: $1',
      es: 'La respuesta no se entendió: $1',
    },
  ],
  'access-unreachable': [
    {
      of: /^It does not answer: (.+) It is tried again\.$/,
      de: 'Es kommt keine Antwort: $1 Es wird noch einmal versucht.',
      es: 'No responde: $1 Se intentará de nuevo.',
    },
    {
      of: /^(\S+) answered (\d+)/,
      de: '$1 hat mit $2 geantwortet. Es wird von selbst noch einmal versucht.',
      es: '$1 respondió con $2. Se intentará de nuevo por sí solo.',
    },
  ],
  'access-login-refused': [
    {
      of: /does not let the app sign in: (.*)\. Look in Setup/,
      de: 'Salesforce lässt die App nicht hinein: $1. Prüf die App in Setup: Consumer Key und Secret, ob der Client Credentials Flow an ist und als wer sie läuft.',
      es: 'Salesforce no deja entrar a la aplicación: $1. Mira la aplicación en Setup: su consumer key y su secret, que el client credentials flow esté activado y con qué usuario se ejecuta.',
    },
    {
      of: /ends the session at once: (.*)\. Look at/,
      de: 'Salesforce beendet die Sitzung sofort: $1. Prüf die Richtlinien der App und den Benutzer, als der sie läuft.',
      es: 'Salesforce cierra la sesión al momento: $1. Mira las políticas de la aplicación y el usuario con que se ejecuta.',
    },
    {
      of: /^Zendesk does not let the client sign in: ([\s\S]*)\. Look in/,
      de: 'Zendesk lässt den Client nicht hinein: $1. Prüf im Admin Center unter „Apps und Integrationen“ → „APIs“ → „OAuth-Clients“ Kennung und Geheimnis; seine Art muss „Confidential“ sein und die Adresse die deines Zendesk.',
      es: 'Zendesk no deja entrar al cliente: $1. Mira en el Admin Center, en Apps and integrations → APIs → OAuth clients, su identificador y su secreto; tiene que ser de tipo Confidential y la dirección, la de tu Zendesk.',
    },
    {
      of: /^Zendesk ends the session/,
      de: 'Zendesk beendet die Sitzung sofort. Prüf den OAuth-Client und wer ihn angelegt hat.',
      es: 'Zendesk cierra la sesión al momento. Mira el cliente OAuth y quién lo creó.',
    },
    {
      of: /^Jira does not take/,
      de: 'Jira nimmt diese E-Mail mit diesem API-Token nicht: Es wurde widerrufen, ist nach einem Jahr abgelaufen oder gehört zu einem anderen Konto. Leg auf id.atlassian.com unter „Security“ → „API tokens“ eines an und trag es hier mit der E-Mail seines Kontos ein. Bei Jira Data Center bleibt die E-Mail leer.',
      es: 'Jira no acepta este correo con este token de API: se revocó, caducó al cabo de un año o es de otra cuenta. Crea uno en id.atlassian.com, en Security → API tokens, y escríbelo aquí con el correo de su cuenta. Con Jira Data Center deja el correo vacío.',
    },
    {
      of: /^Jira Data Center does not take/,
      de: 'Jira Data Center nimmt dieses persönliche Zugriffstoken nicht: Es wurde widerrufen, ist abgelaufen oder sein Benutzer ist nicht mehr aktiv. Leg im Profil eines Benutzers, der diese Projekte sehen darf, unter „Persönliche Zugriffstoken“ eines an und trag es hier ohne E-Mail ein.',
      es: 'Jira Data Center no acepta este token de acceso personal: se revocó, caducó o su usuario ya no está activo. Crea uno en el perfil de un usuario que pueda ver estos proyectos, en Tokens de acceso personal, y escríbelo aquí sin correo.',
    },
    {
      of: /^Intercom does not take/,
      de: 'Intercom nimmt dieses Token nicht: Es wurde neu erzeugt oder gehört zu einer anderen Region. Kopier es im Developer Hub aus deiner App unter Configure → Authentication und trag es hier mit der Adresse deiner Region ein.',
      es: 'Intercom no acepta este token: se generó de nuevo o es de otra región. Cópialo en el Developer Hub de tu aplicación, en Configure → Authentication, y escríbelo aquí con la dirección de tu región.',
    },
    {
      of: /^Pipedrive does not take/,
      de: 'Pipedrive nimmt dieses API-Token nicht: Es wurde neu erzeugt oder gehört zu einer anderen Firma. Kopier es unter „Persönliche Einstellungen“ → „API“ des Benutzers, den du lesen lässt, und trag es hier ein.',
      es: 'Pipedrive no acepta este token de API: se generó de nuevo o es de otra empresa. Cópialo en Preferencias personales → API del usuario al que dejas leer y ponlo aquí.',
    },
    {
      of: /^Freshdesk does not take/,
      de: 'Freshdesk nimmt diesen API-Schlüssel nicht: Er wurde neu erzeugt, oder sein Agent ist keiner mehr. Kopier ihn unter „Profileinstellungen“ → „API-Schlüssel anzeigen“ eines Agenten, der alle Tickets sieht, und trag ihn hier ein.',
      es: 'Freshdesk no acepta esta clave de API: se generó de nuevo o su agente ya no lo es. Cópiala en Configuración del perfil → Ver clave de API de un agente que vea todos los tickets y ponla aquí.',
    },
    {
      of: /^HubSpot does not take/,
      de: 'HubSpot nimmt dieses Token nicht: Es wurde ersetzt, ist abgelaufen oder unvollständig kopiert. Zeig es in der App bei HubSpot unter „Auth“ an und trag es hier ein.',
      es: 'HubSpot no acepta este token: se sustituyó, caducó o se copió a medias. Muéstralo en la aplicación de HubSpot, en Auth, y ponlo aquí.',
    },
  ],
  'access-not-allowed': [
    {
      of: /lacks the scope (.+)\. Add it/,
      de: 'Der App fehlt der Scope $1. Füg ihn in HubSpot unter „Scopes“ hinzu und speicher; das Token bleibt.',
      es: 'A la aplicación le falta el scope $1. Añádelo en HubSpot, en Scopes, y guarda; el token sigue igual.',
    },
    {
      of: /may not read this: (.*)\. Give it/,
      de: 'Der Benutzer, als der die App läuft, darf das nicht lesen: $1. Gib ihm „API Enabled“ und Leserecht auf Opportunities (StageName, Amount) und Cases (Status).',
      es: 'El usuario de la aplicación no puede leer esto: $1. Dale API Enabled y lectura de opportunities (StageName, Amount) y de cases (Status).',
    },
    {
      of: /^Zendesk does not let the client read this: ([\s\S]*)\. It needs/,
      de: 'Zendesk lässt den Client das nicht lesen: $1. Er braucht den Scope „read“, und wer ihn angelegt hat, muss alle Tickets sehen.',
      es: 'Zendesk no deja al cliente leer esto: $1. Necesita el scope read, y quien lo creó tiene que ver todos los tickets.',
    },
    {
      of: /^Jira does not let the account read this: ([\s\S]*)\. It needs/,
      de: 'Jira lässt das Konto das nicht lesen: $1. Es braucht „Browse projects“ in den Projekten, von denen der Webhook erzählt.',
      es: 'Jira no deja a la cuenta leer esto: $1. Necesita Browse projects en los proyectos de los que habla el webhook.',
    },
    {
      of: /^Pipedrive does not let the user read this: ([\s\S]*)\. The user/,
      de: 'Pipedrive lässt den Benutzer das nicht lesen: $1. Er muss die Deals aller sehen und API-Zugang haben.',
      es: 'Pipedrive no deja al usuario leer esto: $1. Tiene que ver las oportunidades de todos y tener acceso a la API.',
    },
    {
      of: /^Freshdesk does not let the agent read this: ([\s\S]*)\. The agent/,
      de: 'Freshdesk lässt den Agenten das nicht lesen: $1. Er muss alle Tickets sehen und, damit Namen genannt werden, andere Agenten.',
      es: 'Freshdesk no deja al agente leer esto: $1. Tiene que ver todos los tickets y, para los nombres, a otros agentes.',
    },
    {
      of: /^Intercom does not let the app read this: ([\s\S]*)\. The app must/,
      de: 'Intercom lässt die App das nicht lesen: $1. Sie muss eine deines Workspace sein, und sein Tarif braucht die API und, wo Tickets gelesen werden, auch Tickets.',
      es: 'Intercom no deja a la aplicación leer esto: $1. Tiene que ser de tu espacio de trabajo, y su plan debe incluir la API y, si se leen tickets, también los tickets.',
    },
    {
      of: /read this: (.*)\. Look at its scopes/,
      de: 'HubSpot lässt die App das nicht lesen: $1. Prüf ihre Scopes.',
      es: 'HubSpot no deja a la aplicación leer esto: $1. Mira sus scopes.',
    },
  ],
  'access-not-tracked': [
    {
      de: 'Salesforce führt keinen Verlauf über den Status von Cases; deshalb wird erzählt, was in den Zustellungen steht. Öffne Setup → Object Manager → Case → Fields & Relationships → Set History Tracking, wähl Status und speicher.',
      es: 'Salesforce no guarda el historial del estado de los casos; por eso se cuenta lo que dicen las entregas. Abre Setup → Object Manager → Case → Fields & Relationships → Set History Tracking, elige Status y guarda.',
    },
  ],
  'access-busy': [
    {
      of: /HubSpot|Salesforce|Pipedrive|Zendesk|Freshdesk|Intercom|Jira/,
      de: 'Das Kontingent an Abfragen ist dort aufgebraucht. Es geht von selbst weiter.',
      es: 'Allí se ha agotado el cupo de consultas. Sigue por sí solo.',
    },
  ],
  'access-bad-request': [
    {
      of: /^(\S+) answered (\d+): ([\s\S]+)\.$/,
      de: '$1 hat mit $2 geantwortet: $3.',
      es: '$1 respondió con $2: $3.',
    },
  ],
  'access-sealed-elsewhere': [
    {
      de: 'Das Token wurde mit einem anderen Schlüssel versiegelt, als diese Installation hat. Trag es noch einmal ein.',
      es: 'El token se selló con una clave que esta instalación no tiene. Escríbelo de nuevo.',
    },
  ],
  'bad-address': addressSaid,
  'endpoint-off': [
    {
      de: 'Dieser Endpunkt ist ausgeschaltet, deshalb geht nichts hin. Schalt ihn ein und wiederhole es.',
      es: 'Este destino está desactivado, así que no se le envía nada. Actívalo y repítelo.',
    },
  ],
  'too-many-endpoints': [
    {
      of: /^There are (\d+) endpoints/,
      de: 'Es gibt schon $1 Endpunkte. Entfern einen, den niemand mehr braucht.',
      es: 'Ya hay $1 destinos. Quita uno que ya no se use.',
    },
  ],
  'bad-condition': [
    {
      of: /^"(.*)" ([\s\S]+)\.$/,
      de: 'Die Bedingung „$1“ lässt sich nicht lesen ($2). Schreib sie wie in einem Erfolg.',
      es: 'La condición «$1» no se puede leer ($2). Escríbela como en un logro.',
    },
  ],
  'unknown-workspace': [
    {
      of: /event says it is for the workspace "(.*)"; this is "(.*)"\. Discard/,
      de: 'Das Ereignis ist für den Arbeitsbereich „$1“; das hier ist „$2“. Verwirf es und sende es dort.',
      es: 'El evento es para el espacio «$1»; este es «$2». Descártalo y envíalo allí.',
    },
    {
      of: /belong to a workspace "(.*)"\. Leave/,
      de: 'Dieser Schlüssel gehört nicht zu einem Arbeitsbereich „$1“. Lass die Angabe weg, oder nimm den Schlüssel von dort.',
      es: 'Esta clave no es de un espacio «$1». Quita el dato, o usa la clave de allí.',
    },
    {
      of: /no workspace "(.*)"\. There are: (.+)\.$/,
      de: 'Einen Arbeitsbereich „$1“ gibt es nicht. Es gibt: $2.',
      es: 'No hay ningún espacio «$1». Hay: $2.',
    },
  ],
  'workspace-exists': [
    {
      of: /a workspace (\S+) already/,
      de: 'Einen Arbeitsbereich $1 gibt es schon. Wähl einen anderen Kurznamen.',
      es: 'Ya hay un espacio $1. Elige otro nombre corto.',
    },
  ],
};
