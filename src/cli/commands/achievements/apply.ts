import type { AchievementPlan, AppliedChange, AppliedPlan } from '../../../features/achievements/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { readTexts } from '../../read/read-achievements.ts';
import { sayPlan } from '../../say/say-plan.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'Make the achievements of a folder live, all of them or none.',
  positionals: { usage: 'DIR', min: 1, max: 1 },
  options: {
    yes: { about: 'Do not ask.' },
    'valid-from': { value: 'MOMENT', about: 'From when it counts: beginning, or RFC 3339. Default: now.' },
    retire: { about: 'Also retire what is live in the workspace and not in the folder.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Shows the plan and asks; without a terminal, with --yes or with --json it does not ask. Awards for what happened
before today are given silently. Running it again changes nothing. With --json, one line: plan and changes.`,
  examples: [
    'smallwins apply achievements',
    'smallwins apply achievements --yes --valid-from beginning --workspace support',
  ],
  async run(call) {
    const { output } = call;
    const files = readTexts(output.io, call.positionals[0] ?? '.');
    const request = { files, retire: call.isSet('retire') };
    return inWorkspace(call, async (client) => {
      const plan = await client.ask<AchievementPlan>('/v1/achievements/plan', {
        method: 'POST',
        body: request,
      });
      sayPlan(output, plan);
      if (!plan.nothingToDo) await confirm(call);
      const changes = plan.nothingToDo ? [] : await applyPlan(call, client, { ...request, plan });
      output.json({ plan, changes });
      for (const change of changes) output.line(sentence(output, change));
      return 0;
    });
  },
};

async function confirm({ output, isSet }: Call): Promise<void> {
  const { ask } = output.io;
  if (isSet('yes') || output.isJson || ask === null) return;
  const answer = await ask('Apply this? [y/N] ');
  if (/^y(es)?$/i.test(answer.trim())) return;
  throw new Failure('Nothing was changed.', { code: 'not-confirmed' });
}

async function applyPlan(
  call: Call,
  client: Client,
  { plan, ...request }: { plan: AchievementPlan; files: object[]; retire: boolean },
): Promise<AppliedChange[]> {
  const body = { ...request, validFrom: call.text('valid-from'), fingerprint: plan.fingerprint };
  const applied = await client.ask<AppliedPlan>('/v1/achievements/apply', { method: 'POST', body });
  return applied.changes;
}

function sentence(output: Call['output'], { key, action, version, backfilled }: AppliedChange): string {
  const mark = output.paint('✓', 'green');
  if (action === 'retired') return `${mark} ${key} is retired.`;
  const awards =
    backfilled === 0 ? '' : `, ${backfilled} ${backfilled === 1 ? 'award' : 'awards'} from the history`;
  return `${mark} ${key}: version ${version} is live${awards}.`;
}
