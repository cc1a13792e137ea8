import type pg from 'pg';

/** A statement whose answer nobody needs: it goes with what is asked next, at the latest with the commit. */
export interface Later {
  /** PostgreSQL keeps it parsed under this name, once a connection. */
  readonly name: string;
  readonly text: string;
  readonly values?: readonly (string | Buffer | null)[];
  /** The rows of a copy, as messages of the protocol up to its end. */
  readonly rows?: Buffer;
  /** What it means that this statement failed. */
  readonly failure?: (error: Error) => Error;
  /** Called when nothing of it is needed any more. */
  readonly sent?: () => void;
}

const parsed = new WeakMap<pg.ClientBase, Map<string, string>>();

/**
 * Sends statements without waiting for one before the next, in one round trip; the first that fails ends them all.
 * Answers what PostgreSQL says it did last, such as `COMMIT`.
 */
export async function sendTogether(client: pg.ClientBase, statements: readonly Later[]): Promise<string> {
  const known = parsed.get(client) ?? new Map<string, string>();
  parsed.set(client, known);
  const unknown = statements.filter(({ name, text }) => known.get(name) !== text);
  if (unknown.length > 0) {
    await new Promise<void>((resolve, reject) => {
      client.query(new Parsing(unknown, { resolve, reject }));
    });
    for (const { name, text } of unknown) known.set(name, text);
  }
  const last = await new Promise<string>((resolve, reject) => {
    client.query(new Together(statements, { resolve, reject }));
  });
  // Of statements that failed, bytes may still be on their way.
  for (const { sent } of statements) sent?.();
  return last;
}

interface Ends<T> {
  resolve(answer: T): void;
  reject(error: Error): void;
}

class Parsing implements pg.Submittable {
  readonly #statements: readonly Later[];
  readonly #ends: Ends<void>;

  constructor(statements: readonly Later[], ends: Ends<void>) {
    this.#statements = statements;
    this.#ends = ends;
  }

  /** `pg` puts its own here where a query has a time limit. */
  callback(): void {}

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    for (const { name, text } of this.#statements) {
      // Another may have been parsed under that name, before one that failed. Closing what is not there is no error.
      connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleError(error: Error): void {
    this.callback();
    this.#ends.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback();
    this.#ends.resolve();
  }
}

/**
 * One run of the extended protocol up to a single Sync. Should a statement fail, PostgreSQL passes over all that follows,
 * rows of a copy included (Frontend/Backend Protocol, Extended Query).
 */
class Together implements pg.Submittable {
  readonly #statements: readonly Later[];
  readonly #ends: Ends<string>;
  #done = 0;
  #last = '';

  constructor(statements: readonly Later[], ends: Ends<string>) {
    this.#statements = statements;
    this.#ends = ends;
  }

  /** `pg` puts its own here where a query has a time limit. */
  callback(): void {}

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    for (const { name, values = [], rows } of this.#statements) {
      connection.bind({ statement: name, values: [...values] }, true);
      connection.execute({}, true);
      if (rows) connection.stream.write(rows);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow(): void {}

  handleCopyInResponse(): void {}

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#done++;
    this.#last = text;
  }

  handleError(error: Error): void {
    this.callback();
    this.#ends.reject(this.#statements[this.#done]?.failure?.(error) ?? error);
  }

  handleReadyForQuery(): void {
    this.callback();
    this.#ends.resolve(this.#last);
  }
}
