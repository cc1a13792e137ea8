import type { Authenticity } from '../../../features/authenticity/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const authenticity: Command = {
  name: 'authenticity',
  summary: 'Show patterns of giving that are worth a look: circles, bursts, copied words, one giver.',
  options: {
    since: { value: 'MOMENT', about: 'Look from here on: a date or RFC 3339. Default: a year ago.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes:
    'A hint is no accusation: each rests on recognitions that you can read. Its key dismisses it. With --json, one a line.',
  examples: ['smallwins authenticity', 'smallwins authenticity --since 2026-07-01 --json'],
  async run(call) {
    const { output } = call;
    const { hints, dismissed, recognitions, since, withheld } = await inWorkspace(call, (client) =>
      client.ask<Authenticity>('/v1/authenticity', { query: { since: call.text('since') } }),
    );
    for (const hint of hints) {
      output.json(hint);
      output.line(`${output.paint('!', 'yellow')} ${hint.sentence}`);
      output.line(`  ${hint.advice}`);
      output.line(output.paint(`  ${hint.key}`, 'dim'));
    }
    if (dismissed.length > 0)
      output.line(`${dismissed.length} ${dismissed.length === 1 ? 'was' : 'were'} found to be in order.`);
    const seen = `${recognitions} ${recognitions === 1 ? 'recognition' : 'recognitions'} since ${since.slice(0, 10)}`;
    output.line(
      hints.length === 0 ? `${seen}: nothing that stands out.` : `${hints.length} hints from ${seen}.`,
    );
    if (withheld > 0)
      output.line(`Works-council mode: ${withheld} hints on fewer than five people are left out.`);
    return 0;
  },
};
