import type { Checks, InvariantCheck, Resumed } from '../../../features/invariants/api.ts';
import type { Command } from '../../command.ts';
import type { Output } from '../../say/output.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const breachesShown = 10;

export const verify: Command = {
  name: 'verify',
  summary: 'Check that what must always be true of the data is true.',
  options: {
    full: { about: 'Look at everything, not only at what is new and a part of the rest.' },
    resume: { about: 'Let awarding go on after a breach that is mended; decides what came in meanwhile.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes:
    'The server does the same every five minutes, and in full every night. Exit code 1 if something is broken.',
  examples: ['smallwins verify', 'smallwins verify --full --json', 'smallwins verify --resume'],
  async run(call) {
    const { output } = call;
    if (call.isSet('resume')) {
      const done = await inWorkspace(call, (client) =>
        client.ask<Resumed>('/v1/invariants/resume', { method: 'POST' }),
      );
      output.json(done);
      output.line(
        `Awarding goes on: ${done.events} events decided that had waited, ${done.awards} awards changed.`,
      );
      return 0;
    }
    const body = { full: call.isSet('full') };
    const checks = await inWorkspace(call, (client) =>
      client.ask<Checks>('/v1/invariants/check', { method: 'POST', body }),
    );
    const isWell = checks.items.every(({ state }) => state !== 'broken');
    output.json({ ok: isWell, ...checks });
    for (const item of checks.items) say(output, item);
    if (checks.paused)
      output.line(
        output.paint(
          `Awarding is paused since ${checks.paused.since}; ${checks.paused.waiting} events wait.`,
          'red',
        ),
      );
    return isWell ? 0 : 1;
  },
};

function say(
  output: Output,
  { id, state, sentence, note, checked, broken, breaches, means, mend }: InvariantCheck,
): void {
  const marks = { ok: '✓', broken: '✗', absent: '–', unchecked: '?' } as const;
  const colours = { ok: 'green', broken: 'red', absent: 'dim', unchecked: 'yellow' } as const;
  output.line(`${output.paint(marks[state], colours[state])} ${id.padEnd(3)}  ${sentence}`);
  const aside = (text: string) => output.line(`       ${text}`);
  if (state === 'absent') aside(output.paint(`Nothing to check yet: ${note ?? ''}`, 'dim'));
  else aside(output.paint([`${checked} looked at.`, note ?? ''].join(' ').trim(), 'dim'));
  if (state !== 'broken') return;
  for (const { what, ids } of breaches.slice(0, breachesShown))
    aside(`${what} ${output.paint(ids.join(' '), 'dim')}`);
  if (broken > breachesShown) aside(`… and ${broken - breachesShown} more; with --json the first hundred.`);
  aside(output.paint(means, 'red'));
  aside(output.paint(mend, 'yellow'));
}
