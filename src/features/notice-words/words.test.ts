import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { awardsById } from '../awards/queries.ts';
import type { WordsView, WrittenWords } from './api.ts';
import { readWords, writeAwards } from './queries.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

async function desk(more = '') {
  const { workspaceId, send } = await setUpDesk(database, engine, `${quickAnswer}${more}`);
  for (const ticket of ['1', '2'])
    await send([deskEvent('request.made', ticket, 1), deskEvent('answer.sent', ticket, 2)], {
      mode: 'history',
    });
  await engine.settle(workspaceId);
  const put = (words: object) =>
    ask(
      'PUT',
      '/v1/notices/words',
      { workspaceId },
      { kind: 'award', language: 'en', title: null, text: null, ...words },
    );
  const preview = async (words: object) => {
    const { body } = await ask(
      'POST',
      '/v1/notices/words/preview',
      { workspaceId },
      { kind: 'award', language: 'en', ...words },
    );
    return body as unknown as WrittenWords;
  };
  const written = async () => {
    const workspace = await engine.workspace(workspaceId);
    return database.inWorkspace(workspaceId, async (tx) => {
      const [row] = await tx.query<{ award_id: string }>('select award_id from awards');
      const rows = await awardsById(tx, workspaceId, [row?.award_id ?? '']);
      const words = await readWords(tx, workspaceId, 'en');
      return [...writeAwards(words, workspace, rows, 'en').values()][0];
    });
  };
  return { workspaceId, put, preview, written };
}

test('what a workspace has written is what its people read, until it goes back', async () => {
  const { workspaceId, put, written } = await desk();
  expect((await written())?.text).toBe('Two requests answered within two hours this week.');
  expect((await put({ text: '{{ person.first }}: {{ value }} of {{ needed }}. {{ deed }}' })).status).toBe(
    200,
  );
  expect(await written()).toMatchObject({ title: 'Quick answer', problem: null });
  expect((await written())?.text).toBe('Ana: 2 of 2. Two requests answered within two hours this week.');
  const { body } = await ask('GET', '/v1/notices/words?language=en', { workspaceId });
  const view = body as unknown as WordsView;
  expect(view.kinds.find(({ kind }) => kind === 'award')?.text).toContain('{{ value }}');
  await put({});
  expect((await written())?.text).toBe('Two requests answered within two hours this week.');
});

test('what an achievement has written comes before that', async () => {
  const { put, written } = await desk(
    'words: { award: { text: "Written by hand, {{ person.first }}: {{ deed }}" } }\n',
  );
  await put({ title: 'From the workspace', text: 'Not this: {{ deed }}' });
  expect(await written()).toMatchObject({
    title: 'From the workspace',
    text: 'Written by hand, Ana: Two requests answered within two hours this week.',
  });
});

test('a preview is filled in with what happened, and says what to mend', async () => {
  const { preview } = await desk();
  expect(await preview({ text: '{{ person.name }} did it: {{ deed }}' })).toEqual({
    findings: [],
    title: 'Quick answer',
    text: 'Ana did it: Two requests answered within two hours this week.',
    isReal: true,
  });
  const praised = await preview({ text: 'Great job!' });
  expect(praised.findings).toMatchObject([{ part: 'text', level: 'warning' }]);
  expect(praised.text).toBe('Great job!');
  const broken = await preview({ text: '{{ secret }}' });
  expect(broken.findings.map(({ level }) => level)).toEqual(['error', 'warning']);
  expect(broken.text).toBe('Two requests answered within two hours this week.');
});

test.each([
  '{{ deed.constructor.constructor }}',
  '{% include "x" %}',
  '{% for i in (1..1000000000) %}x{% endfor %}',
  '{{ person.email }}',
  '{{ tier }}',
])('%s is not saved', async (text) => {
  const { put } = await desk();
  const answer = await put({ text });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'bad-words', pointer: '/text' });
});
