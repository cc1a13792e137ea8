import { listAt, valueAt } from '../../../connectors/reading.ts';
import { FetchFailure } from '../fetch-failure.ts';
import type { Answered } from './reader.ts';

/** Why Jira did not answer; whoever runs a Data Center makes tokens and sets limits elsewhere than on Cloud. */
export function jiraFailureOf({ status, retryAfter, body }: Answered, isCloud: boolean): FetchFailure {
  const told = listAt(body, 'errorMessages')[0] ?? valueAt(body, 'errorMessage') ?? valueAt(body, 'message');
  const said = typeof told === 'string' ? told.replace(/\s+/g, ' ').slice(0, 200) : 'it says no more';
  if (status === 401)
    return new FetchFailure(
      'refused',
      'login-refused',
      isCloud
        ? 'Jira does not take this e-mail and API token: the token was revoked, has expired after a year or belongs to another account. Make one at id.atlassian.com under Security → API tokens, and enter it here with the e-mail of its account. For a Jira Data Center leave the e-mail empty.'
        : 'Jira Data Center does not take this personal access token: it was revoked, has expired, or its user is not active any more. Make one in the profile of a user who may browse these projects under Personal Access Tokens, and enter it here without an e-mail.',
    );
  if (status === 403)
    return new FetchFailure(
      'not-allowed',
      'not-allowed',
      `Jira does not let the account read this: ${said}. It needs Browse projects in the projects that the webhook tells of.`,
    );
  if (status === 429)
    return new FetchFailure(
      'busy',
      'busy',
      isCloud
        ? 'The site has used up what Jira answers in this time. It is asked again by itself.'
        : 'The user has used up what Jira answers in this time, as its administrators limit it. It is asked again by itself.',
      retryAfter ?? 60,
    );
  if (status >= 500 || status === 408)
    return new FetchFailure(
      'away',
      'unreachable',
      `Jira answered ${status}. It is asked again by itself.`,
      retryAfter,
    );
  return new FetchFailure('bad', 'bad-request', `Jira answered ${status}: ${said}.`);
}
