import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import pg from 'pg';
import { temporaryFolder } from '../../test/support/folder.ts';
import { N8n, type Workflow } from '../../test/support/n8n.ts';
import type { BenchDatabase } from '../support/bench-database.ts';
import { reach } from './deal-updates.ts';

const own = { user: 'n8n', password: 'n8n', database: 'n8n' };

/** A real n8n that runs the recipe on the bench's PostgreSQL, and somebody who hears of its awards. */
export async function startRecipe(database: BenchDatabase, installed: string) {
  await database.asSuperuser(async (client) => {
    await client.query(`create role n8n login password 'n8n'`);
    await client.query('create database n8n owner n8n');
  });
  const connection = { ...database.app, ...own };
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`
    create table counts (person text not null, day date not null, n int not null, primary key (person, day));
    create table awards (person text not null, day date not null, at timestamptz not null default now(), primary key (person, day))`);
  let notices = 0;
  const receiver = createServer((request, response) => {
    notices++;
    request.resume();
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const folder = temporaryFolder();
  const port = await freePort();
  const n8n = await N8n.start({ installed, dataFolder: folder.path, database: connection, port });
  const credential = await n8n.addCredential('PostgreSQL', 'postgres', {
    ...own,
    host: connection.host,
    port: connection.port,
    ssl: 'disable',
    sshTunnel: false,
  });
  const noticeUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  await n8n.activate(recipeWorkflow(noticeUrl), { PostgreSQL: credential });
  return {
    port,
    path: '/webhook/deal-updated',
    /** What it has counted, awarded and told. */
    async outcome() {
      const { rows } = await client.query<{ events: number; awards: number }>(
        'select (select coalesce(sum(n), 0)::int from counts) as events, (select count(*)::int from awards) as awards',
      );
      return { events: rows[0]?.events ?? 0, awards: rows[0]?.awards ?? 0, notices };
    },
    async stop() {
      await n8n.stop();
      await client.end();
      receiver.closeAllConnections();
      receiver.close();
      folder.remove();
    },
  };
}

/** Webhook → are the fields complete? → count → the tenth? → award → notice. It answers when all of it is done. */
function recipeWorkflow(noticeUrl: string): Workflow {
  const credentials = { postgres: { name: 'PostgreSQL' } };
  const person = '$("Deal updated").item.json.body.data.by';
  const day = '$("Deal updated").item.json.body.time.slice(0, 10)';
  const query = (sql: string) => ({
    operation: 'executeQuery',
    query: sql,
    options: { queryReplacement: `={{ [${person}, ${day}] }}` },
  });
  const steps = [
    node('Deal updated', 'webhook', 2, {
      httpMethod: 'POST',
      path: 'deal-updated',
      responseMode: 'lastNode',
      responseData: 'noData',
      options: {},
    }),
    node('Fields complete', 'if', 2.2, {
      conditions: all(
        ['number', 'gte', '={{ $json.body.data.fields_filled }}', '={{ $json.body.data.required_fields }}'],
        ['number', 'lte', '={{ $json.body.data.next_step_in_days }}', 7],
      ),
      options: {},
    }),
    node(
      'Count',
      'postgres',
      2.6,
      query(
        'insert into counts values ($1, $2, 1) on conflict (person, day) do update set n = counts.n + 1 returning n',
      ),
      credentials,
    ),
    node('The tenth', 'if', 2.2, {
      conditions: all(['number', 'equals', '={{ $json.n }}', reach]),
      options: {},
    }),
    node(
      'Award',
      'postgres',
      2.6,
      query('insert into awards (person, day) values ($1, $2) on conflict do nothing returning person, day'),
      credentials,
    ),
    node('Notice', 'httpRequest', 4.2, {
      method: 'POST',
      url: noticeUrl,
      sendBody: true,
      specifyBody: 'json',
      jsonBody: '={{ JSON.stringify($json) }}',
      options: {},
    }),
  ];
  const connections = Object.fromEntries(
    steps
      .slice(0, -1)
      .map(({ name }, index) => [
        name,
        { main: [[{ node: steps[index + 1]?.name, type: 'main', index: 0 }]] },
      ]),
  );
  return { name: 'Pipeline hygiene', nodes: steps, connections, settings: { executionOrder: 'v1' } };
}

let placed = 0;

function node(name: string, type: string, typeVersion: number, parameters: object, credentials?: object) {
  return {
    id: name,
    name,
    type: `n8n-nodes-base.${type}`,
    typeVersion,
    position: [200 * placed++, 0],
    parameters,
    ...(type === 'webhook' ? { webhookId: 'deal-updated' } : {}),
    ...(credentials ? { credentials: credentials as { postgres: { name: string } } } : {}),
  };
}

type Condition = readonly [type: string, operation: string, left: unknown, right: unknown];

function all(...conditions: readonly Condition[]) {
  return {
    options: { caseSensitive: true, typeValidation: 'strict', version: 2 },
    combinator: 'and',
    conditions: conditions.map(([type, operation, leftValue, rightValue], index) => ({
      id: String(index),
      leftValue,
      rightValue,
      operator: { type, operation },
    })),
  };
}

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}
