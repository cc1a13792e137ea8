import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Deal {
  id: string;
  ownerId: string;
  isDeleted: boolean;
  history: { StageName: string; Amount: number; CreatedById: string; CreatedDate: string }[];
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
  };
  const deals = new Map<string, Deal>();
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
    if (/^SELECT [\w, ]+ FROM Opportunity(History)? LIMIT 1$/.test(query)) return [];
    const [, object = '', list = ''] =
      /^SELECT [\w, ]+ FROM (Opportunity|OpportunityHistory) WHERE \w+ IN \((('\w{15,18}'(, )?)+)\)( ORDER BY [\w, ]+)?$/.exec(
        query,
      ) ?? [];
    if (object === '') return null;
    const ids = [...list.matchAll(/'(\w+)'/g)].map(([, id]) => id?.slice(0, 15));
    const found = [...deals.values()].filter(
      (deal) => ids.includes(deal.id.slice(0, 15)) && (isAll || !deal.isDeleted),
    );
    if (object === 'Opportunity') return found.map((deal) => ({ Id: deal.id, OwnerId: deal.ownerId }));
    return found.flatMap((deal) => deal.history.map((row) => ({ OpportunityId: deal.id, ...row })));
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
    request.on('end', () => {
      calls.push(request.url ?? '');
      respond(request, response, text);
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
        entityName: 'Opportunity',
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
