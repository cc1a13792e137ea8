import type { Micros } from '../../domain/events/event.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { chatTools } from './api.ts';
import { type ChatDeps, type Connection, noteProblem, readConnection } from './connections.ts';
import { matchPeople } from './people.ts';
import { planPosts } from './posts.ts';
import { removeFallen, shareNext } from './share.ts';
import { clientOf, faultOf } from './slack-client.ts';

const tickMs = 1000;
const matchEveryMicros = 3_600_000_000;
const tidyEveryTicks = 15;
/** Longer than a signature holds, and than Slack repeats an event. */
const requestsKeptMicros = 2 * 3_600_000_000;

/** Sees to what goes into channels: gathers news, sends one message a second, takes back what fell, knows who is who. */
export class ChatClerk {
  readonly #deps: ChatDeps;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<unknown> = Promise.resolve();
  #isStopped = false;
  #ticks = 0;

  constructor(deps: ChatDeps) {
    this.#deps = deps;
  }

  start(): void {
    if (this.#isStopped) return;
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

  /** One step for each tool of a workspace. */
  async work(workspace: WorkspaceEngine, isTidying = true): Promise<void> {
    const { database, nowMs } = this.#deps;
    const { workspaceId } = workspace;
    for (const tool of chatTools) {
      const connection = await database.inWorkspace(workspaceId, (tx) =>
        readConnection(tx, workspaceId, tool),
      );
      if (!connection) continue;
      if (tool === 'teams' || connection.channel !== null) {
        await database.inWorkspace(workspaceId, (tx) =>
          planPosts(tx, connection, workspace.options.now(), nowMs() * 1000),
        );
        await shareNext(this.#deps, workspace, connection);
        if (isTidying) await removeFallen(this.#deps, workspace, connection);
      }
      if (isTidying) await this.#tidy(workspace, connection);
    }
  }

  async #tidy(workspace: WorkspaceEngine, connection: Connection): Promise<void> {
    const { database, nowMs } = this.#deps;
    const now: Micros = nowMs() * 1000;
    const { workspaceId, tool, matchedAt } = connection;
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query('delete from chat_requests where workspace_id = $1 and at < $2', [
        workspaceId,
        toTimestamp(now - requestsKeptMicros),
      ]),
    );
    if (tool !== 'slack' || (matchedAt !== null && now - matchedAt < matchEveryMicros)) return;
    try {
      await matchPeople(this.#deps, workspace, connection, await clientOf(this.#deps, connection));
    } catch (error) {
      const fault = faultOf(error);
      if (fault.is === 'closed') await noteProblem(this.#deps, connection, fault.error);
    }
  }

  async #workAll(): Promise<void> {
    const { database, engine, log } = this.#deps;
    const isTidying = this.#ticks++ % tidyEveryTicks === 0;
    for (const { id } of await database.workspaces().catch(() => [])) {
      if (this.#isStopped) return;
      await engine
        .workspace(id)
        .then((workspace) => this.work(workspace, isTidying))
        .catch((error: unknown) => log(`the chats of workspace ${id} wait`, error));
    }
  }
}
