import { CsvError, type Info, parse } from 'csv-parse/sync';
import { guessSeparator } from '../../domain/imports/mapping/guess-separator.ts';
import { readCell, writeCell } from '../../domain/imports/rows/spreadsheet-cell.ts';
import {
  proposePeopleMapping,
  readPeopleMapping,
  writePeopleMapping,
} from '../../domain/people/people-mapping.ts';
import { type FileRow, readPeopleRows } from '../../domain/people/read-people-rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type AwardMoves, changePeople } from '../../engine/upkeep/decide-people.ts';
import type { Tx } from '../../store/database.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { concern, type PeopleDeps } from './actions.ts';
import type { ImportBody, PeopleImport } from './api.ts';
import { type PeoplePlan, planPeople } from './plan-people.ts';
import { adoptActors, insertPeople, updatePeople } from './write-people.ts';

const shownMax = 1000;
const noMoves: AwardMoves = { gained: 0, lost: 0, moved: 0 };

/**
 * Brings people from a CSV file: new ones are made, those who are there are changed from a day on, nobody is removed, and
 * a second time changes nothing. A dry run says what it would do.
 */
export async function importPeople(
  { engine }: PeopleDeps,
  workspaceId: string,
  { csv, mapping, dryRun, from }: ImportBody,
  by: Doer,
): Promise<PeopleImport> {
  const workspace = await engine.workspace(workspaceId);
  const { header, rows } = readCsv(csv);
  const yaml = mapping ?? writePeopleMapping(proposePeopleMapping(header));
  const read = readPeopleMapping(yaml, header);
  if ('problem' in read)
    throw new Refusal('bad-mapping', 400, { message: read.problem, pointer: '/mapping' });
  if (read.mapping.handle === undefined && read.mapping.email === undefined)
    throw new Refusal('bad-mapping', 400, {
      message: `No column is a handle or an e-mail, so nobody can be told apart. The file has ${header.join(', ')}; say which one it is.`,
      pointer: '/mapping',
      data: { mapping: yaml },
    });
  const plan = () => {
    // Read anew each time, for planning resolves managers in the rows.
    const file = readPeopleRows(header, rows, read.mapping);
    const planned = planPeople(file.people, workspace.directory, from, engine.now(workspaceId));
    return { ...planned, findings: [...file.findings, ...planned.findings] };
  };
  const file = { header, rows, yaml, dryRun };
  if (dryRun) return present(file, plan(), noMoves);
  const { answer, moves } = await changePeople(workspace, {
    begin: async (tx) => {
      const planned = plan();
      const adopted = await write(tx, workspaceId, planned);
      const facts = planned.changed.flatMap(({ person, names }) => {
        const own = names.filter((name) => name !== 'name' && name !== 'email');
        return own.length > 0 ? [{ id: person.id, names: own }] : [];
      });
      const names = [...new Set(facts.flatMap((each) => each.names))];
      const ids = facts.map(({ id }) => id);
      const cause = `people imported${from === undefined ? '' : ` from ${from}`}`;
      return { answer: planned, concerned: concern(workspace.directory, ids, names, adopted, cause) };
    },
    end: async (tx, awards, { made, changed }) => {
      if (made.length + changed.length === 0) return;
      await recordAudit(tx, workspaceId, by, {
        action: 'people.imported',
        subject: `${rows.length} rows`,
        details: { made: made.length, changed: changed.length, from: from ?? 'today', ...awards },
      });
    },
  });
  return present(file, answer, moves);
}

async function write(tx: Tx, workspaceId: string, { made, changed }: PeoplePlan): Promise<string[]> {
  await insertPeople(tx, workspaceId, made);
  await updatePeople(
    tx,
    workspaceId,
    changed.map(({ person }) => person),
  );
  return made.length + changed.length > 0 ? adoptActors(tx, workspaceId) : [];
}

function readCsv(csv: string): { header: string[]; rows: FileRow[] } {
  const text = csv.replace(/^\ufeff/, '');
  try {
    const records = parse(text, {
      delimiter: guessSeparator(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { info: Info; record: string[] }[];
    const [first, ...rest] = records;
    if (!first || rest.length === 0)
      throw new Refusal('empty-file', 400, {
        message: 'The file holds no people: it needs a line of column names and one line a person.',
        pointer: '/csv',
      });
    const header = first.record.map((name) => name.normalize('NFC').trim());
    const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
    if (twice !== undefined)
      throw new Refusal('bad-csv', 400, {
        message: `Two columns are called ${JSON.stringify(twice)}. Rename one of them.`,
        pointer: '/csv',
      });
    const rows = rest.map(({ info, record }) => ({
      line: info.lines - lineBreaks(record),
      cells: record.map(readCell),
    }));
    return { header, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('bad-csv', 400, { message: `${error.message}. Mend that place.`, pointer: '/csv' });
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

interface FileRead {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
  readonly yaml: string;
  readonly dryRun: boolean;
}

function present(
  { header, rows, yaml, dryRun }: FileRead,
  plan: PeoplePlan,
  awards: AwardMoves,
): PeopleImport {
  const findings = [...plan.findings].sort((a, b) => a.row - b.row);
  const reasons = new Map(
    findings.flatMap(({ row, level, message }) => (level === 'rejected' ? [[row, message] as const] : [])),
  );
  const rejected = rows.filter(({ line }) => reasons.has(line));
  return {
    dryRun,
    mapping: yaml,
    rows: rows.length,
    made: plan.made.length,
    changed: plan.changed.length,
    same: plan.same,
    rejected: rejected.length,
    findings: findings.slice(0, shownMax),
    moreFindings: Math.max(0, findings.length - shownMax),
    missing: plan.missing.slice(0, shownMax).map(({ handle, name }) => ({ handle, name })),
    moreMissing: Math.max(0, plan.missing.length - shownMax),
    rejects:
      rejected.length === 0
        ? ''
        : [
            csvLine(['row', 'reason', ...header]),
            ...rejected.map(({ line, cells }) => csvLine([String(line), reasons.get(line) ?? '', ...cells])),
          ].join(''),
    examples: plan.examples.map(({ row, handle, changes }) => ({ row, handle, changes })),
    awards,
  };
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}
