import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Engine, type RuleProperties } from 'json-rules-engine';
import pg from 'pg';
import type { BenchDatabase } from '../support/bench-database.ts';

/** One rule of the service: so many events of a type by a person since the beginning of the week. */
export interface ServiceRule {
  readonly key: string;
  readonly type: string;
  readonly reach: number;
}

interface Arrived {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly data: { readonly by: string };
}

const poolSize = 16;

/**
 * What one would write in an afternoon: a Fastify route, json-rules-engine, and for each event and rule a count in
 * PostgreSQL. The event is on disk before it is counted, an award once by its key. An event is answered when all of it is
 * done; it knows no windows of people's own, no holds, no receipts, no corrections.
 */
export async function startRulesService(database: BenchDatabase) {
  await database.asSuperuser((client) =>
    client.query(`
      create table service_events (id text primary key, type text not null, person text not null, at timestamptz not null, body jsonb not null);
      create index on service_events (person, type, at);
      create table service_awards (rule text, person text, week date, at timestamptz not null, primary key (rule, person, week));
      grant select, insert on service_events, service_awards to smallwins_app`),
  );
  const pool = new pg.Pool({ ...database.app, max: poolSize });
  let rules = new Engine();
  const take = async (event: Arrived): Promise<void> => {
    const inserted = await pool.query({
      name: 'insert-event',
      text: 'insert into service_events (id, type, person, at, body) values ($1, $2, $3, $4, $5) on conflict do nothing',
      values: [event.id, event.type, event.data.by, event.time, JSON.stringify(event)],
    });
    if (inserted.rowCount === 0) return;
    const { events } = await rules.run({ type: event.type, person: event.data.by, at: event.time });
    for (const { params } of events) await award(pool, String(params?.rule), event);
  };
  const app = fastify({ bodyLimit: 1_048_576 });
  app.addContentTypeParser(/^application\/cloudevents/, { parseAs: 'string' }, (_request, body, done) =>
    done(null, JSON.parse(String(body))),
  );
  app.post<{ Body: Arrived | Arrived[] }>('/v1/events', async ({ body }) => {
    const events = Array.isArray(body) ? body : [body];
    for (const event of events) await take(event);
    return { accepted: events.length };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    port,
    use(wanted: readonly ServiceRule[]) {
      rules = new Engine(wanted.map(ruleOf));
      rules.addFact('count', async (params, almanac) => countOf(pool, params, almanac));
    },
    async stop() {
      await app.close();
      await pool.end();
    },
  };
}

function ruleOf({ key, type, reach }: ServiceRule): RuleProperties {
  return {
    conditions: {
      all: [
        { fact: 'type', operator: 'equal', value: type },
        { fact: 'count', operator: 'greaterThanInclusive', value: reach, params: { rule: key, type } },
      ],
    },
    event: { type: 'award', params: { rule: key } },
  };
}

async function countOf(
  pool: pg.Pool,
  { type }: { type?: string },
  almanac: { factValue<T>(name: string): Promise<T> },
): Promise<number> {
  const [person, at] = await Promise.all([
    almanac.factValue<string>('person'),
    almanac.factValue<string>('at'),
  ]);
  const { rows } = await pool.query<{ count: string }>({
    name: 'count',
    text: `select count(*) from service_events where person = $1 and type = $2 and at >= date_trunc('week', $3::timestamptz) and at <= $3`,
    values: [person, type, at],
  });
  return Number(rows[0]?.count);
}

async function award(pool: pg.Pool, rule: string, event: Arrived): Promise<void> {
  await pool.query({
    name: 'award',
    text: `insert into service_awards (rule, person, week, at) values ($1, $2, date_trunc('week', $3::timestamptz)::date, $3) on conflict do nothing`,
    values: [rule, event.data.by, event.time],
  });
}
