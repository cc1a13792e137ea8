import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import type { DemoState } from './api.ts';
import { createDemoWorkspace, playToOpening, playUntil } from './make-demo.ts';
import { storyEnd, storyOpening } from './story.ts';
import { StoryClock } from './story-clock.ts';
import { StoryRecognitions } from './story-recognitions.ts';

const tickMs = 250;
const saveEveryMs = 2000;

/** A visitor's live stream, as far as the clock needs it. */
export interface ClockListener {
  send(event: string, data: unknown): void;
  onEnd(listener: () => void): void;
}

/** The demo: real incidents played live into a workspace of its own. */
export class Demo {
  readonly workspaceId: string;
  readonly #database: Database;
  readonly #clock: StoryClock;
  readonly #recognitions = new StoryRecognitions();
  readonly #streams = new Set<ClockListener>();
  #timer: NodeJS.Timeout | undefined;
  #ticking: Promise<void> = Promise.resolve();
  #savedAtMs = 0;
  #stopped = false;

  private constructor(database: Database, workspaceId: string) {
    this.#database = database;
    this.workspaceId = workspaceId;
    this.#clock = new StoryClock(database, workspaceId);
  }

  /** Finds or creates the workspace; its clock must exist before the engine opens it. */
  static async prepare(database: Database): Promise<Demo> {
    const known = (await database.workspaces()).find((workspace) => workspace.demo);
    return new Demo(database, known?.id ?? (await createDemoWorkspace(database)));
  }

  now(): Micros {
    return Math.floor(this.#clock.now());
  }

  /** Plays the beginning if this is the first time, then goes on from where the story stood. */
  async start(
    engine: Engine,
    log: (message: string, error: unknown) => void,
    options: { paused?: boolean } = {},
  ): Promise<void> {
    if (!(await this.#clock.load()))
      await playToOpening(this.#database, engine, this.workspaceId, this.#clock);
    if (options.paused) await this.#clock.change({ paused: true });
    const workspace = await engine.workspace(this.workspaceId);
    const source = [...workspace.directory.sources.values()].find((one) => one.kind === 'demo');
    if (!source) throw new Error('The demo workspace has lost its source.');
    const tick = async () => {
      try {
        await playUntil(engine, this.workspaceId, source, this.#clock, this.#clock.now());
        await this.#recognitions.giveUntil(this.#database, engine, this.workspaceId, this.now());
        if (Date.now() - this.#savedAtMs > saveEveryMs) {
          this.#savedAtMs = Date.now();
          if (!this.#clock.paused) await this.#clock.save();
          for (const stream of this.#streams) stream.send('clock', this.state());
        }
      } catch (error) {
        log('the demo could not be played', error);
      }
    };
    const schedule = () => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => {
        this.#ticking = tick().finally(schedule);
      }, tickMs);
    };
    schedule();
  }

  state(): DemoState {
    const { speed, paused, finished } = this.#clock;
    return {
      now: formatInstant(this.now()),
      speed,
      paused,
      finished,
      startsAt: formatInstant(storyOpening),
      endsAt: formatInstant(storyEnd),
    };
  }

  async change(change: { speed?: number | undefined; paused?: boolean | undefined }): Promise<DemoState> {
    await this.#clock.change(change);
    for (const stream of this.#streams) stream.send('clock', this.state());
    return this.state();
  }

  /** A visitor's stream hears the clock. */
  follow(stream: ClockListener): void {
    this.#streams.add(stream);
    stream.onEnd(() => this.#streams.delete(stream));
    stream.send('clock', this.state());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#ticking;
    await this.#clock.save().catch(() => undefined);
  }
}
