import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/folder.ts';
import { ConfigRefusal, readConfig } from './config.ts';

function issuesOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, '/srv', false);
    return [];
  } catch (error) {
    if (error instanceof ConfigRefusal) return error.issues;
    throw error;
  }
}

test('nothing needs to be set', () => {
  expect(readConfig({ PATH: '/bin', SMALLWINS_LOG: '' }, '/srv', false)).toEqual({
    port: 4400,
    host: '127.0.0.1',
    dataFolder: '/srv/.smallwins',
    databaseUrl: null,
    appDatabaseUrl: null,
    demo: true,
    checks: true,
    metricsToken: null,
    publicUrl: null,
    smtp: null,
    proxies: [],
    internalHosts: [],
    databaseHosts: [],
    keyLimit: 600_000,
    slackApiUrl: null,
    teamsApiUrl: null,
    hubspotApiUrl: null,
    log: 'info',
  });
});

test('everything can be set', () => {
  const environment = {
    PORT: '8080',
    SMALLWINS_HOST: '0.0.0.0',
    SMALLWINS_DATA: 'data',
    SMALLWINS_DEMO: '1',
    SMALLWINS_LOG: 'debug',
    SMALLWINS_CHECKS: '0',
    SMALLWINS_METRICS_TOKEN: 'a-token-of-24-characters',
    SMALLWINS_URL: 'https://wins.example.com/',
    SMALLWINS_SMTP_URL: 'smtp://ann:pw@mail.example.com:587',
    SMALLWINS_MAIL_FROM: 'Smallwins <wins@example.com>',
    SMALLWINS_PROXIES: '127.0.0.1, 10.0.0.0/8',
    SMALLWINS_INTERNAL_HOSTS: 'ID.internal, 10.0.0.5:8443',
    SMALLWINS_DATABASE_HOSTS: 'DB.internal:5433',
    SMALLWINS_KEY_LIMIT: '1200',
    SMALLWINS_SLACK_API_URL: 'https://slack-gov.com/api/',
    SMALLWINS_TEAMS_API_URL: 'https://teams.example.com/',
    SMALLWINS_HUBSPOT_API_URL: 'https://api-eu1.hubapi.com',
    DATABASE_URL: 'postgres://ann:pw@db:5432/wins',
    SMALLWINS_APP_DATABASE_URL: 'postgresql://app:pw@db/wins',
  };
  expect(readConfig(environment, '/srv', false)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataFolder: '/srv/data',
    databaseUrl: environment.DATABASE_URL,
    appDatabaseUrl: environment.SMALLWINS_APP_DATABASE_URL,
    demo: true,
    checks: false,
    metricsToken: environment.SMALLWINS_METRICS_TOKEN,
    publicUrl: 'https://wins.example.com',
    smtp: { url: environment.SMALLWINS_SMTP_URL, from: environment.SMALLWINS_MAIL_FROM },
    proxies: ['127.0.0.1', '10.0.0.0/8'],
    internalHosts: ['id.internal', '10.0.0.5:8443'],
    databaseHosts: ['db.internal:5433'],
    keyLimit: 1200,
    slackApiUrl: environment.SMALLWINS_SLACK_API_URL,
    teamsApiUrl: environment.SMALLWINS_TEAMS_API_URL,
    hubspotApiUrl: environment.SMALLWINS_HUBSPOT_API_URL,
    log: 'debug',
  });
});

test('mail needs an address for its links and a sender', () => {
  const issues = issuesOf({ SMALLWINS_SMTP_URL: 'smtp://mail' });
  expect(issues).toHaveLength(2);
  expect(
    issuesOf({ SMALLWINS_URL: 'https://wins.example.com/path', SMALLWINS_PROXIES: 'everybody' }),
  ).toHaveLength(2);
});

test('the demo is left out where a database of your own is used', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://ann:pw@db/wins' }, '/srv').demo).toBe(false);
  expect(readConfig({ SMALLWINS_DEMO: '0' }, '/srv').demo).toBe(false);
});

test("root's data lies where PostgreSQL's account can go, one folder for each place of start", () => {
  const [here, there] = ['/srv/a', '/srv/b'].map((cwd) => readConfig({}, cwd, true).dataFolder);
  expect(here).toMatch(/^\/var\/lib\/smallwins\/data-[0-9a-f]{8}$/);
  expect(there).not.toBe(here);
});

test.each([
  [{ PORT: '80a' }, "PORT is '80a'; expected a port number from 0 to 65535."],
  [{ PORT: '65536' }, "PORT is '65536'; expected a port number from 0 to 65535."],
  [
    { SMALLWINS_HOST: 'a b' },
    "SMALLWINS_HOST is 'a b'; expected a host name or an IP address, such as 127.0.0.1.",
  ],
  [{ SMALLWINS_DEMO: 'yes' }, "SMALLWINS_DEMO is 'yes'; expected 1 or 0."],
  [
    { SMALLWINS_METRICS_TOKEN: 'short' },
    "SMALLWINS_METRICS_TOKEN is '***'; expected at least 24 characters that nobody can guess.",
  ],
  [{ SMALLWINS_LOG: 'loud' }, "SMALLWINS_LOG is 'loud'; expected one of silent, error, warn, info, debug."],
  [
    { DATABASE_URL: 'mysql://a:b@c/d' },
    "DATABASE_URL is 'mysql://a:***@c/d'; expected postgres://user:password@host:5432/database.",
  ],
])('%o is refused in words', (environment, issue) => {
  expect(issuesOf(environment as Record<string, string>)).toEqual([issue]);
});

test('what programs in the same shell are told by is nothing to a server', () => {
  const theirs = { SMALLWINS_KEY: 'sw_secret', SMALLWINS_READ_KEY: 'sw_secret', SMALLWINS_TOKEN: 'secret' };
  expect(issuesOf(theirs)).toEqual([]);
});

test('an unknown name is refused with the names there are', () => {
  expect(issuesOf({ SMALLWINS_PROT: '1' })[0]).toMatch(
    /^SMALLWINS_PROT is '1'; no such setting .*SMALLWINS_HOST/,
  );
});

test('everything wrong is listed at once', () => {
  expect(issuesOf({ PORT: 'x', SMALLWINS_LOG: 'x', SMALLWINS_X: 'x' })).toHaveLength(3);
});

test('a secret may come from a file, but not from both', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'url');
  writeFileSync(path, 'postgres://ann:pw@db/wins\n');
  expect(readConfig({ SMALLWINS_DATABASE_URL_FILE: path }, '/srv').databaseUrl).toBe(
    'postgres://ann:pw@db/wins',
  );
  const both = issuesOf({ SMALLWINS_DATABASE_URL_FILE: path, DATABASE_URL: 'postgres://a:b@c/d' });
  expect(both[0]).toContain('without DATABASE_URL');
  folder.remove();
  expect(issuesOf({ SMALLWINS_DATABASE_URL_FILE: path })[0]).toContain('ENOENT');
});
