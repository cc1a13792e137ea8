import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { writeNote } from '../../src/features/awards/notes.ts';
import { eraseRequested } from '../../src/features/privacy/erasure/erase.ts';
import { giveRecognition } from '../../src/features/recognitions/actions.ts';
import { ensureSource } from '../../src/features/sources/sources.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../support/engine.ts';
import { tracesOf } from '../support/traces.ts';

const database = await testDatabase();
const secret = Buffer.alloc(32, 5);
const engine = await Engine.start({ database, secret });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const cleanCase = `
smallwins: 1
achievement: clean-case
name: Clean case
sentence: A case done that stays done for three days.
because: What stays done is done.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
who: person.team == "north"
earn:
  count: { event: helpdesk.case.done, per: data.ticket, credit: data.by }
  reach: 1
  in: week
hold: { for: 72h, cancelled_by: { event: helpdesk.case.reopened, same: data.ticket } }
`;
const mostCases = `
smallwins: 1
achievement: most-cases
name: Most cases
sentence: The most cases of the team this month.
because: A team sees who carried much.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn:
  count: { event: helpdesk.case.done, distinct: data.ticket, credit: data.by }
  reach: 2
  in: month
limit: 1
`;

/** In every name of hers, so that one word of it anywhere shows. */
const words = ['quokka', 'brennan', 'brennán', '77231'];
const handle = 'quokka.brennan';
const name = 'Quokka Brennán';
const email = 'quokka.brennan@example.com';
const actor = 'QB-77231';

type Desk = Awaited<ReturnType<typeof setUpDesk>>;
let desk: Desk;
let caller: { workspaceId: string };
let crm: { id: string; slug: string };

const sent = (type: string, ticket: string, hours: number, by: string, more: object = {}): SourceEvent => {
  const event = deskEvent(type, ticket, hours, by);
  return { ...event, data: { ...event.data, ...more } };
};

async function query<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return database.inWorkspace(caller.workspaceId, (tx) => tx.query<T>(sql, values));
}

/** Awards as anybody sees them: whose, by a number that stays. */
const awards = () =>
  query<{ text: string }>(
    `select person_id || ' ' || state || ' ' || (select key from achievements c where c.achievement_id = a.achievement_id)
       || ' ' || earned_at as text from awards a order by 1`,
  );

async function plant(): Promise<void> {
  const { workspaceId } = caller;
  const send = (events: SourceEvent[]) => desk.send(events);
  await ask('POST', '/v1/people', caller, {
    handle,
    name,
    email,
    team: 'north',
    attributes: { badge: 'QB-77231' },
  });
  await ask('POST', '/v1/people', caller, { handle: 'Bo', name: 'Bo Lind', team: 'north', manager: handle });
  await ask('POST', '/v1/people', caller, { handle: 'cy', name: 'Cy Ode', team: 'north' });
  await ask('PATCH', `/v1/people/${handle}`, caller, { role: 'quokka whisperer', from: '2026-03-03' });
  await send([
    sent('case.done', 'T1', 1, handle, { note: `${name} talked to the customer` }),
    sent('case.done', 'T2', 2, handle),
    sent('case.done', `${handle} laptop`, 3, handle),
    sent('case.done', 'T3', 3, 'Bo', { note: 'Asked Brennán, Quokka first', cc: [email] }),
    sent('case.done', 'T4', 4, 'Bo'),
    sent('case.reopened', 'T2', 20, 'Bo', { because: `as ${handle} said` }),
    sent('request.made', 'Q1', 5, 'cy'),
    sent('answer.sent', 'Q1', 6, handle),
    sent('request.made', 'quokka brennan question', 7, 'cy'),
    sent('answer.sent', 'quokka brennan question', 8, handle),
    { ...sent('case.done', 'T9', 9, 'QUOKKA BRENNAN'), id: `case-${handle}-9` },
  ]);
  await engine.accept(
    workspaceId,
    crm,
    [
      { ...sent('case.done', 'C1', 10, actor), source: 'crm' },
      { ...sent('case.done', 'C2', 11, 'QB-77231-old'), source: 'crm' },
    ],
    { mode: 'history' },
  );
  await ask('POST', '/v1/actors/match', caller, { source: 'crm', actor, person: handle });
  // The same id with other content, and a body that is not even an event.
  await send([{ ...sent('case.done', 'T1', 1, handle, { note: `${name} again` }) }]);
  const key = await ask.open({ workspaceId, role: 'integration' });
  await fetch(`${key.url}/v1/events`, {
    method: 'POST',
    headers: { ...key.headers, 'content-type': 'application/cloudevents-batch+json' },
    body: JSON.stringify([{ specversion: '1.0', id: 'x', note: name }, { by: handle }]),
  });
  const wiki = (await ask('POST', '/v1/sources', caller, { slug: 'wiki', name: 'Wiki', kind: 'json' })).body;
  await ask.app.inject({
    method: 'POST',
    url: wiki.hook.path,
    headers: { 'x-smallwins-secret': wiki.secret.secret },
    payload: JSON.stringify({ writer: { mail: email, name }, text: `asked ${handle} first` }),
  });
  // A record that waits to be read, with what its delivery told.
  await query(
    `insert into api_accesses (workspace_id, source_id, sealed, shown, wishes, since, created_at, wait_until)
     select workspace_id, source_id, 'x', 'abcd', '{}', now(), now(), now() from sources where slug = 'wiki'`,
  );
  await query(
    `insert into fetch_jobs (workspace_id, source_id, record_kind, record_id, asked_at, due_at, told)
     select workspace_id, source_id, 'deal', '7', now(), now(), $1 from sources where slug = 'wiki'`,
    [
      JSON.stringify([
        { key: 'k', type: 'crm.deal.updated', subject: '7', data: { by: handle, values: { contact: name } } },
      ]),
    ],
  );
  const value = (
    await ask('POST', '/v1/values', caller, { name: 'Care', meaning: 'Looking after', kind: 'value' })
  ).body.key;
  const people = new Map<string, string>();
  for (const { handle: of, person_id } of await query<{ handle: string; person_id: string }>(
    'select handle, person_id from people',
  ))
    people.set(of, person_id);
  await database.inWorkspace(workspaceId, async (tx) => {
    const her = people.get(handle);
    await tx.query(
      `insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, $3, '{member}', now())`,
      [workspaceId, her, email],
    );
    await tx.query(
      `insert into passkeys (workspace_id, credential_id, person_id, public_key, counter, transports, name, created_at) values ($1, 'c', $2, 'x', 0, '{}', $3, now())`,
      [workspaceId, her, `Phone of ${name}`],
    );
    await tx.query(
      `insert into invitations (workspace_id, invitation_id, email, roles, hash, invited_by, created_at, expires_at) values ($1, $2, 'new@example.com', '{member}', 'h', $3, now(), now())`,
      [workspaceId, uuidv7(), name],
    );
    await tx.query(
      `insert into sign_on_links (workspace_id, issuer, subject, person_id, linked_at) values ($1, 'https://id.example.com', $2, $3, now())`,
      [workspaceId, `sub of ${handle}`, her],
    );
    await tx.query(
      `insert into messages (workspace_id, message_id, person_id, channel, bundle, period, made_at, state, next_try_at, ended_at, error)
       values ($1, $2, $3, 'mail', 'daily', '2026-03-03', now(), 'failed', now(), now(), $4)`,
      [workspaceId, uuidv7(), her, `550 no such mailbox ${email}`],
    );
    await tx.query(
      `insert into findings (workspace_id, finding_id, person_id, kind, once_key, at, about_id, state, facts)
       values ($1, $2, $3, 'nudge', $4, now(), null, 'stands', $5), ($1, $6, $7, 'pattern', $4, now(), $3, 'stands', $5)`,
      [
        workspaceId,
        uuidv7(),
        her,
        `week of ${handle}`,
        { sentences: { en: `${name} for the first time` } },
        uuidv7(),
        [...people.values()].find((id) => id !== her),
      ],
    );
    await tx.query(
      `insert into notice_trials (workspace_id, person_id, kind, subject_id, at, arm) values ($1, $2, 'nudge', $3, now(), 'told')`,
      [workspaceId, her, uuidv7()],
    );
    await tx.query(
      `insert into notice_openings (workspace_id, person_id, kind, subject_id, channel, viewed_at) values ($1, $2, 'nudge', $3, 'app', now())`,
      [workspaceId, her, uuidv7()],
    );
    await tx.query(`insert into pattern_looks (workspace_id, person_id, day) values ($1, $2, '2026-03-03')`, [
      workspaceId,
      her,
    ]);
    await tx.query(
      `insert into notice_settings (workspace_id, person_id, matrix, digest_at, digest_on, changed_at) values ($1, $2, '{}', 540, 0, now())`,
      [workspaceId, her],
    );
    await tx.query(
      `insert into push_devices (workspace_id, device_id, person_id, name, endpoint_hash, subscription, added_at) values ($1, $2, $3, $4, 'e', 's', now())`,
      [workspaceId, uuidv7(), her, `Phone of ${name}`],
    );
    await tx.query(
      `insert into access_tokens (workspace_id, token_id, person_id, name, prefix, hash, sight, made_at, expires_at)
       values ($1, $2, $3, $4, 'x', 'h', 'own', now(), now() + interval '1 day')`,
      [workspaceId, uuidv7(), her, `Assistant of ${name}`],
    );
    await tx.query(
      `insert into recognition_drafts (workspace_id, draft_id, person_id, recipients, what, effect, evidence, made_with, made_at, expires_at)
       values ($1, $2, $3, $4, $5, '', '{}', $6, now(), now() + interval '1 day')`,
      [workspaceId, uuidv7(), her, [her], `${name} helped.`, `Assistant of ${name}`],
    );
    await tx.query(
      `insert into calendars (workspace_id, calendar_id, person_id, team, hash, made_at) values ($1, $2, $3, '', 'h', now())`,
      [workspaceId, uuidv7(), her],
    );
    await tx.query(
      `insert into once_keys (workspace_id, asker, key_hash, request_hash, claimed_at, status, answer)
       values ($1, $2, 'k', 'r', now(), 201, 'sealed'), ($1, $1, $3, 'r', now(), 201, 'sealed')`,
      [workspaceId, her, Buffer.from(uuidv7())],
    );
    await tx.query(`insert into inbox_cursors (workspace_id, person_id, read_to) values ($1, $2, 1)`, [
      workspaceId,
      her,
    ]);
    await tx.query(
      `insert into chat_tools (workspace_id, tool, sealed, shared_seq, next_post_at, made_at) values ($1, 'slack', 'x', 0, now(), now())`,
      [workspaceId],
    );
    await tx.query(
      `insert into chat_people (workspace_id, tool, user_id, person_id, way, matched_at) values ($1, 'slack', 'UQUOKKA', $2, 'email', now())`,
      [workspaceId, her],
    );
    const post = uuidv7();
    await tx.query(
      `insert into chat_posts (workspace_id, post_id, tool, channel, made_at, state, next_try_at, error) values ($1, $2, 'slack', 'C1', now(), 'failed', now(), $3)`,
      [workspaceId, post, `no channel ${handle}`],
    );
    await tx.query(
      `insert into chat_reactions (workspace_id, post_id, person_id, emoji, at) values ($1, $2, $3, 'quokka', now())`,
      [workspaceId, post, her],
    );
    await tx.query(
      `insert into sign_in_tokens (workspace_id, hash, person_id, kind, detail, expires_at) values ($1, 't', $2, 'email', $3, now())`,
      [workspaceId, her, email],
    );
  });
  await ask('POST', `/v1/people/${handle}/merge`, caller, { from: 'QUOKKA BRENNAN' });
  const give = async (from: string, to: string[], what: string) => {
    const roles: ['member'] = ['member'];
    const workspace = await engine.workspace(workspaceId);
    const viewer = {
      workspaceId,
      personId: people.get(from) ?? '',
      roles,
      source: null,
      language: 'en' as const,
    };
    return giveRecognition(workspace, viewer, { to, value, what, effect: '', evidence: [] }, uuidv7());
  };
  const [ofBo] = await query<{ id: string }>(
    `select award_id as id from awards where person_id = '${people.get('Bo')}' and state in ('pending', 'confirmed') limit 1`,
  );
  await writeNote(
    await engine.workspace(workspaceId),
    {
      workspaceId,
      personId: people.get(handle) ?? '',
      roles: ['manager', 'member'],
      source: null,
      language: 'en',
    },
    ofBo?.id ?? '',
    `I saw that. ${name}`,
  );
  await give('Bo', [handle], 'Quokka stayed late for me');
  await give('Bo', [handle, 'cy'], 'Quokka and Cy mended the printer');
  await give(handle, ['cy'], `Cy helped me, greetings Quokka Brennán`);
  await give('cy', ['Bo'], `Bo took over from @${handle}`);
  const [entry] = await query<{ seq: number }>(
    `select seq from announcements where kind = 'feed' order by seq limit 1`,
  );
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const [who, text] of [
      [handle, 'Thank you all'],
      ['cy', 'Well done Quokka'],
    ] as const)
      await tx.query(
        `insert into comments (workspace_id, comment_id, seq, person_id, text, state, at, written_at) values ($1, $2, $3, $4, $5, 'shown', now(), now())`,
        [workspaceId, uuidv7(), entry?.seq, people.get(who), text],
      );
    await tx.query(
      `insert into reactions (workspace_id, seq, kind, person_id, at) values ($1, $2, 'thanks', $3, now())`,
      [workspaceId, entry?.seq, people.get(handle)],
    );
    await tx.query(
      `insert into content_reports (workspace_id, report_id, seq, reporter_id, reason, at) values ($1, $2, $3, $4, 'Quokka was not even there', now())`,
      [workspaceId, uuidv7(), entry?.seq, people.get('cy')],
    );
    const id = uuidv7();
    await tx.query(
      `insert into imports (workspace_id, import_id, source_id, name, mapping, mapping_yaml, state, dry_run, bytes_total, findings, created_at)
       values ($1, $2, $3, $4, 'none', '', 'done', false, 3, $5, now())`,
      [workspaceId, id, crm.id, `cases of ${name}.csv`, JSON.stringify([{ example: `${handle},T1` }])],
    );
    await tx.query(
      `insert into import_chunks (workspace_id, import_id, chunk, bytes) values ($1, $2, 0, $3)`,
      [workspaceId, id, Buffer.from(`by\n${handle}\n`)],
    );
    await tx.query(
      `insert into import_rejects (workspace_id, import_id, row, reason, line) values ($1, $2, 1, 'Not a time', $3)`,
      [workspaceId, id, JSON.stringify([name, 'soon'])],
    );
  });
  await ask('PATCH', `/v1/people/cy`, caller, { manager: handle });
  const [award] = (await ask('GET', `/v1/awards?person=${handle}`, caller)).body.items;
  await ask('POST', `/v1/awards/${award.id}/decision`, caller, {
    decision: 'revoke',
    reason: `Quokka asked for it`,
  });
}

beforeAll(async () => {
  desk = await setUpDesk(database, engine, quickAnswer, cleanCase, mostCases);
  caller = { workspaceId: desk.workspaceId };
  const wanted = { slug: 'crm', name: 'CRM', kind: 'api', createsPeople: false };
  crm = { ...(await ensureSource(database, desk.workspaceId, wanted)), slug: 'crm' };
  await plant();
});

const erase = async (who: string) => {
  const asked = await ask('POST', `/v1/people/${encodeURIComponent(who)}/erasure`, caller, { confirm: who });
  expect(asked).toMatchObject({ status: 202 });
  await expect
    .poll(
      async () =>
        (await ask('GET', '/v1/erasures', caller)).body.items.find(
          ({ id }: { id: string }) => id === asked.body.id,
        ),
      { timeout: 15_000 },
    )
    .toMatchObject({ state: 'done', message: null });
};
const checked = async () => {
  const { body } = await ask('POST', '/v1/invariants/check', caller, { full: true });
  return body.items.filter(({ state }: { state: string }) => state === 'broken');
};

describe('somebody is erased', () => {
  let before: Awaited<ReturnType<typeof awards>>;

  test('what is planted is found, or the search would prove nothing', async () => {
    const traces = await tracesOf(database.superuser, words);
    const tables = new Set(traces.map((trace) => trace.split('.')[0]));
    for (const table of [
      'people',
      'person_facts',
      'identities',
      'event_log',
      'cell_log',
      'awards',
      'award_entries',
      'quarantine',
      'hook_deliveries',
      'fetch_jobs',
      'comments',
      'recognitions',
      'audit_log',
      'imports',
      'import_chunks',
      'import_rejects',
      'accounts',
      'passkeys',
      'invitations',
      'sign_in_tokens',
      'content_reports',
      'unmatched_actors',
      'chat_people',
      'chat_posts',
      'chat_reactions',
    ])
      expect([...tables], table).toContain(table);
    expect(await checked()).toEqual([]);
  });

  test('a dry run says what would go and changes nothing', async () => {
    const { body } = await ask('POST', `/v1/people/${handle}/erasure`, caller, { dryRun: true });
    expect(body.names).toContainEqual({ text: email, kind: 'e-mail', source: null, everywhere: true });
    expect(body.rows).toMatchObject({ recognitions: 4, event_log: 11 });
    // Logs are looked through once, not again as what shows them.
    expect(Object.keys(body.rows)).not.toContain('events');
    expect((await ask('GET', `/v1/people/${handle}`, caller)).status).toBe(200);
  });

  test('it asks for the handle once more, and for an admin', async () => {
    const path = `/v1/people/${handle}/erasure`;
    expect(await ask('POST', path, caller, { confirm: 'quokka' })).toMatchObject({
      status: 422,
      body: { pointer: '/confirm' },
    });
    expect((await ask('POST', path, { ...caller, role: 'member' }, { confirm: handle })).status).toBe(403);
  });

  test('no table, no column holds a trace, while events about them keep coming', async () => {
    before = await awards();
    let n = 0;
    let isOver = false;
    const load = (async () => {
      while (!isOver) {
        n++;
        await desk.send([
          sent('case.done', `L${n}`, 30 + n / 100, handle, { note: name }),
          { ...sent('case.done', `L${n}`, 30 + n / 100, email), id: `case-${handle}-${n}` },
        ]);
      }
    })();
    await erase(handle);
    isOver = true;
    await load;
    expect(n).toBeGreaterThan(0);
    expect(await tracesOf(database.superuser, words)).toEqual([]);
    const kept = await database.inWorkspace(caller.workspaceId, (tx) =>
      tx.query('select asker = workspace_id as "isOther", answer from once_keys'),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const row of kept) expect(row).toEqual({ isOther: true, answer: null });
  });

  test('counts and awards are what they were, and equal a recompute', async () => {
    const after = (await awards()).map(({ text }) => text);
    for (const { text } of before) expect(after).toContain(text);
    expect(await checked()).toEqual([]);
    expect((await ask('GET', '/v1/audit/verification', caller)).body.fault).toBeNull();
  });

  test('who was erased cannot be found, and a colleague is shown with a manager without a name', async () => {
    expect((await ask('GET', `/v1/people/${handle}`, caller)).status).toBe(404);
    expect((await ask('GET', `/v1/people?search=quokka`, caller)).body.items).toEqual([]);
    const { body } = await ask('GET', '/v1/people/Bo', caller);
    expect(body.attributes.manager).toMatch(/^erased-/);
  });

  test.each([
    [
      'the next event',
      () =>
        desk.send([sent('case.done', 'N1', 40, handle), sent('case.done', 'N2', 41, 'quokka.BRENNAN')], {
          mode: 'live',
        }),
    ],
    [
      'an event of another source',
      () =>
        engine.accept(caller.workspaceId, crm, [{ ...sent('case.done', 'N3', 42, actor), source: 'crm' }], {
          mode: 'live',
        }),
    ],
    [
      'a text about them',
      () => desk.send([sent('case.done', 'N4', 43, 'Bo', { note: `With ${name}` })], { mode: 'live' }),
    ],
  ])('%s lands without them and makes nobody', async (_what, send) => {
    const people = async () => (await query('select person_id from people')).length;
    const count = await people();
    for (const { status } of await send()) expect(['accepted', 'late']).toContain(status);
    expect(await people()).toBe(count);
    expect(await tracesOf(database.superuser, words)).toEqual([]);
    expect(await query('select external_id from unmatched_actors')).toEqual([]);
  });

  test('an old event that comes again is still a repeat', async () => {
    const [one, two] = await desk.send([
      sent('case.done', 'T1', 1, handle, { note: `${name} talked to the customer` }),
      { ...sent('case.done', 'T9', 9, 'QUOKKA BRENNAN'), id: `case-${handle}-9` },
    ]);
    expect([one?.status, two?.status]).toEqual(['duplicate', 'duplicate']);
    expect(await tracesOf(database.superuser, words)).toEqual([]);
  });

  test('neither a file, nor a hand, nor an invitation brings them back', async () => {
    const file = await ask('POST', '/v1/people/import', caller, {
      csv: `handle,name,email\n${handle},Q,${email}\nnew,New One,\n`,
    });
    expect(file.body).toMatchObject({ made: 1, rejected: 1 });
    expect(file.body.findings[0].message).toContain('was erased');
    expect((await ask('POST', '/v1/people', caller, { handle: 'other', email })).body.code).toBe(
      'was-erased',
    );
    expect((await ask('POST', '/v1/invitations', caller, { email, roles: ['member'] })).body.code).toBe(
      'was-erased',
    );
    expect(await tracesOf(database.superuser, words)).toEqual([]);
  });

  test('after a restart it is still so; under another secret names would be strangers', async () => {
    await engine.drop(caller.workspaceId);
    await desk.send([sent('case.done', 'R1', 44, handle)]);
    expect(await tracesOf(database.superuser, words)).toEqual([]);
    const { directory } = await engine.workspace(caller.workspaceId);
    expect(directory.privacy.isErased(handle)).toBe(true);
    expect(await checked()).toEqual([]);
  });

  test('a name that is somebody else’s now can be released', async () => {
    expect((await ask('POST', '/v1/erased-names/release', caller, { name: handle })).body).toEqual({
      released: true,
    });
    expect((await ask('POST', '/v1/people', caller, { handle, name: 'Another' })).status).toBe(201);
    expect((await ask('POST', '/v1/erased-names/release', caller, { name: handle })).body).toEqual({
      released: false,
    });
  });
});

test('a name that means something else here as well is only taken where a person must stand', async () => {
  await ask('POST', '/v1/people', caller, { handle: 'north', name: 'Ed' });
  await desk.send([sent('case.done', 'E1', 50, 'north', { region: 'north', minutes: 3 })]);
  await erase('north');
  const [event] = await query<{ data: Record<string, unknown> }>(
    `select data from events where data ->> 'ticket' = 'E1'`,
  );
  expect(event?.data).toMatchObject({ region: 'north', minutes: 3 });
  expect(event?.data['by']).toMatch(/^erased-/);
  expect((await ask('GET', '/v1/people/Bo', caller)).body.team).toBe('north');
  expect(await checked()).toEqual([]);
});

test('whoever is erased by two at once is erased once, under one pseudonym', async () => {
  await ask('POST', '/v1/people', caller, { handle: 'twice.tara' });
  const [person] = await query<{ id: string }>(
    `select person_id as id from people where handle = 'twice.tara'`,
  );
  await query(
    `insert into erasures (workspace_id, erasure_id, person_id, state, requested_at)
     values ($1, $2, $3, 'requested', now())`,
    [caller.workspaceId, uuidv7(), person?.id],
  );
  const both = [1, 2].map(() => eraseRequested({ database, engine }, caller.workspaceId));
  expect(await Promise.all(both)).toEqual([1, 0]);
  const [entries] = await query<{ count: number }>(
    `select count(*)::int as count from audit_log a join people p on p.handle = a.subject
     where a.action = 'person.erased' and p.person_id = $1`,
    [person?.id],
  );
  expect(entries?.count).toBe(1);
});

test('an erasure waits for a file that is being imported, and says so', async () => {
  await ask('POST', '/v1/people', caller, { handle: 'waiting.wanda' });
  const id = uuidv7();
  await query(
    `insert into imports (workspace_id, import_id, source_id, name, mapping, mapping_yaml, state, dry_run, bytes_total, created_at)
     values ($1, $2, $3, 'x.csv', 'none', '', 'checked', true, 3, now())`,
    [caller.workspaceId, id, crm.id],
  );
  await ask('POST', '/v1/people/waiting.wanda/erasure', caller, { confirm: 'waiting.wanda' });
  const newest = async () => (await ask('GET', '/v1/erasures', caller)).body.items[0];
  await expect.poll(newest).toMatchObject({ state: 'requested', message: expect.stringContaining('import') });
  await ask('POST', `/v1/imports/${id}/cancel`, caller);
  await expect.poll(newest, { timeout: 15_000 }).toMatchObject({ state: 'done', message: null });
});

test('a process that stops before the disk is clean leaves it to the next one, and says so until then', async () => {
  await query(`update erasures set state = 'wiping', done_at = null, message = 'Not yet.'`);
  const states = async () =>
    (await ask('GET', '/v1/erasures', caller)).body.items.map(
      ({ state, message }: { state: string; message: string | null }) => `${state} ${message}`,
    );
  const before = await states();
  expect(new Set(before)).toEqual(new Set(['requested Not yet.']));
  expect(await eraseRequested({ database, engine }, caller.workspaceId)).toBe(before.length);
  expect(new Set(await states())).toEqual(new Set(['done null']));
});
