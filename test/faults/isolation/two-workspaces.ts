import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { beginningOfTime } from '../../../src/domain/time/window.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { saveAchievement } from '../../../src/features/achievements/actions.ts';
import { encodeCursor } from '../../../src/features/cursor.ts';
import { noProgress } from '../../../src/features/imports/import-record.ts';
import { giveRecognition } from '../../../src/features/recognitions/actions.ts';
import { addValue } from '../../../src/features/recognitions/values.ts';
import { insertAccount } from '../../../src/features/sign-in/accounts.ts';
import type { AccountRole } from '../../../src/features/sign-in/api.ts';
import { invite } from '../../../src/features/sign-in/members/invitations.ts';
import { openSession, sessionCookie } from '../../../src/features/sign-in/sessions.ts';
import { makeToken } from '../../../src/features/sign-in/tokens.ts';
import { createKey } from '../../../src/features/sources/keys.ts';
import { ensureSource } from '../../../src/features/sources/sources.ts';
import type { Viewer } from '../../../src/features/viewer.ts';
import { withClient } from '../../../src/store/pool.ts';
import { uuidv7 } from '../../../src/store/uuid.ts';
import { newWorkspace, type TestDatabase } from '../../support/database.ts';
import type { Ids } from './routes.ts';

/** In every name of the other workspace, so that one word of it in an answer shows. */
export const mark = 'zebra';

export interface Filled {
  readonly id: string;
  readonly ids: Ids;
  readonly passes: Readonly<
    Record<'member' | 'manager' | 'admin' | 'key' | 'reader', Record<string, string>>
  >;
  /** Makes somebody earn an award. */
  earn(ticket: string): Promise<void>;
}

/** A workspace with one of everything that a route can name. */
export async function fillWorkspace(database: TestDatabase, engine: Engine, word: string): Promise<Filled> {
  const id = await newWorkspace(database, { slug: `${word}-co` });
  const sourceSlug = word === mark ? `${word}-desk` : 'desk';
  const wanted = { slug: sourceSlug, name: `${word} desk`, kind: 'api', createsPeople: true };
  const source = { ...(await ensureSource(database, id, wanted)), slug: sourceSlug };
  const { id: keyId, key } = await createKey(database, id, source.id, `${word} key`);
  const reader = await createKey(database, id, source.id, `${word} reader`, ['read', 'progress']);
  await saveAchievement({ database, engine }, id, achievementOf(word), beginningOfTime);
  const people = new Map<string, string>();
  const passes: Record<string, Record<string, string>> = {
    key: { authorization: `Bearer ${key}` },
    reader: { authorization: `Bearer ${reader.key}` },
  };
  for (const role of ['member', 'manager', 'admin'] as const) {
    const personId = await addPerson(database, id, `${word}-${role}`, role);
    people.set(role, personId);
    const cookie = await openSession(database, id, personId, []);
    passes[role] = { cookie: `${sessionCookie}=${cookie}` };
  }
  const workspace = await engine.workspace(id);
  await workspace.exclusively(() => database.inWorkspace(id, (tx) => workspace.directory.load(tx)));
  const earn = async (ticket: string) => {
    const at = Date.now() * 1000;
    const data = { by: `${word}-member`, ticket };
    const event = { id: `${word}-${ticket}`, source: source.slug, type: 'helpdesk.ticket.resolved' };
    const items = await engine.accept(id, source, [{ ...event, at, sequence: '', subject: null, data }], {
      mode: 'live',
    });
    if (items.length !== 1) throw new Error('The event was not taken.');
  };
  // The other workspace has more events, so that one of its numbers is none of ours.
  for (let n = 0; n < (word === mark ? 9 : 3); n++) await earn(`${word}-${n}`);
  const memberId = people.get('member') ?? '';
  const giver: Viewer = {
    workspaceId: id,
    personId: memberId,
    roles: ['member'],
    source: null,
    language: 'en',
  };
  const { key: value } = await database.inWorkspace(id, (tx) =>
    addValue(tx, { ...giver, roles: ['admin'] }, { name: `${word} value`, meaning: word, kind: 'value' }),
  );
  const praise = { to: [`${word}-admin`], value, what: `${word} mended it`, effect: '', evidence: [] };
  const recognition = await giveRecognition(workspace, giver, praise, word);
  const made = await database.inWorkspace(id, async (tx) => {
    const [award] = await tx.query<{ award_id: string }>('select award_id from awards limit 1');
    const [event] = await tx.query<{ seq: number }>('select max(seq) as seq from events');
    const [session] = await tx.query<{ id: string }>(
      `select left(encode(hash, 'hex'), 16) as id from sessions where person_id = $1`,
      [memberId],
    );
    const invited = { email: `${word}-new@example.com`, roles: ['admin' as const] };
    const { invitation } = await invite(tx, id, invited, word, 'server');
    const token = await makeToken(tx, { workspaceId: id, personId: memberId, detail: '' }, 'link');
    const quarantined = uuidv7();
    await tx.query(
      `insert into quarantine (workspace_id, quarantine_id, source_id, received_at, code, message, body)
       values ($1, $2, $3, now(), 'bad-json', $4, 'x')`,
      [id, quarantined, source.id, `${word} is not JSON`],
    );
    const [hookSource, secret] = [uuidv7(), uuidv7()];
    const [endpoint, dispatch] = [uuidv7(), uuidv7()];
    await tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, created_at) values ($1, $2, $3, $3, 'github', now())`,
      [id, hookSource, `${word}-hook`],
    );
    await tx.query(
      `insert into hooks (workspace_id, source_id, address, tool, created_at) values ($1, $2, $3, 'github', now())`,
      [id, hookSource, randomBytes(16)],
    );
    await tx.query(
      `insert into hook_secrets (workspace_id, source_id, secret_id, sealed, hint, created_at)
       values ($1, $2, $3, 'x', 'abcd', now())`,
      [id, hookSource, secret],
    );
    const databaseSource = uuidv7();
    await tx.query(
      `insert into sources (workspace_id, source_id, slug, name, kind, created_at)
       values ($1, $2, $3, $3, 'postgres-query', now())`,
      [id, databaseSource, `${word}-database`],
    );
    await tx.query(
      `insert into database_sources (workspace_id, source_id, sealed, shown, query, cursor_column, overlap,
         every_minutes, mapping, created_at, next_run_at)
       values ($1, $2, 'x', $3, 'select 1', 'n', 0, 15, '', now(), now())`,
      [id, databaseSource, `${word}@db.example.com:5432/crm`],
    );
    const importId = uuidv7();
    await tx.query(
      `insert into imports (workspace_id, import_id, source_id, name, mapping, mapping_yaml, state, dry_run, bytes_total, progress,
         created_at)
       values ($1, $2, $3, $4, 'none', '', 'checked', true, 0, $5, now())`,
      [id, importId, source.id, `${word}.csv`, JSON.stringify(noProgress)],
    );
    await tx.query(`insert into mappings (workspace_id, name, yaml, saved_at) values ($1, $2, $2, now())`, [
      id,
      `${word}-mapping`,
    ]);
    await tx.query(
      `insert into passkeys (workspace_id, credential_id, person_id, public_key, counter, transports, name, created_at)
       values ($1, $2, $3, 'x', 0, '{}', $2, now())`,
      [id, `${word}-passkey`, memberId],
    );
    const [entry] = await tx.query<{ seq: number }>(
      `select max(seq) as seq from announcements where kind = 'feed'`,
    );
    await tx.query(
      `insert into endpoints (workspace_id, endpoint_id, name, url, kinds, made_at)
       values ($1, $2, 'Secret tool', 'https://secret.example/', '{award.confirmed}', now())`,
      [id, endpoint],
    );
    await tx.query(
      `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, next_try_at, ended_at)
       values ($1, $3, $2, 'endpoint.test', $3, 0, now(), now(), 'failed', now(), now())`,
      [id, endpoint, dispatch],
    );
    await tx.query(
      `insert into single_sign_on (workspace_id, name, issuer, client_id, client_secret, domains, creates, groups_claim,
         roles, only_way, changed_at)
       values ($1, $2, $3, $2, 'x', $4, true, 'groups', '[]', false, now())`,
      [id, `${word} sign-on`, `https://id.${word}.example`, [`${word}.example`]],
    );
    await tx.query(
      `insert into sign_on_links (workspace_id, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, now())`,
      [id, `https://id.${word}.example`, `${word}-subject`, memberId],
    );
    const comment = uuidv7();
    await tx.query(
      `insert into comments (workspace_id, comment_id, seq, person_id, text, state, at, written_at)
       values ($1, $2, $3, $4, $5, 'shown', now(), now())`,
      [id, comment, entry?.seq, memberId, `${word} says so`],
    );
    const goal = uuidv7();
    await tx.query(
      `insert into team_goals (workspace_id, goal_id, team, name, period, target, made_at)
       values ($1, $2, $3, $3, to_char(now(), 'YYYY-MM'), 3, now())`,
      [id, goal, `${word} team`],
    );
    return {
      goal,
      entry: String(entry?.seq),
      comment,
      award: award?.award_id ?? '',
      seq: String(event?.seq),
      session: session?.id ?? '',
      invitation,
      token,
      quarantined,
      secret,
      endpoint,
      dispatch,
      importId,
    };
  });
  const ids: Ids = {
    workspace: id,
    slug: `${word}-co`,
    person: memberId,
    handle: `${word}-member`,
    email: `${word}-member@example.com`,
    achievement: `${word}-done`,
    award: made.award,
    seq: made.seq,
    source: source.slug,
    key: keyId,
    quarantined: made.quarantined,
    hook: `${word}-hook`,
    database: `${word}-database`,
    secret: made.secret,
    endpoint: made.endpoint,
    dispatch: made.dispatch,
    import: made.importId,
    mapping: `${word}-mapping`,
    invitation: made.invitation.id,
    session: made.session,
    passkey: `${word}-passkey`,
    cursor: encodeCursor([Date.now() * 1000, made.award]),
    recognition: recognition.id,
    comment: made.comment,
    value,
    goal: made.goal,
    entry: made.entry,
    token: `${uuidv7()}.${made.token.split('.')[1]}`,
  };
  // What boards count is counted beside the work.
  await engine.settle(id);
  return { id, ids, passes: passes as Filled['passes'], earn };
}

/** Names of the same shape that nobody has. */
export function namesOfNobody(): Ids {
  const word = 'quagga';
  const id = () => randomUUID();
  return {
    workspace: id(),
    slug: `${word}-co`,
    person: id(),
    handle: `${word}-member`,
    email: `${word}-member@example.com`,
    achievement: `${word}-done`,
    award: id(),
    seq: '777777',
    source: `${word}-desk`,
    key: id(),
    quarantined: id(),
    hook: `${word}-hook`,
    database: `${word}-database`,
    secret: id(),
    endpoint: id(),
    dispatch: id(),
    import: id(),
    mapping: `${word}-mapping`,
    invitation: id(),
    session: randomBytes(8).toString('hex'),
    passkey: `${word}-passkey`,
    cursor: encodeCursor([Date.now() * 1000, id()]),
    recognition: id(),
    comment: id(),
    value: `${word}-value`,
    goal: id(),
    entry: '777778',
    token: `${id()}.${randomBytes(32).toString('base64url')}`,
  };
}

/** What every table holds of a workspace, as one hash a table. */
export function fingerprint(database: TestDatabase, workspaceId: string): Promise<Record<string, string>> {
  return withClient(database.superuser, async (client: pg.Client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name::text as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and column_name = 'workspace_id' and table_type = 'BASE TABLE'
         -- What shows a log holds nothing of its own.
         and not exists (select from pg_inherits where inhparent = table_name::regclass) order by 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const answer = await client.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash
         from ${name} t where workspace_id = $1`,
        [workspaceId],
      );
      found[name] = answer.rows[0]?.hash ?? '';
    }
    return found;
  });
}

async function addPerson(
  database: TestDatabase,
  id: string,
  handle: string,
  role: AccountRole,
): Promise<string> {
  const personId = uuidv7();
  await database.inWorkspace(id, async (tx) => {
    await tx.query(
      `insert into people (workspace_id, person_id, handle, name, email, created_at) values ($1, $2, $3, $3, $4, now())`,
      [id, personId, handle, `${handle}@example.com`],
    );
    await tx.query(
      `insert into person_facts (workspace_id, person_id, valid_from, zone) values ($1, $2, '2000-01-01', 'UTC')`,
      [id, personId],
    );
    await insertAccount(tx, id, personId, `${handle}@example.com`, [role]);
  });
  return personId;
}

function achievementOf(word: string): string {
  return `
smallwins: 1
achievement: ${word}-done
name: ${word} done
sentence: One ${word} ticket resolved.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn:
  count: { event: helpdesk.ticket.resolved, per: data.ticket, credit: data.by }
  reach: 1
  in: ever
`;
}
