import pg from 'pg';
import { Breaches, breachesMax, type Invariant, type Looking } from '../invariant.ts';

/** One table pointing at another. */
interface Reference {
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly targets: readonly string[];
  readonly identity: readonly string[];
  /** The size of the child, of all workspaces together. */
  readonly bytes: number;
  readonly is_enforced: boolean;
}

/** Logs have no foreign keys, for each event would pay for them; what they point at must be there all the same. */
const logs = [
  { child: 'events', log: 'event_log', column: 'source_id', parent: 'sources', identity: 'seq' },
  {
    child: 'cells',
    log: 'cell_log',
    column: 'achievement_id',
    parent: 'achievements',
    identity: 'window_key',
  },
  { child: 'cells', log: 'cell_log', column: 'person_id', parent: 'people', identity: 'window_key' },
] as const;

/** Nor has what deciding writes, for each award would. */
const decided = [
  { child: 'announcements', parent: 'people', column: 'person_id', identity: ['seq'] },
  { child: 'award_entries', parent: 'awards', column: 'award_id', identity: ['award_id', 'entry'] },
  { child: 'awards', parent: 'achievements', column: 'achievement_id', identity: ['award_id'] },
  { child: 'awards', parent: 'people', column: 'person_id', identity: ['award_id'] },
] as const;

/** Larger tables are sampled between two full looks: about this much of them. */
const sampledBytes = 16_000_000;

/** I7: nothing points across workspaces. */
export const sameWorkspace: Invariant = {
  id: 'I7',
  kind: 'rows',
  sentence: 'Whatever a row refers to is there, in the same workspace.',
  means: 'One workspace may show or count something of another, or of nobody.',
  mend: 'Stop and find out how it came about before anything else: nothing here writes such rows, and most tables refuse them. Delete or correct the rows as the owner, put back any constraint that was off, then run: smallwins verify --resume',
  pauses: true,
  async check(looking) {
    const breaches = new Breaches();
    const references = [...(await readReferences(looking)), ...(await decidedReferences(looking))];
    let isAll = true;
    for (const reference of references) {
      const { child, parent, columns, targets } = reference;
      const place = columns.indexOf('workspace_id');
      if (place === -1 || targets[place] !== 'workspace_id')
        breaches.add(
          `The foreign key of ${child} (${columns.join(', ')}) does not hold its workspace to that of ${parent}.`,
          child,
        );
      if (!reference.is_enforced)
        breaches.add(`The foreign key of ${child} (${columns.join(', ')}) is switched off.`, child);
      const share = shareOf(looking, reference.bytes);
      isAll &&= share === 1;
      await findLost(looking, reference, share, breaches);
      await looking.goOn();
    }
    isAll = (await checkLogs(looking, breaches)) && isAll;
    const note = isAll ? null : 'Large tables were sampled; the nightly check looks at every row.';
    return breaches.found({ checked: references.length + logs.length, isAll, note });
  },
};

function shareOf({ isFull }: Looking, bytes: number): number {
  return isFull || bytes <= sampledBytes ? 1 : sampledBytes / bytes;
}

function readReferences({ tx }: Looking): Promise<Reference[]> {
  const names = (array: string, table: string) =>
    `array(select a.attname::text from unnest(${array}) with ordinality as k (n, place) join pg_attribute a on a.attrelid = ${table} and a.attnum = k.n order by k.place)`;
  return tx.query<Reference>(`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, ${names('c.conkey', 'c.conrelid')} as columns,
      ${names('c.confkey', 'c.confrelid')} as targets, ${names('p.conkey', 'c.conrelid')} as identity,
      pg_relation_size(c.conrelid) as bytes,
      c.convalidated and not exists (select from pg_trigger t where t.tgconstraint = c.oid and t.tgenabled = 'D') as is_enforced
    from pg_constraint c
    join pg_constraint p on p.conrelid = c.conrelid and p.contype = 'p'
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'workspace_id')
    order by 1, 2, 3`);
}

async function decidedReferences({ tx }: Looking): Promise<Reference[]> {
  const sizes = await tx.query<{ child: string; bytes: number }>(
    'select child, pg_relation_size(child::regclass) as bytes from unnest($1::text[]) as child',
    [[...new Set(decided.map(({ child }) => child))]],
  );
  const bytesOf = new Map(sizes.map(({ child, bytes }) => [child, bytes]));
  return decided.map(({ child, parent, column, identity }) => {
    const columns = ['workspace_id', column];
    const bytes = bytesOf.get(child) ?? 0;
    return { child, parent, columns, targets: columns, identity, bytes, is_enforced: true };
  });
}

/** Seen from one workspace, a row of another is not there: row-level security makes both the same fault. */
async function findLost(
  looking: Looking,
  reference: Reference,
  share: number,
  breaches: Breaches,
): Promise<void> {
  const { child, parent, columns, targets, identity } = reference;
  const name = pg.escapeIdentifier;
  const matches = columns.map((column, place) => `p.${name(targets[place] ?? column)} = c.${name(column)}`);
  const given = columns.map((column) => `c.${name(column)} is not null`);
  const ids = identity
    .filter((column) => column !== 'workspace_id')
    .map((column) => `c.${name(column)}::text`);
  const sample = share === 1 ? '' : `tablesample system (${Math.max(0.01, share * 100).toFixed(2)})`;
  const rows = await looking.tx.query<{ ids: string[] }>(
    `select array[${ids.join(', ')}]::text[] as ids from ${name(child)} c ${sample}
     where c.workspace_id = $1 and ${given.join(' and ')}
       and not exists (select from ${name(parent)} p where ${matches.join(' and ')}) limit ${breachesMax}`,
    [looking.workspace.workspaceId],
  );
  for (const row of rows)
    breaches.add(
      `A row of ${child} refers to a row of ${parent} that this workspace does not have.`,
      child,
      ...row.ids,
    );
}

async function checkLogs(looking: Looking, breaches: Breaches): Promise<boolean> {
  let isAll = true;
  for (const { child, log, column, parent, identity } of logs) {
    const [size] = await looking.tx.query<{ bytes: number }>(`select pg_relation_size('${log}') as bytes`);
    if (shareOf(looking, size?.bytes ?? 0) < 1) {
      isAll = false;
      continue;
    }
    const rows = await looking.tx.query<{ lost: string; rows: number; first: string }>(
      `select ${column}::text as lost, count(*) as rows, min(${identity})::text as first from ${child} c
       where workspace_id = $1 and ${column} is not null
         and not exists (select from ${parent} p where p.workspace_id = $1 and p.${column} = c.${column})
       group by ${column} limit ${breachesMax}`,
      [looking.workspace.workspaceId],
    );
    for (const row of rows)
      breaches.add(
        `${row.rows} of ${child} refer to a row of ${parent} that this workspace does not have.`,
        child,
        row.lost,
        row.first,
      );
    await looking.goOn();
  }
  return isAll;
}
