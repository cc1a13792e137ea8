import type { AuditItem } from '../../../features/audit/api.ts';
import type { Command } from '../../command.ts';
import { readLimit } from '../../read/read-limit.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const auditList: Command = {
  name: 'audit list',
  summary: 'List what admins did, newest first.',
  options: {
    action: { value: 'ACTION', about: 'Only this, such as achievement.applied or key.revoked.' },
    limit: { value: 'N', about: 'How many, or all. Default: 50.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'With --json, one entry a line.',
  examples: [
    'smallwins audit list',
    'smallwins audit list --action key.revoked --limit all --json > revoked.ndjson',
  ],
  async run(call) {
    const limit = readLimit(call);
    const items: AuditItem[] = [];
    await inWorkspace(call, async (client) => {
      const query = { action: call.text('action') };
      for await (const page of client.pages<AuditItem>('/v1/audit', query, 500, limit)) items.push(...page);
    });
    for (const item of items) call.output.json(item);
    if (items.length === 0) call.output.line('Nothing is on record.');
    else call.output.table(['NUMBER', 'WHEN', 'WHO', 'WHAT', 'OF', 'DETAILS'], items.map(rowOf));
    return 0;
  },
};

function rowOf({ number, at, actor, action, subject, details }: AuditItem): string[] {
  const who = [actor.kind, actor.name].filter(Boolean).join(' ');
  const more = Object.entries(details).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [String(number), at.slice(0, 19).replace('T', ' '), who, action, subject, more.join(', ')];
}
