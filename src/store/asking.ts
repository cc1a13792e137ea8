import type pg from 'pg';
import type { Tx } from './database.ts';
import { askPrepared } from './prepared.ts';
import { type Later, sendTogether } from './together.ts';
import { tablesWritten } from './writes.ts';

const commit: Later = { name: 'commit', text: 'commit' };

/** Asks on a connection that has a workspace set, or will have by what is sent before the first question. */
// A class: an object put together for each look took as long as a tenth of the look.
export class Asking implements Tx {
  readonly #client: pg.PoolClient;
  readonly written: Set<string>;
  /** What begins the transaction, as long as nothing was asked. */
  #opening: readonly Later[];
  readonly #later: Later[] = [];
  /** What was left for later is on its way; nothing may overtake it. */
  #sending: Promise<string> | undefined;

  constructor(client: pg.PoolClient, written = new Set<string>(), opening: readonly Later[] = []) {
    this.#client = client;
    this.written = written;
    this.#opening = opening;
  }

  /** Whoever asks it past `query` and `prepared` must not be before what is still to be sent. */
  get client(): pg.PoolClient {
    if (this.#isBehind || this.#sending) throw new Error('Something has yet to be sent before that.');
    return this.#client;
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.#note(sql);
    if (this.#isBehind || this.#sending) await this.flush();
    return (await this.#client.query<Row>(sql, [...parameters])).rows;
  }

  async prepared<Row extends object>(
    name: string,
    text: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    this.#note(text);
    if (this.#isBehind || this.#sending) await this.flush();
    return askPrepared<Row>(this.#client, name, text, parameters);
  }

  later(statement: Later): void {
    this.#note(statement.text);
    this.#later.push(statement);
  }

  async flush(): Promise<void> {
    await (this.#isBehind ? this.#send() : this.#sending);
  }

  /** Answers what PostgreSQL says it did. */
  async commit(): Promise<string> {
    if (this.#later.length > 0) return this.#send(commit);
    // Nothing was asked, so nothing has begun.
    if (this.#opening.length > 0) return 'COMMIT';
    await this.#sending;
    return (await this.#client.query('commit')).command;
  }

  get #isBehind(): boolean {
    return this.#opening.length > 0 || this.#later.length > 0;
  }

  async #send(...last: readonly Later[]): Promise<string> {
    const statements = [...this.#opening, ...this.#later.splice(0), ...last];
    this.#opening = [];
    const before = this.#sending;
    const sending = before
      ? before.then(() => sendTogether(this.#client, statements))
      : sendTogether(this.#client, statements);
    this.#sending = sending;
    try {
      return await sending;
    } finally {
      if (this.#sending === sending) this.#sending = undefined;
    }
  }

  #note(sql: string): void {
    for (const table of tablesWritten(sql)) this.written.add(table);
  }
}
