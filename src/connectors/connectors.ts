import { parse as parseAircall } from './aircall/parse.ts';
import { verify as verifyAircall } from './aircall/verify.ts';
import { parse as parseCalcom } from './calcom/parse.ts';
import { verify as verifyCalcom } from './calcom/verify.ts';
import { parse as parseCalendly } from './calendly/parse.ts';
import { verify as verifyCalendly } from './calendly/verify.ts';
import { parse as parseCloudEvents } from './cloudevents/parse.ts';
import { verify as verifyCloudEvents } from './cloudevents/verify.ts';
import type { Connector } from './connector.ts';
import { parse as parseFreshdesk } from './freshdesk/parse.ts';
import { verify as verifyFreshdesk } from './freshdesk/verify.ts';
import { parse as parseGithub } from './github/parse.ts';
import { verify as verifyGithub } from './github/verify.ts';
import { parse as parseGong } from './gong/parse.ts';
import { verify as verifyGong } from './gong/verify.ts';
import { parse as parseHubspot } from './hubspot/parse.ts';
import { verify as verifyHubspot } from './hubspot/verify.ts';
import { parse as parseIntercom } from './intercom/parse.ts';
import { verify as verifyIntercom } from './intercom/verify.ts';
import { parse as parseJira } from './jira/parse.ts';
import { verify as verifyJira } from './jira/verify.ts';
import { parse as parseJson } from './json/parse.ts';
import { verify as verifyJson } from './json/verify.ts';
import { parse as parseOutreach } from './outreach/parse.ts';
import { verify as verifyOutreach } from './outreach/verify.ts';
import { parse as parsePipedrive } from './pipedrive/parse.ts';
import { verify as verifyPipedrive } from './pipedrive/verify.ts';
import { parse as parseSalesforce } from './salesforce/parse.ts';
import { verify as verifySalesforce } from './salesforce/verify.ts';
import { parse as parseSalesloft } from './salesloft/parse.ts';
import { verify as verifySalesloft } from './salesloft/verify.ts';
import { parse as parseServicenow } from './servicenow/parse.ts';
import { verify as verifyServicenow } from './servicenow/verify.ts';
import { parse as parseSlack } from './slack/parse.ts';
import { verify as verifySlack } from './slack/verify.ts';
import { parse as parseStandard } from './standard-webhooks/parse.ts';
import { verify as verifyStandard } from './standard-webhooks/verify.ts';
import { parse as parseStripe } from './stripe/parse.ts';
import { verify as verifyStripe } from './stripe/verify.ts';
import { parse as parseTeams } from './teams/parse.ts';
import { verify as verifyTeams } from './teams/verify.ts';
import { parse as parseZendesk } from './zendesk/parse.ts';
import { verify as verifyZendesk } from './zendesk/verify.ts';

const theirs = 'theirs';
const ours = 'ours';

/** Every tool that is understood, in the order they are listed. */
export const connectors: readonly Connector[] = [
  {
    tool: 'hubspot',
    name: 'HubSpot',
    aliases: ['hubspot-v1', 'hubspot-v2', 'hubspot-v3'],
    secret: theirs,
    secretName: 'client secret of the app',
    account: 'portal id',
    verify: verifyHubspot,
    parse: parseHubspot,
  },
  {
    tool: 'salesforce',
    name: 'Salesforce',
    aliases: ['salesforce-cdc', 'salesforce-outbound-message'],
    secret: ours,
    secretName: 'secret',
    verify: verifySalesforce,
    parse: parseSalesforce,
  },
  {
    tool: 'pipedrive',
    name: 'Pipedrive',
    secret: ours,
    secretName: 'HTTP password',
    verify: verifyPipedrive,
    parse: parsePipedrive,
  },
  {
    tool: 'zendesk',
    name: 'Zendesk',
    secret: theirs,
    secretName: 'signing secret',
    verify: verifyZendesk,
    parse: parseZendesk,
  },
  {
    tool: 'freshdesk',
    name: 'Freshdesk',
    aliases: ['freshdesk-shared-header'],
    secret: ours,
    secretName: 'secret',
    verify: verifyFreshdesk,
    parse: parseFreshdesk,
  },
  {
    tool: 'intercom',
    name: 'Intercom',
    secret: theirs,
    secretName: 'client secret of the app',
    account: 'app id (workspace)',
    verify: verifyIntercom,
    parse: parseIntercom,
  },
  {
    tool: 'jira',
    name: 'Jira Service Management',
    aliases: ['jsm', 'jira-service-management'],
    secret: ours,
    secretName: 'secret of the webhook',
    verify: verifyJira,
    parse: parseJira,
  },
  {
    tool: 'servicenow',
    name: 'ServiceNow',
    secret: ours,
    secretName: 'secret',
    verify: verifyServicenow,
    parse: parseServicenow,
  },
  {
    tool: 'github',
    name: 'GitHub',
    secret: ours,
    secretName: 'secret of the webhook',
    verify: verifyGithub,
    parse: parseGithub,
  },
  {
    tool: 'outreach',
    name: 'Outreach',
    secret: ours,
    secretName: 'secret of the webhook',
    verify: verifyOutreach,
    parse: parseOutreach,
  },
  {
    tool: 'salesloft',
    name: 'Salesloft',
    secret: theirs,
    secretName: 'callback token',
    verify: verifySalesloft,
    parse: parseSalesloft,
  },
  {
    tool: 'aircall',
    name: 'Aircall',
    secret: theirs,
    secretName: 'token of the webhook',
    verify: verifyAircall,
    parse: parseAircall,
  },
  {
    tool: 'gong',
    name: 'Gong',
    secret: theirs,
    secretName: 'public key, or a secret in the address',
    verify: verifyGong,
    parse: parseGong,
  },
  {
    tool: 'calendly',
    name: 'Calendly',
    secret: ours,
    secretName: 'signing key',
    verify: verifyCalendly,
    parse: parseCalendly,
  },
  {
    tool: 'calcom',
    name: 'Cal.com',
    aliases: ['cal.com'],
    secret: ours,
    secretName: 'secret of the webhook',
    verify: verifyCalcom,
    parse: parseCalcom,
  },
  {
    tool: 'slack',
    name: 'Slack reactions',
    secret: theirs,
    secretName: 'signing secret of the app',
    account: 'team id (workspace)',
    verify: verifySlack,
    parse: parseSlack,
  },
  {
    tool: 'teams',
    name: 'Microsoft Teams',
    aliases: ['teams-outgoing'],
    secret: theirs,
    secretName: 'security token',
    verify: verifyTeams,
    parse: parseTeams,
  },
  {
    tool: 'standard-webhooks',
    name: 'Standard Webhooks',
    secret: theirs,
    secretName: 'signing secret (whsec_…) or public key (whpk_…)',
    mappable: true,
    verify: verifyStandard,
    parse: parseStandard,
  },
  {
    tool: 'stripe',
    name: 'Signed as Stripe does',
    aliases: ['stripe-style'],
    secret: theirs,
    secretName: 'signing secret',
    mappable: true,
    verify: verifyStripe,
    parse: parseStripe,
  },
  {
    tool: 'cloudevents',
    name: 'CloudEvents',
    secret: ours,
    secretName: 'token',
    verify: verifyCloudEvents,
    parse: parseCloudEvents,
  },
  {
    tool: 'json',
    name: 'Any JSON, with a mapping',
    secret: ours,
    secretName: 'secret',
    mappable: true,
    verify: verifyJson,
    parse: parseJson,
  },
];

/** The connector of that name, or of another name for it. */
export function findConnector(name: string): Connector | null {
  const wanted = name.toLowerCase();
  return connectors.find(({ tool, aliases }) => tool === wanted || aliases?.includes(wanted)) ?? null;
}
