import { knownFacts } from '../../../domain/people/known-facts.ts';
import type { PersonChanged } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const peopleSet: Command = {
  name: 'people set',
  summary: 'Change what is true of a person, from a day on.',
  positionals: { usage: 'HANDLE key=value …', min: 2, max: 100 },
  options: {
    from: { value: 'DATE', about: 'Since when: a date, RFC 3339, or beginning. Default: today.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Keys: name, email, zone, ${knownFacts.join(', ')},
and any other of your own. An empty value takes one away. Awards it touches are decided anew from then on, silently.`,
  examples: [
    'smallwins people set ana team=north manager=bo',
    'smallwins people set ana zone=Europe/Berlin --from 2026-03-01',
    'smallwins people set ana quota_band=',
  ],
  async run(call) {
    const { output } = call;
    const [handle = '', ...pairs] = call.positionals;
    const body = { ...bodyOf(pairs), from: call.text('from') };
    const done = await inWorkspace(call, (client) =>
      client.ask<PersonChanged>(`/v1/people/${encodeURIComponent(handle)}`, { method: 'PATCH', body }),
    );
    output.json(done);
    const { changed, awards } = done;
    if (changed.length === 0) output.line('That is so already; nothing was changed.');
    else output.line(`${output.paint('✓', 'green')} ${done.person.handle}: ${changed.join(', ')}.`);
    if (awards.gained + awards.lost + awards.moved > 0)
      output.line(`  Awards: ${awards.gained} gained, ${awards.lost} lost, ${awards.moved} moved.`);
    return 0;
  },
};

const direct: ReadonlySet<string> = new Set(['name', 'email', 'zone', ...knownFacts]);

function bodyOf(pairs: readonly string[]): Record<string, unknown> {
  const body: Record<string, string | null> = {};
  const attributes: Record<string, string | null> = {};
  for (const pair of pairs) {
    const end = pair.indexOf('=');
    if (end <= 0) throw wrongUsage(`${JSON.stringify(pair)} is no key=value.`, 'Write such as: team=north');
    const [key, value] = [pair.slice(0, end), pair.slice(end + 1) || null];
    (direct.has(key) ? body : attributes)[key] = value;
  }
  return Object.keys(attributes).length > 0 ? { ...body, attributes } : body;
}
