import type { IdentitiesChanged } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const peopleMerge: Command = {
  name: 'people merge',
  summary: 'Make two people one: what the second did counts for the first.',
  positionals: { usage: 'HANDLE OTHER', min: 2, max: 2 },
  options: { ...workspaceOption, ...jsonOption },
  notes: 'Nothing is lost: smallwins people split HANDLE OTHER gives back exactly what was.',
  examples: ['smallwins people merge ana ana.diaz'],
  async run(call) {
    return join(call, 'merge', ([handle = '', from = '']) => ({
      handle,
      body: { from },
      said: `${from} is ${handle} now.`,
    }));
  },
};

export const peopleSplit: Command = {
  name: 'people split',
  summary: 'Undo a merge: the second is a person of their own again.',
  positionals: { usage: 'HANDLE OTHER', min: 2, max: 2 },
  options: { ...workspaceOption, ...jsonOption },
  examples: ['smallwins people split ana ana.diaz'],
  async run(call) {
    return join(call, 'split', ([handle = '', person = '']) => ({
      handle,
      body: { person },
      said: `${person} is a person of their own again.`,
    }));
  },
};

type Step = (words: readonly string[]) => { handle: string; body: object; said: string };

async function join(
  call: Parameters<Command['run']>[0],
  verb: 'merge' | 'split',
  step: Step,
): Promise<number> {
  const { handle, body, said } = step(call.positionals);
  const path = `/v1/people/${encodeURIComponent(handle)}/${verb}`;
  const done = await inWorkspace(call, (client) =>
    client.ask<IdentitiesChanged>(path, { method: 'POST', body }),
  );
  call.output.json(done);
  const { gained, lost, moved } = done.awards;
  call.output.line(`${call.output.paint('✓', 'green')} ${said}`);
  call.output.line(`  Awards: ${gained} gained, ${lost} taken back, ${moved} moved.`);
  return 0;
}
