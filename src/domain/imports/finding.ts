/** One thing to know about a file or a row of it; the shape that people see. */
export interface Finding {
  /** Line of the file, the header being line 1. Null for the file as a whole. */
  readonly row: number | null;
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly column: string | null;
}

/** Why one row, or one cell of it, cannot be read. */
export class RowProblem {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly column: string | null = null,
  ) {}
}
