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
export type Progress = Schemas['Progress'];
export type Person = Schemas['PersonRow'];
export type Achievement = Schemas['AchievementSummary'];
export type FeedItem = Schemas['FeedItem'];
export type OwnKey = Schemas['OwnKey'];
type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

export interface ClientOptions extends Retries {
  /** Where Smallwins is reached, such as https://wins.example.com. */
  readonly url: string;
  /** The API key of a source, sw_…; what it may do an admin chooses: send, read, progress. */
  readonly key?: string;
  /** What else goes with each request, such as the cookie of a session. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

/** Ends a request, its pauses and its retries. */
export interface Stoppable {
  readonly signal?: AbortSignal;
}

export interface SmallwinsClient {
  /** Every route, typed: `const { data } = await client.api.GET('/v1/goals')`. A refusal is thrown. */
  readonly api: Client<paths>;
  /** Sends events in batches, each until it is taken; the results are in the order of the events. */
  send(
    events: readonly Event[],
    options?: { readonly backfill?: boolean } & Stoppable,
  ): Promise<EventResult[]>;
  /** Sends one event and says where its person stands with an achievement, and whether it is the first time. */
  state(achievement: string, event: Event, options?: Stoppable): Promise<EventState>;
  /** What the key is that asks: whether it works, of which source it is, and what it may do. */
  key(options?: Stoppable): Promise<OwnKey>;
  /** Where somebody stands with an achievement, in numbers; asks for a key with the scope `progress`, or a session. */
  progress(query: QueryOf<'getProgress'>, options?: Stoppable): Promise<Progress>;
  /** Awards, newest first, a page at a time as they are asked for. */
  awards(query?: Omit<QueryOf<'getAwards'>, 'cursor'>, options?: Stoppable): AsyncGenerator<Award>;
  /** People by name. */
  people(query?: Omit<QueryOf<'getPeople'>, 'cursor'>, options?: Stoppable): AsyncGenerator<Person>;
  /** Recognitions and confirmed awards, newest first. */
  feed(query?: Omit<QueryOf<'getFeed'>, 'cursor'>, options?: Stoppable): AsyncGenerator<FeedItem>;
  /** All achievements, the retired ones last. */
  achievements(options?: Stoppable): Promise<readonly Achievement[]>;
  /** Why, or why not yet. */
  explain(query: QueryOf<'getExplain'>, options?: Stoppable): Promise<Receipt>;
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
    async send(events, { backfill = false, signal } = {}) {
      const results: EventResult[] = [];
      for (const batch of batches(events)) {
        const { items } = (await post(
          `/v1/events${backfill ? '?backfill=true' : ''}`,
          batch,
          'cloudevents-batch+json',
          signal,
        )) as {
          items: EventResult[];
        };
        results.push(...items);
      }
      return results;
    },
    async state(achievement, event, { signal } = {}) {
      const path = `/v1/state?achievement=${encodeURIComponent(achievement)}`;
      return (await post(path, event, 'cloudevents+json', signal)) as EventState;
    },
    async key(options) {
      const { data } = await api.GET('/v1/key', stopped(options));
      return data as OwnKey;
    },
    async progress(query, options) {
      const { data } = await api.GET('/v1/progress', { params: { query }, ...stopped(options) });
      return data as Progress;
    },
    awards: (query, options) =>
      walk(async (cursor) => {
        const params = { query: { ...query, ...from(cursor) } };
        return (await api.GET('/v1/awards', { params, ...stopped(options) })).data;
      }),
    people: (query, options) =>
      walk(async (cursor) => {
        const params = { query: { ...query, ...from(cursor) } };
        return (await api.GET('/v1/people', { params, ...stopped(options) })).data;
      }),
    feed: (query, options) =>
      walk(async (cursor) => {
        const params = { query: { ...query, ...from(cursor) } };
        return (await api.GET('/v1/feed', { params, ...stopped(options) })).data;
      }),
    async achievements(options) {
      return (await api.GET('/v1/achievements', stopped(options))).data?.items ?? [];
    },
    async explain(query, options) {
      const { data } = await api.GET('/v1/explain', { params: { query }, ...stopped(options) });
      return data as Receipt;
    },
    stream: (listening = {}) =>
      listen(
        (more, signal) =>
          send(`${url}/v1/stream`, { headers: { ...headers, ...more }, ...(signal ? { signal } : {}) }),
        listening,
      ),
  };

  async function post(
    path: string,
    body: unknown,
    type: string,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const answer = await again(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': `application/${type}` },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    if (!answer.ok) throw await problemOf(answer);
    return answer.json();
  }
}

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
const stopped = ({ signal }: Stoppable = {}) => (signal ? { signal } : {});

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
