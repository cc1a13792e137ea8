import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Database } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createDatabase, createPool, withClient } from './pool.ts';
import { APP_ROLE, checkAppRole, ensureLogin, limitApp } from './roles.ts';
import { StartRefusal } from './start-refusal.ts';

/**
 * Opens a PostgreSQL that somebody else runs. `ownerUrl` migrates; the app connects by `appUrl`, or else as
 * `smallwins_app`, a role made here whose password is derived from the owner's: every process with the same
 * DATABASE_URL finds the same one and none is stored.
 */
export async function openOutside(ownerUrl: string, appUrl: string | null): Promise<Database> {
  const app = appUrlOf(ownerUrl, appUrl);
  const role = decodeURIComponent(app.username);
  await withClient({ connectionString: ownerUrl }, async (owner) => {
    await checkVersion(owner);
    if (appUrl === null) await ensureApp(owner, app.href, role, decodeURIComponent(app.password));
    await migrate(owner, role, readMigrations());
  });
  const pool = createPool({ connectionString: app.href });
  try {
    await checkAppRole(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return createDatabase(pool, { connectionString: ownerUrl }, async () => {});
}

/** How the app connects: as given, or as `smallwins_app` with the derived password. */
export function appUrlOf(ownerUrl: string, appUrl: string | null): URL {
  if (appUrl !== null) return new URL(appUrl);
  const url = new URL(ownerUrl);
  if (url.password === '') {
    throw new StartRefusal(
      'outside.no_password',
      'DATABASE_URL holds no password, so none can be derived for the role smallwins_app.',
      'Set SMALLWINS_APP_DATABASE_URL to the connection of a plain role that owns nothing.',
    );
  }
  const password = createHmac('sha256', decodeURIComponent(url.password))
    .update(APP_ROLE)
    .digest('base64url');
  url.username = APP_ROLE;
  url.password = password;
  return url;
}

async function checkVersion(client: pg.ClientBase): Promise<void> {
  const found = await client.query<{ number: string; version: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  const { number, version } = found.rows[0] ?? { number: '0', version: 'unknown' };
  refuseOldVersion(Number(number), version);
}

/** Refuses, by its name, a PostgreSQL older than 15; `number` is its `server_version_num`. */
export function refuseOldVersion(number: number, version: string): void {
  if (number >= 150_000) return;
  throw new StartRefusal(
    'postgres.too_old',
    `DATABASE_URL leads to PostgreSQL ${version}.`,
    'Smallwins needs PostgreSQL 15 or newer.',
  );
}

// Another process makes the same role at this very moment: unique violation, duplicate object, concurrent update.
const RACES = ['23505', '42710', 'XX000'];

/** Makes the app's role, unless it can log in already. */
async function ensureApp(owner: pg.Client, appUrl: string, role: string, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
    if (known.rowCount !== 0 && (await canLogIn(appUrl))) return;
    try {
      await ensureLogin(owner, role, password);
      await limitApp(owner, role);
      await grantConnect(owner, role);
      return;
    } catch (error) {
      if (attempt < 5 && RACES.includes((error as { code?: string }).code ?? '')) continue;
      throw new StartRefusal(
        'outside.no_role',
        `The role ${role} could not be made with DATABASE_URL: ${(error as Error).message}`,
        'Give that user CREATEROLE, or make a plain role yourself and set SMALLWINS_APP_DATABASE_URL.',
      );
    }
  }
}

async function grantConnect(owner: pg.Client, role: string): Promise<void> {
  const found = await owner.query<{ name: string }>('select current_database()::text as name');
  const database = pg.escapeIdentifier(found.rows[0]?.name ?? '');
  await owner.query(`grant connect on database ${database} to ${pg.escapeIdentifier(role)}`);
}

async function canLogIn(url: string): Promise<boolean> {
  try {
    await withClient({ connectionString: url }, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}
