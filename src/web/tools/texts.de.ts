import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  steps: {
    hubspot: [
      'Leg für HubSpot mit der HubSpot CLI (hs project create) eine App an, die Deals, Kontakte, Unternehmen und Tickets lesen darf. Eine ältere steht unter Development → Legacy apps; neue dieser Art gibt es seit Oktober 2026 nicht mehr.',
      'Trag diese Adresse als targetUrl in ihre webhooks/webhook-hsmeta.json ein, bei einer älteren App als Ziel-URL auf dem Reiter Webhooks. [address]',
      'Abonnier object.creation und object.propertyChange von Deals, Kontakten, Unternehmen, Leads und Tickets; mindestens dealstage und hs_pipeline_stage. Lad die App hoch und installier sie, oder aktivier die Abonnements.',
      'Zeig auf ihrem Reiter Authentifizierung das Client-Geheimnis an und trag es hier ein. [secret]',
      'Verschieb einen Deal in eine andere Phase: HubSpot meldet es binnen einer Minute.',
    ],
    salesforce: [
      'Öffne in Salesforce Setup, gib in der Schnellsuche Ausgehende Nachrichten ein, wähl Neue ausgehende Nachricht und das Objekt, zum Beispiel Opportunity.',
      'Trag diese Adresse als Endpunkt-URL ein. Sie enthält das Geheimnis, denn Salesforce signiert nichts. [address with secret]',
      'Wähl einen Benutzer, als der gesendet wird, und die Felder Id, LastModifiedDate, LastModifiedById, OwnerId, StageName oder Status und was eure Regeln brauchen.',
      'Öffne Setup → Flows → Neuer Flow, leg auf diesem Objekt einen datensatzgesteuerten Flow für angelegte und geänderte Datensätze an, füg die ausgehende Nachricht als Aktion hinzu, speicher und aktivier ihn.',
      'Speicher einen Datensatz. Für Change Data Capture schick jedes Ereignis als JSON von einem eigenen Vermittler an dieselbe Adresse.',
    ],
    pipedrive: [
      'Öffne in Pipedrive Tools und Apps → Webhooks und wähl Neuen Webhook anlegen.',
      'Wähl alle Aktionen (*) der Objekte, die du willst, Version 2, und trag diese Adresse als Endpunkt ein. [address]',
      'Trag ein beliebiges Wort als Benutzername der HTTP-Authentifizierung ein und dieses Geheimnis als Passwort. [secret]',
      'Verschieb einen Deal in eine andere Phase.',
    ],
    zendesk: [
      'Öffne im Admin Center Apps und Integrationen → Aktionen und Webhooks → Webhooks → Webhook erstellen.',
      'Wähl Zendesk-Ereignisse und darunter die von Tickets und Artikeln.',
      'Trag diese Adresse als Endpunkt-URL ein, Methode POST, Format JSON, ohne Authentifizierung, und erstell ihn. [address]',
      'Lass dir auf der Seite des Webhooks das Signaturgeheimnis zeigen und trag es hier ein. [secret]',
      'Lös ein Ticket oder wähl Webhook testen.',
    ],
    freshdesk: [
      'Öffne in Freshdesk Admin → Workflows → Automatisierungen → Ticket-Updates → Neue Regel, ausgeführt von Agent oder Anfragendem, für jede Änderung, von der du wissen willst. Für neue Tickets leg auch eine unter Ticket-Erstellung an.',
      'Wähl die Aktion Webhook auslösen, Anfragetyp POST, Kodierung JSON und diese Adresse als URL. [address]',
      'Füg die eigene Kopfzeile X-Smallwins-Secret mit diesem Geheimnis hinzu. [secret]',
      'Wähl als Inhalt Erweitert und füg den Text aus den Hinweisen zu Freshdesk in unserer Dokumentation ein; er sagt, wer was wann geändert hat. Sieh die Vorschau an und speicher die Regel.',
      'Änder ein Ticket.',
    ],
    intercom: [
      'Öffne in Intercom Einstellungen → Integrationen → Developer Hub und leg eine App für euren Arbeitsbereich an.',
      'Trag unter Configure → Webhooks diese Adresse ein und wähl die Themen von Gesprächen, Tickets und Artikeln. [address]',
      'Kopier unter Basisinformationen das Client-Geheimnis und trag es hier ein. [secret]',
      'Beantworte ein Gespräch.',
    ],
    jira: [
      'Öffne als Administrator von Jira Einstellungen → System → WebHooks → WebHook erstellen.',
      'Trag diese Adresse als URL ein. [address]',
      'Trag dieses Geheimnis im Feld Secret ein. [secret]',
      'Wähl die Ereignisse Vorgang erstellt, Vorgang aktualisiert und Kommentar erstellt, und speicher.',
      'Verschieb eine Anfrage in einen anderen Status.',
    ],
    servicenow: [
      'Öffne in ServiceNow All → System Definition → Business Rules → New: Tabelle Incident, Advanced angehakt, When auf after, Insert und Update angehakt. Nicht async, denn dann sagt ServiceNow nicht, was vorher war.',
      'Füg unter Advanced das Skript aus den Hinweisen zu ServiceNow in unserer Dokumentation ein, zwischen die Zeilen, die da stehen.',
      'Setz diese Adresse an die Stelle von ADDRESS. [address]',
      'Setz dieses Geheimnis an die Stelle von SECRET und speicher. [secret]',
      'Änder einen Incident.',
    ],
    github: [
      'Öffne in GitHub das Repository oder die Organisation → Settings → Webhooks → Add webhook.',
      'Trag diese Adresse als Payload URL ein und wähl application/json als Content type. [address]',
      'Trag dieses Geheimnis im Feld Secret ein. [secret]',
      'Wähl Let me select individual events: Issues, Pull requests, Pull request reviews, Discussions; nimm Pushes heraus. Lass Active angehakt und wähl Add webhook; GitHub schickt sofort einen Ping.',
    ],
    outreach: [
      'Outreach legt Webhooks über seine API an: sende POST https://api.outreach.io/api/v2/webhooks mit einem Zugriffstoken, den Attributen unten und payloadVersion 2; die sagt auch, was vorher war.',
      'Gib diese Adresse als url an. [address]',
      'Gib dieses Geheimnis als secret an und * als action und resource, oder was du von task, call, mailing, prospect, account, opportunity, sequenceState willst. [secret]',
      'Erledige eine Aufgabe.',
    ],
    salesloft: [
      'Salesloft legt Webhooks über seine API an: sende POST https://api.salesloft.com/v2/webhook_subscriptions mit einem API-Schlüssel oder OAuth-Token, einmal für jeden event_type: call_created, task_completed, meeting_booked, email_updated, cadence_membership_created, cadence_membership_updated, person_created, account_created, note_created.',
      'Gib diese Adresse als callback_url an und ein Wort deiner Wahl als callback_token. [address]',
      'Trag dasselbe callback_token hier ein. [secret]',
      'Erledige einen Schritt oder erfass einen Anruf.',
    ],
    aircall: [
      'Öffne im Aircall-Dashboard Integrations → Webhook → Install.',
      'Trag diese Adresse als URL ein, wähl die Anruf-Ereignisse und speicher. [address]',
      'Kopier das Token des Webhooks und trag es hier ein; auch GET /v1/webhooks der API von Aircall sagt es. [secret]',
      'Führ einen kurzen Anruf.',
    ],
    gong: [
      'Öffne in Gong Admin center → Settings → Ecosystem → Automation rules → Add rule und wähl die Aktion Fire webhook.',
      'Trag diese Adresse ein und wähl Signed JWT header. [address]',
      'Wähl Show public key, kopier den Schlüssel und trag ihn hier ein. [secret]',
      'Speicher die Regel und wähl Test now.',
    ],
    calendly: [
      'Calendly legt Webhooks über seine API an: sende POST /webhook_subscriptions mit einem persönlichen Zugriffstoken (Integrationen → API und Webhooks).',
      'Gib diese Adresse als url an, die Ereignisse invitee.created und invitee.canceled und eure Organisation mit ihrem Geltungsbereich. [address]',
      'Gib dieses Geheimnis als signing_key an. [secret]',
      'Buch einen Termin mit dir selbst.',
    ],
    calcom: [
      'Öffne in Cal.com Einstellungen → Entwickler → Webhooks → Neu.',
      'Trag diese Adresse als Subscriber URL ein und wähl die Ereignisse von Buchungen. [address]',
      'Trag dieses Geheimnis im Feld Secret ein und lass die Vorlage des Inhalts, wie sie ist. [secret]',
      'Wähl Ping test oder buch einen Termin mit dir selbst.',
    ],
    slack: [
      'Wähl unter api.slack.com/apps Create New App → From scratch, in eurem Workspace. Diese Quelle liest nur Reaktionen; Anerkennung in Slack richtest du unter Chat ein.',
      'Kopier unter Basic Information → App Credentials das Signing Secret und trag es zuerst hier ein: Slack prüft die Adresse sofort. [secret]',
      'Schalte unter Features → Event Subscriptions Enable Events ein und trag diese Adresse als Request URL ein. [address]',
      'Wähl unter Subscribe to bot events Add Bot User Event für reaction_added und reaction_removed, dann Save Changes. Wähl danach Install App und lad die App in einen Kanal ein.',
      'Setz dort eine Reaktion auf eine Nachricht.',
    ],
    teams: [
      'Öffne in Teams ein Team → Team verwalten → Apps → Ausgehenden Webhook erstellen.',
      'Trag einen Namen, diese Adresse als Rückruf-URL und eine Beschreibung ein. [address]',
      'Kopier das Sicherheitstoken, das Teams nur dieses eine Mal zeigt, und trag es hier ein. [secret]',
      'Erwähn den Webhook mit seinem Namen in einem Kanal des Teams.',
    ],
    'standard-webhooks': [
      'Füg dort, wo der Absender seine Webhooks führt, diese Adresse hinzu. [address]',
      'Kopier sein Signaturgeheimnis (whsec_…) oder seinen öffentlichen Schlüssel (whpk_…) und trag es hier ein. [secret]',
      'Lass ein Beispiel senden oder wart auf die erste echte Zustellung.',
    ],
    stripe: [
      'Füg dort, wo der Absender seine Webhooks führt, diese Adresse hinzu. [address]',
      'Kopier sein Signaturgeheimnis und trag es hier ein. [secret]',
      'Lass ein Beispiel senden oder wart auf die erste echte Zustellung.',
    ],
    cloudevents: [
      'Füg dort, wo der Absender seine Ziele führt, diese Adresse hinzu. [address]',
      'Lass ihn dieses Geheimnis als Bearer-Token oder in der Kopfzeile X-Smallwins-Secret mitsenden. [secret]',
      'Lass ein Ereignis senden. Art, Zeit und Daten gelten, wie sie kommen.',
    ],
    json: [
      'Lass den Absender sein JSON an diese Adresse schicken. [address]',
      'Lass ihn dieses Geheimnis in der Kopfzeile X-Smallwins-Secret oder als Bearer-Token mitsenden. [secret]',
      'Noch kein Absender? Füg das hier in ein Terminal ein; änder das JSON, wie du willst. [sample]',
      'Was kam, steht weiter unten. Sag dort, was es bedeutet, und speicher.',
    ],
  },
};
