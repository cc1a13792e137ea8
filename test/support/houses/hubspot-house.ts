import { onTestFinished } from 'vitest';
import type { SourceAccess } from '../../../src/features/fetch-back/api.ts';
import type { FetchDeps } from '../../../src/features/fetch-back/source-fetch.ts';
import { newWorkspace } from '../database.ts';
import { signedByHubspot, testHubspot } from '../stand-ins/hubspot.ts';
import { fetchHouse } from './fetch-house.ts';

const secret = 'client-secret-of-the-app';
const hour = 3_600_000;

/** A server beside HubSpot: each test opens a shop of its own. */
export async function hubspotHouse() {
  const address = { hubspot: '' };
  const house = await fetchHouse(address);
  const { database, ask, clock, fetchAll } = house;

  /** HubSpot with an account, and a source that may ask it since an hour ago. Nothing is fetched until `fetch()`. */
  async function shop({
    access = true,
    wishes = {},
    ...more
  }: {
    access?: boolean;
    wishes?: object;
    account?: string;
  } = {}) {
    const hubspot = await testHubspot();
    address.hubspot = hubspot.url;
    onTestFinished(() => hubspot.stop());
    const workspaceId = await newWorkspace(database);
    const caller = { workspaceId };
    const source = {
      slug: 'shop',
      name: 'Shop',
      kind: 'hubspot',
      account: '4711',
      secret,
      createsPeople: true,
    };
    const { path } = (await ask('POST', '/v1/sources', caller, { ...source, ...more })).body.hook;
    clock.aheadMs = -hour;
    const full = {
      required: { deal: ['amount', 'closedate'], lead: ['email', 'phone'] },
      nextStep: 'next_step_date',
      ...wishes,
    };
    if (access)
      await ask('PUT', '/v1/sources/shop/access', caller, { token: hubspot.state.token, wishes: full });
    clock.aheadMs = 0;
    const deliver = async (...notifications: object[]) => {
      const payload = JSON.stringify(notifications);
      const headers = signedByHubspot(secret, payload);
      return ask.app.inject({ method: 'POST', url: path, payload, headers });
    };
    const fetch = (over?: Partial<FetchDeps>) => fetchAll(workspaceId, over);
    const events = () =>
      database.inWorkspace(workspaceId, (tx) =>
        tx.query<{ type: string; at: number; subject: string; data: Record<string, unknown> }>(
          'select type, occurred_at as at, subject, data from events where workspace_id = $1 order by occurred_at, seq',
          [workspaceId],
        ),
      );
    const types = async () => (await events()).map(({ type }) => type);
    const state = async (): Promise<SourceAccess> =>
      (await ask('GET', '/v1/sources/shop/access', caller)).body;
    const quarantined = async () => (await ask('GET', '/v1/quarantine', caller)).body.items;
    return { hubspot, caller, workspaceId, deliver, fetch, events, types, state, quarantined };
  }
  return { ...house, shop };
}
