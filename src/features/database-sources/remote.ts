import pg from 'pg';
import { type Address, connectionOf } from './address.ts';
import { SourceFailure } from './source-failure.ts';

const connectMs = 10_000;
const statementMs = 30_000;
const rowsAtOnce = 500;

/** What the cursor column may be, and how its overlap is taken off. */
const cursorTypes: Readonly<Record<string, 'time' | 'number'>> = {
  'timestamp with time zone': 'time',
  'timestamp without time zone': 'time',
  date: 'time',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
};

/** A row as texts; null where the database says so. */
export type RemoteRow = readonly (string | null)[];

/** What a query answers: its columns, and of which type its cursor is. */
export interface Described {
  readonly columns: readonly string[];
  readonly cursorAt: number;
  readonly cursorType: string;
  readonly isTime: boolean;
}

/** A connection that can only read, for as long as `work` takes: one view of the data, limits on time, no tables of its own. */
export async function withRemote<T>(
  address: Address,
  internal: readonly string[],
  work: (remote: Remote) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...(await connectionOf(address, internal)),
    connectionTimeoutMillis: connectMs,
    // Beyond the server's own limits: for one that has died silently.
    query_timeout: statementMs + 5000,
    application_name: 'smallwins',
    options: `-c default_transaction_read_only=on -c statement_timeout=${statementMs} -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 -c search_path=pg_catalog,public,pg_temp -c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601`,
    types: { getTypeParser: (oid: number) => readerOf(oid) } as pg.CustomTypesConfig,
  });
  // A connection that breaks between two statements: the next one says so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    await refuseSuperuser(client);
    return await work(new Remote(client));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Everything comes as text. Times with a zone as RFC 3339, so that any mapping reads them. */
function readerOf(oid: number): (text: string) => string {
  if (oid === pg.types.builtins.BOOL) return (text) => (text === 't' ? 'true' : 'false');
  if (oid === pg.types.builtins.TIMESTAMPTZ)
    return (text) =>
      text
        .replace(' ', 'T')
        .replace(/\+00$/, 'Z')
        .replace(/(T.*[+-]\d\d)$/, '$1:00');
  return (text) => text;
}

async function refuseSuperuser(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; super: string }>(
    'select rolname as name, rolsuper as super from pg_catalog.pg_roles where rolname = current_user',
  );
  if (rows[0]?.super !== 'true') return;
  throw new SourceFailure(
    'superuser',
    `${rows[0].name} is a superuser, who can do anything from within a SELECT. Make a role that may only read: CREATE ROLE smallwins_reader LOGIN PASSWORD '…'; GRANT SELECT ON … TO smallwins_reader;`,
  );
}

/** A query, asked from a point on. It stands within parentheses, where only a SELECT can stand. */
export class Remote {
  readonly #client: pg.Client;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async now(): Promise<string> {
    const { rows } = await this.#client.query<{ now: string }>('select now() as now');
    return rows[0]?.now ?? '';
  }

  async describe(query: string, cursorColumn: string): Promise<Described> {
    const { fields } = await this.#ask(`select * from (${query}\n) as rows limit 0`, []);
    const columns = fields.map(({ name }) => name);
    const twice = columns.find((name, at) => columns.indexOf(name) !== at);
    if (twice !== undefined)
      throw new SourceFailure(
        'bad-query',
        `Two columns are called "${twice}". Give one another name with AS.`,
      );
    const cursorAt = columns.indexOf(cursorColumn);
    if (cursorAt < 0)
      throw new SourceFailure(
        'bad-cursor',
        `The query has no column "${cursorColumn}"; it has ${columns.join(', ')}.`,
      );
    const { rows } = await this.#ask<{ name: string }>('select format_type($1::oid, null) as name', [
      fields[cursorAt]?.dataTypeID ?? 0,
    ]);
    const cursorType = rows[0]?.name ?? '';
    const kind = cursorTypes[cursorType];
    if (!kind)
      throw new SourceFailure(
        'bad-cursor',
        `The column "${cursorColumn}" is ${cursorType}. Choose one that grows: a time or a whole number.`,
      );
    return { columns, cursorAt, cursorType, isTime: kind === 'time' };
  }

  async first(query: string, limit: number): Promise<RemoteRow[]> {
    const { rows } = await this.#client.query<(string | null)[]>({
      text: `select * from (${query}\n) as rows limit $1`,
      values: [limit],
      rowMode: 'array',
    });
    return rows;
  }

  /** Rows from the position on, less the overlap, in the order of the cursor; those without a cursor never come. */
  async *from(
    query: string,
    { columns, cursorAt, cursorType, isTime }: Described,
    { position, overlap }: { position: string | null; overlap: number },
  ): AsyncGenerator<RemoteRow[]> {
    const cursor = `rows.${pg.escapeIdentifier(columns[cursorAt] ?? '')}`;
    const back = isTime ? 'make_interval(secs => $2::double precision)' : '$2::bigint';
    const since = position === null ? `${cursor} is not null` : `${cursor} >= $1::${cursorType} - ${back}`;
    await this.#ask(
      `declare told no scroll cursor for select * from (${query}\n) as rows where ${since} order by ${cursor}`,
      position === null ? [] : [position, overlap],
    );
    for (;;) {
      const { rows } = await this.#client.query<(string | null)[]>({
        text: `fetch ${rowsAtOnce} from told`,
        rowMode: 'array',
      });
      if (rows.length > 0) yield rows;
      if (rows.length < rowsAtOnce) return;
    }
  }

  /** Always with parameters, even none: so the protocol itself takes one statement and no more. */
  #ask<Row extends object = object>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    return this.#client.query<Row>({ text, values: [...values], queryMode: 'extended' } as pg.QueryConfig);
  }
}
