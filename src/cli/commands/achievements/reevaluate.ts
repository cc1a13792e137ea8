import type { Reevaluation } from '../../../features/achievements/api.ts';
import type { Call, Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const shownMax = 50;

export const reevaluate: Command = {
  name: 'reevaluate',
  summary: 'Say what would change if the newest version of an achievement had always been valid.',
  positionals: { usage: 'ACHIEVEMENT', min: 1, max: 1 },
  options: {
    apply: { about: 'Do it: decide the whole past by that version, silently.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Without --apply nothing is written, and events are taken in meanwhile. With it, awards are gained, lost and moved
in one transaction; nothing is deleted, nobody is told, and it is on record: smallwins audit list.
With --json, one document with up to 1,000 changes.`,
  examples: [
    'smallwins reevaluate clean-close',
    'smallwins reevaluate clean-close --apply --workspace support',
  ],
  async run(call) {
    const [key = ''] = call.positionals;
    const body = { apply: call.isSet('apply') };
    const path = `/v1/achievements/${encodeURIComponent(key)}/reevaluations`;
    const found = await inWorkspace(call, (client) =>
      client.ask<Reevaluation>(path, { method: 'POST', body }),
    );
    call.output.json(found);
    sayChanges(call, found);
    sumUp(call, found, body.apply);
    return 0;
  },
};

function sayChanges({ output }: Call, { changes, more }: Reevaluation): void {
  if (changes.length === 0) return;
  output.table(
    ['', 'PERSON', 'WINDOW', 'TIER', 'BEFORE', 'AFTER'],
    changes.slice(0, shownMax).map(({ change, person, window, tier, before, after }) => {
      return [change, person.handle, window, tier ?? '', sayAward(before), sayAward(after)];
    }),
  );
  const left = changes.length - shownMax + more;
  if (left > 0) output.line(`… and ${left} more; --json gives up to 1,000.`);
}

function sayAward(award: Reevaluation['changes'][number]['before']): string {
  return award === null ? '–' : `${award.state} ${award.earnedAt.slice(0, 16).replace('T', ' ')}`;
}

function sumUp({ output }: Call, found: Reevaluation, wanted: boolean): void {
  const { achievement, version, gained, lost, moved, kept, people, events, becameVersion } = found;
  const affected = people === 1 ? '1 person' : `${people} people`;
  const counts = `${gained} gained, ${lost} lost, ${moved} moved, ${kept} kept`;
  output.line(`${achievement}, version ${version}, over ${events} events: ${counts}; ${affected} affected.`);
  if (becameVersion !== null)
    output.line(
      `${output.paint('✓', 'green')} Version ${becameVersion} has the same text and is valid from the beginning.`,
    );
  else if (wanted) output.line('It has always been valid, and nothing would change. Nothing was written.');
  else output.line(`Nothing was written. To do it: smallwins reevaluate ${achievement} --apply`);
}
