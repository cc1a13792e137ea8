import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { BenchDatabase } from '../support/bench-database.ts';

const rowsMax = 1000;

interface Waiting {
  readonly rows: readonly { id: string; body: string }[];
  readonly response: ServerResponse;
}

/**
 * The least that a durable intake can be: a bare handler that parses a body, inserts its events once each by their id,
 * and answers when they are on disk. What gathers while an insert commits is the next insert, as in the engine.
 */
export async function startBareServer(database: BenchDatabase) {
  await database.asSuperuser((client) =>
    client.query(`
      create table bare_events (id text primary key, received_at timestamptz not null default now(), body jsonb not null);
      grant insert, select on bare_events to smallwins_app`),
  );
  const client = new pg.Client(database.app);
  await client.connect();
  const queue: Waiting[] = [];
  let isBusy = false;
  const drain = async () => {
    if (isBusy) return;
    isBusy = true;
    while (queue.length > 0) await insert(client, takeGroup(queue));
    isBusy = false;
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const parsed = JSON.parse(Buffer.concat(parts).toString()) as { id: string } | { id: string }[];
      const events = Array.isArray(parsed) ? parsed : [parsed];
      queue.push({ rows: events.map((event) => ({ id: event.id, body: JSON.stringify(event) })), response });
      void drain();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await client.end();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let rows = 0;
  let count = 0;
  for (const waiting of queue) {
    if (count > 0 && rows + waiting.rows.length > rowsMax) break;
    rows += waiting.rows.length;
    count++;
  }
  return queue.splice(0, count);
}

async function insert(client: pg.Client, group: readonly Waiting[]): Promise<void> {
  const rows = group.flatMap((waiting) => waiting.rows);
  await client.query({
    name: 'insert',
    text: 'insert into bare_events (id, body) select * from unnest($1::text[], $2::jsonb[]) on conflict (id) do nothing',
    values: [rows.map((row) => row.id), rows.map((row) => row.body)],
  });
  for (const { rows: own, response } of group) {
    const body = JSON.stringify({ accepted: own.length });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  }
}
