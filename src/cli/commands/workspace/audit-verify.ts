import type { AuditVerification } from '../../../features/audit/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Check that no entry of the audit log was changed, removed or slipped in.',
  options: {
    head: {
      value: 'NUMBER:HASH',
      about: 'A head that was said before and kept elsewhere; it must fit, too.',
    },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Each entry's hash covers the one before it. Exits with 1 and names the first entry that does not fit.
Keep the head it says outside of the database: then a chain that was written anew as a whole shows as well.`,
  examples: ['smallwins audit verify', 'smallwins audit verify --head 12:9f86d081…0f00a08 --json'],
  async run(call) {
    const { output } = call;
    const found = await inWorkspace(call, (client) =>
      client.ask<AuditVerification>('/v1/audit/verification', { query: { head: call.text('head') } }),
    );
    output.json(found);
    const { entries, head, fault } = found;
    if (fault !== null) {
      output.line(`${output.paint('✗', 'red')} Entry ${fault.number} ${fault.why}.`);
      output.line(`  ${entries} entries before it hold. Compare with a backup to see what it was.`);
      return 1;
    }
    if (entries === 0) output.line('Nothing is on record yet.');
    else {
      output.line(
        `${output.paint('✓', 'green')} ${entries} ${entries === 1 ? 'entry holds' : 'entries hold'}.`,
      );
      output.line(`  Head: ${head.number}:${head.hash}`);
    }
    return 0;
  },
};
