import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const eventApplyLate: Command = {
  name: 'event apply-late',
  summary: 'Decide the events that came more than 96 hours after they happened.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'They are decided silently and dated at the deed. See what waits: smallwins event list --late',
  examples: ['smallwins event apply-late', 'smallwins event apply-late --workspace support --json'],
  async run(call) {
    const applied = await inWorkspace(call, (client) =>
      client.ask<{ events: number; awards: number }>('/v1/events/late/apply', { method: 'POST' }),
    );
    call.output.json(applied);
    call.output.line(
      applied.events === 0
        ? 'No late events are waiting.'
        : `${applied.events} late events decided; ${applied.awards} awards changed.`,
    );
    return 0;
  },
};
