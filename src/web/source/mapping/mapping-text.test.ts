import { expect, test } from 'vitest';
import { parseMapping } from '../../../domain/imports/mapping/parse-mapping.ts';
import { addEvent, emptyMapping, readEvents, removeEvent, writeEvent } from './mapping-text.ts';

const yaml = `smallwins: 1
mapping: docs
title: Docs
format: ndjson
events:
  # The team agreed on this in March.
  - type: kb.article.published
    id: [article.id]
    data: { author: article.writer, article: article.id }
`;

test('a form reads a mapping and writes it back, keeping what it does not show', () => {
  const [event] = readEvents(yaml) ?? [];
  expect(event).toEqual({
    type: 'kb.article.published',
    at: null,
    id: ['article.id'],
    when: null,
    data: [
      ['author', 'article.writer'],
      ['article', 'article.id'],
    ],
  });
  if (!event) return;
  const changed = writeEvent(yaml, 0, {
    ...event,
    at: 'published_at',
    id: [],
    when: { column: 'state', in: ['live'] },
    data: [['author', 'who']],
  });
  expect(changed).toContain('# The team agreed on this in March.');
  expect(readEvents(changed)).toEqual([
    {
      ...event,
      at: 'published_at',
      id: [],
      when: { column: 'state', in: ['live'] },
      data: [['author', 'who']],
    },
  ]);
  expect(parseMapping(changed)).toMatchObject({ ok: true });
  expect(changed.indexOf('    when:')).toBeLessThan(changed.indexOf('    at:'));
});

test('events are added and removed, and the empty one is a mapping', () => {
  const two = addEvent(yaml, 'kb.article.updated');
  expect(readEvents(two)?.map(({ type }) => type)).toEqual(['kb.article.published', 'kb.article.updated']);
  expect(readEvents(removeEvent(two, 0))?.map(({ type }) => type)).toEqual(['kb.article.updated']);
  expect(parseMapping(emptyMapping('my-docs'))).toMatchObject({ ok: true });
});

test('what says more than a form shows is left to the text', () => {
  expect(readEvents(yaml.replace('article.writer', '{ column: article.writer, as: person }'))).toBeNull();
  expect(readEvents('events: [')).toBeNull();
  expect(readEvents('history: {}')).toBeNull();
});
