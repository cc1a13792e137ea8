import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { PopUps } from '../notices/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { Notice } from './api.ts';
import { Broadcast } from './broadcast.ts';
import { Heartbeat } from './heartbeat.ts';
import { LiveStream } from './stream.ts';

interface LiveStreamsDeps {
  readonly database: Database;
  readonly engine: Engine;
  onStream?(stream: LiveStream, workspaceId: string): void;
  isDemo?(workspaceId: string): boolean;
}

export interface Opening {
  /** Asked again every few seconds, once for all streams that were opened in the same way. */
  stillAllowed(): Promise<boolean>;
  /** Only what the person themselves was told, said in this way. */
  readonly ownOnly?: (notice: Notice) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The live streams of this process: what may pop up is decided once for all of a person's. */
export class LiveStreams {
  readonly #deps: LiveStreamsDeps;
  readonly #popUps = new PopUps();
  readonly #broadcasts = new Map<string, Broadcast>();
  readonly #heartbeat = new Heartbeat();
  readonly #stopHearing: () => void;

  constructor(deps: LiveStreamsDeps) {
    this.#deps = deps;
    this.#stopHearing = deps.engine.onCommit((committed) =>
      this.#broadcasts.get(committed.workspaceId)?.hear(committed),
    );
  }

  /** Answers a request with a stream; `Last-Event-ID` resumes. */
  async open(request: FastifyRequest, reply: FastifyReply, viewer: Viewer, opening: Opening): Promise<void> {
    const { stillAllowed, ownOnly, headers } = opening;
    const { cookie, authorization, origin, 'last-event-id': last } = request.headers;
    const lastId = Number(last ?? Number.NaN);
    reply.hijack();
    // It ends with its connection: without chunks each piece is one write.
    reply.raw.removeHeader('transfer-encoding');
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      ...headers,
    });
    const stream = new LiveStream({ viewer, ownOnly }, reply.raw, Number.isSafeInteger(lastId) ? lastId : -1);
    this.#heartbeat.watch(stream, JSON.stringify([request.url, cookie, authorization, origin]), stillAllowed);
    await this.#broadcastOf(viewer.workspaceId).join(stream);
    if (!ownOnly) this.#deps.onStream?.(stream, viewer.workspaceId);
  }

  end(): void {
    this.#stopHearing();
    this.#heartbeat.stop();
    for (const broadcast of this.#broadcasts.values()) broadcast.end();
  }

  #broadcastOf(workspaceId: string): Broadcast {
    const known = this.#broadcasts.get(workspaceId);
    if (known) return known;
    const { database, engine, isDemo } = this.#deps;
    const deps = { database, engine, popUps: this.#popUps, isDemo: isDemo?.(workspaceId) ?? false };
    const made = new Broadcast(deps, workspaceId);
    this.#broadcasts.set(workspaceId, made);
    return made;
  }
}
