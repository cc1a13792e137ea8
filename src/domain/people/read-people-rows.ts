import { refuseFact } from './known-facts.ts';
import type { PeopleMapping } from './people-mapping.ts';
import { cutName, foldHandle, refuseName } from './person-name.ts';

/** A row of a file; `line` is where it begins. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface PeopleFinding {
  readonly row: number;
  /** `rejected`: the row is left out. `warning`: a part of it is. */
  readonly level: 'rejected' | 'warning';
  readonly message: string;
}

/** One person as a row says; what it says nothing of is not there. */
export interface PersonRow {
  readonly line: number;
  readonly handle: string;
  readonly hasHandle: boolean;
  readonly name: string | null;
  readonly email: string | null;
  readonly zone: string | undefined;
  readonly attributes: Record<string, string>;
}

const nameMax = 200;

/** Reads rows by a mapping. What cannot be used is found with its line; the second of two that are one is left out. */
export function readPeopleRows(
  header: readonly string[],
  rows: readonly FileRow[],
  mapping: PeopleMapping,
): { people: PersonRow[]; findings: PeopleFinding[] } {
  const findings: PeopleFinding[] = [];
  const people: PersonRow[] = [];
  const places = new Map(header.map((name, index) => [name, index]));
  const handles = new Map<string, number>();
  const emails = new Map<string, number>();
  for (const { line, cells } of rows) {
    const reject = (message: string) => findings.push({ row: line, level: 'rejected', message });
    const cell = (column: string | undefined) => {
      const place = column === undefined ? undefined : places.get(column);
      return place === undefined ? '' : (cells[place] ?? '').normalize('NFC').trim();
    };
    const [handle, email, zone] = [cell(mapping.handle), cell(mapping.email), cell(mapping.zone)];
    const why = refuseRow(handle || email, email, zone);
    if (why) {
      reject(why);
      continue;
    }
    const name = handle || email.toLowerCase();
    const twin = handles.get(foldHandle(name)) ?? (email ? emails.get(email.toLowerCase()) : undefined);
    if (twin !== undefined) {
      const what = handles.has(foldHandle(name)) ? `handle ${name}` : `e-mail ${email}`;
      reject(`The ${what} is in row ${twin} already. Leave one of the two.`);
      continue;
    }
    handles.set(foldHandle(name), line);
    if (email) emails.set(email.toLowerCase(), line);
    const attributes: Record<string, string> = {};
    for (const [attribute, column] of Object.entries(mapping.attributes)) {
      const value = cell(column);
      if (value === '') continue;
      const refused = refuseFact(attribute, value);
      if (refused) {
        const message = `${column}: ${JSON.stringify(value.slice(0, 60))} ${refused}. It is left out.`;
        findings.push({ row: line, level: 'warning', message });
      } else attributes[attribute] = value;
    }
    people.push({
      line,
      handle: name,
      hasHandle: handle !== '',
      name: nameIn(cell(mapping.name), line, findings),
      email: email || null,
      zone: zone || undefined,
      attributes,
    });
  }
  return { people, findings };
}

/** A name that cannot be shown is left out; the person is still one. */
function nameIn(text: string, line: number, findings: PeopleFinding[]): string | null {
  const why = text === '' ? null : refuseName(text);
  if (why)
    findings.push({
      row: line,
      level: 'warning',
      message: `The name ${JSON.stringify(text.slice(0, 60))} ${why}. It is left out.`,
    });
  return why ? null : cutName(text, nameMax) || null;
}

function refuseRow(handle: string, email: string, zone: string): string | undefined {
  if (handle === '') return 'It has neither a handle nor an e-mail, so nobody can be told by it.';
  if (handle.length > nameMax || /[/\p{Cc}]|[^\S ]| {2}/u.test(handle))
    // Single blanks are fine: people whom events have made are called as their tool calls them.
    return `The handle ${JSON.stringify(handle.slice(0, 60))} holds a slash, a tab or two blanks in a row, or is longer than ${nameMax} characters.`;
  const unreadable = refuseName(handle);
  if (unreadable) return `The handle ${JSON.stringify(handle.slice(0, 60))} ${unreadable}.`;
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))
    return `${JSON.stringify(email.slice(0, 60))} is no e-mail address; expected such as ana@example.com.`;
  const badZone = zone === '' ? undefined : refuseFact('zone', zone);
  return badZone && `${JSON.stringify(zone.slice(0, 60))} ${badZone}.`;
}
