import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue, describeCatalogue, fieldMeanings } from './catalogue.ts';

const root = new URL('../../', import.meta.url);
const written = readFileSync(new URL('docs/reference/event-catalogue.md', root), 'utf8');
const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();
const files = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.endsWith('.cases.yaml'))
    .map((path) => readFileSync(new URL(`${folder}${path}`, root), 'utf8'));

/** Every event that a document names, with the fields that stand beside it. */
function named(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) named(each, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      if (key === 'event' && typeof each === 'string') found.add(each);
      named(each, found);
    }
  return found;
}

describe('the catalogue of events', () => {
  test('is what the documentation says', () => {
    expect(plain(written)).toContain(plain(describeCatalogue()));
  });

  test('explains each of its fields, and no others', () => {
    const used = new Set(Object.values(catalogue).flatMap(({ fields }) => fields));
    expect([...used].filter((field) => fieldMeanings[field] === undefined)).toEqual([]);
    expect(Object.keys(fieldMeanings).filter((field) => !used.has(field))).toEqual([]);
  });

  test('holds every event and every field that packs count on', () => {
    const packs = files('packs/');
    expect(packs.length).toBeGreaterThan(20);
    for (const text of packs) {
      const document: unknown = parse(text);
      const types = [...named(document)];
      expect(types.filter((type) => catalogue[type] === undefined)).toEqual([]);
      const fields = new Set(types.flatMap((type) => catalogue[type]?.fields ?? []));
      const asked = [...text.matchAll(/\bdata\.([a-z_]+)/g)].map((match) => match[1] ?? '');
      expect(asked.filter((field) => !fields.has(field))).toEqual([]);
    }
  });

  test('holds every event that shipped mappings make for help desks', () => {
    for (const text of files('mappings/'))
      for (const [, type = ''] of text.matchAll(/type: (helpdesk\.[a-z_.]+)/g))
        expect(catalogue[type]).toBeDefined();
  });
});
