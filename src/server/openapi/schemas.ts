import { z } from 'zod';

export type Json = { [name: string]: unknown };
export type Side = 'input' | 'output';
type Made = Readonly<Record<Side, Json>> & { readonly uses: Readonly<Record<Side, ReadonlySet<string>>> };

/**
 * The schemas of a document. One that is sent as well as answered is published once where both read the same; where what
 * may be left out is filled in (a default), what is sent is called `…Input`.
 */
export class PublishedSchemas {
  readonly #names = new Map<z.ZodType, string>();
  readonly #roots: Readonly<Record<Side, Set<z.ZodType>>> = { input: new Set(), output: new Set() };
  #made: Made | null = null;

  constructor(slices: readonly { readonly schemas: object }[]) {
    const taken = new Set<string>();
    for (const { schemas } of slices)
      for (const [key, schema] of Object.entries(schemas)) {
        if (!(schema instanceof z.ZodType) || this.#names.has(schema)) continue;
        const name = key.charAt(0).toUpperCase() + key.slice(1);
        if (taken.has(name)) throw new Error(`Two schemas are called ${name}. Rename one in its api.ts.`);
        taken.add(name);
        this.#names.set(schema, name);
      }
  }

  /** Says what will be read; all of it must be said before the first is. */
  add(side: Side, schema: z.ZodType): void {
    if (!this.#names.has(schema)) this.#names.set(schema, `inline-${this.#names.size}`);
    this.#roots[side].add(schema);
  }

  /** A reference to a named schema, or the schema itself. */
  read(side: Side, schema: z.ZodType): Json {
    const name = this.#names.get(schema) ?? '';
    if (!name.startsWith('inline-')) return { $ref: this.#refTo(name, side) };
    return this.#publish(side, this.#make()[side][name]);
  }

  /** Everything that was read, and all it refers to, by name. */
  components(): Json {
    const { uses, ...made } = this.#make();
    const found: [string, Json][] = [];
    for (const side of ['output', 'input'] as const)
      for (const name of uses[side]) {
        const published = this.#refTo(name, side).slice(prefix.length);
        if (name.startsWith('inline-') || found.some(([known]) => known === published)) continue;
        // What reads the same on both sides is published as it is judged when it is sent.
        const shown = published === name && uses.input.has(name) && !this.#differs(name) ? 'input' : side;
        found.push([published, this.#publish(shown, made[shown][name])]);
      }
    return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #refTo(name: string, side: Side): string {
    return `${prefix}${name}${side === 'input' && this.#differs(name) ? 'Input' : ''}`;
  }

  #differs(name: string, seen: ReadonlySet<string> = new Set()): boolean {
    const { input, output, uses } = this.#make();
    if (!uses.input.has(name) || !uses.output.has(name) || seen.has(name)) return false;
    if (JSON.stringify(opened(input[name])) !== JSON.stringify(opened(output[name]))) return true;
    return [...refsIn(input[name])].some((one) => this.#differs(one, new Set([...seen, name])));
  }

  #publish(side: Side, schema: unknown): Json {
    const named = mapNodes(schema, (key, value) =>
      key === '$ref' ? [key, this.#refTo(String(value).slice(prefix.length), side)] : [key, value],
    ) as Json;
    return (side === 'output' ? opened(named) : named) as Json;
  }

  #make(): Made {
    if (this.#made) return this.#made;
    const made = { input: this.#side('input'), output: this.#side('output') };
    const usesOf = (side: Side) => {
      const found = new Set<string>();
      const walk = (name: string) => {
        if (found.has(name)) return;
        found.add(name);
        for (const ref of refsIn(made[side][name])) walk(ref);
      };
      for (const schema of this.#roots[side]) walk(this.#names.get(schema) ?? '');
      return found;
    };
    this.#made = { ...made, uses: { input: usesOf('input'), output: usesOf('output') } };
    return this.#made;
  }

  #side(io: Side): Json {
    const registry = z.registry<{ id: string }>();
    for (const [schema, id] of this.#names) registry.add(schema, { id });
    const { schemas } = z.toJSONSchema(registry, {
      io,
      uri: (name) => `${prefix}${name}`,
      unrepresentable: 'any',
    });
    return mapNodes(schemas, (key, value) =>
      key === '$schema' || key === '$id' ? null : [key, value],
    ) as Json;
  }
}

const prefix = '#/components/schemas/';

function* refsIn(schema: unknown): Generator<string> {
  for (const [, name = ''] of (JSON.stringify(schema) ?? '').matchAll(/"#\/components\/schemas\/([\w-]+)"/g))
    yield name;
}

/** What is answered may grow by a field, so nothing of it is closed. */
function opened(schema: unknown): unknown {
  return mapNodes(schema, (key, value) =>
    key === 'additionalProperties' && value === false ? null : [key, value],
  );
}

/** Every field of every object, kept, changed or (null) left out. */
function mapNodes(
  value: unknown,
  change: (key: string, value: unknown) => [string, unknown] | null,
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapNodes(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const changed = change(key, one);
      return changed ? [[changed[0], mapNodes(changed[1], change)]] : [];
    }),
  );
}
