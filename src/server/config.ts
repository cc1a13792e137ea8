import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { usualKeyLimit } from './key-limit.ts';

/** Everything that can be set from outside; see `readConfig`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly appDatabaseUrl: string | null;
  readonly demo: boolean;
  /** Whether the server checks its data by itself. */
  readonly checks: boolean;
  /** What /metrics asks for; null: it answers this machine alone. */
  readonly metricsToken: string | null;
  /** Where browsers reach the server; what links in mails begin with. */
  readonly publicUrl?: string | null;
  /** How mail leaves; null: admins hand over links. */
  readonly smtp?: { readonly url: string; readonly from: string } | null;
  /** Whose X-Forwarded-For is believed. */
  readonly proxies?: readonly string[];
  /** Hosts inside this network that may be asked. */
  readonly internalHosts?: readonly string[];
  /** Hosts inside this network whose databases may be asked. */
  readonly databaseHosts?: readonly string[];
  /** How many requests an API key may make in a minute. */
  readonly keyLimit?: number;
  /** Slack's Web API where it is not the usual one. */
  readonly slackApiUrl?: string | null;
  /** One address in place of Microsoft's login, keys and Bot Connector. */
  readonly teamsApiUrl?: string | null;
  /** HubSpot's API where it is not the usual one. */
  readonly hubspotApiUrl?: string | null;
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Settings that cannot be used. `issues` has one line a setting: its name, its value and what was expected. */
export class ConfigRefusal extends Error {
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(`Smallwins cannot start with these settings:\n${issues.map((issue) => `  - ${issue}`).join('\n')}`);
    this.name = 'ConfigRefusal';
    this.issues = issues;
  }
}

const PORT = 'a port number from 0 to 65535';
const HOST = 'a host name or an IP address, such as 127.0.0.1';
const POSTGRES_URL = 'postgres://user:password@host:5432/database';
const METRICS_TOKEN = 'at least 24 characters that nobody can guess';
const PUBLIC_URL = 'an address without a path, such as https://smallwins.example.com';
const SMTP_URL = 'smtp://user:password@host:587, or smtps:// for TLS from the start';
const MAIL_FROM = 'an address, such as Smallwins <smallwins@example.com>';
const PROXIES = 'addresses or ranges, such as 127.0.0.1,10.0.0.0/8';
const INTERNAL_HOSTS =
  'host names or addresses, each with or without a port, such as id.internal,10.0.0.5:8443';
const KEY_LIMIT = 'how many requests a minute, from 1 on';
const TEAMS_API_URL = 'an address that ends in a slash, such as https://teams.example.com/';
const SLACK_API_URL = 'an address that ends in /api/, such as https://slack-gov.com/api/';
const HUBSPOT_API_URL = 'an address without a path, such as https://api-eu1.hubapi.com';
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const postgresUrl = z.string(POSTGRES_URL).refine(isPostgresUrl, POSTGRES_URL).optional();

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT)
    .default(4400),
  SMALLWINS_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, HOST)
    .default('127.0.0.1'),
  SMALLWINS_DATA: z.string().optional(),
  SMALLWINS_DEMO: z.enum(['0', '1'], '1 or 0').optional(),
  SMALLWINS_CHECKS: z.enum(['0', '1'], '1 or 0').default('1'),
  SMALLWINS_METRICS_TOKEN: z.string().min(24, METRICS_TOKEN).optional(),
  SMALLWINS_URL: z
    .string()
    .refine(isPublicUrl, PUBLIC_URL)
    .transform((text) => new URL(text).origin)
    .optional(),
  SMALLWINS_SMTP_URL: z.string().refine(isSmtpUrl, SMTP_URL).optional(),
  SMALLWINS_MAIL_FROM: z
    .string()
    .regex(/^([^\s<>]+@[^\s<>]+|[^<>\r\n]* <[^\s<>]+@[^\s<>]+>)$/, MAIL_FROM)
    .optional(),
  SMALLWINS_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isAddressRange), PROXIES)
    .optional(),
  SMALLWINS_INTERNAL_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .refine((parts) => parts.every(isHost), INTERNAL_HOSTS)
    .optional(),
  SMALLWINS_DATABASE_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .refine((parts) => parts.every(isHost), INTERNAL_HOSTS)
    .optional(),
  SMALLWINS_KEY_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, KEY_LIMIT)
    .transform(Number)
    .default(usualKeyLimit),
  SMALLWINS_SLACK_API_URL: z
    .url(SLACK_API_URL)
    .regex(/^https?:.*\/api\/$/, SLACK_API_URL)
    .optional(),
  SMALLWINS_TEAMS_API_URL: z
    .url(TEAMS_API_URL)
    .regex(/^https?:.*\/$/, TEAMS_API_URL)
    .optional(),
  SMALLWINS_HUBSPOT_API_URL: z
    .string()
    .refine(isPublicUrl, HUBSPOT_API_URL)
    .transform((text) => new URL(text).origin)
    .optional(),
  SMALLWINS_LOG: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SMALLWINS_APP_DATABASE_URL: postgresUrl,
  DATABASE_URL: postgresUrl,
});

type SettingName = keyof z.infer<typeof settings>;

/** Secrets may come from a file, as container platforms hand them over; the name of the file is then the setting. */
const SECRET_FILES: Readonly<Record<string, SettingName>> = {
  SMALLWINS_DATABASE_URL_FILE: 'DATABASE_URL',
  SMALLWINS_APP_DATABASE_URL_FILE: 'SMALLWINS_APP_DATABASE_URL',
  SMALLWINS_METRICS_TOKEN_FILE: 'SMALLWINS_METRICS_TOKEN',
  SMALLWINS_SMTP_URL_FILE: 'SMALLWINS_SMTP_URL',
};

/**
 * Reads the settings from the environment, or throws a ConfigRefusal that lists everything wrong at once. An empty
 * variable counts as not set.
 *
 * Example: `readConfig({ PORT: '8080' }, '/srv/smallwins').dataFolder` → `/srv/smallwins/.smallwins`.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
  isRoot: boolean = process.getuid?.() === 0,
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value)) as Record<
    string,
    string
  >;
  const issues = unknownNames(given);
  const values = { ...given, ...readSecretFiles(given, issues) };
  const parsed = settings.safeParse(values);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const name = String(path[0]);
      issues.push(`${name} is '${shownOf(name, values[name] ?? '')}'; expected ${message}.`);
    }
  }
  if (parsed.success) issues.push(...missingForMail(parsed.data));
  if (issues.length > 0 || !parsed.success) throw new ConfigRefusal(issues);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.SMALLWINS_HOST,
    dataFolder: data.SMALLWINS_DATA ? resolve(cwd, data.SMALLWINS_DATA) : defaultDataFolder(cwd, isRoot),
    databaseUrl: data.DATABASE_URL ?? null,
    appDatabaseUrl: data.SMALLWINS_APP_DATABASE_URL ?? null,
    demo: data.SMALLWINS_DEMO === undefined ? data.DATABASE_URL === undefined : data.SMALLWINS_DEMO === '1',
    checks: data.SMALLWINS_CHECKS === '1',
    metricsToken: data.SMALLWINS_METRICS_TOKEN ?? null,
    publicUrl: data.SMALLWINS_URL ?? null,
    smtp:
      data.SMALLWINS_SMTP_URL && data.SMALLWINS_MAIL_FROM
        ? { url: data.SMALLWINS_SMTP_URL, from: data.SMALLWINS_MAIL_FROM }
        : null,
    proxies: data.SMALLWINS_PROXIES ?? [],
    internalHosts: data.SMALLWINS_INTERNAL_HOSTS ?? [],
    databaseHosts: data.SMALLWINS_DATABASE_HOSTS ?? [],
    keyLimit: data.SMALLWINS_KEY_LIMIT,
    slackApiUrl: data.SMALLWINS_SLACK_API_URL ?? null,
    teamsApiUrl: data.SMALLWINS_TEAMS_API_URL ?? null,
    hubspotApiUrl: data.SMALLWINS_HUBSPOT_API_URL ?? null,
    log: data.SMALLWINS_LOG,
  };
}

/** A link in a mail must lead here and nowhere else, so its beginning is set, not taken from a request. */
function missingForMail(data: z.infer<typeof settings>): string[] {
  if (data.SMALLWINS_SMTP_URL === undefined) return [];
  return [
    ...(data.SMALLWINS_URL === undefined
      ? [`SMALLWINS_URL is ''; expected ${PUBLIC_URL}, for SMALLWINS_SMTP_URL is set.`]
      : []),
    ...(data.SMALLWINS_MAIL_FROM === undefined
      ? [`SMALLWINS_MAIL_FROM is ''; expected ${MAIL_FROM}, for SMALLWINS_SMTP_URL is set.`]
      : []),
  ];
}

/** Root's PostgreSQL runs under another account, which often may not enter the folder we were started in. */
function defaultDataFolder(cwd: string, isRoot: boolean): string {
  if (!isRoot) return join(cwd, '.smallwins');
  return `/var/lib/smallwins/data-${createHash('sha256').update(cwd).digest('hex').slice(0, 8)}`;
}

/** Not ours: what programs that speak to a server are told by, often in the same shell. Their values are secrets. */
const ofPrograms = ['SMALLWINS_KEY', 'SMALLWINS_READ_KEY', 'SMALLWINS_COOKIE', 'SMALLWINS_TOKEN'];

function unknownNames(given: Readonly<Record<string, string>>): string[] {
  const known = [...Object.keys(settings.shape), ...Object.keys(SECRET_FILES)];
  const left = new Set([...known, ...ofPrograms]);
  return Object.entries(given)
    .filter(([name]) => name.startsWith('SMALLWINS_') && !left.has(name))
    .map(([name, value]) => {
      const names = known.filter((each) => each.startsWith('SMALLWINS_')).join(', ');
      return `${name} is '${withoutPassword(value)}'; no such setting is known, expected one of ${names}.`;
    });
}

function readSecretFiles(given: Readonly<Record<string, string>>, issues: string[]): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const [name, target] of Object.entries(SECRET_FILES)) {
    const path = given[name];
    if (path === undefined) continue;
    if (given[target] !== undefined)
      issues.push(`${name} is '${path}'; expected it without ${target}, which is also set.`);
    try {
      secrets[target] = readFileSync(path, 'utf8').trim();
    } catch (error) {
      issues.push(
        `${name} is '${path}'; expected a file that can be read (${(error as NodeJS.ErrnoException).code}).`,
      );
    }
  }
  return secrets;
}

function isPublicUrl(text: string): boolean {
  try {
    const url = new URL(text);
    const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
    return isBare && ['http:', 'https:'].includes(url.protocol);
  } catch {
    return false;
  }
}

function isSmtpUrl(text: string): boolean {
  try {
    const url = new URL(text);
    return ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
  } catch {
    return false;
  }
}

function isAddressRange(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
}

function isHost(text: string): boolean {
  return /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(text);
}

function isPostgresUrl(text: string): boolean {
  try {
    const url = new URL(text);
    return (
      ['postgres:', 'postgresql:'].includes(url.protocol) && url.username !== '' && url.pathname.length > 1
    );
  } catch {
    return false;
  }
}

function shownOf(name: string, value: string): string {
  return name === 'SMALLWINS_METRICS_TOKEN' ? '***' : withoutPassword(value);
}

/** A refused value is shown, the secrets in it are not. */
function withoutPassword(value: string): string {
  return value.replace(/(:\/\/[^:/@]*):.*@/, '$1:***@');
}
