import type { AwardDetail, Receipt } from '../../../features/awards/api.ts';
import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { sayEntries, sayReceipt } from '../../say/say-receipt.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Say why somebody has an award, or why not (yet).',
  positionals: { usage: 'AWARD_ID | PERSON ACHIEVEMENT', min: 1, max: 2 },
  options: {
    window: {
      value: 'WINDOW',
      about: 'Which window: 2016-W12, 2016-03-21, 2016-03, 2016-Q1 or ever. Default: now.',
    },
    ...workspaceOption,
    ...jsonOption,
  },
  examples: [
    'smallwins explain 01997c7e-6a58-7b60-a2f4-55ac5ee9f2b1',
    'smallwins explain "Resolved by 11" clean-week --window 2016-W12',
  ],
  async run(call) {
    const { output } = call;
    const [first = '', achievement] = call.positionals;
    const window = call.text('window');
    if (achievement === undefined) {
      if (window !== undefined)
        throw wrongUsage('--window goes with a person and an achievement, not with an award.');
      const award = await inWorkspace(call, (client) =>
        client.ask<AwardDetail>(`/v1/awards/${encodeURIComponent(first)}`),
      );
      output.json(award);
      sayReceipt(output, award.receipt, award.stateSentence);
      sayEntries(output, award);
      return 0;
    }
    const receipt = await inWorkspace(call, (client) =>
      client.ask<Receipt>('/v1/explain', { query: { person: first, achievement, window } }),
    );
    output.json(receipt);
    sayReceipt(output, receipt, null);
    return 0;
  },
};
