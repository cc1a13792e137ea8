import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownMapping } from '../../domain/imports/mapping/fit-times.ts';
import { parseMapping } from '../../domain/imports/mapping/parse-mapping.ts';
import { packageRoot } from '../../store/package-root.ts';

let shipped: readonly KnownMapping[] | undefined;

/** The mappings that come with the product, read once. */
export function shippedMappings(): readonly KnownMapping[] {
  shipped ??= readMappings(join(packageRoot(), 'mappings'));
  return shipped;
}

function readMappings(folder: string): KnownMapping[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => {
    const yaml = readFileSync(join(folder, name), 'utf8');
    const parsed = parseMapping(yaml);
    if (!parsed.ok) throw new Error(`mappings/${name}: ${JSON.stringify(parsed.problems)}`);
    return { yaml, mapping: parsed.mapping };
  });
}
