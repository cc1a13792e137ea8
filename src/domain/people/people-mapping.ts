import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { attributeName, knownFacts } from './known-facts.ts';
import { foldName } from './suggest-people.ts';

/** Which column of a file is what of a person. */
export interface PeopleMapping {
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly zone?: string | undefined;
  /** Attribute → column. */
  readonly attributes: Readonly<Record<string, string>>;
}

const column = z.string().min(1);
const written = z.strictObject({
  people: z.literal(1),
  handle: column.optional(),
  name: column.optional(),
  email: column.optional(),
  zone: column.optional(),
  attributes: z.record(z.string().regex(attributeName), column).default({}),
});

/** What columns are called in the files of others, folded and without what stands between words. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  handle: [
    'handle',
    'login',
    'username',
    'userid',
    'user',
    'account',
    'employeeid',
    'personnelnumber',
    'alias',
    'id',
  ],
  name: ['name', 'fullname', 'displayname', 'employee', 'employeename', 'person', 'nombre'],
  email: ['email', 'mail', 'emailaddress', 'workemail', 'correo'],
  zone: ['zone', 'timezone', 'tz', 'zeitzone', 'zonahoraria'],
  team: ['team', 'department', 'dept', 'group', 'squad', 'abteilung', 'equipo', 'orgunit'],
  role: ['role', 'job', 'jobtitle', 'title', 'position', 'funktion', 'puesto'],
  manager: [
    'manager',
    'reportsto',
    'supervisor',
    'lead',
    'boss',
    'managerhandle',
    'manageremail',
    'vorgesetzter',
    'jefe',
  ],
  location: ['location', 'office', 'site', 'city', 'standort', 'ubicacion'],
  start_date: ['startdate', 'hiredate', 'started', 'joined', 'since', 'eintritt', 'eintrittsdatum'],
  quota_band: ['quotaband', 'band', 'quota', 'level', 'grade'],
  workdays: ['workdays', 'workingdays', 'arbeitstage'],
  hours: ['hours', 'workinghours', 'arbeitszeit'],
  holidays: ['holidays', 'feiertage'],
  leave: ['leave', 'vacation', 'timeoff', 'urlaub'],
};
const properties = ['handle', 'name', 'email', 'zone'] as const;

/**
 * Recognises what the columns of a file of people are. What nobody recognises becomes an attribute of its own name.
 *
 * Example: `E-Mail;Abteilung;Shoe size` proposes `email: E-Mail`, `team: Abteilung` and `shoe_size: Shoe size`.
 */
export function proposePeopleMapping(header: readonly string[]): PeopleMapping {
  const left = new Set(header.filter((name) => name.trim() !== ''));
  const take = (wanted: string) => {
    for (const synonym of synonyms[wanted] ?? [])
      for (const name of left)
        if (plain(name) === synonym) {
          left.delete(name);
          return name;
        }
    return undefined;
  };
  const own = Object.fromEntries(properties.map((name) => [name, take(name)]));
  const attributes: Record<string, string> = {};
  for (const name of knownFacts) {
    const found = take(name);
    if (found !== undefined) attributes[name] = found;
  }
  for (const name of left) {
    const attribute = foldName(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[_0-9]+|_+$/g, '')
      .slice(0, 63);
    if (attributeName.test(attribute) && !(attribute in attributes) && !(attribute in synonyms))
      attributes[attribute] = name;
  }
  return { ...own, attributes };
}

export function writePeopleMapping(mapping: PeopleMapping): string {
  const given = Object.entries(mapping).filter(([, value]) => value !== undefined);
  return stringify({ people: 1, ...Object.fromEntries(given) });
}

/** Reads a mapping for the columns of a file; a problem says what is off and what was expected. */
export function readPeopleMapping(
  yaml: string,
  header: readonly string[],
): { mapping: PeopleMapping } | { problem: string } {
  let document: unknown;
  try {
    document = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    return {
      problem: `The mapping is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
    };
  }
  const parsed = written.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      problem: `The mapping: ${issue?.path.join('.') || 'it'} ${issue?.message}. It begins with people: 1.`,
    };
  }
  const { people: _, ...mapping } = parsed.data;
  for (const [name, wanted] of [
    ...Object.entries(mapping.attributes),
    ...properties.map((each) => [each, mapping[each]] as const),
  ])
    if (wanted !== undefined && !header.includes(wanted))
      return {
        problem: `The mapping takes ${name} from ${JSON.stringify(wanted)}, and the file has no such column; it has ${header.join(', ')}.`,
      };
  return { mapping };
}

function plain(name: string): string {
  return foldName(name).replace(/[^a-z0-9]/g, '');
}
