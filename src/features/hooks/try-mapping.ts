import { readGenuine } from '../../connectors/judge.ts';
import type { Json } from '../../domain/events/event.ts';
import { parseStrict } from '../../domain/events/strict-json.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { proposeDelivery } from '../../domain/imports/mapping/propose-mapping.ts';
import { jsonCell, jsonColumns } from '../../domain/imports/rows/json-row.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import { creditFields } from '../packs/queries.ts';
import type { MappingTried, TriedEvent } from './api.ts';
import { connectorOf } from './hooks.ts';

const exampleMax = 80;

interface ToTry {
  readonly tool: string;
  readonly slug: string;
  readonly createsPeople: boolean;
  readonly mapping: string | null;
  readonly samples: readonly string[];
}

/** What a mapping makes of bodies, read as a delivery is; nothing is kept. */
export function tryMapping(
  workspace: WorkspaceEngine,
  { tool, slug, createsPeople, mapping, samples }: ToTry,
): MappingTried {
  const connector = connectorOf(tool);
  if (!connector.mappable)
    throw new Refusal('bad-mapping', 400, {
      message: `${connector.name} takes no mapping: its deliveries have a shape of their own.`,
      pointer: '/mapping',
    });
  const objects = samples.flatMap(objectsIn);
  const header = [...new Set(objects.flatMap((object) => jsonColumns(object)))];
  const columns = header.map((column) => ({ column, example: exampleOf(objects, column) }));
  const yaml = mapping ?? proposeFor(slug, header, objects);
  const parsed = parseMapping(yaml);
  const problems = parsed.ok
    ? parsed.mapping.events
      ? []
      : [{ path: 'events', message: 'expected "events": a history cannot come by webhook' }]
    : [...parsed.problems];
  if (!parsed.ok || problems.length > 0) return { mapping: yaml, problems, results: [], columns };
  const results = samples.map((text) => {
    const delivery = {
      method: 'POST',
      url: '',
      headers: [],
      body: Buffer.from(text),
      receivedAt: workspace.options.now(),
    };
    const told = readGenuine(connector, delivery, { mapping: parsed.mapping });
    const said = [...told.unread.map(({ refusal }) => refusal), ...told.notices];
    return {
      events: told.facts.map(
        ({ type, at, subject, data }): TriedEvent => ({
          type,
          at: formatInstant(at),
          subject,
          data,
          who: whoOf(workspace, slug, createsPeople, data, [...creditFields(workspace, type), 'by', 'actor']),
        }),
      ),
      said: said.map(({ code, message }) => ({ code, message })),
    };
  });
  return { mapping: yaml, problems, results, columns };
}

function objectsIn(text: string): Json[] {
  const parsed = parseStrict(Buffer.from(text));
  if (isRefusal(parsed)) return [];
  return Array.isArray(parsed.value) ? parsed.value : [parsed.value];
}

function exampleOf(objects: readonly Json[], column: string): string {
  const cells = objects.map((object) => jsonCell(object, column));
  return (cells.find((cell) => cell !== '') ?? '').slice(0, exampleMax);
}

function proposeFor(slug: string, header: readonly string[], objects: readonly Json[]): string {
  const rows = objects.map((object) => header.map((column) => jsonCell(object, column)));
  return proposeDelivery(slug, header, rows);
}

/** Whom achievements that count such an event would look for. */
function whoOf(
  { directory }: WorkspaceEngine,
  slug: string,
  createsPeople: boolean,
  data: Readonly<Record<string, Json>>,
  fields: readonly string[],
): TriedEvent['who'] {
  for (const field of fields) {
    const actor = data[field];
    if (typeof actor !== 'string' || actor === '') continue;
    const person = directory.find(slug, actor) ?? directory.guess(actor);
    return { actor, person: person?.name ?? null, isNew: !person && createsPeople };
  }
  return null;
}
