import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../../src/cli/client.ts';
import { followImport } from '../../src/cli/commands/imports/follow-import.ts';
import { Output } from '../../src/cli/say/output.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { formatInstant } from '../../src/domain/time/instant.ts';
import type { Award } from '../../src/features/awards/api.ts';
import type { EventRow } from '../../src/features/events/api.ts';
import type { ImportView } from '../../src/features/imports/api.ts';
import { startServer } from '../../src/server/start-server.ts';
import { silentIo } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

/** The whole product with a data folder of its own, without demo, to be asked through HTTP. */
export async function startProduct(): Promise<{ client: Client; stop(): Promise<void> }> {
  const folder = temporaryFolder();
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      dataFolder: join(folder.path, 'data'),
      databaseUrl: null,
      appDatabaseUrl: null,
      demo: false,
      checks: false,
      metricsToken: null,
      log: 'error',
    },
    (message, error) => {
      if (error instanceof Error) console.error(message, error);
    },
  );
  const stop = async () => {
    await server.stop();
    folder.remove();
  };
  return { client: new Client(server.url, server.controlToken), stop };
}

/** A fresh workspace with these achievements of test/flows/achievements live since ever. */
export async function openWorkspace(
  client: Client,
  slug: string,
  achievements: readonly string[],
): Promise<Client> {
  await client.ask('/v1/workspaces', { method: 'POST', body: { slug, name: slug } });
  const workspace = client.in(slug);
  for (const name of achievements) await addAchievement(workspace, name);
  return workspace;
}

export async function addAchievement(client: Client, name: string): Promise<{ backfilled: number }> {
  const yaml = readFileSync(new URL(`achievements/${name}.yaml`, import.meta.url), 'utf8');
  return client.ask('/v1/achievements', { method: 'POST', body: { yaml, validFrom: 'beginning' } });
}

export async function startImport(client: Client, file: Uint8Array, mapping: string): Promise<ImportView> {
  const query = { name: 'history', mapping, source: 'desk' };
  return client.ask<ImportView>('/v1/imports', { method: 'POST', query, stream: file });
}

/** Imports a file and waits for its end. */
export async function importFile(client: Client, file: Uint8Array, mapping: string): Promise<ImportView> {
  const created = await startImport(client, file, mapping);
  return followImport(client, new Output(silentIo(), false), created, new AbortController().signal);
}

export async function makeKey(client: Client, source = 'desk'): Promise<string> {
  const made = await client.ask<{ key: string }>(`/v1/sources/${source}/keys`, {
    method: 'POST',
    body: { name: 'test' },
  });
  return made.key;
}

/** Posts events with an API key, as a source would; answers how many had each status. */
export async function postEvents(
  url: string,
  key: string,
  events: readonly SourceEvent[],
  query = '?backfill=true',
): Promise<Record<string, number>> {
  const response = await fetch(new URL(`/v1/events${query}`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents-batch+json' },
    body: JSON.stringify(events.map(toCloudEvent)),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { items } = (await response.json()) as { items: { status: string; error?: object }[] };
  const refused = items.find(({ error }) => error);
  if (refused) throw new Error(JSON.stringify(refused));
  const counts: Record<string, number> = {};
  for (const { status } of items) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function toCloudEvent({ id, source, type, at, sequence, subject, data }: SourceEvent) {
  const order = sequence === '' ? {} : { sequence };
  return { specversion: '1.0', id, source, type, time: formatInstant(at), ...order, subject, data };
}

export async function allAwards(
  client: Client,
  query: Readonly<Record<string, string>> = {},
): Promise<Award[]> {
  return collect(client.pages<Award>('/v1/awards', query, 1000, Number.POSITIVE_INFINITY));
}

export async function allEvents(
  client: Client,
  query: Readonly<Record<string, string>> = {},
): Promise<EventRow[]> {
  return collect(client.pages<EventRow>('/v1/events', query, 500, Number.POSITIVE_INFINITY));
}

/**
 * What two runs must agree on to the letter: every award that stands, and everything of it but when it was decided.
 * Those that were withdrawn tell of the order in which the events came.
 */
export function essence(awards: readonly Award[]): string[] {
  return awards
    .filter(({ state }) => state === 'confirmed' || state === 'pending')
    .map(({ person, achievement, tier, window, state, earnedAt }) =>
      [person.handle, achievement.key, tier, window.key, state, earnedAt].join(' | '),
    )
    .sort();
}

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
