import { mailsIn } from '../../domain/language/words/mails.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { mailLanguage } from '../reader.ts';
import { Rounds } from '../rounds.ts';
import { type Mailer, mailWith } from '../sign-in/actions.ts';
import { type LaneDeps, laneTo } from './endpoint-lane.ts';
import { forgetOld, tellEndpoints } from './tell-endpoints.ts';

const forgetEveryMs = 3_600_000;
const tellAgainMs = 600_000;

export interface EndpointClerkOptions extends LaneDeps {
  readonly engine: Engine;
  /** Without it, admins see on the page alone that an endpoint was switched off. */
  readonly mailer: Mailer | null;
  log(message: string, error?: unknown): void;
}

/** Sees to it that endpoints hear of what was announced, and admins of endpoints that were switched off. */
export class EndpointClerk {
  readonly #options: EndpointClerkOptions;
  readonly #forgotAt = new Map<string, number>();
  /** Workspaces with an endpoint that was switched off and of which nobody has heard. */
  readonly #stopped = new Set<string>();
  /** When to try again to tell of them. */
  readonly #tellAfter = new Map<string, number>();
  readonly #telling = new Set<Promise<unknown>>();
  readonly #rounds: Rounds;

  constructor(options: EndpointClerkOptions) {
    this.#options = options;
    this.#rounds = new Rounds(options, 'endpoints', (id) => this.#visit(id));
  }

  /** What was on its way when the server died is tried again at once: nobody else is sending. */
  async start(): Promise<void> {
    for (const { id } of await this.#options.database.workspaces())
      await this.#options.database.inWorkspace(id, (tx) =>
        tx.query(
          `update dispatches set next_try_at = made_at where workspace_id = $1 and state = 'sending'`,
          [id],
        ),
      );
    this.#rounds.start();
  }

  /** What is being sent ends first. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
    await Promise.allSettled(this.#telling);
    await this.#options.lanes.stop();
  }

  /** All there is to do for a workspace now, to its end. */
  async work(workspace: WorkspaceEngine): Promise<void> {
    const ends = await Promise.allSettled(await this.#begin(workspace.workspaceId));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await this.#tellAdmins(workspace.workspaceId);
  }

  async #visit(workspaceId: string): Promise<void> {
    const wait = this.#rounds.waits(workspaceId);
    for (const sending of await this.#begin(workspaceId)) sending.catch(wait);
    // A mail server that hangs holds up no endpoint.
    const telling = this.#tellAdmins(workspaceId).catch(wait);
    this.#telling.add(telling);
    void telling.finally(() => this.#telling.delete(telling));
  }

  /** Each endpoint for which something is due, on a lane of its own. A workspace without endpoints costs one look. */
  async #begin(workspaceId: string): Promise<Promise<void>[]> {
    const { database, engine, lanes } = this.#options;
    for (;;) {
      const { told, due } = await database.inWorkspace(workspaceId, (tx) => this.#look(tx, workspaceId));
      if (told > 0 && !this.#rounds.isStopped) continue;
      if (due.length === 0) return [];
      const workspace = await engine.workspace(workspaceId);
      return due.map((id) => lanes.run(laneTo(this.#options, workspace, id)));
    }
  }

  async #look(tx: Tx, workspaceId: string): Promise<{ told: number; due: string[] }> {
    const now = this.#options.nowMs() * 1000;
    const told = await tellEndpoints(tx, workspaceId, now);
    if (told > 0) return { told, due: [] };
    if (now / 1000 - (this.#forgotAt.get(workspaceId) ?? 0) > forgetEveryMs) {
      await forgetOld(tx, workspaceId, now);
      this.#forgotAt.set(workspaceId, now / 1000);
    }
    const endpoints = await tx.query<{ id: string; stopped: boolean }>(
      `select endpoint_id as id, off_at is not null as stopped from endpoints e where workspace_id = $1
         and (off_for in ('failing', 'gone') and told_at is null or off_at is null and exists (
           select from dispatches d where d.workspace_id = $1 and d.endpoint_id = e.endpoint_id
             and d.state in ('queued', 'sending') and d.next_try_at <= $2))`,
      [workspaceId, toTimestamp(now)],
    );
    const isTime = now / 1000 >= (this.#tellAfter.get(workspaceId) ?? 0);
    if (isTime && endpoints.some(({ stopped }) => stopped)) this.#stopped.add(workspaceId);
    return { told, due: endpoints.flatMap(({ id, stopped }) => (stopped ? [] : [id])) };
  }

  /** Once for each time that one is switched off; with a crash in between, once more. */
  async #tellAdmins(workspaceId: string): Promise<void> {
    const { database, mailer, publicUrl, nowMs } = this.#options;
    if (!mailer || publicUrl === null || !this.#stopped.delete(workspaceId)) return;
    this.#tellAfter.set(workspaceId, nowMs() + tellAgainMs);
    const off = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ id: string; name: string; why: 'failing' | 'gone' }>(
        `select endpoint_id as id, name, off_for as why from endpoints
         where workspace_id = $1 and off_for in ('failing', 'gone') and told_at is null`,
        [workspaceId],
      ),
    );
    for (const { id, name, why } of off) {
      // All of them, or, where the mail server fails in between, all once more.
      for (const { email, language } of await this.#adminsOf(workspaceId)) {
        const text = mailsIn[language].endpointStopped(name, why);
        await mailer.send({ to: email, ...mailWith(text, `${publicUrl}/endpoints`, language) });
      }
      await database.inWorkspace(workspaceId, (tx) =>
        tx.query('update endpoints set told_at = $3 where workspace_id = $1 and endpoint_id = $2', [
          workspaceId,
          id,
          toTimestamp(nowMs() * 1000),
        ]),
      );
    }
    this.#tellAfter.delete(workspaceId);
  }

  #adminsOf(workspaceId: string) {
    return this.#options.database.inWorkspace(workspaceId, async (tx) => {
      const admins = await tx.query<{ id: string; email: string }>(
        `select person_id as id, email from accounts
         where workspace_id = $1 and 'admin' = any (roles) and email is not null`,
        [workspaceId],
      );
      const found = [];
      for (const { id, email } of admins)
        found.push({ email, language: (await mailLanguage(tx, workspaceId, id)) ?? ('en' as const) });
      return found;
    });
  }
}
