import type { components } from './api-types.d.ts';
import { problemOf } from './problem.ts';
import { wait } from './retrying.ts';

/** What the live stream tells; `id` is there where a line must not be missed. */
export type News = components['schemas']['StreamEvent'];

export interface Listening {
  /** Of the last line that was read, to go on after it. */
  readonly lastEventId?: string;
  readonly signal?: AbortSignal;
}

const againMs = 1_000;
const againMaxMs = 60_000;

/** Listens until the signal says so; a connection that breaks is made anew after the last line that was read. */
export async function* listen(
  open: (headers: Record<string, string>, signal: AbortSignal | undefined) => Promise<Response>,
  { lastEventId, signal }: Listening,
): AsyncGenerator<News> {
  let last = lastEventId;
  for (let pause = againMs; !signal?.aborted; pause = Math.min(againMaxMs, pause * 2)) {
    try {
      const answer = await open(last === undefined ? {} : { 'last-event-id': last }, signal);
      if (!answer.ok) throw await problemOf(answer);
      for await (const news of readNews(answer)) {
        pause = againMs;
        last = news.id ?? last;
        yield news;
      }
    } catch (error) {
      if (signal?.aborted) return;
      // Whoever may not listen will not be heard by asking again.
      if (error instanceof Error && 'status' in error && Number(error.status) < 429) throw error;
    }
    await wait(pause * (0.5 + Math.random() / 2), signal).catch(() => undefined);
  }
}

async function* readNews(answer: Response): AsyncGenerator<News> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return;
    const messages = (rest + value).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const fields = new Map(
        message.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.replace(/^[^:]*: /, '')]),
      );
      const data = fields.get('data');
      const event = fields.get('event');
      if (data === undefined || event === undefined) continue;
      yield { event, id: fields.get('id') ?? null, data: JSON.parse(data) } as News;
    }
  }
}
