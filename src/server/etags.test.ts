import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../test/support/app.ts';
import { newWorkspace, testDatabase } from '../../test/support/database.ts';
import { Engine } from '../engine/engine.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const workspaceId = await newWorkspace(database, { slug: 'acme' });

async function send(
  method: 'GET' | 'PUT' | 'PATCH' | 'POST',
  url: string,
  more: Record<string, string>,
  body?: object,
) {
  const { headers } = await ask.open({ workspaceId });
  const answer = await ask.app.inject({
    method,
    url,
    headers: { ...headers, ...more },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, etag: String(answer.headers.etag), text: answer.body };
}
const tagOf = async (url: string) => (await send('GET', url, {})).etag;
const yaml = (reach: number) => `
smallwins: 1
achievement: calm
name: Calm
sentence: Some tickets done today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.done, credit: data.by }, reach: ${reach}, in: day }
`;

describe('what an admin edits', () => {
  test('is answered with 304 as long as it is the same', async () => {
    const etag = await tagOf('/v1/word-list');
    expect(await send('GET', '/v1/word-list', { 'if-none-match': etag })).toEqual({
      status: 304,
      etag,
      text: '',
    });
    await ask('PUT', '/v1/word-list', { workspaceId }, { words: ['ninja'] });
    expect(await send('GET', '/v1/word-list', { 'if-none-match': etag })).toMatchObject({ status: 200 });
  });

  test('is not overwritten by somebody who has not seen the last change', async () => {
    const seen = await tagOf('/v1/word-list');
    const mine = await send('PUT', '/v1/word-list', { 'if-match': seen }, { words: ['guru'] });
    expect([mine.status, mine.etag]).toEqual([200, await tagOf('/v1/word-list')]);
    const stale = await send('PUT', '/v1/word-list', { 'if-match': seen }, { words: ['hero'] });
    expect([stale.status, JSON.parse(stale.text).code]).toEqual([412, 'changed-meanwhile']);
    expect(stale.etag).toBe(await tagOf('/v1/word-list'));
    expect((await ask('GET', '/v1/word-list', { workspaceId })).body.words).toEqual(['guru']);
  });

  test('takes one of many changes that come at once from the same version', async () => {
    const seen = await tagOf('/v1/boards/settings');
    const answers = await Promise.all(
      ['Europe/Berlin', 'Europe/Madrid', 'Asia/Tokyo', 'Asia/Dubai', 'Africa/Cairo'].map((zone) =>
        send('PUT', '/v1/boards/settings', { 'if-match': seen }, { zone }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
  });

  test('is known by its text, not by who has earned it', async () => {
    await ask('POST', '/v1/achievements', { workspaceId }, { yaml: yaml(3) });
    const seen = await tagOf('/v1/achievements/calm');
    expect((await send('POST', '/v1/achievements', { 'if-match': seen }, { yaml: yaml(4) })).status).toBe(
      201,
    );
    expect((await send('POST', '/v1/achievements', { 'if-match': seen }, { yaml: yaml(5) })).status).toBe(
      412,
    );
    expect((await send('POST', '/v1/achievements/calm/retire', { 'if-match': seen })).status).toBe(412);
  });

  test('that is not there cannot be changed by version', async () => {
    const text = yaml(3).replace('achievement: calm', 'achievement: never-seen');
    expect((await send('POST', '/v1/achievements', { 'if-match': '"x"' }, { yaml: text })).status).toBe(412);
  });

  test('is changed without a version as ever', async () => {
    expect((await send('PUT', '/v1/word-list', {}, { words: [] })).status).toBe(200);
    expect((await send('PUT', '/v1/word-list', { 'if-match': '*' }, { words: ['star'] })).status).toBe(200);
  });

  test('is refused to whoever may not, as without a version', async () => {
    const { headers } = await ask.open({ workspaceId, role: 'member' });
    const answer = await ask.app.inject({
      method: 'PUT',
      url: '/v1/word-list',
      headers: { ...headers, 'if-match': '"x"' },
      payload: { words: [] },
    });
    expect([answer.statusCode, answer.headers.etag]).toEqual([403, undefined]);
  });
});
