import pg from 'pg';
import { StartRefusal } from './start-refusal.ts';

/** Tables that belong to no workspace, each for the reason given. */
const WITHOUT_WORKSPACE: Readonly<Record<string, string>> = {
  engine_lease: 'one owner for the whole database',
  smallwins_migrations: 'the schema itself',
};

/** Tables the app may only insert into, for rows of its own workspace, each for the reason given. */
const INSERT_ONLY: Readonly<Record<string, string>> = {
  event_log: 'COPY refuses row-level security; it is read through events, whose only part it is',
  cell_log: 'the same, through cells',
  link_log: 'the same, through links',
};

/** Tables whose rows the app may add and read, and never change or remove. */
const APPEND_ONLY: readonly string[] = ['audit_log'];

const POLICY = 'own_workspace';
// In a sub-select the setting is read once a statement, not once a row. A pooled connection whose transaction ended
// leaves the setting empty: null, so no row is seen.
const MINE = `workspace_id = (select nullif(current_setting('smallwins.workspace', true), '')::uuid)`;

/** How such a view ends, as PostgreSQL 15 to 18 write it. */
const BOUNDED = String.raw`WHERE \(([a-z_]+\.)?workspace_id = \( SELECT \(?NULLIF\(current_setting\('smallwins\.workspace'::text, true\), ''::text\)\)?::uuid( AS "?[a-z]+"?)?\)\);$`;

interface Relation {
  readonly name: string;
  readonly kind: string;
  readonly has_workspace: boolean;
  readonly secured: boolean;
  readonly policies: string[];
  readonly expressions: string[];
  readonly invoker: boolean;
  /** A view that shows rows of its own workspace alone, and takes no others, as logs were read before migration 0032. */
  readonly bounded: boolean;
  /** Nobody but the owner may do more with it than insert, without naming the workspace, which is then their own. */
  readonly insert_only: boolean;
  /** Nobody but the owner may change or remove its rows. */
  readonly append_only: boolean;
}

/**
 * Puts row-level security on every table that has a `workspace_id`, from the catalogue, so that no migration can
 * forget one; grants the app's role its rows; and refuses what could go round it.
 */
export async function secureRows(client: pg.ClientBase, appRole: string): Promise<void> {
  const relations = await readRelations(client);
  refuseLeaks(relations);
  for (const relation of relations.filter(
    (each) => each.has_workspace && isTable(each) && !isSecured(each) && !(each.name in INSERT_ONLY),
  )) {
    const table = pg.escapeIdentifier(relation.name);
    await client.query(`alter table ${table} enable row level security`);
    for (const policy of relation.policies)
      await client.query(`drop policy ${pg.escapeIdentifier(policy)} on ${table}`);
    await client.query(`create policy ${POLICY} on ${table} using (${MINE}) with check (${MINE})`);
  }
  await grantRows(client, appRole);
}

/** The tables of a workspace that row-level security does not bind as it must; empty when all is well. */
export async function findUnsecured(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const relations = await readRelations(client);
  return relations
    .filter((each) => each.has_workspace && isTable(each) && !isSecured(each))
    .map((each) => each.name);
}

async function grantRows(client: pg.ClientBase, appRole: string): Promise<void> {
  const app = pg.escapeIdentifier(appRole);
  await client.query(`
    revoke create on schema public from public;
    grant usage on schema public to ${app};
    grant select, insert, update, delete on all tables in schema public to ${app};
    revoke insert, update, delete on smallwins_migrations from ${app};
    grant usage on all sequences in schema public to ${app};
    ${Object.keys(INSERT_ONLY)
      .map((table) => insertOnly(table, app))
      .join('')}
    ${APPEND_ONLY.map((table) => `revoke update, delete, truncate on ${table} from ${app};`).join('')}
    create or replace function smallwins_workspaces()
      returns table (id uuid, slug text, name text, demo boolean)
      language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$ select workspace_id, slug, name, demo from public.workspaces order by created_at, workspace_id $$;
    revoke all on function smallwins_workspaces() from public;
    grant execute on function smallwins_workspaces() to ${app};
    create or replace function smallwins_accounts(wanted text)
      returns table (workspace_id uuid, person_id uuid)
      language sql stable security definer set search_path = pg_catalog, pg_temp
      as $$ select workspace_id, person_id from public.accounts where email = wanted order by created_at limit 20 $$;
    revoke all on function smallwins_accounts(text) from public;
    grant execute on function smallwins_accounts(text) to ${app};
    do $$ begin
      -- It comes with a later migration than a data folder may have got to.
      if to_regprocedure('smallwins_redact_audit(bigint, text, text, jsonb)') is not null then
        execute 'grant execute on function smallwins_redact_audit(bigint, text, text, jsonb) to ' || ${pg.escapeLiteral(app)};
      end if;
    end $$`);
}

function insertOnly(table: string, app: string): string {
  return `
    revoke all on ${table} from ${app};
    do $$ begin
      execute (select 'grant insert (' || string_agg(quote_ident(attname), ', ') || ') on ${table} to ' || ${pg.escapeLiteral(app)}
        from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attname <> 'workspace_id');
    end $$;`;
}

function refuseLeaks(relations: readonly Relation[]): void {
  for (const { name, kind, has_workspace, invoker, bounded } of relations) {
    if (kind === 'm' || kind === 'f') throw leak(name, 'row-level security cannot bind such a relation');
    if (kind === 'v' && !invoker && !bounded)
      throw leak(name, 'a view needs security_invoker = true, or to be bounded to the workspace');
    if ((kind === 'r' || kind === 'p') && !has_workspace && !(name in WITHOUT_WORKSPACE)) {
      throw leak(name, 'it has no workspace_id and is not listed in src/store/row-security.ts');
    }
  }
}

function leak(relation: string, reason: string): StartRefusal {
  return new StartRefusal(
    'schema.leak',
    `${relation} would show rows across workspaces: ${reason}.`,
    'Mend the migration that makes it.',
  );
}

function isTable(relation: Relation): boolean {
  return relation.kind === 'r' || relation.kind === 'p';
}

function isSecured(relation: Relation): boolean {
  if (relation.name in INSERT_ONLY) return relation.insert_only;
  if (APPEND_ONLY.includes(relation.name) && !relation.append_only) return false;
  return (
    relation.secured &&
    relation.policies.length === 1 &&
    relation.policies[0] === POLICY &&
    relation.expressions.every((text) =>
      /^\(workspace_id = \( SELECT .*'smallwins\.workspace'::text/.test(text),
    )
  );
}

async function readRelations(client: pg.ClientBase | pg.Pool): Promise<Relation[]> {
  const found = await client.query<Relation>(`
    select c.relname::text as name, c.relkind::text as kind, c.relrowsecurity as secured,
      exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped) as has_workspace,
      array(select polname::text from pg_policy where polrelid = c.oid) as policies,
      array(select unnest(array[
          coalesce(pg_get_expr(polqual, polrelid), 'none'), coalesce(pg_get_expr(polwithcheck, polrelid), 'none')])
        from pg_policy where polrelid = c.oid and polcmd = '*' and polpermissive and polroles = '{0}') as expressions,
      coalesce(c.reloptions @> '{security_invoker=true}' or c.reloptions @> '{security_invoker=on}', false) as invoker,
      c.relkind = 'v' and coalesce(c.reloptions @> '{security_barrier=true,check_option=cascaded}', false)
        and regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g') ~ ${pg.escapeLiteral(BOUNDED)} as bounded,
      not exists (select from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) as entry
          where entry.grantee <> c.relowner)
        and not exists (select from pg_attribute a, aclexplode(a.attacl) as entry
          where a.attrelid = c.oid and entry.grantee <> c.relowner
            and (entry.privilege_type <> 'INSERT' or a.attname = 'workspace_id'))
        and exists (select from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
          where d.adrelid = c.oid and a.attname = 'workspace_id'
            and pg_get_expr(d.adbin, d.adrelid) =
              '(NULLIF(current_setting(''smallwins.workspace''::text, true), ''''::text))::uuid') as insert_only,
      not exists (select from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) as entry
          where entry.grantee <> c.relowner and entry.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE'))
        and not exists (select from pg_attribute a, aclexplode(a.attacl) as entry
          where a.attrelid = c.oid and entry.grantee <> c.relowner and entry.privilege_type = 'UPDATE') as append_only
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`);
  return found.rows;
}
