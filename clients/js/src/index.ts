import createFetch, { type Client } from 'openapi-fetch';
import type { components, operations, paths } from './api-types.d.ts';
import { batches } from './batches.ts';
import { problemOf } from './problem.ts';
import { type Retries, retrying } from './retrying.ts';
import { type Listening, listen, type News } from './stream.ts';

export type { components, operations, paths } from './api-types.d.ts';
export { type Problem, SmallwinsProblem } from './problem.ts';
export type { News } from './stream.ts';

type Schemas = components['schemas'];
export type Event = Schemas['CloudEvent'];
export type EventResult = Schemas['ItemResult'];
export type EventState = Schemas['EventState'];
export type Award = Schemas['Award'];
export type Receipt = Schemas['Receipt'];
type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

export interface ClientOptions extends Retries {
  /** Where Smallwins is reached, such as https://wins.example.com. */
  readonly url: string;
  /** The API key of a source, sw_…; it may send events and ask for their state. */
  readonly key?: string;
  /** What else goes with each request, such as the cookie of a session. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

export interface SmallwinsClient {
  /** Every route, typed: `const { data } = await client.api.GET('/v1/goals')`. A refusal is thrown. */
  readonly api: Client<paths>;
  /** Sends events in batches, each until it is taken; the results are in the order of the events. */
  send(events: readonly Event[], options?: { readonly backfill?: boolean }): Promise<EventResult[]>;
  /** Sends one event and says where its person stands with an achievement, and whether it is the first time. */
  state(achievement: string, event: Event): Promise<EventState>;
  /** Awards, newest first, a page at a time as they are asked for. */
  awards(query?: Omit<QueryOf<'getAwards'>, 'cursor'>): AsyncGenerator<Award>;
  /** Why, or why not yet. */
  explain(query: QueryOf<'getExplain'>): Promise<Receipt>;
  /** What is new as it comes, through broken connections, until the signal says so. */
  stream(listening?: Listening): AsyncGenerator<News>;
}

export function createClient(options: ClientOptions): SmallwinsClient {
  const url = options.url.replace(/\/$/, '');
  const headers = { ...(options.key ? { authorization: `Bearer ${options.key}` } : {}), ...options.headers };
  const send = options.fetch ?? fetch;
  const again = retrying(send, options);
  const api = createFetch<paths>({ baseUrl: url, headers, fetch: again });
  api.use({
    onResponse: async ({ response }) => {
      if (!response.ok && response.status !== 304) throw await problemOf(response);
    },
  });
  return {
    api,
    async send(events, { backfill = false } = {}) {
      const results: EventResult[] = [];
      for (const batch of batches(events)) {
        const { items } = (await post(
          `/v1/events${backfill ? '?backfill=true' : ''}`,
          batch,
          'cloudevents-batch+json',
        )) as {
          items: EventResult[];
        };
        results.push(...items);
      }
      return results;
    },
    async state(achievement, event) {
      const path = `/v1/state?achievement=${encodeURIComponent(achievement)}`;
      return (await post(path, event, 'cloudevents+json')) as EventState;
    },
    awards: (query = {}) =>
      walk(async (cursor) => {
        const { data } = await api.GET('/v1/awards', {
          params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
        });
        return data;
      }),
    async explain(query) {
      const { data } = await api.GET('/v1/explain', { params: { query } });
      return data as Receipt;
    },
    stream: (listening = {}) =>
      listen(
        (more, signal) =>
          send(`${url}/v1/stream`, { headers: { ...headers, ...more }, ...(signal ? { signal } : {}) }),
        listening,
      ),
  };

  async function post(path: string, body: unknown, type: string): Promise<unknown> {
    const answer = await again(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': `application/${type}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw await problemOf(answer);
    return answer.json();
  }
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Everything of a list, page by page, as far as it is asked for: `walk((cursor) => …one page…)`. */
export async function* walk<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item> | undefined>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page: Page<Item> | undefined = await read(cursor);
    yield* page?.items ?? [];
    cursor = page?.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
