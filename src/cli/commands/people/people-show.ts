import type { PersonDetail } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const peopleShow: Command = {
  name: 'people show',
  summary: 'Show a person: what is and was true of them, and the names they go by.',
  positionals: { usage: 'HANDLE', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  examples: ['smallwins people show ana', 'smallwins people show ana --json'],
  async run(call) {
    const { output } = call;
    const [handle = ''] = call.positionals;
    const person = await inWorkspace(call, (client) =>
      client.ask<PersonDetail>(`/v1/people/${encodeURIComponent(handle)}`),
    );
    output.json(person);
    const { name, email, history, identities, merged, reports } = person;
    output.line(`${output.paint(name, 'bold')} (${person.handle})${email ? ` ${email}` : ''}`);
    output.line();
    output.table(
      ['FROM', 'ZONE', 'FACTS'],
      history.map(({ from, zone, attributes }) => [from ?? 'always', zone, sayFacts(attributes)]),
    );
    const lists = {
      'Known as': identities.map(({ source, actor }) => `${actor} in ${source}`),
      'Merged into them': merged.map((other) => other.handle),
      Leads: reports.map((other) => other.handle),
    };
    for (const [title, list] of Object.entries(lists))
      if (list.length > 0) output.line(`${title}: ${list.join(', ')}`);
    return 0;
  },
};

function sayFacts(attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  return pairs.join(', ') || 'none';
}
