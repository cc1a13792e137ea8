import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coach, languageOf, similarity } from './coach.ts';

const look = (what: string, effect = '', value: string | null = null, earlier: string[] = []) => {
  const answer = coach({ what, effect, value, earlier });
  const state = Object.fromEntries(answer.findings.map((finding) => [finding.about, finding.state]));
  return { ...answer, state };
};

describe('the coach', () => {
  test.each([
    [
      'en',
      'You rewrote the hand-over note for INC4711 at night',
      'the day shift could start without calling anybody',
    ],
    [
      'de',
      'Du hast die Übergabe für INC4711 nachts neu geschrieben',
      'die Tagschicht konnte ohne Rückfrage beginnen',
    ],
    ['es', 'Revisaste la nota de INC4711 por la noche', 'el turno de día pudo empezar sin llamar a nadie'],
  ])('finds deed, effect and value in %s', (language, what, effect) => {
    const found = look(what, effect, 'Team Player');
    expect(found.language).toBe(language);
    expect(found.there).toBe(3);
    expect(found.state).not.toHaveProperty('generic');
  });

  test.each([
    'Great job!',
    'Gute Arbeit, weiter so',
    '¡Buen trabajo, sigue así!',
    'ＧＲＥＡＴ　ＪＯＢ',
    'Well done, awesome',
  ])('notices that "%s" would fit anybody, and names no deed', (text) => {
    expect(look(text).state).toMatchObject({ deed: 'missing', effect: 'missing', generic: 'notice' });
  });

  test.each([
    ['de', 'Es nennt eine Tat: „Rebuilt“.', 'Was war danach anders, und für wen?'],
    ['es', 'Nombra algo hecho: «Rebuilt».', '¿Qué fue distinto después, y para quién?'],
  ] as const)('speaks %s to whoever reads it, whatever they write in', (language, deed, effect) => {
    const what = 'Rebuilt the queue view with the branch';
    const { findings } = coach({ what, effect: '', value: null, language });
    expect(findings.slice(0, 2).map(({ why }) => why)).toEqual([deed, effect]);
  });

  test('says why, with the word it was found by', () => {
    const { findings } = coach({ what: 'Rebuilt the queue view', effect: '', value: null });
    expect(findings[0]).toEqual({ about: 'deed', state: 'there', why: 'It names a deed: “Rebuilt”.' });
  });

  test('praise beside a deed and its effect is no reason to speak', () => {
    expect(
      look('Great job: you fixed the printer queue', 'nobody had to wait on Monday').state,
    ).not.toHaveProperty('generic');
  });

  test('a short heartfelt line is not held against anybody', () => {
    const { findings, blocks } = coach({ what: 'I missed you last week', effect: '', value: null });
    expect(blocks).toBe(false);
    expect(findings.find((finding) => finding.about === 'length')?.why).toMatch(/heartfelt is fine/);
  });

  test('a copy of an earlier text is noticed, though a word was changed', () => {
    const before = 'You stayed until the migration of the mail server was done and checked every mailbox';
    const now = `${before} twice`;
    expect(look(now, '', null, [before]).state).toMatchObject({ copied: 'notice' });
    expect(look('You fixed the badge reader', '', null, [before]).state).not.toHaveProperty('copied');
  });

  test('the effect may also stand in what they did', () => {
    expect(look('You called the customer twice, so that the branch could open on time').state.effect).toBe(
      'there',
    );
  });

  test('knows a language by its small words', () => {
    expect(languageOf('Danke, dass du mit mir die Nacht durchgearbeitet hast').language).toBe('de');
    expect(languageOf('Gracias por la ayuda con los clientes').language).toBe('es');
    expect(languageOf('').language).toBe('en');
  });

  test('never throws and never blocks, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        (what, effect) => {
          const answer = coach({ what, effect, value: null, earlier: [what] });
          expect(answer.blocks).toBe(false);
          expect(answer.findings.length).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });

  test('likeness is symmetric and one for the same text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (one, other) => {
        expect(similarity(one, other)).toBe(similarity(other, one));
        expect(similarity(one, one)).toBe(1);
      }),
    );
  });
});
