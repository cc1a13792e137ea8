import { type Document, isMap, parse, parseDocument, stringify } from 'yaml';

/** One event of a mapping, as far as a form shows it. */
export interface MappedEvent {
  readonly type: string;
  /** Null: when it was received. */
  readonly at: string | null;
  /** Columns that name the fact; empty: its whole content does. */
  readonly id: readonly string[];
  readonly when: { readonly column: string; readonly in: readonly string[] } | null;
  readonly data: readonly (readonly [name: string, column: string])[];
}

/** The events of a mapping, or null where it says more than a form shows: it is then edited as text. */
export function readEvents(yaml: string): MappedEvent[] | null {
  let value: unknown;
  try {
    value = parse(yaml);
  } catch {
    return null;
  }
  const events = isObject(value) ? value['events'] : null;
  if (!Array.isArray(events)) return null;
  const read = events.map(readEvent);
  return read.every((event) => event !== null) ? read : null;
}

function readEvent(value: unknown): MappedEvent | null {
  if (!isObject(value)) return null;
  const { type, at = null, id = [], when = null, data = {} } = value;
  if (typeof type !== 'string' || (at !== null && typeof at !== 'string')) return null;
  if (!areTexts(id) || !isObject(data)) return null;
  const fields = Object.entries(data);
  if (!fields.every((field): field is [string, string] => typeof field[1] === 'string')) return null;
  if (when === null) return { type, at, id, when, data: fields };
  if (!isObject(when) || typeof when['column'] !== 'string' || !areTexts(when['in'])) return null;
  return { type, at, id, when: { column: when['column'], in: when['in'] }, data: fields };
}

/** The same text with one event changed; what a form does not show stays, comments too. */
export function writeEvent(yaml: string, index: number, event: MappedEvent): string {
  const document = parseDocument(yaml);
  const set = (key: string, value: unknown): void => {
    const path = ['events', index, key];
    if (value === null) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  };
  set('type', event.type);
  set('when', event.when && { column: event.when.column, in: [...event.when.in] });
  set('id', event.id.length > 0 ? [...event.id] : null);
  set('at', event.at);
  set('data', Object.fromEntries(event.data));
  return ordered(document, index);
}

/** With the parts of an event in the order in which the language tells them. */
function ordered(document: Document.Parsed, index: number): string {
  const event = document.getIn(['events', index]);
  const order = ['type', 'when', 'id', 'at', 'subject', 'sequence', 'data'];
  const place = (key: unknown): number => order.indexOf(String(key));
  if (isMap(event)) event.items.sort((one, other) => place(one.key) - place(other.key));
  return String(document);
}

/** One more event, like the last one but for what it is called. */
export function addEvent(yaml: string, type: string): string {
  const events = readEvents(yaml) ?? [];
  const document = parseDocument(yaml);
  const last = events.at(-1);
  document.addIn(
    ['events'],
    document.createNode({
      type,
      ...(last?.at ? { at: last.at } : {}),
      data: Object.fromEntries(last?.data ?? []),
    }),
  );
  return String(document);
}

export function removeEvent(yaml: string, index: number): string {
  const document = parseDocument(yaml);
  document.deleteIn(['events', index]);
  return String(document);
}

/** A mapping with nothing in it, to begin with where nothing came yet. */
export function emptyMapping(name: string): string {
  return stringify({
    smallwins: 1,
    mapping: name,
    title: name,
    format: 'ndjson',
    events: [{ type: `${name.replaceAll('-', '_')}.object.received`, data: {} }],
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
