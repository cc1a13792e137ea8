import type { Translated } from '../../domain/language/translated.ts';
import type * as english from './texts.ts';

export const texts: Translated<typeof english.texts> = {
  entering: 'Du wirst angemeldet',
  moment: 'Einen Moment.',
  failed: 'Du bist nicht angemeldet',
  toSignIn: 'Zur Anmeldung',
  titles: {
    'email-unverified': 'Deine E-Mail ist noch nicht bestätigt',
    'no-email': 'Deine E-Mail fehlt',
    'domain-not-trusted': 'Deine E-Mail gehört zu einer anderen Domain',
    'linked-to-another': 'Das gehört zu einem anderen Konto',
    'not-invited': 'Du hast hier noch kein Konto',
    'sign-on-expired': 'Diese Anmeldung ist abgelaufen',
    'sign-on-denied': 'Dein Anbieter hat dich nicht hereingelassen',
  },

  title: 'Single Sign-on',
  lead: 'Mitglieder melden sich mit eurem Identitätsanbieter an, über OpenID Connect.',
  toMembers: 'Mitglieder',
  thereTitle: 'Bei eurem Anbieter',
  there: 'Registrier Smallwins dort als Webanwendung mit dem Authorization Code Flow und diesen Adressen.',
  redirectUri: 'Redirect-URI',
  logoutUri: 'Back-Channel-Logout',
  logoutHint: 'Freiwillig. Mit dieser Adresse endet eine Sitzung hier, wenn sie dort endet.',
  noAddress:
    'Smallwins weiß noch nicht, unter welcher Adresse Browser es erreichen. Setz SMALLWINS_URL dort, wo es läuft, und komm dann zurück.',
  copy: 'Kopieren',
  hereTitle: 'Was er dir genannt hat',
  name: 'Name',
  nameHint: 'So steht es auf dem Knopf: Mit … anmelden',
  issuer: 'Aussteller (Issuer)',
  issuerHint:
    'Die Adresse, unter der seine Konfiguration liegt, buchstabengetreu, etwa https://id.example.com',
  clientId: 'Client-ID',
  secret: 'Client-Secret',
  secretKept: 'Aufbewahrt und nie gezeigt. Gib ein neues ein, um es zu ersetzen.',
  secretHint: 'Wird versiegelt aufbewahrt und nie wieder gezeigt.',
  test: 'Verbindung prüfen',
  testing: 'Wird geprüft',
  testOk: 'Er antwortet, wie er soll. Speicher und melde dich dann selbst darüber an.',
  testNotOk: 'Etwas steht im Weg. Behebe, was unten markiert ist.',
  ok: 'In Ordnung',
  notOk: 'Zu beheben',
  optional: 'Freiwillig',
  whoTitle: 'Wer hereinkommt',
  domains: 'Vertraute Domains',
  domainsHint:
    'Durch Kommas oder Leerzeichen getrennt. Eine E-Mail öffnet ein Konto nur, wenn euer Anbieter sie bestätigt hat und sie auf eine davon endet.',
  creates: 'Auch ohne Einladung',
  createsHint: 'Wer eine E-Mail dieser Domains hat, wird mit der ersten Anmeldung Mitglied.',
  rolesTitle: 'Rollen nach Gruppe',
  rolesLead:
    'Ab einer Zeile bestimmen die Gruppen eures Anbieters bei jeder Anmeldung die Rollen. Ohne Zeile werden sie unter „Mitglieder“ festgelegt.',
  claim: 'Claim mit den Gruppen',
  group: 'Gruppe',
  role: 'Rolle',
  addGroup: 'Gruppe hinzufügen',
  removeGroup: (group: string) => `${group} entfernen`,
  onlyTitle: 'Der einzige Weg herein',
  only: 'Mitglieder melden sich nur so an',
  onlyHint:
    'Passwörter, E-Mail-Links und Passkeys gelten nicht mehr, und Sitzungen, die damit begannen, enden. Wer Smallwins betreibt, behält jeden Weg, damit niemand ausgesperrt wird.',
  onlyNotYet: 'Speicher zuerst und melde dich selbst darüber an: das zeigt, dass es geht.',
  linkMe: (name: string) => `Mein Konto mit ${name} verknüpfen`,
  save: 'Speichern',
  saved: 'Gespeichert',
  addressTitle: 'Anmeldeadresse dieses Arbeitsbereichs',
  address: 'Gib sie weiter: sie zeigt den Knopf auch dort, wo es mehrere Arbeitsbereiche gibt.',
  linked: (count: number) =>
    count === 0
      ? 'Noch hat sich niemand darüber angemeldet.'
      : count === 1
        ? 'Ein Mitglied hat sich darüber angemeldet.'
        : `${count} Mitglieder haben sich darüber angemeldet.`,
  off: 'Single Sign-on ausschalten',
  offAsk:
    'Single Sign-on ausschalten? Mitglieder brauchen dann ein Passwort, einen Passkey oder einen E-Mail-Link, und die Verknüpfungen mit dem Anbieter werden vergessen.',
};

export const findingTexts: Translated<typeof english.findingTexts> = {
  discovery: 'Konfiguration',
  keys: 'Schlüssel',
  flow: 'Ablauf',
  client: 'Client-ID und Client-Secret',
  logout: 'Abmeldung',
};
