import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { withClient } from '../../src/store/pool.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { lines } from './isolation/routes.ts';
import { type Filled, fillWorkspace, fingerprint, mark } from './isolation/two-workspaces.ts';
import { allForms, shortForms } from './sql-forms.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { schema?: Schema; examples?: Record<string, { value: unknown }> }>
    >;
  };
}
type Path = readonly (string | number)[];

const described = JSON.parse(
  readFileSync(new URL('../../docs/reference/openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** What would end the session that asks, or those of others, and so the test. */
const ends = /session|roles|merge|erasure|deactivation|stream|^DELETE|sign-out|leave/i;
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
    return { route, method: method.toUpperCase(), path, operation };
  }),
);
const asked = operations.filter(({ route }) => !ends.test(route) && lines[route]?.may !== 'operator');

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);
let home: Filled;
let other: Filled;
let before: Record<string, string>;
let tables: string[];
let addresses = 0;
let unknown = 0;

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
  other = await fillWorkspace(database, engine, mark);
  before = await fingerprint(database, other.id);
  tables = await catalogue();
});

/** Tables, functions and roles: what another statement would have changed. */
function catalogue(): Promise<string[]> {
  return withClient(database.superuser, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select 'table ' || relname as name from pg_class where relnamespace = 'public'::regnamespace
       union select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
    );
    return rows.map(({ name }) => name);
  });
}

const ours =
  /syntax error|unterminated|SQLSTATE|relation "|column "|does not exist$|invalid input syntax|violates/;

async function ask(route: string, method: string, url: string, form: string, body?: unknown) {
  const askerOf = lines[route]?.may === 'key' ? 'key' : 'admin';
  const startedMs = performance.now();
  const answer = await app.inject({
    method: method as 'GET',
    url,
    remoteAddress: `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses++ & 255}`,
    headers: {
      host: 'localhost',
      ...home.passes[askerOf],
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const what = `${route} ${url} ${JSON.stringify(body)}: ${answer.statusCode} ${answer.body.slice(0, 300)}`;
  expect(answer.statusCode, what).toBeLessThan(500);
  expect(performance.now() - startedMs, what).toBeLessThan(20_000);
  expect(answer.body.replaceAll(form, '§'), what).not.toMatch(ours);
  expect(answer.body, what).not.toContain(mark);
  if (answer.statusCode === 401) unknown++;
}

/** The address of a route with names of the asking workspace. */
function urlOf(route: string, path: string): string {
  const known = lines[route]?.probes(home.ids)[0]?.url.split('?')[0];
  return known ?? path.replace(/\{\w+\}/g, 'home');
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(described.components.schemas[name] ?? {});
}

/** Where a body may hold a text of the sender's. */
function textsIn(wanted: Schema, depth = 0): Path[] {
  const schema = resolve(wanted);
  if (depth > 5) return [];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found: Path[] = parts.flatMap((part) => textsIn(part, depth + 1));
  if ([schema.type].flat().includes('string')) found.push([]);
  for (const [name, one] of Object.entries(schema.properties ?? {}))
    found.push(...textsIn(one, depth + 1).map((path) => [name, ...path]));
  if (schema.items) found.push(...textsIn(schema.items, depth + 1).map((path) => [0, ...path]));
  return [...new Map(found.map((path) => [JSON.stringify(path), path])).values()];
}

function put(body: unknown, [first, ...rest]: Path, text: string): unknown {
  if (first === undefined) return text;
  if (typeof first === 'number') {
    const [old] = Array.isArray(body) ? body : [];
    return [put(old, rest, text)];
  }
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...fields, [first]: put((fields as Record<string, unknown>)[first], rest, text) };
}

const reads = asked.flatMap(({ route, path, method, operation }) =>
  (operation.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && method === 'GET')
    .map(({ name }) => ({ route, path, name })),
);
const writes = asked.flatMap(({ route, path, method, operation }) => {
  const content = operation.requestBody?.content['application/json'];
  if (!content?.schema) return [];
  const example = Object.values(content.examples ?? {})[0]?.value;
  return textsIn(content.schema).map((field) => ({ route, path, method, field, example }));
});

describe('a parameter of a query', () => {
  test.each(reads)('$name of $route', async ({ route, path, name }) => {
    for (const form of allForms)
      await ask(route, 'GET', `${urlOf(route, path)}?${name}=${encodeURIComponent(form)}`, form);
  });
});

describe('a field of a body', () => {
  test.each(writes)('$field of $route', async ({ route, path, method, field, example }) => {
    const base = lines[route]?.probes(home.ids).find(({ body }) => typeof body === 'object')?.body ?? example;
    for (const form of shortForms)
      await ask(route, method, urlOf(route, path), form, put(base ?? {}, field, form));
  });
});

test('everything was asked by somebody who may, and nothing of the others has changed', async () => {
  expect([reads.length, writes.length].map((count) => count > 50)).toEqual([true, true]);
  expect(addresses).toBeGreaterThan(8000);
  expect(unknown / addresses).toBeLessThan(0.1);
  expect(await catalogue()).toEqual(tables);
  const after = await fingerprint(database, other.id);
  // The engine writes its own memory there by itself.
  for (const table of ['cell_log', 'workspaces']) {
    delete before[table];
    delete after[table];
  }
  expect(after).toEqual(before);
});
