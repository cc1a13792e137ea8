import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/store/database.ts';

/** The process is gone in the middle of something. */
export class PowerCut extends Error {}

/** Before a transaction's commit, nothing of it is there; after it, all of it, and nobody has heard. */
export type CutMoment = 'before' | 'after';

/**
 * A database whose power fails at a commit: what has not committed is undone, whatever the engine still tries comes to
 * nothing, and what it would have answered is not heard.
 */
export class Power {
  readonly database: Database;
  isOff = false;
  /** Where the cuts were: which transaction's commit, and what was going on. */
  readonly cuts: string[] = [];
  /** What is being done just now, for the trace. */
  doing = 'nothing';
  #left = 0;
  #moment: CutMoment | null = null;
  #open = 0;

  /** Only one workspace is there for it: others are of other trials. */
  constructor(database: Database, workspaceId: () => string) {
    const failing =
      (begin: Database['inWorkspace']): Database['inWorkspace'] =>
      async (id, work) => {
        if (this.isOff) throw new PowerCut();
        this.#open++;
        try {
          const result = await begin(id, async (tx) => {
            const done = await work(tx);
            if (this.#isDue('before')) {
              // Whoever is answered too early hears it before the light goes out.
              await nextTurn();
              this.#fail('before');
            }
            if (this.isOff) throw new PowerCut();
            return done;
          });
          if (this.#isDue('after')) this.#fail('after');
          if (this.isOff) throw new PowerCut();
          return result;
        } finally {
          this.#open--;
        }
      };
    const inWorkspace = failing(database.inWorkspace);
    const inWorkspaceAtOnce = failing(database.inWorkspaceAtOnce);
    const workspaces: Database['workspaces'] = async () =>
      (await database.workspaces()).filter(({ id }) => id === workspaceId());
    this.database = { ...database, inWorkspace, inWorkspaceAtOnce, workspaces };
  }

  /** Fails at the commit after so many others. */
  failAfter(commits: number, moment: CutMoment): void {
    this.#left = commits;
    this.#moment = moment;
  }

  /** No more cuts. */
  calm(): void {
    this.#moment = null;
  }

  /** Whether it is time; true once. */
  #isDue(moment: CutMoment): boolean {
    if (this.isOff || this.#moment !== moment || this.#left-- > 0) return false;
    this.#moment = null;
    return true;
  }

  #fail(moment: CutMoment): void {
    this.cuts.push(`${moment} the commit of ${this.doing}`);
    this.isOff = true;
  }

  /** When nothing of the old process is under way any more, as PostgreSQL sees to when it starts again. */
  async restore(): Promise<void> {
    while (this.#open > 0) await pause(1);
    await this.database.pool.query(`update engine_lease set owner = ''`);
    this.isOff = false;
  }
}
