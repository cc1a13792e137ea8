import { describe, expect, test } from 'vitest';
import type { Person } from '../achievements/reading/person.ts';
import { changedNames, changeFacts } from './change-facts.ts';
import { findManagerCycle, findManagerRings, refuseFact } from './known-facts.ts';
import { proposePeopleMapping, readPeopleMapping, writePeopleMapping } from './people-mapping.ts';
import { readPeopleRows } from './read-people-rows.ts';
import { Suggester } from './suggest-people.ts';

const facts = (validFrom: number, team: string, rest: Record<string, string> = {}, zone = 'UTC') => ({
  validFrom,
  zone,
  attributes: { team, ...rest },
});

describe('what is true of a person from a day on', () => {
  const history: Person['facts'] = [facts(0, 'a'), facts(30, 'b')];

  test('a change in between holds until the same thing changes again', () => {
    const changed = changeFacts(history, 10, { attributes: { team: 'c' } });
    expect(changed).toEqual([facts(0, 'a'), facts(10, 'c'), facts(30, 'b')]);
    expect(changedNames(history, changed)).toEqual(['team']);
  });

  test('a change of something else goes on through later ones', () => {
    const changed = changeFacts(history, 10, { zone: 'Asia/Kolkata', attributes: { role: 'agent' } });
    expect(changed.map(({ zone, attributes }) => [zone, attributes.team, attributes.role])).toEqual([
      ['UTC', 'a', undefined],
      ['Asia/Kolkata', 'a', 'agent'],
      ['Asia/Kolkata', 'b', 'agent'],
    ]);
  });

  test('saying what is true already changes nothing', () => {
    expect(changeFacts(history, 10, { attributes: { team: 'a' } })).toEqual(history);
    expect(changedNames(history, history)).toEqual([]);
  });

  test('null takes an attribute away, from then on', () => {
    const changed = changeFacts(history, 30, { attributes: { team: null } });
    expect(changed.map(({ attributes }) => attributes)).toEqual([{ team: 'a' }, {}]);
  });
});

test.each([
  ['zone', 'Mars/Olympus', false],
  ['zone', 'Europe/Berlin', true],
  ['start_date', '2026-02-30', false],
  ['workdays', 'sun mon tue', true],
  ['workdays', 'someday', false],
  ['hours', '22:00-06:00', true],
  ['hours', '00:00-24:00', true],
  ['hours', '25:00-26:00', false],
  ['hours', '09:00-24:30', false],
  ['hours', '09:00-17:30', true],
  ['leave', '2026-07-14/2026-07-01', false],
  ['leave', '2026-07-01/2026-07-14 2026-12-24', true],
  ['shoe_size', 'anything', true],
])('%s of %j is usable: %j', (name, value, is) => {
  expect(refuseFact(name, value) === undefined).toBe(is);
});

test('a ring of managers is found, and who is below one is not in it', () => {
  const managers: Record<string, string> = {
    ana: 'bo',
    bo: 'cy',
    cy: 'ana',
    dee: 'ana',
    eve: 'dee',
    fay: 'fay',
  };
  const managerOf = (handle: string) => managers[handle];
  expect(findManagerCycle('ana', managerOf)).toEqual(['ana', 'bo', 'cy', 'ana']);
  expect(findManagerCycle('eve', managerOf)).toBeUndefined();
  expect([...findManagerRings(Object.keys(managers), managerOf)].sort()).toEqual(['ana', 'bo', 'cy', 'fay']);
});

describe('whom an actor could be', () => {
  const suggester = new Suggester([
    { handle: 'ana', name: 'Ána Díaz', email: 'ana.diaz@example.com' },
    { handle: 'anton', name: 'Anton Díaz', email: null },
    { handle: 'bo', name: 'Bo', email: 'bo@example.com' },
  ]);
  test.each([
    ['ANA.DIAZ@example.com', 'ana', 1, 'same e-mail'],
    ['Diaz, Ana', 'ana', 0.9, 'same name'],
    ['ana.diaz@elsewhere.example', 'ana', 0.9, 'same name'],
    ['BO', 'bo', 0.95, 'same handle but for case and accents'],
    ['a. diaz', 'ana', 0.35, 'same surname and initial'],
    ['adiaz', 'anton', 0.35, 'same surname and initial'],
  ])('%s', (actor, handle, score, reason) => {
    const found = suggester.suggest(actor).find(({ person }) => person.handle === handle);
    expect(found).toMatchObject({ score, reason });
  });

  test('nobody, where nothing fits', () => {
    expect(suggester.suggest('queue-7')).toEqual([]);
  });
});

describe('a file of people', () => {
  test('columns are recognised in other words and languages, and the rest are attributes', () => {
    const header = ['E-Mail', 'Full Name', 'Abteilung', 'Reports to', 'Time zone', 'Shoe size'];
    const mapping = proposePeopleMapping(header);
    expect(mapping).toMatchObject({
      email: 'E-Mail',
      name: 'Full Name',
      zone: 'Time zone',
      attributes: { team: 'Abteilung', manager: 'Reports to', shoe_size: 'Shoe size' },
    });
    expect(readPeopleMapping(writePeopleMapping(mapping), header)).toEqual({ mapping });
    expect(readPeopleMapping('people: 1\nhandle: Nobody', header)).toMatchObject({
      problem: expect.stringContaining('no such column'),
    });
  });

  test('each finding names its row', () => {
    const header = ['handle', 'email', 'zone', 'start'];
    const rows = [
      ['ana', 'ana@example.com', 'Europe/Berlin', '2026-01-01'],
      ['bo', 'ANA@example.com', '', ''],
      ['cy', '', 'Mars/Olympus', ''],
      ['', '', '', ''],
      ['dee', '', '', 'soon'],
    ].map((cells, index) => ({ line: index + 2, cells }));
    const mapping = { handle: 'handle', email: 'email', zone: 'zone', attributes: { start_date: 'start' } };
    const { people, findings } = readPeopleRows(header, rows, mapping);
    expect(people.map(({ handle }) => handle)).toEqual(['ana', 'dee']);
    expect(findings.map(({ row, level }) => [row, level])).toEqual([
      [3, 'rejected'],
      [4, 'rejected'],
      [5, 'rejected'],
      [6, 'warning'],
    ]);
  });
});
