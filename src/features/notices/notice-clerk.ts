import type { Channel } from '../../domain/notices/preferences.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { renewGoals } from '../findings/actions.ts';
import { deliverNext, type Sender } from './deliver.ts';
import { formMessages } from './form-messages.ts';
import { routeNews } from './route-news.ts';

const tickMs = 1000;

export interface ClerkOptions {
  readonly database: Database;
  readonly engine: Engine;
  readonly senders: ReadonlyMap<Channel, Sender>;
  log(message: string, error?: unknown): void;
}

/** Sees to it that what was announced reaches people outside the app: gives it its place, makes messages, sends them. */
export class NoticeClerk {
  readonly #options: ClerkOptions;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(options: ClerkOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#options.senders.size === 0 || this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#working = this.#workAll().finally(() => this.start());
    }, tickMs);
    this.#timer.unref();
  }

  /** What is being sent ends first. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  /** All there is to do for a workspace now; each step is one transaction, so that a crash between two loses nothing. */
  async work(workspace: WorkspaceEngine): Promise<void> {
    const { database, senders } = this.#options;
    const { workspaceId } = workspace;
    const reachable = new Set(senders.keys());
    const all = async (step: () => Promise<number>) => {
      while (!this.#isStopped && (await step()) > 0);
    };
    await all(() => database.inWorkspace(workspaceId, (tx) => routeNews(tx, workspace, reachable)));
    await all(() =>
      database.inWorkspace(workspaceId, async (tx) => {
        await renewGoals(tx, workspace);
        return formMessages(tx, workspace);
      }),
    );
    for (const [channel, sender] of senders)
      await all(() => deliverNext(database, workspace, channel, sender));
  }

  async #workAll(): Promise<void> {
    const { database, engine, log } = this.#options;
    for (const { id } of await database.workspaces().catch(() => [])) {
      if (this.#isStopped) return;
      await engine
        .workspace(id)
        .then((workspace) => this.work(workspace))
        .catch((error: unknown) => log(`the notices of workspace ${id} wait`, error));
    }
  }
}
