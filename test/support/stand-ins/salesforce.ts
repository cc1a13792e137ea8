import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Deal {
  id: string;
  ownerId: string;
  isDeleted: boolean;
  history: { StageName: string; Amount: number; CreatedById: string; CreatedDate: string }[];
}

interface Case {
  id: string;
  createdAt: string;
  isDeleted: boolean;
  history: {
    OldValue: string | null;
    NewValue: string;
    CreatedById: string;
    CreatedDate: string;
  }[];
  milestones: { StartDate: string; TargetDate: string; CompletionDate: string | null }[];
}

const rowsAPage = 3;

/**
 * Stands in for Salesforce on loopback, as its REST API is documented: client credentials for a session that ends, SOQL
 * by `query` and `queryAll` with `nextRecordsUrl`, errors as lists with their codes. A query that it does not know, or that
 * holds what no query of ours may, it refuses as malformed.
 */
export async function testSalesforce() {
  const state = {
    clientId: '3MVG9-consumer-key',
    clientSecret: 'consumer-secret',
    organisation: '00D000000000001EAA',
    session: 1,
    error: null as { status: number; code: string } | null,
    mayRead: true,
    mayReadCases: true,
    /** Whether the history of the status of cases is kept, as an administrator chose. */
    isTracked: true,
    hasMilestones: true,
    /** Happens once, while histories are being answered. */
    meanwhile: null as (() => Promise<void>) | null,
  };
  const deals = new Map<string, Deal>();
  const cases = new Map<string, Case>();
  const calls: string[] = [];
  let logins = 0;
  const rest = new Map<string, object[]>();
  const stages = [
    { ApiName: 'Prospecting', MasterLabel: 'Prospecting', SortOrder: 1, IsClosed: false, IsWon: false },
    { ApiName: 'Closed Won', MasterLabel: 'Closed Won', SortOrder: 4, IsClosed: true, IsWon: true },
    { ApiName: 'Proposal', MasterLabel: 'Proposal', SortOrder: 3, IsClosed: false, IsWon: false },
    { ApiName: 'Qualification', MasterLabel: 'Qualification', SortOrder: 2, IsClosed: false, IsWon: false },
    { ApiName: 'Closed Lost', MasterLabel: 'Closed Lost', SortOrder: 5, IsClosed: true, IsWon: false },
  ];
  const statuses = [
    { ApiName: 'New', MasterLabel: 'New', IsClosed: false },
    { ApiName: 'Working', MasterLabel: 'Working', IsClosed: false },
    { ApiName: 'Solved', MasterLabel: 'Solved for good', IsClosed: true },
    { ApiName: 'Closed', MasterLabel: 'Closed', IsClosed: true },
  ];
  const answer = (response: ServerResponse, status: number, body: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json;charset=UTF-8' })
      .end(JSON.stringify(body));
  const refuse = (response: ServerResponse, status: number, errorCode: string, message: string) =>
    answer(response, status, [{ errorCode, message }]);

  function signIn(response: ServerResponse, text: string): void {
    logins++;
    const form = new URLSearchParams(text);
    if (form.get('grant_type') !== 'client_credentials')
      return void answer(response, 400, {
        error: 'unsupported_grant_type',
        error_description: 'grant type not supported',
      });
    if (form.get('client_id') !== state.clientId || form.get('client_secret') !== state.clientSecret)
      return void answer(response, 400, {
        error: 'invalid_client',
        error_description: 'invalid client credentials',
      });
    answer(response, 200, {
      access_token: `session-${state.session}`,
      instance_url: url(),
      token_type: 'Bearer',
    });
  }

  function rowsOf(query: string, isAll: boolean): object[] | null {
    if (query === 'SELECT Id FROM Organization LIMIT 1') return [{ Id: state.organisation }];
    if (/^SELECT [\w, ]+ FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder$/.test(query))
      return stages;
    if (/^SELECT [\w, ]+ FROM (Opportunity(History)?|Case(Milestone)?) LIMIT 1$/.test(query)) return [];
    if (/^SELECT [\w, ]+ FROM CaseStatus$/.test(query)) return statuses;
    if (query.includes(' FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = '))
      return [{ QualifiedApiName: 'Status', IsFieldHistoryTracked: state.isTracked }];
    const period =
      /^SELECT (OpportunityId|CaseId) FROM (?:Opportunity|Case)History WHERE (?:Field = 'Status' AND )?CreatedDate >= ([\dT:-]+Z) AND CreatedDate <= ([\dT:-]+Z)$/.exec(
        query,
      );
    if (period) return movedWithin(period[1] ?? '', period[2] ?? '', period[3] ?? '');
    const [, object = '', list = ''] =
      /^SELECT [\w, ]+ FROM (Opportunity|OpportunityHistory|Case|CaseHistory|CaseMilestone) WHERE \w+ IN \((('\w{15,18}'(, )?)+)\)(?: AND Field = 'Status')?( ORDER BY [\w, ]+)?$/.exec(
        query,
      ) ?? [];
    if (object === '') return null;
    const ids = [...list.matchAll(/'(\w+)'/g)].map(([, id]) => id?.slice(0, 15));
    if (object.startsWith('Case')) return rowsOfCases(object, ids, isAll);
    const found = [...deals.values()].filter(
      (deal) => ids.includes(deal.id.slice(0, 15)) && (isAll || !deal.isDeleted),
    );
    if (object === 'Opportunity') return found.map((deal) => ({ Id: deal.id, OwnerId: deal.ownerId }));
    return found.flatMap((deal) => deal.history.map((row) => ({ OpportunityId: deal.id, ...row })));
  }

  function rowsOfCases(object: string, ids: readonly (string | undefined)[], isAll: boolean): object[] {
    const found = [...cases.values()].filter(
      (one) => ids.includes(one.id.slice(0, 15)) && (isAll || !one.isDeleted),
    );
    if (object === 'Case') return found.map((one) => ({ Id: one.id, CreatedDate: one.createdAt }));
    if (object === 'CaseMilestone')
      return found.flatMap((one) => one.milestones.map((row) => ({ CaseId: one.id, ...row })));
    return state.isTracked
      ? found.flatMap((one) => one.history.map((row) => ({ CaseId: one.id, ...row })))
      : [];
  }

  function movedWithin(name: string, from: string, to: string): object[] {
    const records = name === 'CaseId' ? [...cases.values()] : [...deals.values()];
    return records.flatMap(({ id, history }) =>
      history
        .filter(
          ({ CreatedDate: at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to),
        )
        .map(() => ({ [name]: id })),
    );
  }

  function respond(request: IncomingMessage, response: ServerResponse, text: string): void {
    const asked = new URL(request.url ?? '/', 'http://salesforce');
    if (asked.pathname === '/services/oauth2/token') return void signIn(response, text);
    if (request.headers.authorization !== `Bearer session-${state.session}`)
      return void refuse(response, 401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (state.error) return void refuse(response, state.error.status, state.error.code, 'Refused');
    const more = rest.get(asked.pathname);
    const [, way] = /^\/services\/data\/v[\d.]+\/(query|queryAll)$/.exec(asked.pathname) ?? [];
    const query = asked.searchParams.get('q') ?? '';
    if (!state.mayRead && query.includes('FROM Opportunity'))
      return void refuse(response, 400, 'INVALID_TYPE', "sObject type 'Opportunity' is not supported.");
    if (!state.mayReadCases && query.includes('FROM Case'))
      return void refuse(response, 400, 'INVALID_TYPE', "sObject type 'Case' is not supported.");
    if (!state.hasMilestones && query.includes('FROM CaseMilestone'))
      return void refuse(response, 400, 'INVALID_TYPE', "sObject type 'CaseMilestone' is not supported.");
    const rows = more ?? (way ? rowsOf(query, way === 'queryAll') : null);
    if (!rows) return void refuse(response, 400, 'MALFORMED_QUERY', `unexpected: ${query.slice(0, 80)}`);
    const next = `/services/data/v61.0/query/01g${rest.size}-2000`;
    if (rows.length > rowsAPage) rest.set(next, rows.slice(rowsAPage));
    const page = rows.slice(0, rowsAPage);
    answer(response, 200, {
      totalSize: rows.length,
      done: rows.length <= rowsAPage,
      records: page,
      ...(rows.length > rowsAPage ? { nextRecordsUrl: next } : {}),
    });
  }

  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
    });
    request.on('end', async () => {
      calls.push(request.url ?? '');
      const { meanwhile } = state;
      const isHistory = decodeURIComponent(request.url ?? '').includes('History WHERE');
      if (meanwhile && isHistory) state.meanwhile = null;
      respond(request, response, text);
      if (meanwhile && isHistory) await meanwhile();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = (): string => `http://127.0.0.1:${port}`;
  let transaction = 0;
  /** A change event as a relay posts it. */
  const changeEvent = (
    id: string,
    changeType: string,
    at: number,
    by: string,
    more: object = {},
    fields: string[] = [],
  ) => ({
    payload: {
      ChangeEventHeader: {
        entityName: id.startsWith('500') ? 'Case' : 'Opportunity',
        recordIds: [id],
        changeType,
        transactionKey: `0000-${transaction++}`,
        sequenceNumber: 1,
        commitTimestamp: at,
        commitUser: by,
        changedFields: fields,
      },
      ...more,
    },
  });
  return {
    url: url(),
    state,
    calls,
    changeEvent,
    logins: () => logins,
    move(id: string, stage: string, { at, by, amount = 100 }: { at: number; by: string; amount?: number }) {
      const deal = deals.get(id) ?? { id, ownerId: by, isDeleted: false, history: [] };
      deals.set(id, deal);
      // Histories have whole seconds.
      const second = new Date(Math.floor(at / 1000) * 1000).toISOString().replace('Z', '+0000');
      deal.history.push({ StageName: stage, Amount: amount, CreatedById: by, CreatedDate: second });
      const isWon = stage === 'Closed Won';
      const more = { StageName: stage, ...(isWon ? { IsWon: true, IsClosed: true } : {}) };
      return changeEvent(id, 'UPDATE', at, by, more, ['StageName', 'LastModifiedDate']);
    },
    /** A case that comes to another status, and the change event that says so. */
    setStatus(id: string, status: string, { at, by }: { at: number; by: string }) {
      const second = new Date(Math.floor(at / 1000) * 1000).toISOString().replace('Z', '+0000');
      const one = cases.get(id);
      const isClosed = (name: string | undefined) =>
        statuses.some(({ ApiName, IsClosed }) => ApiName === name && IsClosed);
      const before = one?.history.at(-1)?.NewValue ?? 'New';
      if (!one) {
        cases.set(id, { id, createdAt: second, isDeleted: false, history: [], milestones: [] });
        return changeEvent(id, 'CREATE', at, by, { Status: status });
      }
      one.history.push({ OldValue: before, NewValue: status, CreatedById: by, CreatedDate: second });
      const turned = isClosed(before) !== isClosed(status);
      return changeEvent(
        id,
        'UPDATE',
        at,
        by,
        { Status: status, ...(turned ? { IsClosed: isClosed(status) } : {}) },
        ['Status', ...(turned ? ['IsClosed'] : []), 'LastModifiedDate'],
      );
    },
    /** A service level of a case, in milliseconds. */
    setMilestone(id: string, from: number, until: number, completed: number | null) {
      const text = (ms: number) => new Date(ms).toISOString().replace('Z', '+0000');
      cases.get(id)?.milestones.push({
        StartDate: text(from),
        TargetDate: text(until),
        CompletionDate: completed === null ? null : text(completed),
      });
    },
    remove: (id: string) => {
      const deal = deals.get(id);
      if (deal) deal.isDeleted = true;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
