import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { uuidv7 } from '../../../src/store/uuid.ts';
import type { TestDatabase } from '../database.ts';

/** Another database of the test's PostgreSQL, as if it were a company's own: reached over TCP, by a role that may only read. */
export interface OtherDatabase {
  readonly connection: string;
  readonly host: string;
  readonly port: number;
  /** As its owner. */
  sql(text: string): Promise<void>;
  /** Connections break off after so many bytes of answers; null for never. */
  breakAfter(bytes: number | null): void;
  /** A connection string for the server's superuser. */
  readonly superuser: string;
  stop(): Promise<void>;
}

export async function otherDatabase(database: TestDatabase): Promise<OtherDatabase> {
  const name = `other_${uuidv7().replaceAll('-', '')}`;
  const reader = `reader_${name}`;
  const root = new pg.Client(database.superuser);
  await root.connect();
  await root.query(`create database ${name}`);
  await root.query(`create role ${reader} login password 'only/reads@this'`);
  const owner = new pg.Client({ ...database.superuser, database: name });
  await owner.connect();
  await owner.query(`alter default privileges in schema public grant select on tables to ${reader}`);
  let limit: number | null = null;
  const sockets = new Set<Socket>();
  const { host: folder = '', port: socketPort = 5432, user = '', password } = database.superuser;
  const proxy = createServer((here) => {
    const there = connect(`${folder}/.s.PGSQL.${socketPort}`);
    let answered = 0;
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        here.destroy();
        there.destroy();
      });
    }
    here.pipe(there);
    there.on('data', (part: Buffer) => {
      answered += part.length;
      if (limit !== null && answered > limit) here.destroy();
      else here.write(part);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  const to = (who: string, secret: string) =>
    `postgres://${who}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${name}`;
  return {
    host: '127.0.0.1',
    port,
    connection: to(reader, 'only/reads@this'),
    superuser: to(user, String(password)),
    async sql(text) {
      await owner.query(text);
    },
    breakAfter(bytes) {
      limit = bytes;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
      await owner.end();
      await root.query(`drop database ${name} with (force)`);
      await root.query(`drop role ${reader}`);
      await root.end();
    },
  };
}
