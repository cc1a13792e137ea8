import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { PopUps } from '../notices/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { Notice } from './api.ts';
import { LiveStream } from './stream.ts';

interface LiveStreamsDeps {
  readonly database: Database;
  readonly engine: Engine;
  onStream?(stream: LiveStream, workspaceId: string): void;
  isDemo?(workspaceId: string): boolean;
}

export interface Opening {
  /** Asked again every few seconds. */
  stillAllowed(): Promise<boolean>;
  /** Only what the person themselves was told, said in this way. */
  readonly ownOnly?: (notice: Notice) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The live streams of this process: what may pop up is decided once for all of a person's. */
export class LiveStreams {
  readonly #deps: LiveStreamsDeps;
  readonly #popUps = new PopUps();
  readonly #open = new Set<LiveStream>();

  constructor(deps: LiveStreamsDeps) {
    this.#deps = deps;
  }

  /** Answers a request with a stream; `Last-Event-ID` resumes. */
  async open(request: FastifyRequest, reply: FastifyReply, viewer: Viewer, opening: Opening): Promise<void> {
    const { database, engine, isDemo, onStream } = this.#deps;
    const { stillAllowed, ownOnly, headers } = opening;
    const lastId = Number(request.headers['last-event-id'] ?? Number.NaN);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    const stream = new LiveStream(
      {
        database,
        engine,
        stillAllowed,
        ownOnly,
        popUps: this.#popUps,
        isDemo: isDemo?.(viewer.workspaceId) ?? false,
      },
      viewer,
      reply.raw,
      Number.isSafeInteger(lastId) ? lastId : -1,
    );
    this.#open.add(stream);
    reply.raw.on('close', () => this.#open.delete(stream));
    await stream.start();
    if (!ownOnly) onStream?.(stream, viewer.workspaceId);
  }

  end(): void {
    for (const stream of this.#open) stream.end();
  }
}
