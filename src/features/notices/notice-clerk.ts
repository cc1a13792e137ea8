import type { Channel } from '../../domain/notices/preferences.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { renewGoals } from '../findings/actions.ts';
import { Lanes } from '../lanes.ts';
import { Rounds } from '../rounds.ts';
import { laneOf, type Sender } from './deliver.ts';
import { formMessages } from './form-messages.ts';
import { isAnythingDue } from './queries.ts';
import { type Reach, routeNews } from './route-news.ts';

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
  readonly #rounds: Rounds;

  constructor(options: ClerkOptions) {
    this.#options = options;
    this.#lanes = options.lanes ?? new Lanes();
    this.#rounds = new Rounds(options, 'notices', (id) => this.#visit(id));
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
    this.#rounds.start();
  }

  /** What is being sent ends first. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
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
    const all = async (step: () => Promise<number>) => {
      while (!this.#rounds.isStopped && (await step()) > 0);
    };
    await all(() =>
      database.inWorkspace(workspaceId, async (tx) =>
        routeNews(tx, workspace, await reachOf(tx, workspace, senders)),
      ),
    );
    await all(() =>
      database.inWorkspace(workspaceId, async (tx) => {
        await renewGoals(tx, workspace);
        return formMessages(tx, workspace);
      }),
    );
  }

  /** The channels of a workspace, each for itself. */
  #send(workspace: WorkspaceEngine): Promise<void>[] {
    const deps = { database: this.#options.database, lanes: this.#lanes };
    return [...this.#options.senders].map(([channel, sender]) =>
      this.#lanes.run(laneOf(deps, workspace, channel, sender)),
    );
  }

  /** A workspace in which nothing is due costs one look, and is not opened. */
  async #visit(workspaceId: string): Promise<void> {
    const { database, engine } = this.#options;
    const now = engine.now(workspaceId);
    if (!(await database.look(workspaceId, (tx) => isAnythingDue(tx, workspaceId, now)))) return;
    const workspace = await engine.workspace(workspaceId);
    await this.#prepare(workspace);
    // Nobody waits for the other side: what takes long there holds up nothing here.
    for (const sending of this.#send(workspace)) sending.catch(this.#rounds.waits(workspaceId));
  }
}

async function reachOf(
  tx: Tx,
  workspace: WorkspaceEngine,
  senders: ReadonlyMap<Channel, Sender>,
): Promise<Reach> {
  const reach = new Map<Channel, ReadonlySet<string> | 'everybody'>();
  for (const [channel, sender] of senders)
    reach.set(channel, (await sender.reaches?.(tx, workspace)) ?? 'everybody');
  return (channel, personId) => {
    const people = reach.get(channel);
    return people === 'everybody' || people?.has(personId) === true;
  };
}
