import { expect, test } from 'vitest';
import { problems, sayProblem } from './problems.ts';

test.each([
  [
    'self-recognition',
    'Ana is you. Recognition goes to somebody else; take yourself off the list.',
    /^Ana, das bist du/,
  ],
  [
    'text-too-long',
    'The text has 700 characters; 600 fit. Keep what matters most.',
    /700 Zeichen; 600 passen/,
  ],
  [
    'rephrase',
    '“dumm” is on this workspace’s list of words to rephrase. Say it in another way.',
    /^„dumm“ steht/,
  ],
  [
    'single-sign-on-only',
    'This workspace is entered with Acme alone. Use “Sign in with Acme” on the sign-in page.',
    /über Acme hinein/,
  ],
  ['unknown-team', 'No team here is called "Süd $1". Choose one from the list.', /heißt "Süd \$1"\./],
  ['nobody-to-recognise', 'Süd is only you. Choose a colleague.', /^„Süd“ bist nur du/],
  [
    'nobody-to-recognise',
    'Nobody is named. Choose at least one colleague, or a team.',
    /^Niemand ist genannt/,
  ],
  [
    'not-yours',
    'Only whoever wrote a comment can change or delete it. You can report it.',
    /^Einen Kommentar/,
  ],
  [
    'provider-unreachable',
    'Acme cannot be asked at the moment. 10.0.0.7 is an address inside this network. If it should be asked, name its host in SMALLWINS_INTERNAL_HOSTS.',
    /^Acme lässt sich gerade nicht fragen\. 10\.0\.0\.7 ist eine Adresse in diesem Netz/,
  ],
  ['bad-address', 'http://example.com is not HTTPS.', /^http:\/\/example\.com ist kein HTTPS/],
  [
    'handle-taken',
    'The handle "ana" looks like "аna", which is Anna Berg\'s. Choose one that nobody takes for the other.',
    /„ana“ sieht aus wie „аna“, und das hat Anna Berg/,
  ],
  [
    'database-login-refused',
    'password authentication failed for user "reader". User or password is wrong. Change the connection.',
    /^password .* "reader"\. Benutzer oder Passwort ist falsch/,
  ],
  [
    'version-not-later',
    'a.yaml: Version 2 of big-day is valid from the beginning; a new version must start later. Leave out the moment.',
    /^Version 2 von big-day gilt von Anfang an/,
  ],
  [
    'bad-words',
    'The text names {{ amount }}, which a notice of the kind nudge does not have. There are: name, left.',
    /^Den Platzhalter \{\{ amount \}\} hat .* Es gibt: name, left\.$/,
  ],
  [
    'not-triable',
    'A preview cannot try best-week yet: it is made of a-week, b-week. Decide a file of events with it instead: smallwins replay',
    /kann best-week noch nicht erproben: Der Erfolg besteht aus a-week, b-week\./,
  ],
  ['not-allowed', 'Goals are set by an admin, or by a manager. Ask yours.', /^Ziele setzt ein Admin/],
  ['email-taken', "ana@example.com is berg's already. Give", /^ana@example\.com gehört schon zu berg\./],
  ['bad-input', '/password: at least 12 characters', /mindestens 12 Zeichen/],
])('%s: %s', (code, message, german) => {
  expect(sayProblem({ code, message }, 'de')).toMatch(german);
  expect(sayProblem({ code, message }, 'en')).toBe(message);
  expect(sayProblem({ code, message }, 'es')).not.toMatch(/\$\d\.|undefined/);
});

test('what has no translation is said in English rather than not at all', () => {
  expect(sayProblem({ code: 'needs-key', message: 'Send a key.' }, 'de')).toBe('Send a key.');
  expect(sayProblem({ code: 'handle-taken', message: 'Not as we say it.' }, 'de')).toBe('Not as we say it.');
});

test('nobody is shouted at, nor addressed in two ways', () => {
  const all = Object.values(problems).flat();
  expect(
    all.filter(({ de, es }) => /!|[\p{Ll},] (Sie|Ihnen)\b/u.test(de) || /[!¡]|\busted/.test(es)),
  ).toEqual([]);
});
