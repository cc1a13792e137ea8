import type { Call, Command } from '../../command.ts';
import { readTextFile } from '../../read/read-file.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

interface Saved {
  readonly key: string;
  readonly version: number;
  readonly changed: boolean;
  readonly backfilled: number;
}

export const achievementAdd: Command = {
  name: 'achievement add',
  summary: 'Make achievements live from YAML files; the same text again changes nothing.',
  positionals: { usage: 'FILE...', min: 1, max: 1000 },
  options: {
    'valid-from': { value: 'MOMENT', about: 'From when it counts: beginning, or RFC 3339. Default: now.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Awards for what happened before today are given silently. With --json, one achievement a line.',
  examples: [
    'smallwins achievement add clean-week.yaml --valid-from beginning',
    'smallwins achievement add achievements/*.yaml --valid-from 2026-01-01T00:00:00Z --workspace support',
  ],
  async run(call) {
    const { output } = call;
    const texts = call.positionals.map((path) => ({ path, yaml: readTextFile(output.io, path) }));
    await inWorkspace(call, async (client) => {
      for (const { yaml } of texts) {
        const body = { yaml, validFrom: call.text('valid-from') };
        const saved = await client.ask<Saved>('/v1/achievements', { method: 'POST', body });
        output.json(saved);
        output.line(sentence(output, saved));
      }
    });
    return 0;
  },
};

function sentence(output: Call['output'], { key, version, changed, backfilled }: Saved): string {
  if (!changed) return `${key}: version ${version} says the same already.`;
  const awards =
    backfilled === 0 ? '' : `, ${backfilled} ${backfilled === 1 ? 'award' : 'awards'} from the history`;
  return `${output.paint('✓', 'green')} ${key}: version ${version} is live${awards}.`;
}
