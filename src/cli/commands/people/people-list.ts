import type { PersonRow } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { readLimit } from '../../read/read-limit.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const peopleList: Command = {
  name: 'people list',
  summary: 'List people by name, with team and role.',
  options: {
    search: {
      value: 'TEXT',
      about: 'Only those whose name, handle or e-mail holds this; case and accents do not matter.',
    },
    team: { value: 'TEAM', about: 'Only those in this team today.' },
    limit: { value: 'N', about: 'How many, or all. Default: 50.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'With --json, one person a line.',
  examples: [
    'smallwins people list --team north',
    'smallwins people list --limit all --json > people.ndjson',
  ],
  async run(call) {
    const limit = readLimit(call);
    const items: PersonRow[] = [];
    const query = { search: call.text('search'), team: call.text('team') };
    await inWorkspace(call, async (client) => {
      for await (const page of client.pages<PersonRow>('/v1/people', query, 500, limit)) items.push(...page);
    });
    for (const item of items) call.output.json(item);
    if (items.length === 0)
      call.output.line('Nobody. Bring people with: smallwins people import FILE.csv --dry-run');
    else
      call.output.table(
        ['HANDLE', 'NAME', 'E-MAIL', 'TEAM', 'ROLE'],
        items.map(({ handle, name, email, team, role }) => [
          handle,
          name,
          email ?? '',
          team ?? '',
          role ?? '',
        ]),
      );
    return 0;
  },
};
