import { writeCell } from '../imports/rows/spreadsheet-cell.ts';

/** What somebody takes along to a talk about their work, as far as a table holds it. */
export interface ReviewTable {
  readonly strengths: readonly {
    readonly name: string;
    readonly received: number;
    readonly given: number;
    readonly from: number;
  }[];
  readonly awards: readonly {
    readonly day: string;
    readonly name: string;
    readonly tier: string | null;
    readonly deed: string;
    readonly evidence: readonly string[];
  }[];
  readonly received: readonly SaidRow[];
  readonly given: readonly SaidRow[];
}

interface SaidRow {
  readonly day: string;
  readonly badge: { readonly name: string };
  /** Who gave it, or to whom it was given. */
  readonly who: readonly string[];
  readonly what: string;
  readonly effect: string;
  readonly evidence: readonly string[];
}

const header = ['kind', 'date', 'badge', 'colleagues', 'what', 'effect', 'evidence', 'count'];

/**
 * The same as a table for a spreadsheet: UTF-8 with its mark, so that names come out right, and no cell that could be
 * taken for a formula.
 */
export function reviewCsv({ strengths, awards, received, given }: ReviewTable): string {
  const said = (kind: string, rows: readonly SaidRow[]) =>
    rows.map((row) => [
      kind,
      row.day,
      row.badge.name,
      row.who.join(', '),
      row.what,
      row.effect,
      row.evidence.join(', '),
      '1',
    ]);
  const rows = [
    header,
    ...strengths.flatMap(({ name, received: got, given: gave, from }) => [
      ['strength received', '', name, `${from}`, '', '', '', `${got}`],
      ['strength given', '', name, '', '', '', '', `${gave}`],
    ]),
    ...awards.map(({ day, name, tier, deed, evidence }) => [
      'award',
      day,
      tier === null ? name : `${name} (${tier})`,
      '',
      deed,
      '',
      evidence.join(', '),
      '1',
    ]),
    ...said('received', received),
    ...said('given', given),
  ];
  return `\ufeff${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}
