import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { Engine } from '../../src/engine/engine.ts';
import { type Description, Raw } from '../../src/features/described.ts';
import { openApiDocument } from '../../src/server/openapi/document.ts';
import { descriptions } from '../../src/server/openapi/slices.ts';
import { type Filled, fillWorkspace } from '../faults/isolation/two-workspaces.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { type Asked, inOrder, inWorld, nobody, ofTheMember, pathIn, refusedHere, skipped } from './world.ts';

const judged: { schema: z.ZodType; input: unknown }[] = [];
vi.mock('../../src/features/parse-input.ts', async (load) => {
  const real = await load<typeof import('../../src/features/parse-input.ts')>();
  return {
    parseInput: (schema: z.ZodType, input: unknown) => {
      judged.push({ schema, input });
      return real.parseInput(schema, input);
    },
  };
});

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app, controlToken } = await testApp(database, engine, {
  slackApiUrl: `${nobody}/`,
  teamsApiUrl: `${nobody}/`,
});
const document = openApiDocument('0.0.0') as unknown as Asked;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(closed(document) as object, 'api');
let world: Filled;
let addresses = 0;
beforeAll(async () => {
  world = await fillWorkspace(database, engine, 'acme');
});

/** In tests an answer may not hold a field that is not published. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isShape = all.type === 'object' && 'properties' in all && !('additionalProperties' in all);
  return isShape ? { ...all, additionalProperties: false } : all;
}

function headersOf(route: string, { may, body, example }: Description): Record<string, string> {
  const type = body instanceof Raw && example !== undefined ? { 'content-type': body.media[0] ?? '' } : {};
  if (may === 'anybody') return { host: 'localhost' };
  if (may === 'key') return { ...world.passes.key, ...type };
  if (may === 'operator') return { authorization: `Bearer ${controlToken}`, 'x-workspace': world.ids.slug };
  return { host: 'localhost', ...world.passes[ofTheMember.test(route) ? 'member' : 'admin'], ...type };
}

/** Asks as the document says one can. */
async function ask(route: string, described: Description) {
  const [method = '', path = ''] = route.split(' ');
  const query = new URLSearchParams(
    Object.entries(described.queryExample ?? {}).map(([key, value]) => [
      key,
      String(inWorld(value, world.ids)),
    ]),
  );
  judged.length = 0;
  const body = described.example === undefined ? undefined : inWorld(described.example, world.ids);
  const answer = await app.inject({
    method: method as 'GET',
    url: `${pathIn(path, world.ids)}${query.size > 0 ? `?${query}` : ''}`,
    remoteAddress: `10.9.${addresses >> 8}.${addresses++ & 255}`,
    headers: headersOf(route, described),
    ...(body === undefined
      ? {}
      : {
          payload:
            typeof body === 'string'
              ? body
              : described.body instanceof Raw
                ? JSON.stringify(body)
                : (body as object),
        }),
  });
  return answer;
}

function faultsOf(route: string, status: number, type: string, body: string): unknown[] {
  const [method = '', path = ''] = route.split(' ');
  const steps = ['paths', path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase(), 'responses', String(status)];
  const place = document.paths[steps[1] ?? '']?.[steps[2] ?? '']?.responses[steps[4] ?? ''];
  if (status >= 400) {
    expect(type).toContain('application/problem+json');
    return check('#/components/schemas/Problem', JSON.parse(body));
  }
  if (!place) return [`${status} is not described: ${body.slice(0, 300)}`];
  const media = Object.keys(place.content ?? {});
  if (media.length === 0) return body === '' ? [] : ['it answers a body'];
  const found = media.find((one) => type.startsWith(one) || one === '*/*');
  if (!found) return [`${type} is not described`];
  if (!place.content?.[found]?.schema) return [];
  const pointer = [...steps, 'content', found, 'schema'].map((step) =>
    step.replaceAll('~', '~0').replaceAll('/', '~1'),
  );
  const values = type.includes('ndjson') ? body.trimEnd().split('\n') : [body];
  return values.flatMap((value) =>
    check(`#/${pointer.map(encodeURIComponent).join('/')}`, JSON.parse(value)),
  );
}

function check(pointer: string, value: unknown): unknown[] {
  const valid = ajv.getSchema(`api${pointer}`);
  if (!valid) return [`${pointer} is no schema`];
  return valid(value) ? [] : [...(valid.errors ?? []), value];
}

describe('the examples of the document are asked of a server', () => {
  test.each(inOrder([...descriptions.keys()].filter((route) => !skipped.has(route))))('%s', async (route) => {
    const described = descriptions.get(route);
    if (!described) throw new Error(`${route} is not described.`);
    const answer = await ask(route, described);
    const { statusCode: status, headers, body } = answer;
    expect(faultsOf(route, status, String(headers['content-type'] ?? ''), body)).toEqual([]);
    const expected = refusedHere[route] ?? Number(Object.keys(described.answers)[0]);
    const allowed =
      refusedHere[route] === undefined ? Object.keys(described.answers).map(Number) : [expected];
    expect(allowed, `${route}: ${body.slice(0, 400)}`).toContain(status);
    // What judged the body and the query is what is published.
    const published = [described.query, described.body].filter((one) => one && !(one instanceof Raw));
    const used = judged
      .filter(({ input }) => typeof input === 'object' && input !== null)
      .map(({ schema }) => schema);
    if (status !== 404 && status !== 403)
      for (const schema of published) expect(used, `${route} judges by another schema`).toContain(schema);
  });
});
