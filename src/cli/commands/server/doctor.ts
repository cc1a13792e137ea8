import type { Config } from '../../../server/config.ts';
import { readControlFile } from '../../../server/control.ts';
import type { Finding } from '../../../store/doctor.ts';
import { Client } from '../../client.ts';
import type { Command } from '../../command.ts';
import { settingsOf } from '../../settings.ts';
import { jsonOption } from '../../with-server.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look at everything Smallwins stands on, and say how to mend what is not well.',
  options: jsonOption,
  notes: 'It changes nothing. Exit code 1 if something is not well.',
  examples: ['smallwins doctor', 'smallwins doctor --json'],
  async run({ output }) {
    const config = settingsOf(output.io);
    const { examine } = await import('../../../store/doctor.ts');
    const findings = [...(await examine(config)), ...(await examineServer(config))];
    const isWell = findings.every(({ ok }) => ok);
    output.json({ ok: isWell, findings });
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const { name, ok, detail, mend } of findings) {
      output.line(
        `${ok ? output.paint('✓', 'green') : output.paint('✗', 'red')} ${name.padEnd(width)}  ${detail}`,
      );
      if (mend !== null) output.line(`  ${' '.repeat(width)}  ${output.paint(mend, 'yellow')}`);
    }
    return isWell ? 0 : 1;
  },
};

/** A stopped server is no fault; one that runs and does not answer is. */
async function examineServer(config: Config): Promise<Finding[]> {
  const running = readControlFile(config.dataFolder);
  if (!running) {
    return [{ name: 'server', ok: true, detail: 'not running; smallwins start starts it', mend: null }];
  }
  const client = new Client(running.url, running.token);
  const name = 'server';
  try {
    await client.ask('/readyz', { signal: AbortSignal.timeout(5000) });
    const { items } = await client.ask<{ items: { slug: string; demo: boolean }[] }>('/v1/workspaces');
    const hasDemo = items.some((workspace) => workspace.demo);
    const isPlayed = await client.ask('/v1/demo').then(
      () => true,
      () => false,
    );
    const slugs = items.map(({ slug }) => slug).join(', ') || 'none';
    return [
      { name, ok: true, detail: `${running.url}, process ${running.pid}, holds the engine`, mend: null },
      { name: 'workspaces', ok: true, detail: slugs, mend: null },
      { name: 'demo', ok: true, detail: isPlayed ? 'played' : hasDemo ? 'asleep' : 'none', mend: null },
    ];
  } catch (error) {
    const detail = `process ${running.pid} at ${running.url}: ${(error as Error).message}`;
    return [
      {
        name,
        ok: false,
        detail,
        mend: `Look at its log; if it hangs, stop it (kill ${running.pid}) and start again.`,
      },
    ];
  }
}
