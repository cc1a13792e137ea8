import type { Translated } from '../../domain/language/translated.ts';
import { isOne } from '../language/locale.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  refused: {
    'signature-mismatch': {
      what: 'Eine Zustellung kam, aber ihre Signatur passt nicht.',
      mend: 'Das Geheimnis dort ist ein anderes als das hier, oder etwas dazwischen hat den Inhalt verändert. Kopier das Geheimnis noch einmal von einer Seite zur anderen. Manche Werkzeuge signieren auch die Adresse: Setz hinter einem Proxy SMALLWINS_URL.',
    },
    'signature-missing': {
      what: 'Eine Zustellung kam, aber sie ist nicht signiert.',
      mend: 'Trag das Geheimnis im Webhook des Werkzeugs ein, oder sorg dafür, dass alles dazwischen seine Kopfzeilen weitergibt.',
    },
    'signature-format': {
      what: 'Eine Zustellung kam, anders signiert, als dieses Werkzeug signiert.',
      mend: 'Sendet wirklich dieses Werkzeug an diese Adresse? Leg für ein anderes eine eigene Quelle an.',
    },
    'secret-missing': {
      what: 'Eine Zustellung kam ohne das Geheimnis.',
      mend: 'Sende es in der Kopfzeile X-Smallwins-Secret, als Bearer-Token, als Passwort der HTTP-Anmeldung oder als ?secret= in der Adresse.',
    },
    'secret-wrong': {
      what: 'Eine Zustellung kam mit einem anderen Geheimnis.',
      mend: 'Kopier das Geheimnis noch einmal von hier, ohne Leerzeichen. Ist es verloren, erzeug ein anderes und entferne das alte.',
    },
    'secret-twice': {
      what: 'Eine Zustellung kam mit dem Geheimnis an zwei Stellen.',
      mend: 'Sende es nur an einer: in einer Kopfzeile, als Passwort oder in der Adresse.',
    },
    'secret-format': {
      what: 'Eine Zustellung kam mit etwas, das kein Geheimnis sein kann.',
      mend: 'Sende nur das Geheimnis, so wie es hier gezeigt wurde.',
    },
    'no-secret': {
      what: 'Eine Zustellung kam, und hier ist kein Geheimnis, um sie zu prüfen.',
      mend: 'Trag das Geheimnis in den Schritten unten ein. Das Werkzeug sendet noch einmal, oder du lässt es senden.',
    },
    'timestamp-stale': {
      what: 'Eine Zustellung kam, aber sie wurde vor zu langer Zeit signiert.',
      mend: 'Sieh nach, ob die Uhr dieses Servers stimmt. Was von Hand noch einmal gesendet wird, behält bei manchen Werkzeugen seinen alten Zeitpunkt: Lass eine neue senden.',
    },
    'timestamp-ahead': {
      what: 'Eine Zustellung kam, signiert zu einem Zeitpunkt, der vor uns liegt.',
      mend: 'Die Uhr dieses Servers geht nach: Stell sie nach einem Zeitserver.',
    },
    'timestamp-missing': {
      what: 'Eine Zustellung kam ohne den Zeitpunkt, der zu ihrer Signatur gehört.',
      mend: 'Was dazwischen steht, soll alle Kopfzeilen weitergeben.',
    },
    'timestamp-format': {
      what: 'Eine Zustellung kam mit einem Zeitpunkt, der nicht lesbar ist.',
      mend: 'Sendet wirklich dieses Werkzeug an diese Adresse?',
    },
    'header-twice': {
      what: 'Eine Zustellung kam mit einer Kopfzeile zweimal.',
      mend: 'Etwas dazwischen fügt eine hinzu: Es soll die Kopfzeilen des Werkzeugs lassen, wie sie sind.',
    },
    'other-account': {
      what: 'Eine echte Zustellung kam, von einem anderen Konto dieses Werkzeugs.',
      mend: 'Vergleich das Konto dieser Quelle mit dem im Werkzeug. Leg für ein zweites Konto eine eigene Quelle an.',
    },
  },
  refusedOther: (code: string) => `Eine Zustellung kam und wurde abgewiesen: ${code.replaceAll('-', ' ')}.`,
  times: (count: number, shown: string) => (isOne(count) ? 'einmal,' : `${shown}-mal, zuletzt`),
  ourSecretEnds: (hint: string) => `Das hier endet auf …${hint}.`,
  arrived: {
    waiting: {
      title: 'Wartet auf die erste Zustellung',
      text: 'Das hier wird von selbst grün, sobald etwas kommt.',
    },
    event: { title: 'Es funktioniert', text: 'Echte Zustellungen kommen an und werden zu Ereignissen.' },
    noted: {
      title: 'Verbunden; noch kein Ereignis',
      text: 'Eine echte Zustellung kam. Sie ist bekannt und ergibt kein Ereignis, wie ein Test oder ein Gruß. Die erste wirkliche Änderung schon.',
    },
    unread: {
      title: 'Es kam etwas und ist noch nicht lesbar',
      text: 'Die Zustellung ist echt und aufbewahrt. Nichts ist verloren: Behebe, was hier steht, und lies sie noch einmal.',
    },
    quarantined: {
      title: 'Es kam etwas und kann so nicht gelten',
      text: 'Die Zustellung ist echt. Ihre Ereignisse liegen mit dem Grund in Quarantäne.',
    },
  },
  sayMeaning: 'Sagen, was es bedeutet',
  noMapping: 'Noch hat niemand gesagt, was ihr JSON bedeutet.',
  waitingForKey: 'Wartet auf das erste Ereignis',
  waitingForKeyText: 'Erzeug einen Schlüssel und sende damit ein Ereignis. Das hier wird von selbst grün.',
  follow: 'Dem Ereignis folgen',
  seeEvents: 'Ihre Ereignisse ansehen',
  seeQuarantine: 'Ansehen, was wartet',
  unmatched: (count: number, shown: string) =>
    isOne(count)
      ? 'Ein Name in ihren Ereignissen gehört noch niemandem, also bekommt niemand, was er getan hat.'
      : `${shown} Namen in ihren Ereignissen gehören noch niemandem, also bekommt niemand, was sie getan haben.`,
  match: 'Sagen, wer sie sind',
  steps: (tool: string) => `Einrichten: ${tool}`,
  account: (account: string) => `Angenommen wird nur, was das Konto ${account} sendet.`,
  copyAddress: 'Adresse kopieren',
  copySecret: 'Geheimnis kopieren',
  secretOnce: 'Zu sehen, bis diese Seite geschlossen oder neu geladen wird, dann nie wieder.',
  secretEnds: (hint: string) => `Das Geheimnis endet auf …${hint} und wird nicht mehr gezeigt.`,
  noSecret: 'Es gibt noch kein Geheimnis.',
  makeSecret: 'Geheimnis erzeugen',
  saveSecret: 'Geheimnis speichern',
  entered: (hint: string) => `Eingetragen, endet auf …${hint}`,
  sample: 'Eine erste Zustellung',
  sampleTitle: 'Wie man ein Passwort zurücksetzt',
  access: 'Adresse und Geheimnisse',
  deliveries: 'Letzte Zustellungen',
  readAgain: 'Noch einmal lesen, was nichts gesagt hat',
  readAgainTold: (taken, count) =>
    taken === 0 ? 'Auch jetzt sagt es nichts.' : `${count} davon sagen jetzt etwas.`,
  outcomes: {
    accepted: 'Wurde zu Ereignissen',
    quarantined: 'In Quarantäne',
    noted: 'Ergab kein Ereignis',
    unread: 'Nicht lesbar',
  },
  eventNumber: (seq: string) => `Nr. ${seq}`,
  moreEvents: (count: number) => `und ${count} weitere`,
  health: 'Wie es ihr geht',
  lastEvent: 'Letztes Ereignis',
  never: 'Noch keines',
  lag: 'Von getan bis hier',
  lagOf: (median: string, most: string) => `meist ${median}, bis zu ${most}`,
  underSecond: 'unter einer Sekunde',
  rejected: 'Abgewiesene Zustellungen',
  quarantined: 'In Quarantäne',
  fourWeeks: 'Ereignisse am Tag, die letzten vier Wochen (UTC)',
  dayCount: (day: string, count: string) => `${day}: ${count}`,
  noGaps: 'Kein Tag war still, der es sonst nicht ist.',
  gap: (day: string, usual: string) =>
    `Still am ${day}; an diesem Wochentag sonst ${usual}. Sieh nach, ob das Werkzeug noch sendet.`,
  toEvents: (count: string) => `Ereignisse (${count})`,
  toQuarantine: (count: string) => `Quarantäne (${count})`,
  toUnmatched: (count: string) => `Namen zuordnen (${count})`,
  stages: 'Eure Phasen',
  stagesLead:
    'Sag, was eure eigenen Namen bedeuten, und bring sie in ihre Reihenfolge. Von da an ist bekannt, ob ein Deal vorankommt, gewonnen oder verloren ist und ob ein Ticket gelöst oder wieder geöffnet wird. Was vorher kam, bleibt, wie es ist.',
  dealStages: 'Phasen von Deals, die erste zuerst',
  ticketStages: 'Status von Tickets',
  saveStages: 'Bedeutungen speichern',
  stagesSaved: 'Gespeichert. Es gilt für alles, was ab jetzt kommt.',
  meansOf: (name: string) => `Was ${name} bedeutet`,
  earlier: (name: string) => `${name} nach oben`,
  later: (name: string) => `${name} nach unten`,
  means: { open: 'Offen', won: 'Gewonnen', lost: 'Verloren', resolved: 'Gelöst' },
  records: {
    title: 'Den Datensatz nachlesen',
    leads: {
      hubspot:
        'Eine Lieferung dieses Werkzeugs sagt, dass sich etwas geändert hat, und kaum mehr. Mit Zugang zu seiner API wird der Datensatz gelesen. Dann ist bekannt, von wo nach wo ein Deal ging, ob ein Ticket wieder geöffnet wurde, welcher nächste Schritt gesetzt ist und was fehlt. Jede Änderung zählt weiterhin einmal.',
      salesforce:
        'Ein Änderungsereignis sagt, in welche Phase eine Opportunity ging oder wie ein Kundenvorgang steht, eine ausgehende Nachricht nur, wie es jetzt ist. Mit Zugang zur API wird der Verlauf der Phasen oder des Status gelesen. Dann ist bekannt, von wo nach wo es ging, durch wen und wann, und ob wieder geöffnet wurde. Jede Änderung zählt weiterhin einmal.',
      pipedrive:
        'Ein Webhook von Pipedrive nennt die Phasen eines Deals, aber weder ihren Platz in der Pipeline noch, was dem Deal fehlt. Mit Zugang zur API wird sein Änderungsprotokoll gelesen. Dann ist bekannt, ob er voranging, was dazwischen war, welche Felder leer sind, wann die nächste Aktivität fällig ist und ob der Deal stockte. Jede Änderung zählt weiterhin einmal.',
      zendesk:
        'Ein Ereignis von Zendesk sagt, welchen Status ein Ticket hatte und hat, ein Auslöser nur, welchen es jetzt hat, und keines von beiden, ob eine Servicezusage gehalten wurde. Mit Zugang zur API wird das Protokoll des Tickets gelesen. Dann ist bekannt, wer es gelöst hat, nach wie langer Zeit, wie oft es wieder geöffnet wurde und ob jedes Ziel erreicht ist. Jede Änderung zählt weiterhin einmal.',
      freshdesk:
        'Eine Regel von Freshdesk sagt, was sich geändert hat und durch wen, aber nicht, nach wie langer Zeit ein Ticket gelöst war, ob das rechtzeitig war und wie der Kunde es bewertet hat. Mit Zugang zur API wird das Ticket dafür gelesen, auch für die Namen eurer eigenen Status. Wer es war, sagt weiterhin nur die Regel. Jede Änderung zählt weiterhin einmal.',
      intercom:
        'Eine Benachrichtigung von Intercom sagt, dass jemand vom Team eine Konversation geschlossen oder geöffnet hat, aber nicht, ob das Wort eines Kunden sie wieder geöffnet hat. Mit Zugang zur API werden ihre Teile gelesen. Dann ist bekannt, wer sie geschlossen hat, nach wie langer Zeit, wie oft sie wieder geöffnet wurde und von wo sie kam. Jede Änderung zählt weiterhin einmal.',
      jira: 'Ein Webhook von Jira nennt die Status einer Änderung, aber nicht, welche von euren eigenen erledigte sind, und nicht, ob eine Servicezusage gehalten wurde. Mit Zugang zur API wird beides gelesen, in Cloud und Data Center. Dann ist bekannt, wer eine Anfrage gelöst hat, nach wie langer Zeit, wie oft sie wieder geöffnet wurde und ob es rechtzeitig war. Jede Änderung zählt weiterhin einmal.',
    } as Record<string, string>,
    fields: {
      token: 'Zugriffstoken der App',
      address: 'Adresse der Organisation',
      clientId: 'Consumer-Schlüssel der App',
      clientSecret: 'Consumer-Geheimnis der App',
    },
    fieldsOf: {
      pipedrive: { address: 'Adresse eures Pipedrive', token: 'API-Token eines Benutzers' },
      freshdesk: { address: 'Adresse eures Freshdesk', token: 'API-Schlüssel eines Agenten' },
      zendesk: {
        address: 'Adresse eures Zendesk',
        clientId: 'Kennung des OAuth-Clients',
        clientSecret: 'Geheimnis des OAuth-Clients',
      },
      intercom: { address: 'Adresse eurer Region' },
      jira: {
        address: 'Adresse eures Jira',
        clientId: 'E-Mail des Kontos',
        token: 'API-Token des Kontos',
      },
    } as Record<string, Record<string, string>>,
    emptyFor: { jira: 'Bei Jira Data Center bleibt es leer.' } as Record<string, string>,
    another: (what: string) => `${what}: neu eingeben`,
    enteredFor: (host: string) => `Eingegeben für ${host}`,
    where: {
      hubspot:
        'Öffne in HubSpot dieselbe App, zeige auf ihrem Reiter Auth das Zugriffstoken an und kopiere es. Die App braucht die Scopes',
      salesforce:
        'Lege in Salesforce eine externe Client-App mit OAuth an, schalte den Client-Credentials-Flow ein, nenne einen Benutzer, der nur lesen darf, und kopiere Consumer-Schlüssel und Consumer-Geheimnis. Von Kundenvorgängen führt Salesforce einen Verlauf, sobald du unter Setup → Objekt-Manager → Kundenvorgang → Felder und Beziehungen → Verlaufsverfolgung festlegen den Status wählst. Die App braucht den Scope',
      pipedrive:
        'Öffne in Pipedrive das Menü deines Kontos → Persönliche Einstellungen → API, als Benutzer, der die Deals aller sieht, und kopier das persönliche API-Token. Fehlt die Seite, muss ein Admin im Berechtigungssatz dieses Benutzers den API-Zugang erlauben.',
      zendesk:
        'Öffne im Admin Center Apps und Integrationen → APIs → OAuth-Clients → OAuth-Client hinzufügen, als Admin, der alle Tickets sieht, mit dem Client-Typ Vertraulich; speicher und kopier die Kennung und das Geheimnis, das nur dieses eine Mal gezeigt wird. Er braucht den Scope',
      freshdesk:
        'Öffne in Freshdesk dein Bild → Profileinstellungen → API-Schlüssel anzeigen, als Agent, der alle Tickets sieht, und kopier den Schlüssel. Gib die Adresse ein, die auf freshdesk.com endet, keine eigene, die dorthin führt. Damit Agenten genannt werden, muss der Agent Admin sein oder andere Agenten sehen dürfen.',
      intercom:
        'Öffne im Developer Hub dieselbe App und kopier ihr Access Token unter Configure → Authentication. Die Adresse ist https://api.intercom.io, in Europa https://api.eu.intercom.io, in Australien https://api.au.intercom.io.',
      jira: 'Öffne für Jira Cloud auf id.atlassian.com Sicherheit → API-Tokens → API-Token erstellen (eines ohne Scopes), mit einem Konto, das diese Projekte sehen darf und für Servicezusagen dort Agent ist. Jira beendet es nach spätestens einem Jahr. Öffne für Jira Data Center mit einem solchen Konto Profil → Persönliche Zugriffstoken → Token erstellen; gib die Basis-URL ein, mit dem Pfad, wenn sie einen hat.',
    } as Record<string, string>,
    save: 'Zugang speichern',
    try: 'Ausprobieren',
    trying: 'Wird gefragt …',
    may: 'lesbar',
    mayNot: 'nicht lesbar',
    whats: {
      account: 'Das Konto',
      conversation: 'Die Konversationen',
      deal: 'Die Deals',
      ticket: 'Die Tickets',
      lead: 'Die Leads',
      owner: 'Die Zuständigen',
      agent: 'Die Agenten',
    } as Record<string, string>,
    fetched: 'Zuletzt gelesen',
    read: 'Bisher gelesen',
    counts: (records: string, events: string) => `Datensätze: ${records}, Ereignisse: ${events}`,
    waiting: 'Wartende Datensätze',
    again: 'Wird wieder gefragt',
    remove: 'Zugang entfernen',
    removeAsk: (waiting: string) =>
      `Den Zugang entfernen? Wartende Datensätze (${waiting}) werden so erzählt, wie ihre Lieferungen es sagten; von da an erzählen Lieferungen selbst.`,
    asks: 'Was du von Datensätzen verlangst',
    asksLead:
      'Namen so, wie das Werkzeug selbst sie verwendet, mit Kommas dazwischen. Was du leer lässt, wird nicht erzählt.',
    saveAsks: 'Speichern, was du verlangst',
    savedAsks: 'Gespeichert. Es gilt für alles, was von jetzt an gelesen wird.',
    wishes: {
      deal: {
        label: 'Felder, die ein Deal haben muss',
        hint: 'Zum Beispiel amount, closedate, in Pipedrive value, expected_close_date. Mit jeder Änderung wird gesagt, wie viele davon leer sind.',
      },
      lead: {
        label: 'Felder, die ein Lead haben muss',
        hint: 'Mit dem letzten davon ist ein Lead vollständig.',
      },
      notes: {
        label: 'Felder für die Notizen eines Deals',
        hint: 'Sie müssen gefüllt sein, wenn ein Deal weitergeht; sonst sind seine Notizen nicht vollständig.',
      },
      nextStep: {
        label: 'Feld mit dem Datum des nächsten Schritts',
        hint: 'Leer gelassen: in HubSpot notes_next_activity_date, das es selbst führt, in Pipedrive das Datum der nächsten Aktivität.',
      },
      qualifiedFrom: {
        label: 'Phase, ab der ein Deal qualifiziert ist',
        hint: 'Ihr interner Name, in Pipedrive ihre Nummer. Leer gelassen: in HubSpot qualifiedtobuy der ersten Pipeline, sonst keine.',
      },
      stalledDays: { label: 'Tage ohne Änderung, bis ein Deal stockt', hint: 'Von 1 bis 365.' },
    },
  },
  mapping: 'Was ihr JSON bedeutet',
  mappingLead:
    'Sag einmal, was eine Zustellung meldet. Daneben steht, was aus den letzten wird; bis du speicherst, zählt nichts.',
  newest: 'Die letzte kam',
  cameIn: 'Was hereinkam',
  paste: 'Ein eigenes Beispiel einfügen',
  pasteHint: 'JSON, wie das Werkzeug es senden wird. Nichts davon wird aufbewahrt.',
  result: 'Was daraus wird',
  noSamples: 'Sende eine Zustellung oder füg ein Beispiel ein: Hier erscheinen ihre Ereignisse.',
  writeFirst: 'Ohne Beispiel schreiben',
  mendFirst: 'Behebe zuerst die Zuordnung; was falsch ist, steht daneben.',
  onlyText: 'Diese Zuordnung sagt mehr, als das Formular zeigt, deshalb wird sie als Text bearbeitet.',
  asText: 'Als Text (YAML)',
  addEvent: 'Es kann noch etwas anderes bedeuten',
  removeEvent: 'Das hier entfernen',
  eventNo: (number: number) => `Ereignis ${number}`,
  type: 'Was geschah',
  ownType: 'Eine eigene Art. Regeln können sie zählen; kein Paket tut es.',
  counts: (names: string) => `Zählt für: ${names}`,
  countsNothing: 'Noch zählt es nichts, was aktiv ist.',
  offer: (name: string) => `Ein Paket hat „${name}“ dafür`,
  who: (field: string) => `Wer es getan hat (${field})`,
  nobody: 'Nicht gesagt',
  at: 'Wann es getan wurde',
  received: 'Als es empfangen wurde',
  once: 'Woran man dasselbe erkennt',
  content: 'Am ganzen Inhalt',
  when: 'Nur wenn',
  always: 'Immer',
  isOneOf: 'eines davon ist (mit Kommas dazwischen)',
  otherFields: 'Was Regeln noch ansehen können',
  leaveOut: 'Weglassen',
  fieldName: 'Feldname',
  fieldFrom: 'Genommen aus',
  asked: 'eine Regel fragt danach',
  addField: 'Hinzufügen',
  noWho: 'Niemand ist genannt',
  newPerson: 'neu, wird Kollegin oder Kollege',
  waitsToBeMatched: 'wartet, bis du sagst, wer das ist',
  save: 'Speichern',
  saveAndRead: (count: number, shown: string) =>
    isOne(count)
      ? 'Speichern und die eine lesen, die wartet'
      : `Speichern und die ${shown} lesen, die warten`,
  saved: (taken: string, kept: string) =>
    kept === '0'
      ? `Gespeichert. Noch einmal gelesen: ${taken}.`
      : `Gespeichert. Noch einmal gelesen: ${taken}; weiter wartend: ${kept}.`,
};
