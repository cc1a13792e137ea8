import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import type { Role } from '../../src/features/viewer.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, deskMonday, setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
const browser = await testBrowser();
const day = 86_400_000_000;
const clock = deskMonday + day;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

const clean = `
smallwins: 1
achievement: clean
name: Clean answers
sentence: Three answers in a week.
you: You sent {needed_words} answers.
they: Sent {needed_words} answers.
because: B
family: helpdesk
kind: volume
outcome: [o]
earn: { count: { event: helpdesk.answer.sent, credit: data.by, distinct: data.ticket }, reach: 3, in: week }
review: { when: receipt.events_per_hour > 2, by: manager }`;

let workspaceId = '';
let url = '';
const people = ['Ana', 'José Ñandú', 'مريم الزهراء', 'Lea', 'Bo'];

beforeAll(async () => {
  const desk = await setUpDesk(database, engine, clean);
  workspaceId = desk.workspaceId;
  await desk.send(people.map((by) => deskEvent('answer.sent', `first ${by}`, -1000, by)));
  const { directory } = await engine.workspace(workspaceId);
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const by of people)
      await tx.query('update person_facts set attributes = $2::jsonb where person_id = $1', [
        directory.byHandle(by)?.id,
        by === 'Lea' || by === 'Bo' ? { team: 'leads' } : { manager: 'Lea', team: 'north' },
      ]);
    await directory.load(tx);
  });
  const calmly = ['Ana', 'مريم الزهراء'].flatMap((by) =>
    [0, 2, 4].map((at) => deskEvent('answer.sent', `T-${by}-${at}`, at, by)),
  );
  const inHaste = [0, 0.1, 0.2].map((at) => deskEvent('answer.sent', `H${at}`, at, 'José Ñandú'));
  await desk.send([...calmly, ...inHaste], { mode: 'live' });
  url = (await ask.open({ workspaceId })).url;
});

async function as(handle: string, roles: Role[], width = 1280): Promise<Page> {
  const { directory } = await engine.workspace(workspaceId);
  const session = await openSession(database, workspaceId, directory.byHandle(handle)?.id ?? '', roles);
  return browser.signedIn(url, session, { viewport: { width, height: 900 }, locale: 'en-GB' });
}

test('A manager reviews by keyboard, takes it back, writes a note that reaches its person, and recognises', async () => {
  const lea = await as('Lea', ['manager']);
  const ana = await as('Ana', ['member']);
  await ana.goto(url);
  await ana.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await lea.goto(url);
  await lea.getByRole('link', { name: 'Team 1 waiting for you' }).click();
  await lea.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
  await lea.getByText('What 3 people did').waitFor();
  const row = lea.getByRole('listitem', { name: 'Clean answers of José Ñandú' });
  await row.getByText('receipt.events_per_hour > 2').waitFor();
  await lookAt(lea, 'the review queue');

  await row.focus();
  await lea.keyboard.press('d');
  await lea.keyboard.type('They were drafts of one answer.');
  await lookAt(lea, 'declining');
  await lea.keyboard.press('Tab');
  await lea.keyboard.press('Enter');
  await row.getByText('Clean answers of José Ñandú is declined.').waitFor();
  await lea.keyboard.press('u');
  await row.getByRole('button', { name: 'Approve' }).waitFor();
  await row.getByRole('button', { name: 'Approve' }).click();
  await row.getByText('Clean answers of José Ñandú is approved.').waitFor();
  await lea.getByRole('link', { name: 'Team', exact: true }).waitFor();

  await lea.getByRole('button', { name: 'This week' }).click();
  const pattern = lea
    .getByRole('region', { name: 'Worth a word' })
    .getByRole('listitem')
    .filter({ hasText: 'Ana' });
  await pattern.locator('p', { hasText: 'Clean answers for the first time. Sent three answers.' }).waitFor();
  await pattern.getByRole('button', { name: /^Note/ }).press('Enter');
  await lea.getByLabel('To Ana').fill('The branch told me how calm you were. 🎯');
  await lookAt(lea, 'writing a note');
  await lea.keyboard.press('Control+Enter');
  await pattern.getByRole('button', { name: /^Note sent/ }).waitFor();

  const toast = ana.getByRole('status').filter({ hasText: 'Lea wrote you a note' });
  await toast.getByRole('link', { name: 'See it with the award' }).click();
  await ana.getByText('Lea wrote to you').waitFor();
  await ana.getByRole('dialog').getByText('The branch told me how calm you were. 🎯').waitFor();
  await lookAt(ana, 'a note with its award');
  await ana.goto(url);
  await ana.getByRole('heading', { name: 'A word on your awards' }).waitFor();
  await lookAt(ana, 'a note on Today');

  await pattern.getByRole('button', { name: 'Recognise Ana' }).click();
  await lea.getByRole('button', { name: 'Take Ana off' }).waitFor();
  await lea.getByRole('checkbox', { checked: true }).first().waitFor();
  await lea.keyboard.press('Escape');
});

test('Weeks are a step apart, the stretch of silence is theirs to choose, and members have no such page', async () => {
  const lea = await as('Lea', ['manager'], 390);
  await lea.goto(`${url}/team?week=this`);
  const unseen = lea.getByRole('region', { name: 'Not mentioned by a colleague' });
  await unseen.getByRole('link', { name: 'مريم الزهراء' }).waitFor();
  await unseen.getByRole('combobox').selectOption('8');
  await lea.waitForURL(/weeks=8/);
  await lea.getByRole('button', { name: 'The week before' }).press('Enter');
  await lea.getByText('No award was confirmed in this week.').waitFor();
  await lookAt(lea, 'an empty week');
  const bo = await as('Bo', ['manager']);
  await bo.goto(`${url}/team`);
  await bo.getByRole('heading', { name: 'Nobody is listed here yet' }).waitFor();
  await lookAt(bo, 'a team of nobody');
  const ana = await as('Ana', ['member']);
  await ana.goto(`${url}/team`);
  await ana.getByRole('alert').waitFor();
  expect(await ana.getByRole('link', { name: 'Team', exact: true }).count()).toBe(0);
});

test('One’s own record is chosen line by line, printed in every script, and saved as a table', async () => {
  for (const [from, what] of [
    ['مريم الزهراء', 'شكرا لأنك شرحت الطابور مرتين 🎯'],
    ['José Ñandú', 'Explicaste el caso al señor Núñez'],
    ['Bo', '=HYPERLINK("http://x") was only a test'],
  ] as const) {
    const giver = await as(from, ['member']);
    const sent = await giver.request.post(`${url}/v1/recognitions`, {
      data: { to: ['Ana'], value: 'team-player', what, effect: 'The branch could open.' },
    });
    expect(sent.status()).toBe(201);
  }
  const ana = await as('Ana', ['member']);
  await ana.goto(`${url}/people/Ana`);
  await ana.getByRole('link', { name: 'Export for a review talk' }).click();
  const sheet = ana.getByRole('article', { name: 'Ana' });
  await sheet.getByText('شكرا لأنك شرحت الطابور مرتين').waitFor();
  await lookAt(ana, 'the record');
  await sheet.getByRole('checkbox', { name: /Take along: Team Player, Bo/ }).press('Space');
  await sheet.getByText('2 recognitions received (2 colleagues)').waitFor();

  const saving = ana.waitForEvent('download');
  await ana.getByRole('button', { name: 'Download as CSV' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString('utf8');
  expect(csv.startsWith('\ufeff"kind"')).toBe(true);
  expect(csv).toContain('"شكرا لأنك شرحت الطابور مرتين 🎯"');
  expect(csv).not.toContain('HYPERLINK');

  // On paper: light, one sheet's width, and without what was left out or belongs to the screen alone.
  await ana.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await ana.setViewportSize({ width: 680, height: 900 });
  const seen = await sheet.innerText();
  expect(seen).toContain('José Ñandú');
  expect(seen).not.toContain('HYPERLINK');
  for (const name of ['Download as CSV', 'Recognise', 'Today'])
    expect(await ana.getByText(name, { exact: true }).filter({ visible: true }).count()).toBe(0);
  const ink = await sheet.evaluate((element) => getComputedStyle(element).colorScheme);
  expect(ink).toBe('light');
  const pdf = await ana.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/);
  expect(pdf.length).toBeGreaterThan(20_000);
});

test('Of 600 people a team is chosen first', async () => {
  await database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      `with made as (insert into people (workspace_id, person_id, handle, name, created_at)
         select $1, gen_random_uuid(), 'x' || n, 'Person ' || n, now() from generate_series(1, 600) n returning person_id)
       insert into person_facts (workspace_id, person_id, valid_from, zone, attributes)
         select $1, person_id, '2020-01-01', 'UTC', '{"team":"many"}' from made`,
      [workspaceId],
    );
    await (await engine.workspace(workspaceId)).directory.load(tx);
  });
  const admin = await as('Bo', ['admin']);
  await admin.goto(`${url}/team`);
  await admin.getByRole('heading', { name: 'Choose a team' }).waitFor();
  await lookAt(admin, 'too many for a page');
  await admin.getByRole('combobox', { name: 'Team' }).selectOption('north');
  await admin.getByText('What 3 people did').waitFor();
  await admin.getByRole('combobox', { name: 'Team' }).selectOption('many');
  await admin.getByText('What 600 people did').waitFor();
  await admin.getByRole('button', { name: 'Show all 600' }).click();
  await admin.getByRole('link', { name: 'Person 150', exact: true }).waitFor();
});
