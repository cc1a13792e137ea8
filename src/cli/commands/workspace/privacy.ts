import type { PrivacySettings, RetentionReport } from '../../../features/privacy/api.ts';
import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const privacy: Command = {
  name: 'privacy',
  summary: 'Show or change what is kept about people, and what is shown of small groups.',
  options: {
    'works-council': {
      value: 'on|off',
      choices: ['on', 'off'],
      about: 'No figures on fewer than five people, no misses of others.',
    },
    retention: {
      value: 'DAYS',
      about: 'Reduce events older than this to what rules read; "never" to keep them whole.',
    },
    reason: { value: 'TEXT', about: 'Why; it stays in the audit log. Needed for a change.' },
    ...workspaceOption,
    ...jsonOption,
  },
  examples: ['smallwins privacy', 'smallwins privacy --works-council on --reason "Agreement of 2 May"'],
  async run(call) {
    const [council, days, reason] = [call.text('works-council'), call.text('retention'), call.text('reason')];
    const isChange = council !== undefined || days !== undefined;
    if (isChange && reason === undefined) throw wrongUsage('A change needs a reason: --reason TEXT.');
    if (days !== undefined && days !== 'never' && !/^\d{1,4}$/.test(days))
      throw wrongUsage(`--retention is ${JSON.stringify(days)}; expected days from 30 on, or never.`);
    const body = {
      ...(council === undefined ? {} : { worksCouncil: council === 'on' }),
      ...(days === undefined ? {} : { retentionDays: days === 'never' ? null : Number(days) }),
      reason,
    };
    const found = await inWorkspace(call, (client) =>
      client.ask<PrivacySettings>('/v1/privacy', isChange ? { method: 'PUT', body } : {}),
    );
    const { output } = call;
    output.json(found);
    output.line(`Works-council mode: ${found.worksCouncil ? 'on' : 'off'}`);
    output.line(
      found.retentionDays === null
        ? 'Events are kept whole.'
        : `Events older than ${found.retentionDays} days hold only what rules read (${found.reducedEvents} so far).`,
    );
    output.line(`Names of erased people that are kept away: ${found.erasedNames}`);
    return 0;
  },
};

export const retentionRun: Command = {
  name: 'retention run',
  summary: 'Reduce old events to what rules read, now; with --dry-run say what would go.',
  options: {
    'dry-run': { about: 'Count, and change nothing.' },
    days: { value: 'DAYS', about: 'For a dry run: as if this were set.' },
    ...workspaceOption,
    ...jsonOption,
  },
  examples: ['smallwins retention run --dry-run --days 180', 'smallwins retention run'],
  async run(call) {
    const days = call.text('days');
    const body = { dryRun: call.isSet('dry-run'), ...(days === undefined ? {} : { days: Number(days) }) };
    const report = await inWorkspace(call, (client) =>
      client.ask<RetentionReport>('/v1/retention', { method: 'POST', body }),
    );
    const { output } = call;
    output.json(report);
    const { bytes } = report;
    output.line(
      `${report.reduced} of ${report.events} events from before ${report.before} ${body.dryRun ? 'would be' : 'were'} reduced: ${bytes.before} bytes of data become ${bytes.after}.`,
    );
    output.line(
      `Put aside and cleared: ${report.quarantined} in quarantine, ${report.rejectedRows} rejected rows.`,
    );
    return 0;
  },
};
