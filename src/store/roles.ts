import pg from 'pg';
import { StartRefusal } from './start-refusal.ts';

/** The role of the app: it logs in, reads and writes rows, and row-level security always applies to it. */
export const APP_ROLE = 'smallwins_app';
/** The embedded server's owner of schema and migrations. */
export const OWNER_ROLE = 'smallwins_owner';

const APP_SETTINGS = {
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  datestyle: 'ISO',
};

/** Creates a plain login role if there is none, and gives it this password. What else it may do is checked later. */
export async function ensureLogin(client: pg.ClientBase, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${name} login noinherit nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
}

/** What the app's role may do at most: limits on time, and rows of the tables that `migrate` grants. */
export async function limitApp(client: pg.ClientBase, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  for (const [setting, value] of Object.entries(APP_SETTINGS)) {
    await client.query(`alter role ${name} set ${setting} = ${pg.escapeLiteral(value)}`);
  }
}

/**
 * Refuses to go on when row-level security would not bind the app's connection: a superuser, BYPASSRLS, the owner of a
 * table, or a member of such a role; or a table of a workspace that has no active policy.
 */
export async function checkAppRole(client: pg.ClientBase | pg.Pool): Promise<void> {
  const faults = await findRoleFaults(client);
  if (faults.length === 0) return;
  throw new StartRefusal(
    'role.unsafe',
    `Smallwins will not start: ${faults.join('; ')}.`,
    'The app must connect as a role that is no superuser, owns no table, has no BYPASSRLS and is in no such role.',
  );
}

/** What makes the current role unsafe, in words; empty when it is safe. */
export async function findRoleFaults(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const roles = await client.query<{
    me: string;
    role: string;
    super: boolean;
    bypass: boolean;
    owns: boolean;
  }>(`
    select current_user::text as me, rolname::text as role, rolsuper as super, rolbypassrls as bypass,
      exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
    from pg_roles r
    where pg_has_role(current_user, oid, 'member') and (rolname = current_user or not (
      select rolsuper from pg_roles where rolname = current_user))`);
  const open = await client.query<{ relation: string }>(`
    select c.relname::text as relation from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not row_security_active(c.oid)
      and has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
    order by 1`);
  const faults = roles.rows.flatMap(({ me, role, super: isSuper, bypass, owns }) => {
    const who = role === me ? `the role ${me}` : `the role ${me} is a member of ${role}, which`;
    return [
      ...(isSuper ? [`${who} is a superuser`] : []),
      ...(bypass && !isSuper ? [`${who} has BYPASSRLS`] : []),
      ...(owns ? [`${who} owns tables`] : []),
    ];
  });
  if (faults.length > 0 || open.rows.length === 0) return faults;
  return [`row-level security does not bind ${open.rows.map((row) => row.relation).join(', ')}`];
}
