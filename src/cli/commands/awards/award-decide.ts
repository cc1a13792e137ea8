import type { AwardDecision, AwardDetail } from '../../../features/awards/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const words: Record<AwardDecision['decision'], string> = {
  approve: 'Approve an award that waits for a person.',
  decline: 'Decline an award that waits for a person; the person reads the reason.',
  revoke: 'Take an award back for a reason that the events do not know; the person reads it.',
  restore: 'Give back what a person declined or revoked.',
  reopen: 'Take an approval or a refusal of the last ten minutes back; the award waits for a person again.',
};

/** `smallwins award approve|decline|revoke|restore|reopen ID`. */
export const awardDecisions: readonly Command[] = (Object.keys(words) as AwardDecision['decision'][]).map(
  (decision): Command => ({
    name: `award ${decision}`,
    summary: words[decision],
    positionals: { usage: 'ID', min: 1, max: 1 },
    options: {
      reason: { value: 'TEXT', about: 'Why, in a sentence for the person. Needed to decline and to revoke.' },
      ...workspaceOption,
      ...jsonOption,
    },
    notes:
      'Stands in the award’s history and in the audit log. Award ids: smallwins award list --state in_review.',
    examples: [`smallwins award ${decision} 0198c7d2-… --reason "The same ticket, closed five times."`],
    async run(call) {
      const body = { decision, reason: call.text('reason') };
      const award = await inWorkspace(call, (client) =>
        client.ask<AwardDetail>(`/v1/awards/${encodeURIComponent(call.positionals[0] ?? '')}/decision`, {
          method: 'POST',
          body,
        }),
      );
      call.output.json(award);
      call.output.line(
        `${award.achievement.name}, ${award.person.name}: ${award.state}. ${award.stateSentence}`,
      );
      return 0;
    },
  }),
);
