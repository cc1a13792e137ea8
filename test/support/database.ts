import { request } from 'node:http';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { createDatabase, createPool } from '../../src/store/pool.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import type { TestConnections } from './global-setup.ts';

export interface TestDatabase extends Database {
  /** Connects past row-level security, to look behind the scenes. */
  readonly superuser: pg.ClientConfig;
  /** Connects as the app does. */
  readonly app: pg.ClientConfig;
}

/**
 * A fresh, migrated database for this test file; it is dropped when the file is done. Call it at the top of the file:
 * `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { app, superuser } = JSON.parse(await ask('POST', '')) as TestConnections;
  const pool = createPool({ ...app, max: 8 });
  const database = createDatabase(pool, superuser, async () => {
    await ask('DELETE', app.database ?? '');
  });
  afterAll(() => database.close());
  return { ...database, app, superuser };
}

/** A fresh workspace in the database; returns its id. */
export async function newWorkspace(
  database: Database,
  { slug, demo = false }: { slug?: string; demo?: boolean } = {},
): Promise<string> {
  const id = uuidv7();
  const name = slug ?? `w-${id}`;
  await database.inWorkspace(id, (tx) =>
    tx.query(
      'insert into workspaces (workspace_id, slug, name, demo, created_at) values ($1, $2, $2, $3, $4)',
      [id, name, demo, toTimestamp(Date.now() * 1000)],
    ),
  );
  return id;
}

function ask(method: 'POST' | 'DELETE', path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: inject('databaseKeeper'), method, path: `/${path}` }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    });
    asked.on('error', reject);
    asked.end();
  });
}
