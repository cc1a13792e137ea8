import { useState } from 'react';
import { answerOf, bodyOf, keepTag, tagOf } from './http.ts';
import { Problem } from './problem.ts';

/** Somebody else has changed it since it was opened; `allTheSame` lets the next try go through. */
export class ChangedMeanwhile extends Problem {
  readonly allTheSame: () => void;

  constructor({ status, body }: Problem, allTheSame: () => void) {
    super(status, body);
    this.allTheSame = allTheSame;
  }
}

/** What a form edits, as it was when it was opened: changes name it in `If-Match`. */
export class Version {
  readonly #path: string;
  #tag: string | null;

  constructor(path: string) {
    this.#path = path;
    this.#tag = tagOf(path);
  }

  /** Nothing is entered yet: what is shown is what was read last. */
  renew(): void {
    this.#tag = tagOf(this.#path);
  }

  async send<T>(method: 'PUT' | 'PATCH', path: string, change: unknown): Promise<T> {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(this.#tag === null ? {} : { 'if-match': this.#tag }),
    };
    try {
      const response = await answerOf(path, { method, headers, body: JSON.stringify(change) });
      this.#tag = keepTag(this.#path, response);
      return bodyOf<T>(response);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412) throw error;
      throw new ChangedMeanwhile(error, () => {
        this.#tag = null;
      });
    }
  }
}

/** The version of what stands at a path when a form opens; as long as nothing is begun, that of what was read last. */
export function useVersion(path: string, isBegun = true): Version {
  const [version] = useState(() => new Version(path));
  if (!isBegun) version.renew();
  return version;
}
