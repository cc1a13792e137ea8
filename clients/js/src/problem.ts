import type { components } from './api-types.d.ts';

export type Problem = components['schemas']['Problem'];

/** A refusal: go by `code`; `message` is for people, in the language of whoever asks. */
export class SmallwinsProblem extends Error {
  override readonly name = 'SmallwinsProblem';
  readonly code: string;
  readonly status: number;
  /** JSON Pointer to the offending place. */
  readonly pointer: string | null;
  readonly problem: Problem;
  /** What the server asks to wait. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.pointer = problem.pointer ?? null;
    this.problem = problem;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What an answer that is no success says; also where something before the server answered. */
export async function problemOf(answer: Response): Promise<SmallwinsProblem> {
  const text = await answer.text();
  const waits = retryAfterOf(answer.headers.get('retry-after'), Date.now());
  if (/\bapplication\/problem\+json\b/.test(answer.headers.get('content-type') ?? ''))
    return new SmallwinsProblem(JSON.parse(text) as Problem, waits);
  return new SmallwinsProblem(
    {
      type: 'about:blank',
      title: answer.statusText,
      status: answer.status,
      detail: `Answered ${answer.status}, and not by Smallwins: ${text.slice(0, 200)}`,
      code: 'not-smallwins',
    },
    waits,
  );
}

/** Seconds or a date, as milliseconds from now. */
export function retryAfterOf(text: string | null, nowMs: number): number | null {
  if (text === null || text.trim() === '') return null;
  const seconds = Number(text);
  const waits = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - nowMs;
  return Number.isNaN(waits) ? null : Math.max(0, waits);
}
