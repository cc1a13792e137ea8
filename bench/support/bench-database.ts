import pg from 'pg';
import type { Database } from '../../src/store/database.ts';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { setUpDatabase } from '../../src/store/open-database.ts';
import { createDatabase, createPool, withClient } from '../../src/store/pool.ts';
import { temporaryFolder } from '../../test/support/folder.ts';

const name = 'bench';

/** A PostgreSQL of the bench's own, with the settings that a start has, in a folder that is thrown away. */
export interface BenchDatabase extends Database {
  readonly app: pg.ClientConfig;
  /** Runs statements as the superuser of the bench's database. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
}

export async function openBenchDatabase(settings: Record<string, string> = {}): Promise<BenchDatabase> {
  const folder = temporaryFolder();
  const embedded = await startEmbedded({ dataFolder: `${folder.path}/data`, url: 'a bench', settings });
  const app = await setUpDatabase(embedded.bootstrap, name);
  const database = createDatabase(createPool(app), { ...embedded.bootstrap, database: name }, async () => {
    await embedded.stop();
    folder.remove();
  });
  const superuser = { ...embedded.bootstrap, database: name };
  return { ...database, app, asSuperuser: (work) => withClient(superuser, work) };
}

/** The durability as the server itself observes it. */
export async function observeDurability(database: BenchDatabase): Promise<string> {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers'];
  const [version, ...values] = await database.asSuperuser(async (client) => {
    const found: string[] = [];
    for (const each of ['server_version', ...names]) {
      const { rows } = await client.query<Record<string, string>>(`show ${each}`);
      found.push(rows[0]?.[each] ?? '?');
    }
    return found;
  });
  return `PostgreSQL ${version}, ${names.map((each, index) => `${each} = ${values[index]}`).join(', ')}`;
}

/** A checkpoint before each side, so that none pays for the pages of another. */
export async function settleDisk(database: BenchDatabase): Promise<void> {
  await database.asSuperuser((client) => client.query('checkpoint'));
}

export async function connectApp(database: BenchDatabase, workspaceId: string): Promise<pg.Client> {
  const client = new pg.Client(database.app);
  await client.connect();
  await client.query(`select set_config('smallwins.workspace', $1, false)`, [workspaceId]);
  return client;
}
