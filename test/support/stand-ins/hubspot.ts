import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Kind = 'deal' | 'ticket' | 'lead';
interface Version {
  value: string;
  timestamp: string;
  sourceType: string;
  sourceId?: string;
  updatedByUserId?: number;
}
interface Held {
  id: string;
  createdAt: string;
  archived: boolean;
  /** Newest value first, as HubSpot answers it. */
  histories: Map<string, Version[]>;
  merged: string[];
}
/** What becomes of the next request instead of an answer. */
type Mishap = { status: number; retryAfter?: string; body?: unknown } | 'cut' | 'hang';

export interface ChangeBy {
  at: number;
  by?: number;
  source?: string;
}

const historiesMax = 50;
const recordsMax = 100;
const plurals: Readonly<Record<string, Kind>> = { deals: 'deal', tickets: 'ticket', leads: 'lead' };

/**
 * Stands in for HubSpot on loopback, as its CRM API is documented: batches with histories of at most 50, 207 for what is
 * not there, archived records only for those who ask, 401 and 403 with their bodies, 429 above so many in ten seconds.
 * What is changed in it answers the notification that HubSpot would send.
 */
export async function testHubspot() {
  const state = {
    token: 'pat-na1-right-token',
    portalId: 4711,
    scopes: new Set([
      'crm.objects.deals.read',
      'tickets',
      'crm.objects.leads.read',
      'crm.objects.owners.read',
    ]),
    requestsInTenSeconds: 1000,
    ownersAPage: 1,
  };
  const records = new Map<string, Held>();
  const calls: { path: string; atMs: number; inputs: number; status: number }[] = [];
  const mishaps: Mishap[] = [];
  const hanging: ServerResponse[] = [];
  const owners = [
    { id: '900', userId: 77, email: 'ana@example.com', archived: false },
    { id: '901', userId: 78, email: 'bo@example.com', archived: false },
  ];
  const stage = (id: string, displayOrder: number, metadata: object) => ({
    id,
    label: id,
    displayOrder,
    metadata,
  });
  const pipelines: Record<string, object[]> = {
    deals: [
      {
        id: 'default',
        stages: [
          stage('closedlost', 4, { isClosed: 'true', probability: '0.0' }),
          stage('appointmentscheduled', 0, { isClosed: 'false', probability: '0.2' }),
          stage('qualifiedtobuy', 1, { isClosed: 'false', probability: '0.4' }),
          stage('contractsent', 2, { isClosed: 'false', probability: '0.9' }),
          stage('closedwon', 3, { isClosed: 'true', probability: '1.0' }),
        ],
      },
      { id: 'renewals', stages: [stage('5001', 0, { isClosed: 'false', probability: '0.5' })] },
    ],
    tickets: [
      {
        id: '0',
        stages: [
          stage('1', 0, { ticketState: 'OPEN', isClosed: 'false' }),
          stage('2', 1, { ticketState: 'OPEN', isClosed: 'false' }),
          stage('4', 2, { ticketState: 'CLOSED', isClosed: 'true' }),
        ],
      },
    ],
  };

  const answer = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
      .end(JSON.stringify(body));

  function refusal(request: IncomingMessage, path: string): { status: number; body: unknown } | null {
    if (request.headers.authorization !== `Bearer ${state.token}`)
      return {
        status: 401,
        body: {
          status: 'error',
          message: 'Authentication credentials not found. This API supports OAuth 2.0 authentication.',
          category: 'INVALID_AUTHENTICATION',
        },
      };
    const since = performance.now() - 10_000;
    if (calls.filter(({ atMs }) => atMs > since).length > state.requestsInTenSeconds)
      return {
        status: 429,
        body: {
          status: 'error',
          message: 'You have reached your ten_secondly_rolling limit.',
          errorType: 'RATE_LIMIT',
          policyName: 'TEN_SECONDLY_ROLLING',
        },
      };
    const scope = path.includes('/deals')
      ? 'crm.objects.deals.read'
      : path.includes('/tickets')
        ? 'tickets'
        : path.includes('/leads')
          ? 'crm.objects.leads.read'
          : path.includes('/owners')
            ? 'crm.objects.owners.read'
            : null;
    if (scope === null || state.scopes.has(scope)) return null;
    return {
      status: 403,
      body: {
        status: 'error',
        message: "This app hasn't been granted all required scopes to make this call.",
        category: 'MISSING_SCOPES',
        errors: [
          {
            message: 'One or more of the following scopes are required.',
            context: { requiredGranularScopes: [scope] },
          },
        ],
      },
    };
  }

  function respond(request: IncomingMessage, response: ServerResponse, text: string): number {
    const url = new URL(request.url ?? '/', 'http://hubspot');
    const path = url.pathname;
    const no = refusal(request, path);
    if (no) {
      answer(response, no.status, no.body);
      return no.status;
    }
    const [, plural = '', isBatch] = /^\/crm\/v3\/objects\/(\w+)(\/batch\/read)?$/.exec(path) ?? [];
    const kind = plurals[plural];
    if (kind && isBatch && request.method === 'POST') return readBatch(response, kind, url, JSON.parse(text));
    if (kind && request.method === 'GET') answer(response, 200, { results: [] });
    else if (path === '/account-info/v3/details')
      answer(response, 200, { portalId: state.portalId, timeZone: 'Europe/Berlin' });
    else if (path.startsWith('/crm/v3/pipelines/'))
      answer(response, 200, { results: pipelines[path.split('/').at(-1) ?? ''] ?? [] });
    else if (path === '/crm/v3/owners') {
      const from = Number(url.searchParams.get('after') ?? 0);
      const next = from + state.ownersAPage;
      const paging = next < owners.length ? { paging: { next: { after: String(next) } } } : {};
      answer(response, 200, { results: owners.slice(from, next), ...paging });
    } else {
      answer(response, 404, { status: 'error', message: 'Unable to find what was asked for' });
      return 404;
    }
    return 200;
  }

  function readBatch(
    response: ServerResponse,
    kind: Kind,
    url: URL,
    body: { inputs: { id: string }[]; properties: string[]; propertiesWithHistory: string[] },
  ): number {
    const most = body.propertiesWithHistory.length > 0 ? historiesMax : recordsMax;
    const refuse = (message: string) => {
      answer(response, 400, { status: 'error', message, category: 'VALIDATION_ERROR' });
      return 400;
    };
    if (body.inputs.length > most)
      return refuse(
        `The maximum number of inputs supported in a batch request for property histories is ${most}.`,
      );
    if (body.inputs.some(({ id }) => !/^\d+$/.test(id))) return refuse('Invalid input: id must be a number');
    const isArchived = url.searchParams.get('archived') === 'true';
    const found = body.inputs.flatMap(({ id }) => {
      const survivor = [...records.entries()].find(
        ([key, { merged }]) => key.startsWith(`${kind} `) && merged.includes(id),
      )?.[1];
      const held = survivor ?? records.get(`${kind} ${id}`);
      return held && held.archived === isArchived ? [held] : [];
    });
    const results = [...new Set(found)].map((held) => present(held, body));
    const missing = body.inputs.length - found.length;
    const status = missing > 0 ? 207 : 200;
    const errors =
      missing > 0
        ? {
            numErrors: 1,
            errors: [
              {
                status: 'error',
                category: 'OBJECT_NOT_FOUND',
                message: 'Could not get some objects, they may be deleted or not exist.',
                context: {
                  ids: body.inputs.map(({ id }) => id).filter((id) => !found.some((held) => held.id === id)),
                },
              },
            ],
          }
        : {};
    answer(response, status, { status: 'COMPLETE', results, ...errors });
    return status;
  }

  function present(
    held: Held,
    { properties, propertiesWithHistory }: { properties: string[]; propertiesWithHistory: string[] },
  ) {
    const own = (name: string): string | null => {
      if (name === 'createdate') return held.createdAt;
      return held.histories.get(name)?.[0]?.value ?? null;
    };
    return {
      id: held.id,
      createdAt: held.createdAt,
      updatedAt: held.createdAt,
      archived: held.archived,
      properties: Object.fromEntries(
        [...properties, ...propertiesWithHistory].map((name) => [name, own(name)]),
      ),
      propertiesWithHistory: Object.fromEntries(
        propertiesWithHistory.flatMap((name) => {
          const versions = held.histories.get(name);
          return versions ? [[name, versions]] : [];
        }),
      ),
    };
  }

  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      const call = { path: request.url ?? '', atMs: performance.now(), inputs: 0, status: 0 };
      if (text !== '') call.inputs = (JSON.parse(text) as { inputs: unknown[] }).inputs.length;
      calls.push(call);
      const mishap = mishaps.shift();
      if (mishap === 'cut') request.socket.destroy();
      else if (mishap === 'hang') hanging.push(response);
      else if (mishap) {
        call.status = mishap.status;
        answer(
          response,
          mishap.status,
          mishap.body ?? { status: 'error' },
          mishap.retryAfter ? { 'retry-after': mishap.retryAfter } : {},
        );
      } else call.status = respond(request, response, text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const heldOf = (kind: Kind, id: string): Held => {
    const held = records.get(`${kind} ${id}`);
    if (!held) throw new Error(`There is no ${kind} ${id}.`);
    return held;
  };
  const notification = (id: string, at: number, by: number | undefined, more: object) => ({
    eventId: randomInt(1e9),
    subscriptionId: 11,
    portalId: state.portalId,
    appId: 5,
    occurredAt: at,
    attemptNumber: 0,
    objectId: Number(id),
    changeSource: by === undefined ? 'AUTOMATION_PLATFORM' : 'CRM_UI',
    sourceId: by === undefined ? 'enrollmentId:1' : `userId:${by}`,
    ...more,
  });
  function set(kind: Kind, id: string, property: string, value: string, { at, by, source }: ChangeBy) {
    const held = heldOf(kind, id);
    const version: Version = {
      value,
      timestamp: new Date(at).toISOString(),
      sourceType: source ?? (by === undefined ? 'AUTOMATION_PLATFORM' : 'CRM_UI'),
      ...(by === undefined ? {} : { sourceId: `userId:${by}`, updatedByUserId: by }),
    };
    held.histories.set(property, [version, ...(held.histories.get(property) ?? [])]);
    return notification(id, at, by, {
      subscriptionType: `${kind}.propertyChange`,
      propertyName: property,
      propertyValue: value,
    });
  }
  function make(kind: Kind, id: string, properties: Record<string, string>, by: ChangeBy) {
    records.set(`${kind} ${id}`, {
      id,
      createdAt: new Date(by.at).toISOString(),
      archived: false,
      histories: new Map(),
      merged: [],
    });
    for (const [name, value] of Object.entries(properties))
      set(kind, id, name, value, { ...by, at: by.at + 20 });
    return notification(id, by.at, by.by, { subscriptionType: `${kind}.creation` });
  }
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    state,
    calls,
    mishaps,
    pipelines,
    make,
    set,
    /** Deleted: answered to those alone who ask for what is archived. */
    archive: (kind: Kind, id: string) => {
      heldOf(kind, id).archived = true;
    },
    /** Gone for good. */
    purge: (kind: Kind, id: string) => records.delete(`${kind} ${id}`),
    merge: (kind: Kind, id: string, into: string) => {
      heldOf(kind, into).merged.push(id);
      records.delete(`${kind} ${id}`);
    },
    /** Answers nobody any more who is waiting. */
    release: () => {
      for (const response of hanging.splice(0)) response.destroy();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type TestHubspot = Awaited<ReturnType<typeof testHubspot>>;

/** The headers of a delivery as HubSpot first signed them. */
export function signedByHubspot(secret: string, body: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-hubspot-signature': createHash('sha256')
      .update(secret + body)
      .digest('hex'),
    'x-hubspot-signature-version': 'v1',
  };
}
