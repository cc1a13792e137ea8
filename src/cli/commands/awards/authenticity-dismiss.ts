import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const authenticityDismiss: Command = {
  name: 'authenticity dismiss',
  summary: 'Keep that a hint was looked at and found in order; it stays quiet for what it rested on.',
  positionals: { usage: 'KEY', min: 1, max: 1 },
  options: {
    reason: { value: 'TEXT', about: 'Why it is in order. Needed, unless it is brought back.' },
    since: { value: 'MOMENT', about: 'As it was looked at. Default: a year ago.' },
    'bring-back': { about: 'Forget that it was dismissed.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'It comes back once half as much again has come. Keys: smallwins authenticity.',
  examples: ['smallwins authenticity dismiss c2bb0c0dcfb61f09 --reason "They work the same shift."'],
  async run(call) {
    const { output } = call;
    const [key = ''] = call.positionals;
    const path = `/v1/authenticity/hints/${encodeURIComponent(key)}/dismissal`;
    const isBack = call.isSet('bring-back');
    const reason = call.text('reason');
    if (!isBack && reason === undefined) throw wrongUsage('--reason is missing; say why it is in order.');
    const body = { reason, since: call.text('since') };
    await inWorkspace(call, (client) =>
      client.send(path, isBack ? { method: 'DELETE' } : { method: 'PUT', body }),
    );
    output.json({ key, dismissed: !isBack });
    output.line(`${output.paint('✓', 'green')} ${key} ${isBack ? 'is shown again' : 'stays quiet'}.`);
    return 0;
  },
};
