import type { IdentitiesChanged } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const actorMatch: Command = {
  name: 'actor match',
  summary: 'Say whose an actor is; their stored events are decided.',
  positionals: { usage: 'SOURCE ACTOR', min: 2, max: 2 },
  options: {
    person: { value: 'HANDLE', about: 'Whose it is.' },
    create: { value: 'HANDLE', about: 'Make a person of this handle for it.' },
    name: { value: 'NAME', about: 'How the new person is called. Default: the handle.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Awards that follow are dated at the deed and told to nobody.',
  examples: [
    'smallwins actor match crm "A. Diaz" --person ana',
    'smallwins actor match crm 4711 --create bo --name Bo',
  ],
  async run(call) {
    const { output } = call;
    const [source = '', actor = ''] = call.positionals;
    const [person, create, name] = [call.text('person'), call.text('create'), call.text('name')];
    if ((person === undefined) === (create === undefined))
      throw wrongUsage('Say whose it is.', 'Either --person HANDLE, or --create HANDLE for somebody new.');
    const whose = create === undefined ? { person } : { create: { handle: create, name } };
    const done = await inWorkspace(call, (client) =>
      client.ask<IdentitiesChanged>('/v1/actors/match', {
        method: 'POST',
        body: { source, actor, ...whose },
      }),
    );
    output.json(done);
    output.line(`${output.paint('✓', 'green')} ${actor} of ${source} is ${done.person.handle}.`);
    if (done.awards.gained > 0) output.line(`  Awards: ${done.awards.gained} gained.`);
    return 0;
  },
};
