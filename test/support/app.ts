import { afterAll } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { ImportRunner } from '../../src/features/imports/running/import-runner.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import type { KeyScope } from '../../src/features/sources/api.ts';
import { createKey } from '../../src/features/sources/keys.ts';
import { ensureSource } from '../../src/features/sources/sources.ts';
import type { Role } from '../../src/features/viewer.ts';
import { type AppParts, buildApp } from '../../src/server/app.ts';
import { newControlToken } from '../../src/server/control.ts';
import type { Database } from '../../src/store/database.ts';
import { uuidv7 } from '../../src/store/uuid.ts';

/** Who asks: an admin unless told. */
export interface Caller {
  readonly workspaceId: string;
  readonly role?: Role;
  /** What the key of an integration may do; only send unless told. */
  readonly scopes?: readonly KeyScope[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON, of NDJSON a list; null if there is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/**
 * Asks the whole server, as a person with a session or as an integration with a key:
 * `const ask = await testApp(database, engine); await ask('GET', '/v1/sources', { workspaceId })`
 */
export async function testApp(database: Database, engine: Engine, more: Partial<AppParts> = {}) {
  const failures: unknown[] = [];
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, (error) =>
    failures.push(error),
  );
  const log = (message: string, error?: unknown) => failures.push(error ?? message);
  const controlToken = newControlToken();
  const app = await buildApp({ database, engine, demo: null, runner, controlToken, log, ...more });
  const passes = new Map<string, Promise<Record<string, string>>>();
  const passOf = ({ workspaceId, role = 'admin', scopes = ['send'] }: Caller) => {
    const key = `${workspaceId} ${role} ${scopes}`;
    const pass = passes.get(key) ?? passFor(database, workspaceId, role, scopes);
    passes.set(key, pass);
    return pass;
  };
  afterAll(async () => {
    await app.close();
    if (failures.length > 0) throw new AggregateError(failures, 'The server failed at something.');
  });
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    caller: Caller,
    body?: object,
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: await passOf(caller),
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: String(answer.headers['content-type']).includes('ndjson')
        ? linesOf(answer.body)
        : answer.body === ''
          ? null
          : JSON.parse(answer.body),
    };
  };
  /** Over a real connection, which can break; headers for whoever asks. */
  const open = async (caller: Caller) => ({
    url: app.server.listening
      ? `http://127.0.0.1:${portOf(app.server.address())}`
      : await app.listen({ host: '127.0.0.1', port: 0 }),
    headers: await passOf(caller),
  });
  return Object.assign(ask, { open, app, controlToken });
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function portOf(address: string | { port: number } | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function passFor(
  database: Database,
  workspaceId: string,
  role: Role,
  scopes: readonly KeyScope[],
): Promise<Record<string, string>> {
  if (role === 'integration') {
    const wanted = { slug: 'desk', name: 'Desk', kind: 'api', createsPeople: false };
    const { id } = await ensureSource(database, workspaceId, wanted);
    const { key } = await createKey(database, workspaceId, id, 'Test', scopes);
    return { authorization: `Bearer ${key}` };
  }
  const personId = uuidv7();
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, $3, $3, now())`,
      [workspaceId, personId, `test-${role}`],
    ),
  );
  const session = await openSession(database, workspaceId, personId, [role]);
  return { cookie: `${sessionCookie}=${session}` };
}
