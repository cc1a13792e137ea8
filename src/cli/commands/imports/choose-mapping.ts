import { parseDocument } from 'yaml';
import type { MappingSummary } from '../../../features/imports/api.ts';
import type { Client } from '../../client.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { readTextFile } from '../../read/read-file.ts';
import type { Output } from '../../say/output.ts';

/**
 * The name of the mapping to use. A YAML file is saved first, under `saveAs` or the name it gives itself, for an import
 * remembers how it was read; a name must be known.
 */
export async function chooseMapping(
  client: Client,
  output: Output,
  wanted: string,
  saveAs: string | undefined,
): Promise<string> {
  const { items } = await client.ask<{ items: MappingSummary[] }>('/v1/mappings');
  if (!/[./\\]/.test(wanted)) {
    if (saveAs !== undefined)
      throw wrongUsage('--save-mapping goes with a mapping file.', 'Give --mapping a YAML file.');
    if (items.some(({ name }) => name === wanted)) return wanted;
    throw new Failure(`There is no mapping ${JSON.stringify(wanted)}.`, {
      mend: `There are: ${items.map(({ name }) => name).join(', ')}. A YAML file can be given, too: --mapping ./FILE.yaml`,
      code: 'unknown-mapping',
    });
  }
  const { name, yaml } = readMapping(readTextFile(output.io, wanted), wanted, saveAs);
  if (items.some((one) => one.name === name && one.yaml === yaml)) return name;
  await client.ask(`/v1/mappings/${encodeURIComponent(name)}`, { method: 'PUT', body: { yaml } });
  output.note(`Saved the mapping ${name}.`);
  return name;
}

/** Comments and order of the file stay; only its name may change. */
function readMapping(text: string, path: string, saveAs: string | undefined): { name: string; yaml: string } {
  const document = parseDocument(text);
  if (document.errors[0])
    throw new Failure(`${path} is no YAML: ${document.errors[0].message}`, { code: 'bad-mapping' });
  const name: unknown = document.get('mapping');
  if (saveAs !== undefined && saveAs !== name) {
    document.set('mapping', saveAs);
    return { name: saveAs, yaml: document.toString({ lineWidth: 0 }) };
  }
  if (typeof name === 'string' && name !== '') return { name, yaml: text };
  throw new Failure(`${path} does not say its name.`, {
    mend: 'Add a line such as "mapping: calls", or use --save-mapping NAME.',
    code: 'bad-mapping',
  });
}
