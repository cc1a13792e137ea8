import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { packageRoot } from '../../store/package-root.ts';
import { withClient } from '../../store/pool.ts';
import { uuidv7 } from '../../store/uuid.ts';

const database = await testDatabase();
const migration = readFileSync(join(packageRoot(), 'migrations/0030_reaction_notices.sql'), 'utf8');
/** The part that reads what people had chosen when there was no such kind yet. */
const takeOver = migration.slice(migration.indexOf('with chosen as'));

const old = ['award', 'recognition', 'mention', 'note', 'nudge', 'stall', 'pattern', 'team'];
const every = (kinds: readonly string[], times: object) =>
  Object.fromEntries(kinds.map((kind) => [kind, times]));

test.each([
  ['ended all mails', every(old, { mail: 'never' }), { mail: 'never' }],
  [
    'ended all mails when there were fewer kinds',
    every(old.slice(0, 4), { mail: 'never' }),
    { mail: 'never' },
  ],
  ['wants all in chat', every(old, { app: 'never', chat: 'now' }), { app: 'never', chat: 'now' }],
  ['has chosen nothing', {}, undefined],
  ['has chosen for some kinds', every(old.slice(0, 3), { mail: 'never' }), undefined],
  [
    'has one kind at another time',
    { ...every(old, { app: 'now', mail: 'never' }), award: { app: 'now', mail: 'weekly' } },
    { app: 'now' },
  ],
])('whoever %s finds reactions told accordingly', async (_, matrix, told) => {
  const workspace = await newWorkspace(database);
  const person = uuidv7();
  await database.inWorkspace(workspace, async (tx) => {
    await tx.query(
      `insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, 'ana', 'Ana', now())`,
      [workspace, person],
    );
    await tx.query(
      `insert into notice_settings (workspace_id, person_id, matrix, digest_at, digest_on, changed_at) values ($1, $2, $3, 540, 0, now())`,
      [workspace, person, JSON.stringify(matrix)],
    );
    await tx.query('insert into notice_defaults (workspace_id, matrix) values ($1, $2)', [
      workspace,
      JSON.stringify(matrix),
    ]);
  });
  await withClient(database.superuser, (client) => client.query(takeOver));
  const found = await database.inWorkspace(workspace, (tx) =>
    tx.query<{ matrix: object }>(
      `select matrix from notice_settings where workspace_id = $1
       union all select matrix from notice_defaults where workspace_id = $1`,
      [workspace],
    ),
  );
  const wanted = told ? { ...matrix, reaction: told } : matrix;
  expect(found.map((row) => row.matrix)).toEqual([wanted, wanted]);
});
