import type { UnmatchedActor } from '../../../features/directory/api.ts';
import type { Command } from '../../command.ts';
import { readLimit } from '../../read/read-limit.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const actorList: Command = {
  name: 'actor list',
  summary: 'List actors that no person matches yet, with whom they could be.',
  options: {
    limit: { value: 'N', about: 'How many, or all. Default: 50.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Their events are stored and decided as soon as somebody is matched. With --json, one actor a line.',
  examples: ['smallwins actor list', 'smallwins actor list --limit all --json'],
  async run(call) {
    const limit = readLimit(call);
    const items: UnmatchedActor[] = [];
    await inWorkspace(call, async (client) => {
      for await (const page of client.pages<UnmatchedActor>('/v1/actors/unmatched', {}, 200, limit))
        items.push(...page);
    });
    for (const item of items) call.output.json(item);
    if (items.length === 0) call.output.line('Every actor is matched.');
    else
      call.output.table(
        ['SOURCE', 'ACTOR', 'EVENTS', 'COULD BE'],
        items.map(({ source, actor, events, suggestions }) => [
          source,
          actor,
          String(events),
          sayFirst(suggestions),
        ]),
      );
    return 0;
  },
};

function sayFirst([first]: UnmatchedActor['suggestions']): string {
  return first ? `${first.handle} (${first.score.toFixed(2)}, ${first.reason})` : '';
}
