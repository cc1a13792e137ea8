import { boardPeriods } from '../../../domain/boards/board-period.ts';
import type { Board } from '../../../features/boards/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const boardShow: Command = {
  name: 'board show',
  summary: 'Show the first places of the workspace’s board, if it is open.',
  options: {
    period: { value: 'PERIOD', about: 'The one under way. Default: month.', choices: boardPeriods },
    ...workspaceOption,
    ...jsonOption,
  },
  notes:
    'Counts confirmed awards and received recognitions. Equal totals share a rank; nobody sees the last places.',
  examples: ['smallwins board show', 'smallwins board show --period quarter --json'],
  async run(call) {
    const board = await inWorkspace(call, (client) =>
      client.ask<Board>('/v1/boards/workspace', { query: { period: call.text('period') } }),
    );
    const { output } = call;
    output.json(board);
    if (board.places.length === 0) output.line(`Nothing counts in ${board.period.key} yet.`);
    else
      output.table(
        ['RANK', 'TOTAL', 'PERSON', 'TEAM'],
        board.places.map(({ rank, total, person }) => [
          String(rank),
          String(total),
          person.name,
          person.team ?? '–',
        ]),
      );
    return 0;
  },
};
