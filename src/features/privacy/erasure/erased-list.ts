import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database, Tx } from '../../../store/database.ts';
import { StartRefusal } from '../../../store/start-refusal.ts';

/** Beside the key, and to be kept like it: apart from backups, so that none of them brings somebody back. */
export const erasedFile = 'erased.ndjson';

const entry = z.union([
  z.strictObject({ workspace: z.uuid(), person: z.uuid() }),
  z.strictObject({
    workspace: z.uuid(),
    name: z.string().regex(/^([0-9a-f]{2})+$/),
    words: z.number().int().min(0),
  }),
]);
type Entry = z.infer<typeof entry>;

/**
 * Who was erased, outside of the database: people by number, names by digest. After an older backup was restored, what it
 * brought back is asked to be erased again.
 *
 * Example: `{"workspace":"019a…","person":"019b…"}`, and for each name `{"workspace":"019a…","name":"5f0c…","words":2}`
 */
export class ErasedList {
  readonly #path: string;

  constructor(dataFolder: string) {
    this.#path = join(dataFolder, erasedFile);
  }

  /**
   * At start, before anybody looks: what the list knows and the database does not. Names are kept away again, people wait
   * to be erased; answers the workspaces in which somebody does. Then the list is what the database says.
   */
  async reapply(database: Database): Promise<string[]> {
    const known = byWorkspace(this.#read());
    const back: string[] = [];
    for (const { id } of await database.workspaces()) {
      const own = known.get(id) ?? [];
      if (own.length > 0 && (await database.inWorkspace(id, (tx) => askAgain(tx, id, own)))) back.push(id);
      await this.keep(database, id);
    }
    return back;
  }

  /** After somebody was erased, or a name was released. */
  async keep(database: Database, workspaceId: string): Promise<void> {
    const { people, names } = await database.inWorkspace(workspaceId, (tx) => readErased(tx, workspaceId));
    // From here on nobody else comes between.
    const before = this.#read();
    const isOwn = ({ workspace }: Entry) => workspace === workspaceId;
    const own = before.filter(isOwn);
    // Some are not in the database: it is of before they came.
    const all = new Set([...peopleIn(own), ...people]);
    const now = [...[...all].map((person) => ({ workspace: workspaceId, person })), ...names];
    const said = new Set(own.map((each) => JSON.stringify(each)));
    const isSame = now.length === own.length && now.every((each) => said.has(JSON.stringify(each)));
    if (!isSame) this.#write([...before.filter((each) => !isOwn(each)), ...now]);
  }

  #read(): Entry[] {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return text.split('\n').flatMap((line, index) => (line === '' ? [] : [this.#entryOf(line, index + 1)]));
  }

  #entryOf(line: string, number: number): Entry {
    const parsed = entry.safeParse(jsonOf(line));
    if (parsed.success) return parsed.data;
    throw new StartRefusal(
      'erased.unreadable',
      `Line ${number} of ${this.#path} says nobody who was erased, so some could come back.`,
      'Put back a whole copy of the file, or take the line out if you know that it is none of it.',
    );
  }

  /** Whole or not at all. */
  #write(entries: readonly Entry[]): void {
    const whole = `${this.#path}.new`;
    const file = openSync(whole, 'w', 0o600);
    try {
      writeFileSync(file, entries.map((each) => `${JSON.stringify(each)}\n`).join(''));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(whole, 0o600);
    renameSync(whole, this.#path);
  }
}

/** Whether somebody is there again. */
async function askAgain(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<boolean> {
  const names = entries.flatMap((each) => ('name' in each ? [{ digest: each.name, words: each.words }] : []));
  await tx.query(
    `insert into erased_names (workspace_id, digest, words)
     select $1, decode(digest, 'hex'), words from json_to_recordset($2) as r (digest text, words smallint)
     on conflict (workspace_id, digest) do nothing`,
    [workspaceId, JSON.stringify(names)],
  );
  const asked = await tx.query(
    `insert into erasures (workspace_id, erasure_id, person_id, state, requested_at)
     select workspace_id, gen_random_uuid(), person_id, 'requested', now() from people
     where workspace_id = $1 and person_id = any ($2::uuid[]) and erased_at is null
     on conflict (workspace_id, person_id) do update set state = 'requested', done_at = null
     returning erasure_id`,
    [workspaceId, peopleIn(entries)],
  );
  return asked.length > 0;
}

async function readErased(tx: Tx, workspace: string) {
  const people = await tx.query<{ person_id: string }>(
    'select person_id from people where workspace_id = $1 and erased_at is not null',
    [workspace],
  );
  const names = await tx.query<{ name: string; words: number }>(
    `select encode(digest, 'hex') as name, words from erased_names where workspace_id = $1`,
    [workspace],
  );
  return {
    people: people.map(({ person_id }) => person_id),
    names: names.map(({ name, words }) => ({ workspace, name, words })),
  };
}

function peopleIn(entries: readonly Entry[]): string[] {
  return entries.flatMap((each) => ('person' in each ? [each.person] : []));
}

function byWorkspace(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const each of entries) {
    const own = found.get(each.workspace);
    if (own) own.push(each);
    else found.set(each.workspace, [each]);
  }
  return found;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
