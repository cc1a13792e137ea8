import { basename } from 'node:path';
import type { ImportView } from '../../../features/imports/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { findFile } from '../../read/read-file.ts';
import { sayImport } from '../../say/say-import.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';
import { chooseMapping } from './choose-mapping.ts';
import { followImport } from './follow-import.ts';
import { proposeMapping, saveRejects, upload } from './import-steps.ts';

export const importFile: Command = {
  name: 'import',
  summary: 'Import a file of history: CSV or NDJSON, also gzipped.',
  positionals: { usage: 'FILE', min: 1, max: 1 },
  options: {
    mapping: { value: 'NAME|FILE', about: 'How to read it: a mapping of that name, or a YAML file.' },
    source: { value: 'SLUG', about: 'The source its events belong to; made if there is none.' },
    'dry-run': { about: 'Only check: what is wrong with it, and what it says.' },
    propose: { about: 'Only print a mapping that could fit, to be mended by hand.' },
    'save-mapping': { value: 'NAME', about: 'Save the mapping FILE under this name.' },
    rejects: { value: 'FILE', about: 'Write the rejected rows there, each with its reason.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Importing the same file again changes nothing. Ctrl-C cancels; what was imported stays. If the server dies, the
import goes on at its next start. Awards for history are given silently. Rejected rows do not fail an import.`,
  examples: [
    'smallwins import incidents.csv.gz --mapping servicenow-incidents --source servicenow --dry-run',
    'smallwins import incidents.csv.gz --mapping servicenow-incidents --source servicenow --rejects rejected.csv',
    'smallwins import calls.csv --propose > calls.yaml',
    'smallwins import calls.csv --mapping calls.yaml --source calls',
  ],
  async run(call) {
    const { output } = call;
    const file = findFile(output.io, call.positionals[0] ?? '');
    const [mapping, source] = [call.text('mapping'), call.text('source')];
    if (call.isSet('propose')) {
      const yaml = await inWorkspace(call, (client) => proposeMapping(client, file.path));
      output.json({ yaml });
      output.line(yaml.trimEnd());
      return 0;
    }
    if (mapping === undefined)
      throw wrongUsage(
        '--mapping is missing.',
        'Name one, or let one be proposed: smallwins import FILE --propose > mapping.yaml',
      );
    if (source === undefined)
      throw wrongUsage('--source is missing.', 'Say which system the file is from: --source SLUG');
    return inWorkspace(call, async (client) => {
      const name = await chooseMapping(client, output, mapping, call.text('save-mapping'));
      return importWith(call, client, { path: file.path, bytes: file.bytes, mapping: name, source });
    });
  },
};

interface Wanted {
  readonly path: string;
  readonly bytes: number;
  readonly mapping: string;
  readonly source: string;
}

async function importWith(call: Call, client: Client, wanted: Wanted): Promise<number> {
  const { output } = call;
  const cancelled = new AbortController();
  const quiet = output.io.onSignal(() => cancelled.abort());
  try {
    const created = await upload(
      client,
      output,
      { ...wanted, dryRun: call.isSet('dry-run') },
      cancelled.signal,
    );
    const view = await followImport(client, output, created, cancelled.signal);
    const rejects = call.text('rejects');
    if (rejects !== undefined && view.rejected > 0) await saveRejects(client, output.io, view.id, rejects);
    output.json(view);
    sayImport(output, view, rejects ?? null);
    return endOf(view, basename(wanted.path));
  } finally {
    quiet();
  }
}

function endOf(view: ImportView, file: string): number {
  if (view.state === 'done' || view.state === 'checked') return 0;
  if (view.state === 'cancelled')
    throw new Failure(`The import of ${file} was cancelled; what was imported stays.`, {
      mend: 'Run it again to import the rest: nothing is counted twice.',
      code: 'cancelled',
    });
  throw new Failure(`The import of ${file} failed: ${view.message ?? 'the reason is in the findings.'}`, {
    code: 'import-failed',
  });
}
