import { Problem, type ProblemBody } from './problem.ts';
import { texts } from './texts.ts';

type Query = Record<string, string | number | null | undefined>;

export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The `ETag` of what was read last, by its path. */
const tags = new Map<string, string>();
export const tagOf = (path: string): string | null => tags.get(path) ?? null;

/** Keeps the `ETag` that an answer has for what stands at a path. */
export function keepTag(path: string, { headers }: Response): string | null {
  const tag = headers.get('etag');
  if (tag === null) tags.delete(path);
  else tags.set(path, tag);
  return tag;
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  return bodyOf<T>(await answerOf(path, init));
}

export async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export async function answerOf(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, { title: texts.away });
  }
  if (!response.ok) throw new Problem(response.status, await problemBody(response));
  return response;
}

async function problemBody(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody;
  } catch {
    return { title: texts.answered(response.status) };
  }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const headers = { accept: 'application/json' };
  const response = await answerOf(path, { headers, ...(signal ? { signal } : {}) });
  keepTag(path, response);
  return bodyOf<T>(response);
}

export function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', ...more };
  if (body === undefined) return request<T>(path, { method, headers });
  headers['content-type'] = 'application/json';
  return request<T>(path, { method, headers, body: JSON.stringify(body) });
}

/** A file goes as it is: the server reads its first bytes to see what it is. */
export function sendFile<T>(path: string, file: Blob): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream' };
  return request<T>(path, { method: 'POST', headers, body: file });
}

/** An answer that comes line by line (NDJSON); an aborted signal ends the work behind it, too. */
export async function* sendForLines<T>(path: string, body: unknown, signal: AbortSignal): AsyncGenerator<T> {
  const headers = { accept: 'application/x-ndjson', 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body), signal };
  const reader = (await answerOf(path, init)).body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as T;
  }
}
