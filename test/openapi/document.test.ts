import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { descriptions } from '../../src/server/openapi/slices.ts';
import { lines } from '../faults/isolation/routes.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { madeFiles } from './made-files.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const routes = new Set<string>();
const { app } = await testApp(database, engine, {
  onRoute: (method, url) => {
    if (/^\/(v1\/|calendars\/|mcp|healthz|readyz|metrics)/.test(url) && method !== 'HEAD')
      routes.add(`${method} ${url}`);
  },
});

test('every route is described, and nothing else is', () => {
  expect([...descriptions.keys()].sort()).toEqual([...routes].sort());
});

test('who may ask is what the isolation of workspaces holds it against', () => {
  const wider = { member: 'person', person: 'person', lead: 'person' } as const;
  for (const [route, { may, key }] of descriptions) {
    const held = lines[route]?.may;
    expect([may, wider[may as keyof typeof wider]], route).toContain(held);
    expect(key, route).toBe(lines[route]?.key);
  }
});

test('a list that goes on takes a cursor and a limit, and only such a list does', () => {
  const walked = [...descriptions].filter(([, { query }]) => query && 'cursor' in query.shape);
  expect(walked.length).toBeGreaterThan(8);
  for (const [route, { query, answers }] of descriptions) {
    const answer = answers[200];
    const shape = answer && 'shape' in answer && answer.shape && !('def' in answer.shape) ? answer.shape : {};
    const goesOn = 'nextCursor' in shape;
    expect([goesOn, goesOn], route).toEqual([
      Boolean(query && 'cursor' in query.shape),
      Boolean(query && 'limit' in query.shape),
    ]);
  }
});

test('the document is OpenAPI 3.1, and it is served', async () => {
  const answer = await app.inject('/v1/openapi.json');
  expect(answer.statusCode).toBe(200);
  const document = answer.json();
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  expect(document.openapi).toBe('3.1.1');
  const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(descriptions.size);
  const known = await app.inject({
    url: '/v1/openapi.json',
    headers: { 'if-none-match': String(answer.headers.etag) },
  });
  expect([known.statusCode, known.body]).toEqual([304, '']);
});

test('the files made from it are up to date (else: npm run openapi)', async () => {
  for (const { path, text } of await madeFiles())
    expect(readFileSync(path, 'utf8') === text, `${path} is out of date. Run: npm run openapi`).toBe(true);
});
