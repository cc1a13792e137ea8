import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RowProblem } from '../finding.ts';
import { planImport } from '../plan-import.ts';
import { planFor } from '../testing.ts';
import { nameColumns, nearestName } from './columns.ts';
import { parseMapping } from './parse-mapping.ts';
import { compileTime } from './parse-time.ts';
import { proposeMapping } from './propose-mapping.ts';

const base = 'smallwins: 1\nmapping: calls\ntitle: Calls\nformat: csv\n';
const event = 'events: [{ type: call.answered, at: when, data: { agent: who } }]\n';

const withTime = (format: string, zone: string) =>
  `${base}${event}time: { formats: [${format}], zone: ${zone} }\n`;

test.each(readdirSync(new URL('../../../../mappings', import.meta.url)))(
  'the shipped mapping %s is valid',
  (name) => {
    const parsed = parseMapping(
      readFileSync(new URL(`../../../../mappings/${name}`, import.meta.url), 'utf8'),
    );
    expect(parsed).toMatchObject({ ok: true, mapping: { mapping: name.replace('.yaml', '') } });
  },
);

describe('a mapping that is wrong says where and why', () => {
  test.each([
    ['smallwins', 'expected 1, the version of this language, got 2', (base + event).replace(': 1', ': 2')],
    [
      'format',
      'Invalid option: expected one of "csv"|"ndjson", got "xls"',
      (base + event).replace('csv', 'xls'),
    ],
    ['', 'expected exactly one of events, history, changes, cloudevents', base],
    ['', 'cloudevents needs format: ndjson', `${base}cloudevents: true\n`],
    [
      'time.zone',
      'expected an IANA zone like Europe/Rome, got "Mars/Base"',
      withTime('D/M/YYYY', 'Mars/Base'),
    ],
    [
      'time.formats.0',
      '"Q/YYYY" in "D/Q/YYYY" is no part of a time; expected YYYY YY MMMM MMM MM M DD D HH H hh h A mm ss S, \'words\', rfc3339, epoch_s, epoch_ms or excel',
      withTime('D/Q/YYYY', 'UTC'),
    ],
    [
      'events.0.type',
      'expected family.noun.verb_past, like helpdesk.ticket.resolved, got "Answered"',
      `${base}events: [{ type: Answered, at: when, data: {} }]\n`,
    ],
    [
      'events.0.data.x',
      'expected exactly one of column, value, template, hours_between',
      `${base}events: [{ type: a.b, at: when, data: { x: { column: a, value: 1 } } }]\n`,
    ],
    [
      'events.0.data.x',
      'Unrecognized key: "colunm"',
      `${base}events: [{ type: a.b, at: when, data: { x: { colunm: a } } }]\n`,
    ],
    ['', 'not YAML: Map keys must be unique at line 5, column 1:', `${base}title: Again\n${event}`],
  ])('at "%s": %s', (path, message, yaml) => {
    const parsed = parseMapping(yaml);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ path, message });
  });
});

test('a column the file lacks is named with the nearest one it has', () => {
  const parsed = parseMapping(base + event);
  expect(parsed.ok && planImport(parsed.mapping, ['When at', 'who'], 'desk')).toEqual([
    {
      row: 1,
      level: 'error',
      code: 'unknown_column',
      message: 'The file has no column "when"; the nearest is "When at".',
      column: 'when',
    },
  ]);
});

test('columns of one name are told apart by number', () => {
  const columns = nameColumns(['Case', 'Variant', 'index', 'Variant', ' ']);
  expect(columns.names).toEqual(['Case', 'Variant', 'index', 'Variant#2', 'column 5']);
  expect(['Variant', 'Variant#1', 'Variant#2', 'Variant#3'].map((name) => columns.indexOf(name))).toEqual([
    1,
    1,
    3,
    undefined,
  ]);
  expect(nearestName('zzz', ['number', 'state'])).toBeNull();
});

describe('times', () => {
  test.each([
    ['D/M/YYYY HH:mm', 'UTC', '29/2/2016 01:16', '2016-02-29T01:16:00Z'],
    ['D/M/YYYY HH:mm', 'UTC', '30/2/2016 01:16', null],
    ['D/M/YYYY HH:mm', 'UTC', '1/3/2016 24:00', null],
    ['YYYY/MM/DD HH:mm:ss.SSS', 'UTC', '2012/10/09 14:50:17.250', '2012-10-09T14:50:17.250Z'],
    ['YYYY-MM-DD HH:mm', 'Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00Z'],
    ['YYYY-MM-DD HH:mm', 'Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00Z'],
    ['YYYY-MM-DD HH:mm', 'America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00Z'],
    ['YYYY-MM-DD', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
    // Newfoundland's clocks changed at a minute past midnight: 23:01 came twice, 00:01 to 01:00 never.
    ['YYYY-MM-DD HH:mm', 'America/St_Johns', '2010-03-14 01:01', '2010-03-14T03:31:00Z'],
    ['YYYY-MM-DD HH:mm', 'America/St_Johns', '2010-03-14 00:00', '2010-03-14T03:30:00Z'],
    ['YYYY-MM-DD HH:mm', 'America/St_Johns', '2010-11-07 00:00', '2010-11-07T02:30:00Z'],
    ['YYYY-MM-DD HH:mm', 'America/St_Johns', '2010-11-07 00:01', '2010-11-07T03:31:00Z'],
    ['YYYY-MM-DD HH:mm', 'Asia/Kathmandu', '1986-01-01 00:20', '1985-12-31T18:35:00Z'],
    ['YYYY-MM-DD HH:mm', 'Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00Z'],
    ['rfc3339', 'UTC', '2016-02-29T01:16:00+01:00', '2016-02-29T00:16:00Z'],
    ['rfc3339', 'UTC', '2016-02-29T01:16:00', null],
    ['epoch_s', 'UTC', '1456708560', '2016-02-29T01:16:00Z'],
    ['epoch_ms', 'UTC', '1456708560250', '2016-02-29T01:16:00.250Z'],
    ['epoch_ms', 'UTC', 'soon', null],
  ])('%s in %s reads %s as %s', (format, zone, text, expected) => {
    const parse = compileTime([format], zone);
    const at = typeof parse === 'string' ? null : parse(text);
    expect(at).toBe(expected === null ? null : Date.parse(expected) * 1000);
  });

  test.each([
    ['en', 'dd/MMM/yy h:mm a', '01/Mar/24 10:00 AM', '2024-03-01T10:00:00Z'],
    ['en', 'd/MMM/yy h:mm a', '01/Mar/24 12:05 AM', '2024-03-01T00:05:00Z'],
    ['en', 'd/MMM/yy h:mm a', '1/Sept/68 12:05 p.m.', '2068-09-01T12:05:00Z'],
    ['en', 'MMMM D, YYYY h:mm A', 'March 1, 2024 9:59 PM', '2024-03-01T21:59:00Z'],
    ['en', 'd/MMM/yy h:mm a', '01/Mar/24 13:00 AM', null],
    ['en', 'd/MMM/yy h:mm a', '01/Mär/24 10:00 AM', null],
    ['en', 'd/MMM/yy h:mm a', '30/Feb/24 10:00 AM', null],
    ['de', 'd/MMM/yy h:mm a', '01/Mär/24 10:00 AM', '2024-03-01T10:00:00Z'],
    ['de', 'D. MMMM YYYY HH:mm', '1. Dezember 2024 23:30', '2024-12-01T23:30:00Z'],
    ['de', 'DD-MMM-YYYY', '01-Mrz-2024', '2024-03-01T00:00:00Z'],
    ['es', "d 'de' MMMM 'de' yyyy h:mm a", '1 de marzo de 2024 1:05 p. m.', '2024-03-01T13:05:00Z'],
    ['fr', 'D MMMM YYYY HH:mm', '1 août 2024 08:15', '2024-08-01T08:15:00Z'],
    ['it', 'D MMM YYYY', '1 GEN 2024', '2024-01-01T00:00:00Z'],
    ['pl', 'D MMMM YYYY', '1 marca 2024', '2024-03-01T00:00:00Z'],
    ['pt-BR', "D 'de' MMM. 'de' YYYY", '1 de mar. de 2024', '2024-03-01T00:00:00Z'],
    ['ja', 'YYYY年M月D日', '2024年3月1日', '2024-03-01T00:00:00Z'],
  ])('in %s, %s reads %s as %s', (locale, format, text, expected) => {
    const parse = compileTime([format], 'UTC', locale);
    if (typeof parse === 'string') throw new Error(parse);
    expect(parse(text)).toBe(expected === null ? null : Date.parse(expected) * 1000);
  });

  test('a clock of twelve hours without its half, and a language that does not exist, are refused by name', () => {
    expect(compileTime(['D/M/YYYY h:mm'], 'UTC')).toBe('"D/M/YYYY h:mm" lacks A');
    const time = (text: string) => parseMapping(`${base}${event}time: ${text}\n`);
    expect(time('{ formats: [YYYY-MM-DD], locale: xx-zz }')).toMatchObject({
      ok: false,
      problems: [{ path: 'time.locale', message: 'expected a language like de or pt-BR, got "xx-zz"' }],
    });
  });

  test('seconds with a fraction keep every microsecond', () => {
    const parse = compileTime(['epoch_s'], 'UTC');
    expect(typeof parse !== 'string' && parse('1355517523.000005')).toBe(1355517523000005);
  });
});

describe('rows are events', () => {
  const header = ['Date', 'Time', 'Who', 'Kind', 'Score', 'Variant', 'Variant'];
  const plan = planFor(
    `${base}missing: ["?"]
time: { formats: [YYYY-MM-DD HH:mm:ss] }
same_person: { A. Meyer: Ana }
events:
  - type: { column: Kind, map: { in: call.answered, out: call.placed } }
    when: { column: Kind, not_in: [lost] }
    at: [Date, Time]
    subject: Who
    data:
      agent: { column: Who, as: person }
      channel: { value: phone }
      score: { column: Score, as: number }
      variant: Variant#2
      label: { template: "{Who} on {Date}" }
`,
    header,
  );
  const read = (...cells: string[]) => plan.form === 'events' && plan.read(plan.rows.compact(cells), cells);

  test('constant, computed and renamed values come together, and what is missing is left out', () => {
    expect(read('2021-01-01', '09:12:58', 'A. Meyer', 'in', '?', 'x', 'y')).toMatchObject([
      {
        source: 'helpdesk',
        type: 'call.answered',
        at: Date.parse('2021-01-01T09:12:58Z') * 1000,
        subject: 'A. Meyer',
        data: { agent: 'Ana', channel: 'phone', variant: 'y', label: 'A. Meyer on 2021-01-01' },
      },
    ]);
    expect(read('2021-01-01', '09:12:58', 'Bea', 'lost', '4', 'x', 'y')).toEqual([]);
  });

  test('the same row is the same fact, another row another', () => {
    const id = (...cells: string[]) => {
      const events = read(...cells);
      return Array.isArray(events) ? events[0]?.id : undefined;
    };
    const first = id('2021-01-01', '09:12:58', 'Bea', 'in', '4', 'x', 'y');
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(id('2021-01-01', '09:12:58', 'Bea', 'in', '4', 'x', 'y')).toBe(first);
    expect(id('2021-01-01', '09:12:58', 'Bea', 'in', '4', 'z', 'y')).not.toBe(first);
  });

  test.each([
    [['2021-02-30', '09:00:00', 'Bea', 'in', '4', 'x', 'y'], 'bad_time'],
    [['', '', 'Bea', 'in', '4', 'x', 'y'], 'missing_time'],
    [['2021-01-01', '09:00:00', 'Bea', 'in', 'four', 'x', 'y'], 'bad_number'],
    [['2021-01-01', '09:00:00', 'Bea', 'sideways', '4', 'x', 'y'], 'bad_type'],
  ])('%j is refused as %s', (cells, code) => {
    expect(read(...cells)).toMatchObject({ code });
  });
});

describe('files of the same kind that are written otherwise', () => {
  const yaml = `smallwins: 1
mapping: deals
title: Deals
format: csv
also: { Record ID: [Deal ID] }
optional: [Amount]
events:
  - type: crm.deal.created
    id: [Record ID]
    at: Create Date
    data: { deal: Record ID, amount: { column: Amount, as: number } }
`;
  const plan = (header: readonly string[]) => {
    const parsed = parseMapping(yaml);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    return planImport(parsed.mapping, header, 'file');
  };
  const read = (header: readonly string[], cells: readonly string[]) => {
    const found = plan(header);
    if (!('form' in found) || found.form !== 'events') throw new Error(JSON.stringify(found));
    const events = found.read(found.rows.compact(cells), cells);
    return events instanceof RowProblem ? events.message : events.map(({ id, data }) => [id, data]);
  };
  const told = [[expect.anything(), { deal: '1', amount: 5 }]];

  test.each([
    [['Record ID', 'Create Date', 'Amount']],
    [['RECORD ID', 'create_date', 'amount']],
    [['Deal ID', 'Create date', 'AMOUNT']],
  ])('%j', (header) => expect(read(header, ['1', '2026-03-01T09:00:00Z', '5'])).toEqual(told));

  test('a column that may be missing is empty, and another is named', () => {
    expect(read(['Record ID', 'Create Date'], ['1', '2026-03-01T09:00:00Z'])).toEqual([
      [expect.anything(), { deal: '1' }],
    ]);
    expect(plan(['Record ID', 'Amount'])).toMatchObject([{ code: 'unknown_column', column: 'Create Date' }]);
  });

  test('of two columns alike neither is taken for the one that is meant', () =>
    expect(plan(['record_id', 'record id', 'Create Date'])).toMatchObject([{ column: 'Record ID' }]));
});

describe('numbers as they are written elsewhere', () => {
  const read = (decimal: string, text: string) => {
    const plan = planFor(
      `${base}${decimal}events: [{ type: a.b, at: when, data: { n: { column: n, as: number } } }]\n`,
      ['when', 'n'],
    );
    const events =
      plan.form === 'events' ? plan.read(plan.rows.compact(['2026-03-02T09:00:00Z', text]), []) : [];
    return events instanceof RowProblem ? events.message : events[0]?.data.n;
  };
  const comma = "decimal: ','\n";
  const point = "decimal: '.'\n";
  const no = (text: string, like: string) => `"n" is "${text}", expected a number like 12 or ${like}.`;
  test.each([
    ['', '3.5', 3.5],
    ['', '3,5', no('3,5', '3.5')],
    ['', '1,234.5', no('1,234.5', '3.5')],
    [comma, '3,5', 3.5],
    [comma, '-0,25', -0.25],
    [comma, '1.234', 1234],
    [comma, '1.234.567,89', 1_234_567.89],
    [comma, '1 234 567,5', 1_234_567.5],
    [comma, '1\u202f234,5', 1234.5],
    [comma, '12', 12],
    [comma, '3.5', no('3.5', '3,5')],
    [comma, '1.23,4', no('1.23,4', '3,5')],
    [comma, '1,2,3', no('1,2,3', '3,5')],
    [point, '1,234.5', 1234.5],
    [point, "1'234'567.5", 1_234_567.5],
    [point, '3.5', 3.5],
    [point, '1.5e3', 1500],
    [point, '12,34.5', no('12,34.5', '3.5')],
  ])('with %j, %s is %s', (decimal, text, expected) => expect(read(decimal, text)).toBe(expected));
});

test('an accent may be written in two ways, in the file and in the mapping', () => {
  const twice = (text: string) => [text.normalize('NFC'), text.normalize('NFD')];
  for (const yaml of twice(`${base}missing: [né]
same_person: { R. Ménard: Renée }
events:
  - type: { column: État, map: { Résolu: desk.ticket.resolved } }
    when: { column: État, in: [Résolu] }
    id: [Numéro]
    at: Créé
    data: { by: { column: Agent, as: person }, note: Note }
`))
    for (const header of twice('numéro,État,Créé,Agent,Note'))
      for (const row of twice('é1,Résolu,2026-03-02T09:00:00Z,R. Ménard,né')) {
        const plan = planFor(yaml, header.split(','));
        const cells = row.split(',');
        expect(plan.form === 'events' && plan.read(plan.rows.compact(cells), cells)).toMatchObject([
          {
            id: 'desk.ticket.resolved:é1'.normalize('NFC'),
            type: 'desk.ticket.resolved',
            data: { by: 'Renée' },
          },
        ]);
      }
});

describe('dates that a spreadsheet has changed', () => {
  const read = (formats: readonly string[], text: string, zone = 'UTC') => {
    const parse = compileTime(formats, zone);
    const at = typeof parse === 'string' ? null : parse(text);
    return at === null ? null : new Date(at / 1000).toISOString();
  };
  test('are read from their number', () => {
    expect(read(['excel'], '46083')).toBe('2026-03-02T00:00:00.000Z');
    expect(read(['excel'], '46083.385416666664')).toBe('2026-03-02T09:15:00.000Z');
    expect(read(['excel'], '46083.385416666664', 'Europe/Berlin')).toBe('2026-03-02T08:15:00.000Z');
    for (const text of ['2026', '460830', '-46083', '46083,5']) expect(read(['excel'], text)).toBeNull();
  });
  test('an offset may lack its colon', () => {
    expect(read(['rfc3339'], '2026-03-02T09:15:00.000+0100')).toBe('2026-03-02T08:15:00.000Z');
    expect(read(['rfc3339'], '2026-03-02T0915')).toBeNull();
  });
  test('an offset may stand behind a blank, or be the letters of UTC', () => {
    for (const zone of [' +0100', ' +01:00', '+0100'])
      expect(read(['rfc3339'], `2026-03-02 09:15:00${zone}`)).toBe('2026-03-02T08:15:00.000Z');
    for (const zone of [' UTC', ' GMT', 'UTC', ' Z'])
      expect(read(['rfc3339'], `2026-03-02 09:15:00.000${zone}`)).toBe('2026-03-02T09:15:00.000Z');
    for (const text of ['2026-03-02 +0100', '2026-03-02 09:15:00  UTC', '2026-03-02 09:15:00 CET'])
      expect(read(['rfc3339'], text)).toBeNull();
  });
});

describe('a proposal for dates that can be read two ways', () => {
  const propose = (...dates: string[]) =>
    proposeMapping({ format: 'csv', header: ['when', 'who'], rows: dates.map((date) => [date, 'ana']) }, []);
  test('says so, and only then', () => {
    expect(propose('03/04/2026', '05/06/2026')).toMatch(
      /^# The dates in "when" can be read as D\/M\/YYYY and as M/,
    );
    expect(propose('03/04/2026', '25/06/2026')).toMatch(/^smallwins: 1/);
    expect(propose('03/04/2026', '05/26/2026')).toMatch(/^smallwins: 1[\s\S]*M\/D\/YYYY/);
    expect(propose('46083.5', '46084')).toContain('excel');
  });
});
