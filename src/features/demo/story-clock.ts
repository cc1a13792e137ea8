import type { Micros } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { defaultSpeed, storyEnd, storyOpening } from './story.ts';

interface ClockRow {
  story_at: Micros;
  speed: number;
  paused: boolean;
  cursor: number;
}

/** The demo's own time: it runs at a chosen speed, can be paused, and stands still while the server is off. */
export class StoryClock {
  readonly #database: Database;
  readonly #workspaceId: string;
  #storyAt: Micros = storyOpening;
  #readAtMs = Date.now();
  #speed = defaultSpeed;
  #paused = false;
  /** How many of the story's events have been played. */
  cursor = 0;
  /** While the demo is being made, time is set by hand. */
  #held: Micros | null = null;

  constructor(database: Database, workspaceId: string) {
    this.#database = database;
    this.#workspaceId = workspaceId;
  }

  async load(): Promise<boolean> {
    const [row] = await this.#database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query<ClockRow>('select story_at, speed, paused, cursor from demo_clock where workspace_id = $1', [
        this.#workspaceId,
      ]),
    );
    if (!row) return false;
    this.#storyAt = row.story_at;
    this.#readAtMs = Date.now();
    this.#speed = row.speed;
    this.#paused = row.paused;
    this.cursor = row.cursor;
    return true;
  }

  get speed(): number {
    return this.#speed;
  }

  get paused(): boolean {
    return this.#paused;
  }

  get finished(): boolean {
    return this.now() >= storyEnd;
  }

  now(): Micros {
    if (this.#held !== null) return this.#held;
    const passed = this.#paused ? 0 : (Date.now() - this.#readAtMs) * this.#speed * 1000;
    return Math.min(storyEnd, this.#storyAt + passed);
  }

  hold(at: Micros | null): void {
    if (at === null && this.#held !== null) {
      this.#storyAt = this.#held;
      this.#readAtMs = Date.now();
    }
    this.#held = at;
  }

  async change(change: { speed?: number | undefined; paused?: boolean | undefined }): Promise<void> {
    this.#storyAt = this.now();
    this.#readAtMs = Date.now();
    this.#speed = change.speed ?? this.#speed;
    this.#paused = change.paused ?? this.#paused;
    await this.save();
  }

  async save(): Promise<void> {
    const values = [
      this.#workspaceId,
      toTimestamp(Math.floor(this.now())),
      this.#speed,
      this.#paused,
      this.cursor,
    ];
    await this.#database.inWorkspace(this.#workspaceId, (tx) =>
      tx.query(
        `insert into demo_clock (workspace_id, story_at, read_at, speed, paused, cursor) values ($1, $2, now(), $3, $4, $5)
         on conflict (workspace_id) do update set story_at = $2, read_at = now(), speed = $3, paused = $4, cursor = $5`,
        values,
      ),
    );
  }
}
