import { texts } from './texts.ts';

/** What the server says when it refuses: RFC 9457 problem+json. */
export interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  pointer?: string | null;
  /** What is wrong with a mapping, place by place. */
  problems?: { path: string; message: string }[];
}

/** A refused or failed request. `status` 0 means that the server could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? texts.answered(status));
    this.name = 'Problem';
    this.status = status;
    this.body = body;
  }
}
