import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { connectors } from './connectors.ts';
import { ownFields, tellersOf, toldBy } from './tellers.ts';

const here = new URL('./', import.meta.url);

/** What the connector of a tool is written with, tests aside. */
function sourceOf(tool: string): string {
  const folder = new URL(`${tool}/`, here);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
const sources = connectors.map(({ tool }) => ({ tool, source: sourceOf(tool) }));

describe('what tools tell', () => {
  test.each(sources)(
    '$tool tells what its connector is written with, and nothing else',
    ({ tool, source }) => {
      const literal = Object.keys(catalogue).filter((type) => source.includes(`'${type}'`));
      expect(literal.filter((type) => !toldBy(tool).includes(type))).toEqual([]);
      const isMade = (type: string): boolean => {
        const [, stem = '', last = ''] = /^(.*\.)([a-z_]+)$/.exec(type) ?? [];
        return source.includes(`\`${stem}\${`) && source.includes(`'${last}'`);
      };
      expect(toldBy(tool).filter((type) => !literal.includes(type) && !isMade(type))).toEqual([]);
      expect(toldBy(tool).filter((type) => catalogue[type] === undefined)).toEqual([]);
      expect(new Set(toldBy(tool)).size).toBe(toldBy(tool).length);
    },
  );

  test('no tool tells the fields that are ours to say', () => {
    const known = new Set(Object.values(catalogue).flatMap(({ fields }) => fields));
    expect([...ownFields].filter((field) => !known.has(field))).toEqual([]);
    const all = sources.map(({ source }) => source).join('\n');
    expect([...ownFields].filter((field) => new RegExp(`^\\s+${field}(:|,)`, 'm').test(all))).toEqual([]);
  });

  test('a type names its tools in the order of the list', () => {
    expect(tellersOf('sales.meeting.booked').map(({ tool }) => tool)).toEqual([
      'salesloft',
      'calendly',
      'calcom',
    ]);
    expect(tellersOf('crm.health_check.logged')).toEqual([]);
  });
});
