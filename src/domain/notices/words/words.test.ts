import { describe, expect, test } from 'vitest';
import { languages } from '../../language/languages.ts';
import { defaultWords } from './default-words.ts';
import { reactionData } from './fill-data.ts';
import { lintWords } from './lint-words.ts';
import { wordedKinds } from './variables.ts';
import { writeNotice } from './write-notice.ts';

const nudge = {
  person: { name: 'Ana Ruiz', first: 'Ana' },
  achievement: { name: 'Clean close', sentence: 'Ten a week.', because: 'Nobody comes back.' },
  value: 8,
  needed: 10,
  left: 2,
  percent: 80,
  line: '8 of 10, two to go, until Friday',
};

describe('the words of a notice', () => {
  test('are ours where nobody wrote any', () => {
    expect(writeNotice('nudge', 'en', [], nudge)).toEqual({
      title: 'Clean close',
      text: '8 of 10, two to go, until Friday. You are 80 % of the way there.',
      problem: null,
    });
    expect(writeNotice('nudge', 'de', [], nudge).text).toContain('Du hast 80 % geschafft.');
  });

  test('are the nearest there are, part by part', () => {
    const written = writeNotice(
      'nudge',
      'en',
      [undefined, { text: '{{ person.first }}: {{ left }} to go.' }, { title: 'Nearly', text: 'Not this' }],
      nudge,
    );
    expect(written).toEqual({ title: 'Nearly', text: 'Ana: 2 to go.', problem: null });
  });

  test('that cannot be filled in never keep a notice back', () => {
    const written = writeNotice('nudge', 'en', [{ title: '{{ nobody }}', text: '{% if' }], nudge);
    expect(written.title).toBe('Clean close');
    expect(written.text).toContain('two to go');
    expect(written.problem).toMatch(/^title undefined variable: nobody/);
  });

  test('a name is text and never read as a template', () => {
    const person = { name: '{{ achievement.name }}', first: '{% if %}' };
    expect(
      writeNotice('nudge', 'en', [{ text: '{{ person.first }} {{ person.name }}' }], { ...nudge, person })
        .text,
    ).toBe('{% if %} {{ achievement.name }}');
  });
});

describe('who reacted', () => {
  const entry = { name: 'Team Player', words: 'Took over my shift.' };
  const said = (language: 'en' | 'de' | 'es', ...names: string[]) =>
    writeNotice('reaction', language, [], reactionData('Bo Lund', names, entry, language));

  test.each([
    ['en', 'Ana reacted to “Team Player”', 'Ana, Jörg and Mia reacted to “Team Player”'],
    ['de', 'Ana hat auf „Team Player“ reagiert', 'Ana, Jörg und Mia haben auf „Team Player“ reagiert'],
    ['es', 'Ana ha reaccionado a «Team Player»', 'Ana, Jörg y Mia han reaccionado a «Team Player»'],
  ] as const)('is said of one and of several in %s', (language, one, several) => {
    expect(said(language, 'Ana')).toEqual({ title: one, text: 'Took over my shift.', problem: null });
    expect(said(language, 'Ana', 'Jörg', 'Mia').title).toBe(several);
  });

  test('is the first two and how many more, from four people on', () => {
    const five = ['Ana', 'Jörg', 'Mia', 'Cem', 'Ed'];
    expect(said('en', ...five.slice(0, 4)).title).toBe('Ana, Jörg and 2 others reacted to “Team Player”');
    expect(said('en', ...five).title).toBe('Ana, Jörg and 3 others reacted to “Team Player”');
    expect(said('de', ...five).title).toBe('Ana, Jörg und 3 weitere haben auf „Team Player“ reagiert');
    expect(said('es', ...five).title).toBe('Ana, Jörg y 3 más han reaccionado a «Team Player»');
  });

  test('keeps a name that is written the other way from turning the sentence round', () => {
    expect(said('en', 'דנה').title).toBe('\u2068דנה\u2069 reacted to “Team Player”');
  });
});

describe('the linter', () => {
  test('keeps out of titles, which show on lock screens, what somebody wrote', () => {
    const found = lintWords('reaction', {
      title: '{{ people }}: {{ entry.words }}',
      text: '{{ entry.words }}',
    });
    expect(found).toMatchObject([{ part: 'title', level: 'error' }]);
  });

  test.each(languages.flatMap((language) => wordedKinds.map((kind) => [language, kind] as const)))(
    'has nothing against our own words: %s, %s',
    (language, kind) => {
      expect(lintWords(kind, defaultWords[language][kind])).toEqual([]);
    },
  );

  test.each([
    ['award', 'Nice work!', /“Nice work” could be about anything/],
    ['award', 'Great job, {{ person.first }}: {{ deed }}', /“Great job” could be about anything/],
    ['award', 'Glückwunsch: {{ deed }}', /“Glückwunsch”/],
    ['award', 'Buen trabajo, {{ person.first }}', /“Buen trabajo”/],
    [
      'nudge',
      'Nearly there, {{ person.first }}.',
      /says nothing of what was done. Say what was done, with {{ line }}/,
    ],
    ['nudge', '{{ line }}!! Go!', /shouts/],
    ['nudge', '{{ line }} {{ deed }}', /names {{ deed }}, which a notice of the kind nudge does not have/],
    ['nudge', '{{ line }} {{ person.email }}', /names {{ person.email }}/],
    [
      'nudge',
      '{{ line }} {{ until }}',
      /needs {{ until }} that is not always there .* Put it between {% if until %}/,
    ],
    ['team', '{{ deed }} {{ about.name }}', /Put it between {% if about %}/],
    ['award', '{{ deed', /cannot be read/],
    ['award', '{% comment %}{{ deed }}{% endcomment %}', /comes out empty/],
  ] as const)('%s: %s', (kind, text, message) => {
    const found = lintWords(kind, { text }).map((one) => one.message);
    expect(found.join('\n')).toMatch(message);
  });

  test('has nothing against a text by somebody, with names and context filled in', () => {
    const text = '{{ person.first }}, {{ value }} tickets{% if tier %} and {{ tier }}{% endif %}: {{ deed }}';
    expect(lintWords('award', { title: 'For {{ person.name }}', text })).toEqual([]);
  });
});
