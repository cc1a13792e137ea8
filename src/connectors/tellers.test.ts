import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { connectors } from './connectors.ts';
import { describeFields, ownFields, partlyTold, tellersOf, tellersOfField, toldBy } from './tellers.ts';

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

/** What reads its deliveries; records are read by other files. */
function parserOf(tool: string): string {
  const folder = new URL(`${tool}/`, here);
  const names = new Set(['parse.ts']);
  let source = '';
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    source += text;
    for (const [, other = ''] of text.matchAll(/from '\.\/([a-z-]+\.ts)'/g))
      if (other !== 'fetching.ts') names.add(other);
  }
  return source;
}
const parsers = connectors.map(({ tool }) => ({ tool, source: parserOf(tool) }));

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

  test('a field that only some tell is told by those whose connector is written with it', () => {
    for (const [field, tools] of Object.entries(partlyTold)) {
      const word = new RegExp(`(^|[\\s{(,\\[])${field}(:|,|\\s\\})`, 'm');
      const writing = parsers.filter(({ source }) => word.test(source.replace(/^\s*(\/\/|\/?\*).*$/gm, '')));
      expect([field, writing.map(({ tool }) => tool)]).toEqual([field, [...tools]]);
    }
  });

  test('of a field it is said who tells it, unless all do', () => {
    const names = (field: string, ...types: string[]) =>
      tellersOfField(field, types)?.map(({ tool }) => tool);
    expect(names('sla_met', 'helpdesk.ticket.resolved')).toEqual(['intercom', 'servicenow']);
    expect(names('score', 'helpdesk.csat.received')).toEqual(['zendesk', 'intercom']);
    expect(names('score', 'helpdesk.csat.received', 'helpdesk.call.answered')).toEqual([
      'zendesk',
      'intercom',
    ]);
    expect(names('score', 'helpdesk.call.answered')).toEqual([]);
    expect(names('ticket', 'helpdesk.ticket.resolved')).toBeUndefined();
    expect(names('sla_met', 'crm.deal.won')).toBeUndefined();
  });

  test('the documentation says it, too', () => {
    const written = readFileSync(new URL('../../docs/reference/connectors.md', here), 'utf8');
    const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(plain(written)).toContain(plain(describeFields()));
    for (const field of ownFields) expect(written).toContain(`\`${field}\``);
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
