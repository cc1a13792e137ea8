import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newWorkspace } from '../../test/support/database.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { findSystemPostgres, startOutside } from '../../test/support/outside.ts';
import { openOutside, refuseOldVersion } from './open-outside.ts';
import { withClient } from './pool.ts';

const binaries = findSystemPostgres();

describe.skipIf(binaries === null)(
  `a PostgreSQL that somebody else runs (${binaries ?? 'none on this system'})`,
  () => {
    const folder = temporaryFolder();
    let server: Awaited<ReturnType<typeof startOutside>>;

    beforeAll(async () => {
      server = await startOutside(binaries ?? '', folder.path);
    });
    afterAll(async () => {
      await server.stop();
      folder.remove();
    });

    function asOwner(sql: string): Promise<unknown> {
      return withClient({ connectionString: server.url }, (client) => client.query(sql));
    }

    function urlOf(user: string, password: string): string {
      const url = new URL(server.url);
      url.username = user;
      url.password = password;
      return url.href;
    }

    test('is migrated and used by a plain role, by several processes at once, and again later', async () => {
      const [first, second] = await Promise.all([
        openOutside(server.url, null),
        openOutside(server.url, null),
      ]);
      const id = await newWorkspace(first, { slug: 'acme' });
      expect(await second.workspaces()).toEqual([{ id, slug: 'acme', name: 'acme', demo: false }]);
      const me = await first.pool.query('select current_user::text as me');
      expect(me.rows).toEqual([{ me: 'smallwins_app' }]);
      await Promise.all([first.close(), second.close()]);
      const again = await openOutside(server.url, null);
      expect(await again.workspaces()).toHaveLength(1);
      await again.close();
    });

    test('takes a role of your own for the app', async () => {
      await asOwner(`create role mine login password 'mine'`);
      const database = await openOutside(server.url, urlOf('mine', 'mine'));
      expect(await database.workspaces()).toHaveLength(1);
      await database.close();
    });

    test('refuses an app role that row-level security would not bind', async () => {
      await asOwner(`create role loose login bypassrls password 'loose'`);
      await expect(openOutside(server.url, urlOf('loose', 'loose'))).rejects.toThrow(
        'the role loose has BYPASSRLS',
      );
      await expect(openOutside(server.url, server.url)).rejects.toThrow('the role admin is a superuser');
    });

    test('refuses when smallwins_app itself was given BYPASSRLS', async () => {
      await asOwner('alter role smallwins_app bypassrls');
      await expect(openOutside(server.url, null)).rejects.toThrow('the role smallwins_app has BYPASSRLS');
      await asOwner('alter role smallwins_app nobypassrls');
    });

    test('says what to do when its user may not make roles', async () => {
      await asOwner(`create role poor login password 'poor'`);
      await expect(openOutside(urlOf('poor', 'poor'), null)).rejects.toThrow('Give that user CREATEROLE');
    });
  },
);

test('a PostgreSQL before 15 is refused by its name', () => {
  expect(() => refuseOldVersion(140_011, '14.11')).toThrow('DATABASE_URL leads to PostgreSQL 14.11.');
  expect(() => refuseOldVersion(150_000, '15.0')).not.toThrow();
});

test('a DATABASE_URL without a password needs a second URL for the app', async () => {
  await expect(openOutside('postgres://ann@127.0.0.1/db', null)).rejects.toThrow(
    'SMALLWINS_APP_DATABASE_URL',
  );
});
