import type { SignOn } from '../../../features/sign-in/sso/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const ssoShow: Command = {
  name: 'sso show',
  summary: 'Show how members sign in by single sign-on, and what to register at the provider.',
  options: { ...workspaceOption, ...jsonOption },
  notes:
    'With --json, one document; the client secret is never told. It is set under Members, Single sign-on.',
  examples: ['smallwins sso show', 'smallwins sso show --json | jq -r .redirectUri'],
  async run(call) {
    const found = await inWorkspace(call, (client) => client.ask<SignOn>('/v1/single-sign-on'));
    call.output.json(found);
    const { settings } = found;
    call.output.table(
      ['', ''],
      settings === null
        ? [['Single sign-on', 'not set'], ...addressesOf(found)]
        : [
            ['Provider', settings.name],
            ['Issuer', settings.issuer],
            ['Client id', settings.clientId],
            ['Trusted domains', settings.domains.join(', ') || 'none'],
            ['Without invitation', settings.creates ? 'everybody of these domains' : 'nobody'],
            [
              'Roles',
              settings.roles.map(({ group, role }) => `${group} → ${role}`).join(', ') || 'as set here',
            ],
            ['Only way in', settings.onlyWay ? 'yes, but for the owner' : 'no'],
            ['Linked members', String(found.linked)],
            ...addressesOf(found),
          ],
    );
    return 0;
  },
};

function addressesOf({ redirectUri, logoutUri, signInAddress }: SignOn): string[][] {
  return [
    ['Redirect URI', redirectUri ?? 'set SMALLWINS_URL'],
    ['Logout address', logoutUri ?? 'set SMALLWINS_URL'],
    ['Sign-in address', signInAddress ?? 'set SMALLWINS_URL'],
  ];
}
