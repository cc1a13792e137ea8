import { Failure } from './failure.ts';

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly stream?: ReadableStream | Uint8Array;
  readonly signal?: AbortSignal;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly pointer?: string;
}

/** Speaks to a server as the local operator, in one workspace. */
export class Client {
  readonly url: string;
  readonly workspace: string | null;
  readonly #token: string;

  constructor(url: string, token: string, workspace: string | null = null) {
    this.url = url;
    this.#token = token;
    this.workspace = workspace;
  }

  in(workspace: string): Client {
    return new Client(this.url, this.#token, workspace);
  }

  /** The answer's JSON; a refusal becomes a Failure that says what the server said. */
  async ask<T>(path: string, asked: Asked = {}): Promise<T> {
    const text = await (await this.send(path, asked)).text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  async send(
    path: string,
    { method = 'GET', query = {}, body, stream, signal }: Asked = {},
  ): Promise<Response> {
    const url = new URL(path, this.url);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    const type = stream ? 'application/octet-stream' : body === undefined ? null : 'application/json';
    const content = stream ?? (body === undefined ? null : JSON.stringify(body));
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(this.workspace === null ? {} : { 'x-workspace': this.workspace }),
        ...(type === null ? {} : { 'content-type': type }),
      },
      body: content as NonNullable<RequestInit['body']> | null,
      ...(signal ? { signal } : {}),
      // Where it might have to be sent on, fetch keeps all that it has sent: a whole file.
      redirect: 'error',
      ...(stream instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Failure(`The server at ${this.url} does not answer.`, {
        mend: 'If it has just stopped or restarted, run the command again.',
        code: 'unreachable',
      });
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  /** Every item of a list that comes in pages, up to `limit`. */
  async *pages<T>(
    path: string,
    query: Readonly<Record<string, string | undefined>>,
    pageSize: number,
    limit: number,
  ) {
    let cursor: string | undefined;
    let left = limit;
    do {
      const page: { items: T[]; nextCursor: string | null } = await this.ask(path, {
        query: { ...query, limit: String(Math.min(pageSize, left)), cursor },
      });
      yield page.items;
      left -= page.items.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && left > 0);
  }
}

async function refusalOf(response: Response): Promise<Failure> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  return new Failure(problem.detail ?? `The server answered ${response.status} ${response.statusText}.`, {
    code: problem.code ?? `http-${response.status}`,
  });
}
