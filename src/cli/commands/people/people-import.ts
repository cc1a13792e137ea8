import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PeopleImport } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { readTextFile } from '../../read/read-file.ts';
import type { Output } from '../../say/output.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const shownMax = 20;

export const peopleImport: Command = {
  name: 'people import',
  summary: 'Import people from a CSV file; a second time changes nothing.',
  positionals: { usage: 'FILE.csv', min: 1, max: 1 },
  options: {
    'dry-run': { about: 'Only check: what is wrong with it, and what it would change.' },
    mapping: { value: 'FILE', about: 'Which column is what (YAML). Default: columns are recognised.' },
    propose: { about: 'Only print the mapping that is recognised, to be mended by hand.' },
    from: { value: 'DATE', about: 'Since when changes of known people hold. Default: today.' },
    rejects: { value: 'FILE', about: 'Write the rejected rows there, each with its reason.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `New people are as the file says from the beginning. Blank cells leave things as they are. People who are not in the
file are listed and stay. Commas, semicolons and tabs, UTF-8 with or without a mark, and any line ends are fine.`,
  examples: [
    'smallwins people import people.csv --dry-run',
    'smallwins people import people.csv --propose > people-mapping.yaml',
    'smallwins people import people.csv --mapping people-mapping.yaml --from 2026-03-01 --rejects rejected.csv',
  ],
  async run(call) {
    const { output } = call;
    const csv = readTextFile(output.io, call.positionals[0] ?? '');
    const mapping = call.text('mapping');
    const isProposal = call.isSet('propose');
    const body = {
      csv,
      dryRun: call.isSet('dry-run') || isProposal,
      from: call.text('from'),
      ...(mapping === undefined ? {} : { mapping: readTextFile(output.io, mapping) }),
    };
    const done = await inWorkspace(call, (client) =>
      client.ask<PeopleImport>('/v1/people/import', { method: 'POST', body }),
    );
    if (isProposal) {
      output.json({ mapping: done.mapping });
      output.line(done.mapping.trimEnd());
      return 0;
    }
    output.json(done);
    const rejects = call.text('rejects');
    if (rejects !== undefined && done.rejects !== '') {
      writeFileSync(resolve(output.io.cwd, rejects), done.rejects);
      output.note(`Rejected rows are in ${rejects}.`);
    }
    sayPeopleImport(output, done);
    return 0;
  },
};

function sayPeopleImport(output: Output, done: PeopleImport): void {
  const { rows, made, changed, same, rejected, findings, missing, moreMissing, awards } = done;
  for (const { row, level, message } of findings.slice(0, shownMax))
    output.line(
      `${output.paint(level === 'rejected' ? '✗' : '!', level === 'rejected' ? 'red' : 'yellow')} row ${row}: ${message}`,
    );
  const hidden = findings.length - shownMax + done.moreFindings;
  if (hidden > 0) output.line(`  … and ${hidden} more; --json lists them.`);
  const verb = done.dryRun ? 'Would make' : 'Made';
  output.line(
    `${rows} rows. ${verb} ${made}, ${done.dryRun ? 'change' : 'changed'} ${changed}; ${same} are so already, ${rejected} rejected.`,
  );
  const absent = missing.length + moreMissing;
  if (absent > 0) {
    const names = missing.slice(0, 10).map(({ handle }) => handle);
    output.line(
      `Not in the file, and left as they are: ${names.join(', ')}${absent > 10 ? ` and ${absent - 10} more` : ''}.`,
    );
  }
  if (awards.gained + awards.lost + awards.moved > 0)
    output.line(`Awards: ${awards.gained} gained, ${awards.lost} lost, ${awards.moved} moved.`);
}
