import { type BoardSettingsView, boardNames } from '../../../features/boards/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const boardSettings: Command = {
  name: 'board settings',
  summary: 'Say which boards are open, open or close one, or choose the zone in which they end.',
  options: {
    open: { value: 'BOARD', about: 'Open this board.', choices: boardNames },
    close: { value: 'BOARD', about: 'Close this board.', choices: boardNames },
    zone: { value: 'ZONE', about: 'A time zone such as Europe/Berlin; everything is counted anew with it.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes:
    'peers: five to twelve people who are alike, open unless closed. team, workspace: closed unless opened.',
  examples: ['smallwins board settings', 'smallwins board settings --open team --zone Europe/Berlin'],
  async run(call) {
    const [open, close, zone] = [call.text('open'), call.text('close'), call.text('zone')];
    const change = {
      ...(close === undefined ? {} : { [close]: false }),
      ...(open === undefined ? {} : { [open]: true }),
      ...(zone === undefined ? {} : { zone }),
    };
    const path = '/v1/boards/settings';
    const settings = await inWorkspace(call, (client) =>
      Object.keys(change).length === 0
        ? client.ask<BoardSettingsView>(path)
        : client.ask<BoardSettingsView>(path, { method: 'PUT', body: change }),
    );
    const { output } = call;
    output.json(settings);
    output.table(
      ['BOARD', 'IS'],
      boardNames.map((name) => [name, settings[name] ? 'open' : 'closed']),
    );
    output.line(`Weeks, months and quarters end in ${settings.zone}.`);
    return 0;
  },
};

export const boardRecount: Command = {
  name: 'board recount',
  summary: 'Forget what boards have counted and count everything again, beside the work.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'For when rows were changed by hand; smallwins verify says so under I11. Boards fill up meanwhile.',
  examples: ['smallwins board recount'],
  async run(call) {
    const answer = await inWorkspace(call, (client) =>
      client.ask<{ counting: boolean }>('/v1/boards/recount', { method: 'POST' }),
    );
    call.output.json(answer);
    call.output.line('Boards are counted again; 10,000 awards take a few seconds.');
    return 0;
  },
};
