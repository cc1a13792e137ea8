import type { Channel } from '../../domain/notices/preferences.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { Lanes } from '../lanes.ts';
import { laneOf, type Sender } from './deliver.ts';
import { formMessages } from './form-messages.ts';
import { routeNews } from './route-news.ts';

const tickMs = 1000;

export interface ClerkOptions {
  readonly database: Database;
  readonly engine: Engine;
  readonly senders: ReadonlyMap<Channel, Sender>;
  /** On which what is ready leaves; own ones unless told. */
  readonly lanes?: Lanes;
  log(message: string, error?: unknown): void;
}

/** Sees to it that what was announced reaches people outside the app: gives it its place, makes messages, sends them. */
export class NoticeClerk {
  readonly #options: ClerkOptions;
  readonly #lanes: Lanes;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(options: ClerkOptions) {
    this.#options = options;
    this.#lanes = options.lanes ?? new Lanes();
  }

  /** What was on its way when the server died is tried again at once: nobody else is sending. */
  async start(): Promise<void> {
    const { database, senders } = this.#options;
    if (senders.size === 0) return;
    for (const { id } of await database.workspaces())
      await database.inWorkspace(id, (tx) =>
        tx.query(`update messages set next_try_at = made_at where workspace_id = $1 and state = 'sending'`, [
          id,
        ]),
      );
    this.#next();
  }

  #next(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#working = this.#workAll().finally(() => this.#next());
    }, tickMs);
    this.#timer.unref();
  }

  /** What is being sent ends first. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
    await this.#lanes.stop();
  }

  /** All there is to do for a workspace now, to its end. */
  async work(workspace: WorkspaceEngine): Promise<void> {
    await this.#prepare(workspace);
    const ends = await Promise.allSettled(this.#send(workspace));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Each step is one transaction, so that a crash between two loses nothing. */
  async #prepare(workspace: WorkspaceEngine): Promise<void> {
    const { database, senders } = this.#options;
    const { workspaceId } = workspace;
    const reachable = new Set(senders.keys());
    const all = async (step: () => Promise<number>) => {
      while (!this.#isStopped && (await step()) > 0);
    };
    await all(() => database.inWorkspace(workspaceId, (tx) => routeNews(tx, workspace, reachable)));
    await all(() => database.inWorkspace(workspaceId, (tx) => formMessages(tx, workspace)));
  }

  /** The channels of a workspace, each for itself. */
  #send(workspace: WorkspaceEngine): Promise<void>[] {
    const deps = { database: this.#options.database, lanes: this.#lanes };
    return [...this.#options.senders].map(([channel, sender]) =>
      this.#lanes.run(laneOf(deps, workspace, channel, sender)),
    );
  }

  async #workAll(): Promise<void> {
    const { database, engine, log } = this.#options;
    for (const { id } of await database.workspaces().catch(() => [])) {
      if (this.#isStopped) return;
      const wait = (error: unknown) => log(`the notices of workspace ${id} wait`, error);
      await engine
        .workspace(id)
        .then(async (workspace) => {
          await this.#prepare(workspace);
          // Nobody waits for the other side: what takes long there holds up nothing here.
          for (const sending of this.#send(workspace)) sending.catch(wait);
        })
        .catch(wait);
    }
  }
}
