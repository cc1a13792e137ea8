// A Smallwins without its server, for tests that kill one: opens the database, adds one workspace, says so on its
// standard output, and stays until it is told to close (SIGTERM) or killed.
import { openDatabase } from '../../src/store/open-database.ts';
import { StartRefusal } from '../../src/store/start-refusal.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { uuidv7 } from '../../src/store/uuid.ts';

const [, , dataFolder = '', port = '4400', databaseUrl] = process.argv;

try {
  const database = await openDatabase({
    host: '127.0.0.1',
    port: Number(port),
    dataFolder,
    databaseUrl: databaseUrl ?? null,
    appDatabaseUrl: null,
  });
  const id = uuidv7();
  await database.inWorkspace(id, (tx) =>
    tx.query('insert into workspaces (workspace_id, slug, name, created_at) values ($1, $2, $2, $3)', [
      id,
      `w-${id}`,
      toTimestamp(Date.now() * 1000),
    ]),
  );
  const settings = await database.pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses',
       'server_encoding', 'max_connections')`,
  );
  // The open standard input keeps us; its end tells that the test run was killed.
  process.stdin.resume().once('end', () => process.exit());
  process.once('SIGTERM', () => {
    void database.close().then(() => {
      say({ closed: true });
      process.stdin.destroy();
    });
  });
  say({
    workspaces: (await database.workspaces()).length,
    settings: Object.fromEntries(settings.rows.map((row) => [row.name, row.setting])),
  });
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  say({ refused: error.code, message: error.message });
}

function say(words: object): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}
