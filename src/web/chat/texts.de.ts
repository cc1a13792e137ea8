import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  title: 'Chat',
  lead: 'Wo deine Leute ohnehin reden: Dort hören sie davon, dort erkennen sie an, und ein Kanal erfährt, was alle angeht.',
  noAddress:
    'Smallwins weiß noch nicht, unter welcher Adresse es zu erreichen ist. Setz SMALLWINS_URL dort, wo es läuft, auf eine Adresse mit https:// und komm wieder: Dorthin schicken Slack und Teams, was Menschen tun.',
  slack: 'Slack',
  slackLead:
    'Direktnachrichten, ein Kanal mit dem, was alle angeht, /kudos und „Recognise this“ an jeder Nachricht.',
  connected: (account) => `Verbunden mit ${account}`,
  step: (step) => `Schritt ${step}`,
  makeTitle: 'Die App in Slack anlegen',
  make: 'Öffne die Seite von Slack, wähl „From a manifest“ und deinen Workspace und füg dies statt dessen ein, was dort steht.',
  openSlack: 'Seite von Slack öffnen',
  newTab: 'öffnet einen neuen Tab',
  manifest: 'Manifest der App',
  copyManifest: 'Manifest kopieren',
  saveManifest: 'Als Datei sichern',
  keysTitle: 'Installieren und zwei Dinge herbringen',
  keys: 'Wähl in den Einstellungen der App „Install App“. Dann kopier von dort:',
  botToken: 'Bot User OAuth Token',
  botTokenHint: 'Unter „Install App“; es beginnt mit xoxb-. Wird versiegelt und nie wieder gezeigt.',
  signingSecret: 'Signing Secret',
  signingSecretHint: 'Unter „Basic Information“. Daran erkennen wir, dass eine Anfrage von Slack kommt.',
  connect: 'Verbinden',
  connecting: 'Slack wird gefragt',
  renew: 'Neues Token oder Secret',
  firstTitle: 'Slack soll dich finden',
  first:
    'Drück in den Einstellungen der App unter „Event Subscriptions“ neben der Adresse auf „Retry“. Oder schreib in Slack irgendwo /kudos hilfe.',
  waiting: (name) => `Wartet auf die erste Anfrage von ${name}`,
  green: (name) => `${name} erreicht Smallwins. Letzte Anfrage:`,
  address: 'Adresse für Anfragen',
  copy: 'Kopieren',
  problem: (problem, name) =>
    `${name} nimmt nicht an, was geschickt wird: ${problem}. Es wird von selbst wieder versucht.`,
  problemHint:
    'Bei token_revoked oder invalid_auth installier die App neu und bring ihr Token her. Bei not_in_channel lad Smallwins in den Kanal ein.',
  shareTitle: 'Was ein Kanal erfährt',
  share: 'Was zusammen kommt, ist eine Nachricht mit einem Thread. Höchstens eine Nachricht pro Sekunde.',
  channel: 'Kanal',
  nowhere: 'Keiner: Nichts wird geteilt',
  private: 'privat',
  shares: { recognition: 'Anerkennungen', award: 'Auszeichnungen' },
  sharesLabel: 'Was dort geteilt wird',
  test: 'Testnachricht schicken',
  tested: 'Geschickt. Sieh im Kanal nach.',
  saved: 'Gespeichert.',
  peopleTitle: 'Wer wer ist',
  people: (known, unknown, name) =>
    unknown === 0
      ? `Alle sind in ${name} bekannt (${known}).`
      : `${known} in ${name} bekannt, ${unknown} noch nicht. Wer hier und dort dieselbe E-Mail hat, wird von selbst gefunden.`,
  again: 'Noch einmal suchen',
  choose: (name) => `Für ${name} wählen`,
  chooseShort: 'Wählen',
  searchIn: (name) => `Name oder E-Mail in ${name}`,
  nobody: (name) => `In ${name} passt niemand.`,
  chosen: 'gewählt',
  forget: (name, tool) => `Vergessen, wer ${name} in ${tool} ist`,
  forgetShort: 'Vergessen',
  showKnown: (count) => `Zeigen, wer bekannt ist (${count})`,
  more: (count) => `und ${count} weitere`,
  off: 'Slack trennen',
  offAsk: 'Slack trennen? Dort hört niemand mehr etwas, und wer wer ist, wird vergessen.',
  bot: 'Microsoft Teams: die App',
  teamsName: 'Teams',
  botLead:
    'Direktnachrichten und „Das anerkennen“ an jeder Nachricht. Dafür braucht es jemanden, der in Azure einen Bot anlegen und in Teams eine App installieren darf.',
  botConnected: (tenant) => `Verbunden mit dem Mandanten ${tenant}`,
  botMakeTitle: 'Den Bot in Azure anlegen',
  botMake: [
    'Leg im Azure-Portal einen „Azure Bot“ an. Wähl als Typ der App „Einzelner Mandant“ und lass eine neue Microsoft-App-ID erstellen.',
    'Ist er da, öffne „Konfiguration“ und füg diese Adresse als Messaging-Endpunkt ein. Übernehmen.',
    'Füg unter „Kanäle“ „Microsoft Teams“ hinzu.',
  ],
  openAzure: 'Azure öffnen',
  endpoint: 'Messaging-Endpunkt',
  botKeysTitle: 'Drei Dinge herbringen',
  botKeys:
    'Zwei stehen unter „Konfiguration“. Für das dritte wähl neben der App-ID „Kennwort verwalten“, dann „Neuer geheimer Clientschlüssel“.',
  appId: 'Microsoft-App-ID',
  appIdHint: 'Unter „Konfiguration“.',
  tenantId: 'Mandanten-ID der App',
  tenantIdHint: 'Auch unter „Konfiguration“. Nur was aus diesem Mandanten kommt, wird angenommen.',
  clientSecret: 'Wert des geheimen Clientschlüssels',
  clientSecretHint: 'Der Wert, nicht die ID; Azure zeigt ihn einmal. Wird versiegelt und nie wieder gezeigt.',
  botConnecting: 'Microsoft wird gefragt',
  botInstallTitle: 'Die App nach Teams bringen',
  botInstall:
    'Sichere die App. Wähl im Teams Admin Center „Teams-Apps“, „Apps verwalten“, „Neue App hochladen“ und gib diese Datei an. Öffne sie dann in Teams und füg sie hinzu.',
  botPlaces: (count) =>
    count === 0
      ? 'Füg sie auch einem Team hinzu: Nur dort erfährt sie, wer sonst in Teams ist und wen sie erreicht.'
      : count === 1
        ? 'Sie ist in einem Team oder Chat und weiß, wer darin ist.'
        : `Sie ist in ${count} Teams und Chats und weiß, wer darin ist.`,
  botSave: 'App für Teams sichern',
  botProblemHint:
    'Bei AADSTS7000215 oder AADSTS7000222 leg einen neuen geheimen Clientschlüssel an und bring ihn her. Bei BotDisabledByAdmin erlaub die App im Teams Admin Center.',
  botRenew: 'Neuer Schlüssel',
  botOff: 'App trennen',
  botOffAsk: 'App trennen? In Teams hört niemand mehr etwas, und wer wer ist, wird vergessen.',
  teams: 'Microsoft Teams: ein Kanal',
  teamsLead: 'Ein Kanal in Teams bekommt Karten mit dem, was alle angeht.',
  teamsSteps: [
    'Öffne in Teams das Menü des Kanals und wähl „Workflows“.',
    'Wähl „Webhookwarnungen an einen Kanal senden“ (früher: „Bei Eingang einer Webhookanforderung in einem Kanal posten“) und folg den Schritten bis zum Ende.',
    'Kopier die Adresse, die dort erscheint, und füg sie hier ein. Eine erste Karte kommt sofort.',
  ],
  webhookUrl: 'Adresse des Workflows',
  webhookUrlHint: 'Wird versiegelt, denn wer sie hat, kann dort schreiben.',
  teamsConnected: (host) => `Karten gehen an einen Workflow unter ${host}`,
  teamsProblem: (problem) =>
    `Teams nimmt nicht an, was geschickt wird. ${problem} Es wird von selbst wieder versucht.`,
  teamsOff: 'Teams trennen',
  teamsOffAsk: 'Teams trennen? Dort wird nichts mehr geteilt.',
};
