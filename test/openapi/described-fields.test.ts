import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/server/openapi/document.ts';

/** The parts of the API that programs of others use most. */
const tags = new Set([
  'Events',
  'Awards',
  'Recognition',
  'Feed and inbox',
  'People',
  'Endpoints',
  'Achievements',
  'Previews',
  'Sources',
]);

type Node = { readonly [name: string]: unknown };
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Node;
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
}

const document = openApiDocument('0.0.0') as unknown as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Node> };
};
const { schemas } = document.components;
const operations = Object.values(document.paths)
  .flatMap((path) => Object.values(path))
  .filter((operation) => operation.tags.some((tag) => tags.has(tag)));

/** A field is described where it stands, or it is one of, or a list of, something that is. */
function isDescribed(field: Node): boolean {
  if (typeof field.description === 'string' && field.description.length > 2) return true;
  if (typeof field.$ref === 'string') return isDescribed(schemas[nameOf(field.$ref)] ?? {});
  if (field.type === 'array') return isDescribed((field.items ?? {}) as Node);
  const choices = (field.anyOf ?? field.oneOf ?? []) as Node[];
  return choices.some((choice) => choice.type !== 'null' && isDescribed(choice));
}

const nameOf = (ref: string) => ref.split('/').at(-1) ?? '';

/** Every field under a node, by where it stands; each schema once. */
function* fieldsIn(place: string, node: unknown, seen: Set<string>): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  const { $ref: ref, properties, example: _, examples: __, ...rest } = node as Node;
  if (typeof ref === 'string' && ref.startsWith('#/components/schemas/') && !seen.has(ref)) {
    seen.add(ref);
    yield* fieldsIn(nameOf(ref), schemas[nameOf(ref)], seen);
  }
  for (const [name, field] of Object.entries((properties ?? {}) as Record<string, Node>)) {
    yield [`${place}.${name}`, field];
    yield* fieldsIn(`${place}.${name}`, field, seen);
  }
  for (const part of Object.values(rest)) yield* fieldsIn(place, part, seen);
}

test('no field that programs of others meet is without a description', () => {
  const seen = new Set<string>();
  const fields = operations.flatMap(({ parameters: _, operationId, ...rest }) => [
    ...fieldsIn(operationId, rest, seen),
  ]);
  expect(operations.length).toBeGreaterThan(60);
  expect(fields.length).toBeGreaterThan(300);
  expect(fields.filter(([, field]) => !isDescribed(field)).map(([place]) => place)).toEqual([]);
});

test('no parameter of theirs is without a description', () => {
  const nameless = operations.flatMap(({ operationId, parameters = [] }) =>
    parameters
      .filter(({ description, schema }) => !description && !isDescribed(schema))
      .map(({ name }) => `${operationId} ${name}`),
  );
  expect(nameless).toEqual([]);
});

test('an instant says that it is one', () => {
  const seen = new Set<string>();
  const instants = operations
    .flatMap(({ operationId, ...rest }) => [...fieldsIn(operationId, rest, seen)])
    .filter(([place]) => /\.(at|[a-z]+At)$/.test(place));
  expect(instants.length).toBeGreaterThan(30);
  const without = instants.filter(([, field]) => !JSON.stringify(field).includes('"format":"date-time"'));
  expect(without.map(([place]) => place)).toEqual([]);
});
