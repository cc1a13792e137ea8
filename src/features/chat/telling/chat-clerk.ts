import type { Micros } from '../../../domain/events/event.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { Rounds } from '../../rounds.ts';
import { chatTools, peopledTools } from '../api.ts';
import { type ChatDeps, type Connection, noteProblem, readConnection } from '../connections.ts';
import { matchPeople } from '../people.ts';
import { openScene, toolFault } from '../scenes.ts';
import { planPosts } from './posts.ts';
import { removeFallen, shareNext } from './share.ts';

const matchEveryMicros = 3_600_000_000;
const tidyEveryRounds = 15;
/** Longer than a signature holds, and than a tool repeats what happened. */
const requestsKeptMicros = 2 * 3_600_000_000;

/** Sees to what goes into channels: gathers news, sends one message a second, takes back what fell, knows who is who. */
export class ChatClerk {
  readonly #deps: ChatDeps;
  readonly #rounds: Rounds;
  /** Until when a tool that was asked too much is not asked who is there. A restart forgets it, and asks once. */
  readonly #quietUntil = new Map<string, Micros>();

  constructor(deps: ChatDeps) {
    this.#deps = deps;
    this.#rounds = new Rounds(deps, 'chats', (id, round) => this.#visit(id, round % tidyEveryRounds === 0));
  }

  start(): void {
    this.#rounds.start();
  }

  /** What is being sent ends first. */
  stop(): Promise<void> {
    return this.#rounds.stop();
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
      if (tool === 'teams' || (tool === 'slack' && connection.channel !== null)) {
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
    const { workspaceId, matchedAt } = connection;
    const tool = peopledTools.find((one) => one === connection.tool);
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query('delete from chat_requests where workspace_id = $1 and at < $2', [
        workspaceId,
        toTimestamp(now - requestsKeptMicros),
      ]),
    );
    const name = `${workspaceId} ${tool}`;
    const isSoon = matchedAt !== null && now - matchedAt < matchEveryMicros;
    if (tool === undefined || isSoon || now < (this.#quietUntil.get(name) ?? 0)) return;
    try {
      await matchPeople(await openScene(this.#deps, workspace, connection));
      // Slack may still not take what is sent into its channel.
      if (tool === 'teams-bot') await noteProblem(this.#deps, connection, null);
    } catch (error) {
      const fault = toolFault(tool, error);
      if (fault.retryAfter) this.#quietUntil.set(name, now + fault.retryAfter);
      if (fault.is === 'closed') await noteProblem(this.#deps, connection, fault.error);
    }
  }

  async #visit(workspaceId: string, isTidying: boolean): Promise<void> {
    const { database, engine } = this.#deps;
    const connected = await database.look(workspaceId, (tx) =>
      tx.query('select from chat_tools where workspace_id = $1 limit 1', [workspaceId]),
    );
    if (connected.length > 0) await this.work(await engine.workspace(workspaceId), isTidying);
  }
}
