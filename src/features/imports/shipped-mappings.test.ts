import { describe, expect, test } from 'vitest';
import { files, hasFile, readRows } from '../../../test/support/known-data.ts';
import { catalogue } from '../../connectors/catalogue.ts';
import type { Json, SourceEvent } from '../../domain/events/event.ts';
import { RowProblem } from '../../domain/imports/finding.ts';
import type { Change } from '../../domain/imports/history/change-log.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { proposeMapping } from '../../domain/imports/mapping/propose-mapping.ts';
import { planImport } from '../../domain/imports/plan-import.ts';
import { jsonCell, jsonColumns } from '../../domain/imports/rows/json-row.ts';
import { shippedMappings } from './shipped-mappings.ts';

/** What a shipped mapping makes of rows; throws if it refuses one. */
function readAll(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): SourceEvent[] {
  const known = shippedMappings().find(({ mapping }) => mapping.mapping === name);
  const plan = known && planImport(known.mapping, header, 'file');
  if (!plan || !('form' in plan) || plan.form !== 'events')
    throw new Error(`${name}: ${JSON.stringify(plan)}`);
  return rows.flatMap((cells) => {
    const compact = plan.rows.compact(cells);
    const events = compact instanceof RowProblem ? compact : plan.read(compact, cells);
    if (events instanceof RowProblem) throw new Error(`${cells.join()}: ${events.message}`);
    return events;
  });
}

/** The first columns of what each tool exports, and a row of it. */
const exported: readonly (readonly [name: string, columns: Record<string, string>, types: string[]])[] = [
  [
    'hubspot-deals',
    {
      'Record ID': '101',
      'Deal Name': 'Ten seats',
      'Deal Stage': 'Closed Won',
      'Close Date': '2026-03-09 16:30',
      'Deal owner': 'Ana Sand',
      Amount: '1200',
      'Create Date': '2026-03-02 09:15',
      Pipeline: 'Sales Pipeline',
    },
    ['crm.deal.created', 'crm.deal.won'],
  ],
  [
    'hubspot-tickets',
    {
      'Ticket ID': '55',
      'Ticket name': 'Cannot sign in',
      Pipeline: 'Support Pipeline',
      'Ticket status': 'Closed',
      'Create date': '2026-03-02 09:15',
      Priority: 'High',
      'Ticket owner': 'Ana Sand',
      'Close date': '2026-03-03 10:00',
    },
    ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
  ],
  [
    'hubspot-contacts',
    {
      'Record ID': '55',
      'First Name': 'Kim',
      'Last Name': 'Doe',
      Email: 'kim@x.example',
      'Contact owner': 'Ana Sand',
      'Lead Status': 'New',
      'Create Date': '2026-03-02 09:15',
    },
    ['crm.contact.created'],
  ],
  [
    'salesforce-cases',
    {
      Id: '5001',
      IsDeleted: 'false',
      CaseNumber: '00001026',
      Type: 'Question',
      Status: 'Closed',
      Priority: 'High',
      IsClosed: 'true',
      ClosedDate: '2026-03-03T10:00:00.000Z',
      OwnerId: '0051',
      CreatedDate: '2026-03-02T09:15:00.000Z',
    },
    ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
  ],
  [
    'salesforce-opportunities',
    {
      Id: '0061',
      IsDeleted: 'false',
      AccountId: '0011',
      Name: 'Ten seats',
      StageName: 'Closed Won',
      Amount: '1200.0',
      CloseDate: '2026-03-09',
      IsClosed: 'true',
      IsWon: 'true',
      OwnerId: '0051',
      CreatedDate: '2026-03-02T09:15:00.000Z',
      CreatedById: '0052',
    },
    ['crm.deal.created', 'crm.deal.won'],
  ],
  [
    'salesforce-opportunity-history',
    {
      Id: '0081',
      OpportunityId: '0061',
      CreatedById: '0051',
      CreatedDate: '2026-03-02T09:15:00.000Z',
      StageName: 'Proposal',
      Amount: '1200.0',
      CloseDate: '2026-03-09',
      Probability: '50',
    },
    ['crm.deal.stage_changed'],
  ],
  [
    'zendesk-tickets',
    {
      'Summation column': '1',
      Id: '35',
      Requester: 'Cy',
      'Requester id': '77',
      Assignee: 'Ana Sand',
      Group: 'Support',
      Status: 'Solved',
      Priority: 'High',
      'Created at': '2026-03-02 09:15:00',
      'Updated at': '2026-03-04 10:00:00',
      'Solved at': '2026-03-03 09:15:00',
      'Satisfaction Score': 'Good',
      Reopens: '0',
    },
    ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved', 'helpdesk.csat.received'],
  ],
  [
    'jira-issues',
    {
      Summary: 'Cannot sign in',
      'Issue key': 'DESK-1',
      'Issue id': '10001',
      'Issue Type': 'Service Request',
      Status: 'Done',
      'Project key': 'DESK',
      Priority: 'High',
      Assignee: 'ana',
      Created: '2026-03-02 09:15',
      Resolved: '2026-03-03 09:15',
    },
    ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
  ],
  [
    'servicenow-incident-list',
    {
      number: 'INC0010001',
      opened_at: '2026-03-02 09:15:00',
      short_description: 'Cannot sign in',
      priority: '2 - High',
      state: 'Resolved',
      assignment_group: 'Service Desk',
      resolved_by: 'Ana Sand',
      resolved_at: '2026-03-03 09:15:00',
    },
    ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
  ],
];

describe('what tools export', () => {
  test.each(exported)(
    '%s is recognised by its header and becomes events of the catalogue',
    (name, columns, types) => {
      const [header, row] = [Object.keys(columns), Object.values(columns)];
      // A column more and another order change nothing.
      for (const [names, cells] of [
        [header, row],
        [[...header].reverse(), [...row].reverse()],
        [
          [...header, 'A field of ours'],
          [...row, 'x'],
        ],
      ] as const) {
        const proposed = proposeMapping({ format: 'csv', header: names, rows: [cells] }, shippedMappings());
        expect(proposed).toContain(`mapping: ${name}\n`);
        const events = readAll(name, names, [cells]);
        expect(events.map(({ type }) => type)).toEqual(types);
        for (const { type, data, subject } of events) {
          expect(Object.keys(data).filter((field) => !catalogue[type]?.fields.includes(field))).toEqual([]);
          expect(subject).toBeTruthy();
        }
        const twice = readAll(name, names, [cells, cells]);
        expect(new Set(twice.map(({ id }) => id)).size).toBe(types.length);
      }
    },
  );

  test.each<[string, Record<string, string>, string[]]>([
    [
      'hubspot-deals',
      { 'Deal ID': '101', 'Deal stage': 'Closed Won', 'Close date': '46090', 'Create date': '46083.5' },
      ['crm.deal.created', 'crm.deal.won'],
    ],
    [
      'salesforce-opportunities',
      {
        ID: '0061',
        STAGENAME: 'Won',
        CLOSEDATE: '2026-03-09',
        ISWON: '1',
        CREATEDDATE: '2026-03-02T09:15:00.000+0000',
      },
      ['crm.deal.created', 'crm.deal.won'],
    ],
    [
      'zendesk-tickets',
      {
        'Ticket ID': '35',
        'Created At': '2026-03-02 09:15',
        'Solved At': '2026-03-03 09:15',
        'Assignee name': 'Ana',
      },
      ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
    ],
    [
      'jira-issues',
      {
        'Work item key': 'DESK-1',
        'Work type': 'Bug',
        Created: '2026-03-02T09:15:00.000+0100',
        Assignee: 'ana',
      },
      ['helpdesk.ticket.opened'],
    ],
    [
      'servicenow-incident-list',
      {
        Number: 'INC1',
        Opened: '2026-03-02 09:15:00',
        Resolved: '2026-03-03 09:15:00',
        'Resolved by': 'Ana',
      },
      ['helpdesk.ticket.opened', 'helpdesk.ticket.resolved'],
    ],
    [
      'servicenow-incident-list',
      { number: 'INC1', opened_at: '2026-03-02 09:15:00', priority: '3', sys_updated_by: 'ana' },
      ['helpdesk.ticket.opened'],
    ],
  ])(
    '%s is recognised by other names, and without columns that it can do without',
    (name, columns, types) => {
      const [header, cells] = [Object.keys(columns), Object.values(columns)];
      const proposed = proposeMapping({ format: 'csv', header, rows: [cells] }, shippedMappings());
      expect(proposed).toContain(`mapping: ${name}\n`);
      expect(readAll(name, header, [cells]).map(({ type }) => type)).toEqual(types);
    },
  );

  test('tickets of Zendesk as JSON, one a line, are recognised and read', () => {
    const ticket = {
      id: 35,
      created_at: '2026-03-02T09:15:00Z',
      updated_at: '2026-03-04T10:00:00Z',
      priority: 'high',
      assignee_id: 84,
      requester_id: 77,
      satisfaction_rating: { score: 'good' },
      metric_set: { solved_at: '2026-03-03T09:15:00Z', reopens: 1 },
    };
    const open = { ...ticket, satisfaction_rating: null, metric_set: { solved_at: null, reopens: 0 } };
    const known = shippedMappings().find(({ mapping }) => mapping.mapping === 'zendesk-tickets-json');
    const columns = jsonColumns(open);
    const cells = columns.map((column) => jsonCell(open, column));
    expect(proposeMapping({ format: 'ndjson', header: columns, rows: [cells] }, shippedMappings())).toBe(
      known?.yaml,
    );
    const plan = known && planImport(known.mapping, null, 'file');
    if (!plan || !('form' in plan) || plan.form !== 'events') throw new Error(JSON.stringify(plan));
    const told = (value: Json) => {
      const events = plan.read(
        plan.rows.columns.map((column) => jsonCell(value, column)),
        [],
      );
      return events instanceof RowProblem ? events.message : events.map(({ type, data }) => [type, data]);
    };
    expect(told(open)).toMatchObject([['helpdesk.ticket.opened', { ticket: '35' }]]);
    expect(told(ticket)).toMatchObject([
      ['helpdesk.ticket.opened', { ticket: '35', priority: 'high' }],
      ['helpdesk.ticket.resolved', { resolved_by: '84', reopens: 1 }],
      ['helpdesk.csat.received', { agent: '84', score: 5 }],
    ]);
  });

  describe('dates of another country', () => {
    const created = (...cells: string[]) =>
      proposeMapping(
        {
          format: 'csv',
          header: ['Issue key', 'Created', 'Resolved', 'Assignee'],
          rows: cells.map((cell) => ['D-1', ...cell.split('|'), 'Ana']),
        },
        shippedMappings(),
      );
    const formatOf = (yaml: string) => /formats: \[(".*?")(, rfc3339|, ")/.exec(yaml)?.[1] ?? null;

    test('are read by a format of their own in the proposal, which then is a mapping of their own', () => {
      const yaml = created('22-03-2026 09:15|23-03-2026 21:15');
      expect(yaml).toMatch(/^smallwins: 1\nmapping: jira-issues-own\n/);
      expect(formatOf(yaml)).toBe('"D-M-YYYY HH:mm"');
      const parsed = parseMapping(yaml);
      const plan = parsed.ok && planImport(parsed.mapping, ['Issue key', 'Created'], 'file');
      if (!plan || !('form' in plan) || plan.form !== 'events') throw new Error(JSON.stringify(parsed));
      const row = plan.rows.compact(['D-1', '22-03-2026 09:15']);
      expect(plan.read(row, [])).toMatchObject([{ at: Date.parse('2026-03-22T09:15:00Z') * 1000 }]);
    });

    test('one column that can be read in one way only decides for all', () => {
      const yaml = created('03/02/2026 09:15|03/22/2026 21:15');
      expect([formatOf(yaml), yaml.startsWith('#')]).toEqual(['"M/D/YYYY HH:mm"', false]);
      expect(created('03/02/2026 09:15|')).toMatch(
        /^# The dates in "Created" can be read as D\/M\/YYYY HH:mm and as M\/D\/YYYY HH:mm\./,
      );
      expect(created('3/2/2026 9:15 AM|')).toMatch(/^# .* as M\/D\/YYYY h:mm A and as D\/M/);
    });

    test('that are read already, or by nothing, leave the mapping as it is', () => {
      const shipped = shippedMappings().find(({ mapping }) => mapping.mapping === 'jira-issues')?.yaml;
      for (const cells of ['01/Mar/24 10:00 AM|', '2026-03-02 09:15|', 'soon|', '|'])
        expect(created(cells)).toBe(shipped);
    });
  });

  test('Jira’s own dates are read, as it writes them in English and, said so, in German', () => {
    const [, columns] = exported.find(([name]) => name === 'jira-issues') ?? [];
    const own = { ...columns, Created: '01/Mar/24 10:00 AM', Resolved: '1/Mar/24 12:30 PM' };
    const events = readAll('jira-issues', Object.keys(own), [Object.values(own)]);
    expect(events.map(({ at }) => new Date(at / 1000).toISOString())).toEqual([
      '2024-03-01T10:00:00.000Z',
      '2024-03-01T12:30:00.000Z',
    ]);
    const shipped = shippedMappings().find(({ mapping }) => mapping.mapping === 'jira-issues');
    const parsed = parseMapping((shipped?.yaml ?? '').replace('zone: UTC', 'zone: UTC\n  locale: de'));
    const plan = parsed.ok && planImport(parsed.mapping, Object.keys(own), 'file');
    if (!plan || !('form' in plan) || plan.form !== 'events') throw new Error(JSON.stringify(parsed));
    const german = Object.values({ ...own, Created: '01/Mär/24 10:00 AM', Resolved: '' });
    expect(plan.read(plan.rows.compact(german), german)).toMatchObject([
      { type: 'helpdesk.ticket.opened', at: Date.parse('2024-03-01T10:00:00Z') * 1000 },
    ]);
  });

  test('what is still open is opened and no more', () => {
    const [, columns] = exported.find(([name]) => name === 'zendesk-tickets') ?? [];
    const open = { ...columns, 'Solved at': '', 'Satisfaction Score': 'Not Offered', Status: 'Open' };
    const events = readAll('zendesk-tickets', Object.keys(open), [Object.values(open)]);
    expect(events.map(({ type }) => type)).toEqual(['helpdesk.ticket.opened']);
  });
});

const isoWeek = (at: number): string => {
  const number = Math.floor(at / 86_400_000_000);
  const thursday = new Date((number - ((number + 3) % 7) + 3) * 86_400_000);
  const year = thursday.getUTCFullYear();
  return `${year}-W${String(Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1).padStart(2, '0')}`;
};
const countBy = (
  events: readonly SourceEvent[],
  keyOf: (event: SourceEvent) => string,
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1);
  return counts;
};

describe.skipIf(!hasFile(files.sales))('the public opportunities, by the shipped mapping', () => {
  const [header = [], ...rows] = hasFile(files.sales) ? readRows(files.sales) : [];
  const all = hasFile(files.sales) ? readAll('crm-opportunities', header, rows) : [];
  const of = (type: string) => all.filter((event) => event.type === `crm.deal.${type}`);

  test('are proposed, and reproduce what is known of them', () => {
    const proposed = proposeMapping({ format: 'csv', header, rows: rows.slice(0, 20) }, shippedMappings());
    expect(proposed).toContain('mapping: crm-opportunities\n');
    expect([of('won').length, of('lost').length, of('created').length]).toEqual([4238, 2473, 8300]);
    expect(of('won').reduce((sum, { data }) => sum + Number(data.amount), 0)).toBe(10_005_534);
    const weeks = countBy(of('won'), ({ at, data }) => `${isoWeek(at)} ${String(data.by)}`);
    const w26 = [...weeks].filter(([key]) => key.startsWith('2017-W26'));
    expect([w26.length, w26.filter(([, count]) => count >= 5).length]).toEqual([28, 13]);
    expect([...weeks.values()].filter((count) => count >= 5)).toHaveLength(311);
  });

  test('keep what names nothing known: no account stays without one, and the misspelt product is mended', () => {
    const products = new Set(all.map(({ data }) => data.product));
    expect(products.has('GTX Pro')).toBe(true);
    expect(products.has('GTXPro')).toBe(false);
    const without = rows.filter((cells) => cells[header.indexOf('account')] === '').length;
    expect(without).toBe(1425);
    const dealsWithout = new Set(
      all.filter(({ data }) => data.account === undefined).map(({ subject }) => subject),
    );
    const told = new Set(all.map(({ subject }) => subject));
    expect([told.size, dealsWithout.size]).toEqual([8300, 1088]);
  });
});

describe.skipIf(!hasFile(files.calls))('the public calls, by the shipped mapping', () => {
  test('reproduce what is known of them', () => {
    const [header = [], ...rows] = readRows(files.calls);
    const all = readAll('call-log', header, rows);
    const answered = all.filter(({ type }) => type.endsWith('.answered'));
    expect([answered.length, all.length - answered.length]).toEqual([4054, 946]);
    expect(answered.filter(({ data }) => data.resolved === true)).toHaveLength(3646);
    const mean = (field: string) =>
      answered.reduce((sum, { data }) => sum + Number(data[field]), 0) / answered.length;
    expect([mean('score').toFixed(4), mean('answered_within_seconds').toFixed(4)]).toEqual([
      '3.4036',
      '67.5207',
    ]);
    const good = answered.filter(
      ({ data }) =>
        data.resolved === true && Number(data.score) >= 4 && Number(data.answered_within_seconds) <= 60,
    );
    const weeks = countBy(good, ({ at, data }) => `${isoWeek(at)} ${String(data.agent)}`);
    expect([good.length, [...weeks.values()].filter((count) => count >= 10).length]).toEqual([794, 26]);
  });
});

const changeFile = 'crm-change-log/deal_changes.csv';

describe.skipIf(!hasFile(changeFile))('the public change log, by the shipped mapping', () => {
  const [header = [], ...rows] = hasFile(changeFile) ? readRows(changeFile) : [];

  test('reproduces what is known of it', () => {
    const known = shippedMappings().find(({ mapping }) => mapping.mapping === 'crm-change-log');
    const plan = known && planImport(known.mapping, header, 'file');
    if (!plan || !('form' in plan) || plan.form !== 'changes') throw new Error(JSON.stringify(plan));
    const byDeal = new Map<string, Change[]>();
    for (const cells of rows) {
      const change = plan.changes.read(plan.rows.compact(cells));
      if (change instanceof RowProblem) throw new Error(change.message);
      byDeal.set(change.object, [...(byDeal.get(change.object) ?? []), change]);
    }
    const all = [...byDeal.values()].flatMap((changes) => plan.changes.derive(changes, 'file'));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const moves = all.filter(({ type }) => type === 'crm.deal.stage_changed');
    const isForward = ({ data }: SourceEvent) => Number(data.stage_to) > Number(data.stage_from);
    const credited = moves.filter(({ data }) => data.by !== undefined);
    const backward = moves.filter(({ data }) => Number(data.stage_to) < Number(data.stage_from));
    expect([credited.filter(isForward).length, backward.length]).toEqual([4434, 6]);
    const deepest = new Map<string, number>();
    for (const { subject, data } of moves)
      deepest.set(subject ?? '', Math.max(deepest.get(subject ?? '') ?? 0, Number(data.stage_to)));
    const counts = Array.from(
      { length: 9 },
      (_, at) => [...deepest.values()].filter((stage) => stage === at + 1).length,
    );
    expect(counts).toEqual([2, 20, 45, 76, 141, 157, 188, 194, 170]);
    const reasons = countBy(
      all.filter(({ type }) => type === 'crm.deal.lost'),
      ({ data }) => String(data.reason),
    );
    expect(['1', '2', '3', '4', '5'].map((reason) => reasons.get(reason))).toEqual([193, 204, 215, 197, 188]);
    const weeks = countBy(credited.filter(isForward), ({ at, data }) => `${isoWeek(at)} ${String(data.by)}`);
    const three = [...weeks].filter(([, count]) => count >= 3);
    expect([three.length, new Set(three.map(([key]) => key.slice(9))).size]).toEqual([28, 27]);
    expect(Math.max(...weeks.values())).toBe(4);
  });

  test('its done activities are of the known kinds, and each row is a fact of its own', () => {
    const [columns = [], ...activities] = readRows('crm-change-log/activity.csv');
    const done = readAll('crm-activities', columns, activities);
    const kinds = countBy(done, ({ data }) => String(data.kind));
    expect(Object.fromEntries(kinds)).toEqual({
      after_close_call: 307,
      follow_up: 266,
      meeting: 281,
      sc_2: 290,
    });
    expect(new Set(done.map(({ id }) => id)).size).toBe(done.length);
  });
});
