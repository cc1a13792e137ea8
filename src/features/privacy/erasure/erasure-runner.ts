import { isRefusal } from '../../../domain/refusal.ts';
import { countRequested, type EraseDeps, eraseRequested } from './erase.ts';

const againMs = 5000;
/** Others may be asked for just now: one reading is enough for all of them. */
const gatherMs = 250;
const gatherMax = 20;

/** Erases whoever was asked for: those who gather while it works are the next group. What is in the way is tried again. */
export class ErasureRunner {
  readonly #deps: EraseDeps;
  readonly #log: (message: string, error?: unknown) => void;
  readonly #wanted = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #again = new Map<string, NodeJS.Timeout>();
  #stopped = false;

  constructor(deps: EraseDeps, log: (message: string, error?: unknown) => void) {
    this.#deps = deps;
    this.#log = log;
  }

  /** Before anybody looks: erases whom a restored backup brought back. What is in the way is tried again later. */
  async eraseAgain(workspaceIds: readonly string[]): Promise<void> {
    for (const id of workspaceIds) {
      try {
        const people = await eraseRequested(this.#deps, id);
        this.#log(`${people} whom a backup brought back ${people === 1 ? 'was' : 'were'} erased again`);
      } catch (error) {
        this.#log('whom a backup brought back is not erased again yet', error);
      }
    }
  }

  /** A name was released. */
  async keepList(workspaceId: string): Promise<void> {
    await this.#deps.erasedList?.keep(this.#deps.database, workspaceId);
  }

  /** Goes on with what a stopped process has left. */
  async start(): Promise<void> {
    for (const { id } of await this.#deps.database.workspaces()) this.kick(id);
  }

  /** There is something to erase, or what was in the way may be gone. */
  kick(workspaceId: string): void {
    if (this.#stopped) return;
    this.#wanted.add(workspaceId);
    if (this.#running.has(workspaceId)) return;
    clearTimeout(this.#again.get(workspaceId));
    const run = this.#run(workspaceId).finally(() => {
      this.#running.delete(workspaceId);
      if (this.#wanted.has(workspaceId)) this.kick(workspaceId);
    });
    this.#running.set(workspaceId, run);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#again.values()) clearTimeout(timer);
    await Promise.allSettled(this.#running.values());
  }

  async #run(workspaceId: string): Promise<void> {
    try {
      while (this.#wanted.delete(workspaceId))
        while (
          !this.#stopped &&
          (await this.#gathered(workspaceId)) &&
          (await eraseRequested(this.#deps, workspaceId)) > 0
        );
    } catch (error) {
      if (!isRefusal(error)) this.#log('an erasure failed and is tried again', error);
      await this.#note(
        workspaceId,
        isRefusal(error) ? error.message : 'It failed and is tried again; see the log.',
      );
      if (this.#stopped) return;
      this.#again.set(
        workspaceId,
        setTimeout(() => this.kick(workspaceId), againMs),
      );
    }
  }

  /** Waits while more and more are asked for, but not for ever; whether there is anybody. */
  async #gathered(workspaceId: string): Promise<boolean> {
    let before = 0;
    for (let round = 0; round < gatherMax && !this.#stopped; round++) {
      const asked = await countRequested(this.#deps, workspaceId);
      if (asked === before) return asked > 0;
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
    }
    return before > 0;
  }

  async #note(workspaceId: string, message: string): Promise<void> {
    await this.#deps.database
      .inWorkspace(workspaceId, (tx) =>
        tx.query(
          `update erasures set message = $2 where workspace_id = $1 and state in ('requested', 'wiping')`,
          [workspaceId, message],
        ),
      )
      .catch((error: unknown) => this.#log('the state of an erasure was not kept', error));
  }
}
