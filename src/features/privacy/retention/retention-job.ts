import type { EraseDeps } from '../erasure/erase.ts';
import { retain } from './retention.ts';

const everyMs = 3_600_000;
const dayMicros = 86_400_000_000;

/** Once a day, in each workspace that wants it: what no rule reads goes from old events. */
export class RetentionJob {
  readonly #deps: EraseDeps;
  readonly #log: (message: string, error?: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(deps: EraseDeps, log: (message: string, error?: unknown) => void) {
    this.#deps = deps;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#working = this.#working.then(() => this.run());
    }, everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  async run(): Promise<void> {
    const { database, engine } = this.#deps;
    for (const { id } of await database.workspaces()) {
      try {
        const [due] = await database.inWorkspace(id, (tx) =>
          tx.query<{ days: number }>(
            `select retention_days as days from privacy_settings
             where workspace_id = $1 and retention_days is not null
               and (reduced_at is null or reduced_at < now() - interval '1 microsecond' * $2)`,
            [id, dayMicros],
          ),
        );
        if (due) await retain(await engine.workspace(id), due.days, false, 'server');
      } catch (error) {
        this.#log('old events were not reduced; it is tried again', error);
      }
    }
  }
}
