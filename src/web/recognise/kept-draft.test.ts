import { afterEach, expect, test } from 'vitest';
import { type Draft, keepDraft, keptDraft } from './kept-draft.ts';

const draft: Draft = {
  who: [{ kind: 'person', id: 'ana', name: 'Ana', detail: '' }],
  value: null,
  what: 'You stayed on the line.',
  effect: '',
  evidence: [],
  audience: 'everyone',
};

afterEach(() => keepDraft('', null));

test('What was begun is there again, for whoever wrote it and whom it is for.', () => {
  keepDraft('acme bo', draft);
  expect(keptDraft('acme bo', undefined)).toBe(draft);
  expect(keptDraft('acme bo', 'ana')).toBe(draft);
  expect(keptDraft('acme bo', 'cy')).toBeNull();
  expect(keptDraft('acme cy', undefined)).toBeNull();
});

test('Without words there is nothing to keep, and what was sent is forgotten.', () => {
  keepDraft('acme bo', { ...draft, what: ' ' });
  expect(keptDraft('acme bo', undefined)).toBeNull();
  keepDraft('acme bo', draft);
  keepDraft('acme bo', null);
  expect(keptDraft('acme bo', undefined)).toBeNull();
});
