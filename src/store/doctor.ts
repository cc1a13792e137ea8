import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { findRunning, startEmbedded } from './embedded/start-embedded.ts';
import { readApplied, readMigrations } from './migrate.ts';
import { DATABASE, type DatabaseSettings } from './open-database.ts';
import { appUrlOf } from './open-outside.ts';
import { withClient } from './pool.ts';
import { APP_ROLE, findRoleFaults } from './roles.ts';
import { findUnsecured } from './row-security.ts';
import { StartRefusal } from './start-refusal.ts';

/** One thing the doctor looked at. `mend` says what to do when it is not well. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly mend: string | null;
}

const GIBIBYTE = 2 ** 30;

/**
 * Looks at everything Smallwins stands on and changes nothing: it neither migrates nor repairs. Uses the running
 * embedded PostgreSQL, or starts it for the moment.
 *
 * Example: `(await examine(config)).filter((finding) => !finding.ok)`
 */
export async function examine(settings: DatabaseSettings): Promise<Finding[]> {
  const ground = [checkNode(), checkZones()];
  if (settings.databaseUrl === null)
    ground.push(checkFolder(settings.dataFolder), checkSpace(settings.dataFolder));
  try {
    return [...ground, ...(await connect(settings, examineDatabase))];
  } catch (error) {
    const mend =
      error instanceof StartRefusal ? error.mend : 'Check that PostgreSQL runs and can be reached.';
    return [...ground, finding('database', false, (error as Error).message.split('\n')[0] ?? '', mend)];
  }
}

/** What can be seen from inside; `client` acts as the app's role. */
export async function examineDatabase(client: pg.ClientBase): Promise<Finding[]> {
  const found = await client.query<{ number: string; version: string; fsync: string; commit: string }>(`
    select current_setting('server_version_num') as number, current_setting('server_version') as version,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`);
  const { number = '0', version = 'unknown', fsync = 'off', commit = 'off' } = found.rows[0] ?? {};
  const isDurable = fsync === 'on' && commit !== 'off';
  const schema = await checkSchema(client);
  return [
    finding('PostgreSQL version', Number(number) >= 150_000, version, 'Use PostgreSQL 15 or newer.'),
    finding(
      'durability',
      isDurable,
      `fsync ${fsync}, synchronous_commit ${commit}`,
      'Set fsync = on and synchronous_commit = on: without them a power cut loses what was acknowledged.',
    ),
    ...schema,
  ];
}

async function checkSchema(client: pg.ClientBase): Promise<Finding[]> {
  const tables = await client.query(`select to_regclass('public.smallwins_migrations') as found`);
  if (tables.rows[0]?.found === null) {
    return [
      finding('migrations', false, 'the database is empty', 'Start Smallwins once; it sets the database up.'),
    ];
  }
  const applied = await readApplied(client);
  const files = readMigrations();
  const pending = files.filter((file) => applied.get(file.name) !== file.checksum).map((file) => file.name);
  const faults = await findRoleFaults(client);
  const open = await findUnsecured(client);
  const current = `${applied.size} applied, the last ${[...applied.keys()].at(-1) ?? 'none'}`;
  return [
    finding(
      'migrations',
      pending.length === 0,
      pending.length === 0 ? current : `not applied as released: ${pending.join(', ')}`,
      'Restart Smallwins to apply new ones; restore changed files from the release.',
    ),
    finding(
      'rights of the app',
      faults.length === 0,
      faults.length === 0 ? 'a plain role, bound by row-level security' : faults.join('; '),
      'Take superuser, BYPASSRLS and ownership from that role.',
    ),
    finding(
      'row-level security',
      open.length === 0,
      open.length === 0 ? 'on every table of a workspace' : `missing on ${open.join(', ')}`,
      'Restart Smallwins; it secures every table.',
    ),
  ];
}

async function connect<T>(settings: DatabaseSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== null) {
    const { href } = appUrlOf(settings.databaseUrl, settings.appDatabaseUrl);
    return withClient({ connectionString: href }, work);
  }
  const running = findRunning(settings.dataFolder);
  if (running) return withClient({ ...running, database: DATABASE }, (client) => asApp(client, work));
  if (!existsSync(settings.dataFolder)) {
    throw new StartRefusal('folder.missing', 'there is none yet', 'Start Smallwins once; it makes one.');
  }
  const embedded = await startEmbedded({ dataFolder: settings.dataFolder, url: 'the doctor' });
  try {
    return await withClient({ ...embedded.bootstrap, database: DATABASE }, (client) => asApp(client, work));
  } finally {
    await embedded.stop();
  }
}

async function asApp<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await client.query(`set role ${pg.escapeIdentifier(APP_ROLE)}`);
  return work(client);
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 20);
  return finding(
    'Node.js version',
    ok,
    process.versions.node,
    'Install Node.js 20.20 or newer; 24 is recommended.',
  );
}

/** Windows and streaks are told by the zones that Node.js brings, not by the operating system's. */
function checkZones(): Finding {
  const version = process.versions.tz ?? 'none';
  const ok = Number.parseInt(version, 10) >= 2024;
  return finding(
    'time zone data',
    ok,
    version,
    'Install a newer Node.js: its time zone data is out of date.',
  );
}

function checkFolder(folder: string): Finding {
  const place = nearestFolder(folder);
  try {
    accessSync(place, constants.W_OK);
    const detail = place === folder ? folder : `${folder} (made at the first start)`;
    return finding('data folder', true, detail, '');
  } catch {
    return finding(
      'data folder',
      false,
      `${place} cannot be written`,
      `Make it writable, or set SMALLWINS_DATA.`,
    );
  }
}

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(folder));
  const free = bavail * bsize;
  const detail = `${(free / GIBIBYTE).toFixed(1)} GiB free`;
  return finding(
    'disk space',
    free >= GIBIBYTE,
    detail,
    'Keep at least 1 GiB free: PostgreSQL stops when it is full.',
  );
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

function finding(name: string, ok: boolean, detail: string, mend: string): Finding {
  return { name, ok, detail, mend: ok ? null : mend };
}
