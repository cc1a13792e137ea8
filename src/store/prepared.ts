import type pg from 'pg';
import { pgTypes } from './pg-types.ts';

/** What a connection knows of a statement that it was asked once. */
interface Known {
  readonly text: string;
  readonly columns: readonly { readonly name: string; readonly parse: (text: string) => unknown }[];
}

const known = new WeakMap<pg.ClientBase, Map<string, Known>>();

/**
 * Asks under a name: PostgreSQL parses and plans the statement once a connection and describes its columns once. All
 * later rows come without a description, which takes a third off the way of a small question.
 */
export async function askPrepared<Row extends object>(
  client: pg.ClientBase,
  name: string,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const ofClient = known.get(client) ?? new Map<string, Known>();
  known.set(client, ofClient);
  const before = ofClient.get(name);
  const values = before?.text === text ? wireValues(parameters) : null;
  if (before && values) {
    return new Promise<Row[]>((resolve, reject) => {
      client.query(new Again(name, before, values, { resolve: resolve as (rows: object[]) => void, reject }));
    });
  }
  const { rows, fields } = await client.query<Row>({ name, text, values: [...parameters] });
  const columns = fields.map((field) => ({
    name: field.name,
    parse: pgTypes.getTypeParser(field.dataTypeID, 'text') as (text: string) => unknown,
  }));
  ofClient.set(name, { text, columns });
  return rows;
}

/** Parameters as they are sent; null if one is of a kind that `pg` has to put into words. */
function wireValues(parameters: readonly unknown[]): (string | Buffer | null)[] | null {
  const values: (string | Buffer | null)[] = [];
  for (const value of parameters) {
    if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) values.push(value);
    else if (typeof value === 'number' || typeof value === 'boolean') values.push(String(value));
    else return null;
  }
  return values;
}

interface Ends {
  resolve(rows: object[]): void;
  reject(error: Error): void;
}

class Again implements pg.Submittable {
  readonly #name: string;
  readonly #known: Known;
  readonly #values: (string | Buffer | null)[];
  readonly #ends: Ends;
  readonly #rows: object[] = [];
  #unread: Error | undefined;

  constructor(name: string, knownOf: Known, values: (string | Buffer | null)[], ends: Ends) {
    this.#name = name;
    this.#known = knownOf;
    this.#values = values;
    this.#ends = ends;
  }

  /** `pg` puts its own here where a query has a time limit. */
  callback(): void {}

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    connection.bind({ statement: this.#name, values: this.#values }, true);
    connection.execute({}, true);
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    try {
      this.#known.columns.forEach(({ name, parse }, index) => {
        const field = fields[index] ?? null;
        row[name] = field === null ? null : parse(field);
      });
    } catch (error) {
      // Thrown from here, it would meet whoever listens to the connection.
      this.#unread ??= error instanceof Error ? error : new Error(String(error));
    }
    this.#rows.push(row);
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.callback();
    this.#ends.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback();
    if (this.#unread) this.#ends.reject(this.#unread);
    else this.#ends.resolve(this.#rows);
  }
}
