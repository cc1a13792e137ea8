import { textAt } from '../../../connectors/reading.ts';
import type { FetchFailure } from '../fetch-failure.ts';
import { askOnce } from './asking.ts';
import type { Answered, Ask, Credentials, Way } from './reader.ts';

/** Sessions, by source: each lasts some hours, and signing in counts as a login there. */
const sessions = new Map<string, { readonly of: string; readonly token: string; readonly at: string }>();

/** How a tool gives a token for client credentials. */
export interface SignIn {
  readonly path: string;
  readonly scope?: string;
  refuse(answer: Answered): FetchFailure;
}

/** Signs in when it has to: before the first question, and once more where a session has ended. */
export const openBy =
  ({ path: tokenPath, scope, refuse }: SignIn) =>
  (credentials: Credentials, { sourceId, pace, outward }: Way): Ask => {
    const of = JSON.stringify(credentials);
    const signIn = async () => {
      const { address = '', clientId = '', clientSecret = '' } = credentials;
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        ...(scope === undefined ? {} : { scope }),
      });
      const url = new URL(tokenPath, address).href;
      const answer = await pace.keep(() => askOnce({ url, body }, outward));
      const token = textAt(answer.body, 'access_token');
      if (answer.status !== 200 || token === undefined) throw refuse(answer);
      const session = { of, token, at: textAt(answer.body, 'instance_url') ?? address };
      sessions.set(sourceId, session);
      return session;
    };
    return async (path) => {
      const known = sessions.get(sourceId);
      const session = known?.of === of ? known : await signIn();
      const asked = ({ token, at }: typeof session) =>
        pace.keep(() => askOnce({ url: new URL(path, at).href, token }, outward));
      const answer = await asked(session);
      return answer.status === 401 && session === known ? asked(await signIn()) : answer;
    };
  };
