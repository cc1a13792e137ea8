import type { EmbedMe, EmbedNews } from '../../../src/features/embed/api.ts';

/** A new token before the old one is over. */
const renewBeforeMs = 30_000;
const againMs = 2_000;
const againMaxMs = 60_000;

export interface ConnectionOptions {
  readonly server: string;
  /** Asks the page's own server for a token. */
  token(): Promise<string>;
  language(): string;
  news(news: EmbedNews): void;
  progress(): void;
}

/** Speaks to Smallwins with tokens that live for minutes, and stays connected while the page is looked at. */
export class Connection {
  readonly #options: ConnectionOptions;
  #token: { readonly text: string; readonly workspace: string; readonly untilMs: number } | null = null;
  #stop: AbortController | null = null;
  #lastId: string | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  async me(): Promise<EmbedMe> {
    const answer = await this.#ask('me', {}, undefined);
    return (await answer.json()) as EmbedMe;
  }

  /** Listens until `close`; a connection that breaks is made anew, later each time. */
  open(): void {
    if (this.#stop) return;
    const stop = new AbortController();
    this.#stop = stop;
    void this.#listen(stop.signal);
  }

  close(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  async #listen(signal: AbortSignal): Promise<void> {
    for (let waitMs = againMs; !signal.aborted; waitMs = Math.min(againMaxMs, waitMs * 2)) {
      try {
        const resume: Record<string, string> = this.#lastId === null ? {} : { 'last-event-id': this.#lastId };
        const answer = await this.#ask('stream', resume, signal);
        waitMs = againMs;
        await this.#read(answer);
      } catch {
        this.#token = null;
      }
      const pauseMs = waitMs * (0.5 + Math.random());
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }

  async #read(answer: Response): Promise<void> {
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) return;
      const messages = (rest + value).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(message);
    }
  }

  #hear(message: string): void {
    const field = (name: string): string | undefined =>
      message
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.#lastId = field('id') ?? this.#lastId;
    const event = field('event');
    if (event === 'news') this.#options.news(JSON.parse(field('data') ?? '{}') as EmbedNews);
    if (event) this.#options.progress();
  }

  async #ask(
    what: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const { text, workspace } = await this.#current();
    const { server, language } = this.#options;
    const url = new URL(`/v1/embed/${workspace}/${what}`, server);
    url.searchParams.set('lang', language());
    const answer = await fetch(url, {
      headers: { ...headers, authorization: `Bearer ${text}` },
      credentials: 'omit',
      cache: 'no-store',
      ...(signal ? { signal } : {}),
    });
    if (!answer.ok) {
      this.#token = null;
      throw new Error(`Smallwins answered ${answer.status}.`);
    }
    return answer;
  }

  async #current() {
    if (this.#token && Date.now() < this.#token.untilMs - renewBeforeMs) return this.#token;
    const text = await this.#options.token();
    const { ws, exp } = claimsOf(text);
    this.#token = { text, workspace: ws, untilMs: exp * 1000 };
    return this.#token;
  }
}

/** Only to know where to ask and until when; whether it holds is the server's to say. */
function claimsOf(token: string): { ws: string; exp: number } {
  const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(part)) as { ws: string; exp: number };
}
