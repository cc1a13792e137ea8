import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { setUpDatabase } from '../../src/store/open-database.ts';
import { withClient } from '../../src/store/pool.ts';
import { temporaryFolder } from './folder.ts';
import { sweep } from './sweep.ts';

const TEMPLATE = 'smallwins_template';
// A test's data need not survive a power cut; what must is tested on servers of its own.
const QUICK = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
};

/** How a test file reaches its database: as the app, and as the server's superuser to look behind the scenes. */
export interface TestConnections {
  readonly app: pg.ClientConfig;
  readonly superuser: pg.ClientConfig;
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseKeeper: string;
  }
}

let tearDown: (() => Promise<void>) | undefined;

/**
 * One PostgreSQL for the whole run, kept by the main process and started when the first test file asks, so that a run
 * without a database costs nothing. Test files ask over a Unix socket: POST clones the template, DELETE drops.
 */
export async function setup(project: TestProject): Promise<void> {
  await sweep();
  const folder = temporaryFolder();
  const keeper = new Keeper(join(folder.path, 'data'));
  const socket = join(folder.path, 'keeper');
  const server = serve(keeper);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  project.provide('databaseKeeper', socket);
  tearDown = async () => {
    await new Promise((resolve) => server.close(resolve));
    await keeper.stop();
    folder.remove();
  };
}

export async function teardown(): Promise<void> {
  await tearDown?.();
}

class Keeper {
  readonly #dataFolder: string;
  #started: Promise<{ embedded: Embedded; app: pg.ClientConfig }> | undefined;
  #count = 0;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  async create(): Promise<TestConnections> {
    this.#started ??= this.#start();
    const { embedded, app } = await this.#started;
    this.#count += 1;
    const database = `test_${this.#count}`;
    await withClient(embedded.bootstrap, (client) =>
      client.query(`create database ${database} template ${TEMPLATE} owner smallwins_owner`),
    );
    return { app: { ...app, database }, superuser: { ...embedded.bootstrap, database } };
  }

  async drop(database: string): Promise<void> {
    const started = await this.#started;
    if (!started) return;
    await withClient(started.embedded.bootstrap, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
    );
  }

  async stop(): Promise<void> {
    const started = await this.#started?.catch(() => undefined);
    await started?.embedded.stop();
  }

  async #start() {
    const embedded = await startEmbedded({
      dataFolder: this.#dataFolder,
      url: 'a test run',
      settings: QUICK,
    });
    return { embedded, app: await setUpDatabase(embedded.bootstrap, TEMPLATE) };
  }
}

function serve(keeper: Keeper): Server {
  return createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const work = request.method === 'DELETE' ? keeper.drop(name) : keeper.create();
    work.then(
      (answer) => response.end(JSON.stringify(answer ?? null)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
}
