import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Database } from './database.ts';
import { type BootstrapConnection, startEmbedded } from './embedded/start-embedded.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openOutside } from './open-outside.ts';
import { createDatabase, createPool, withClient } from './pool.ts';
import { APP_ROLE, checkAppRole, ensureLogin, limitApp, OWNER_ROLE } from './roles.ts';

/** What of the settings the store needs; `readConfig` gives it. */
export interface DatabaseSettings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly appDatabaseUrl: string | null;
}

/** The database's name on the embedded server. */
export const DATABASE = 'smallwins';

/**
 * Opens the database: PostgreSQL at `databaseUrl` (15 or newer), or else our own in the data folder. Migrates it,
 * secures every table and refuses to go on if row-level security would not bind the app's role.
 *
 * Example: `const database = await openDatabase(readConfig(process.env, process.cwd()))`
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.databaseUrl !== null) return openOutside(settings.databaseUrl, settings.appDatabaseUrl);
  const embedded = await startEmbedded({
    dataFolder: settings.dataFolder,
    url: `http://${settings.host}:${settings.port}`,
  });
  try {
    const app = await setUpDatabase(embedded.bootstrap, DATABASE);
    const pool = createPool(app);
    await checkAppRole(pool);
    return createDatabase(pool, { ...embedded.bootstrap, database: DATABASE }, embedded.stop);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * Makes roles and a database on a server of our own, and migrates it. Owner and app get fresh passwords at each start,
 * so only the bootstrap role's is ever stored. Returns how the app connects.
 */
export async function setUpDatabase(
  bootstrap: BootstrapConnection,
  database: string,
): Promise<pg.ClientConfig> {
  const { host, port } = bootstrap;
  const login = (user: string) => ({
    host,
    port,
    user,
    database,
    password: randomBytes(24).toString('base64url'),
  });
  const owner = login(OWNER_ROLE);
  const app = login(APP_ROLE);
  await withClient(bootstrap, async (client) => {
    for (const { user, password } of [owner, app]) await ensureLogin(client, user, password);
    await limitApp(client, APP_ROLE);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
    }
    await client.query(`revoke connect on database ${pg.escapeIdentifier(database)} from public`);
    await client.query(
      `grant connect, temporary on database ${pg.escapeIdentifier(database)} to ${APP_ROLE}`,
    );
  });
  await withClient({ ...bootstrap, database }, (client) =>
    client.query(`alter schema public owner to ${OWNER_ROLE}`),
  );
  await withClient(owner, (client) => migrate(client, APP_ROLE, readMigrations()));
  return app;
}
