import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { type Filled, fillWorkspace } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app, open } = await testApp(database, engine);
let home: Filled;
let url: string;
let entry: number;
let seq: string;
let award: string;

/** Each would call the wire, if a browser took it for anything but text. */
const wire = 'window.__wire&&window.__wire()';
const payloads = [
  `<script>${wire}</script>`,
  `"><img src=x onerror="${wire}">`,
  `'><svg/onload=${wire}>`,
  `<svg><animate onbegin=${wire} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.__wire()</script>">`,
  `<a href="javascript:${wire}">x</a>`,
  `javascript:${wire}`,
  `<math><mtext><style><img src=x onerror=${wire}>`,
  `</title><script>${wire}</script>`,
  `</textarea><script>${wire}</script>`,
  `<details open ontoggle=${wire}>`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `{{constructor.constructor('${wire}')()}}`,
  `\${${wire}}`,
  `" autofocus onfocus="${wire}" x="`,
  `<object data="javascript:${wire}">`,
  `<form action="javascript:${wire}"><button>x`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${wire}">`,
];
const all = payloads.join(' ');
const short = (n: number) => (payloads[n % payloads.length] ?? '').slice(0, 56);

async function ask(
  method: string,
  path: string,
  payload?: object | string,
  headers: Record<string, string> = {},
) {
  const answer = await app.inject({
    method: method as 'GET',
    url: path,
    headers: { host: 'localhost', ...home.passes.admin, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(answer.statusCode, `${method} ${path} ${answer.body}`).toBeLessThan(400);
  return answer.body === '' ? null : answer.json();
}

beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
  for (const [n, payload] of payloads.entries())
    await ask('POST', '/v1/people', {
      handle: `x${n}`,
      name: payload,
      team: payload,
      attributes: { note: payload },
    });
  await ask('PATCH', '/v1/people/home-admin', { name: payloads[1] ?? '', team: payloads[2] ?? '' });
  await ask('POST', '/v1/people/import', {
    csv: `handle,name\ncsv-one,"${(payloads[1] ?? '').replaceAll('"', '""')}"\n`,
  });
  const keys: string[] = [];
  for (const [n, payload] of payloads.entries())
    keys.push(
      (await ask('POST', '/v1/values', { name: `${n} ${short(n)}`, meaning: payload.slice(0, 200) })).key,
    );
  for (const [n, payload] of payloads.entries())
    await ask('POST', '/v1/recognitions', {
      to: [`x${n}`, 'home-member'],
      value: keys[n] ?? '',
      what: payload,
      effect: all.slice(0, 400),
    });
  const feed = await ask('GET', '/v1/feed?kind=recognition&limit=1');
  entry = feed.items[0].seq;
  for (const payload of payloads)
    await ask('POST', `/v1/feed/${entry}/comments`, { text: `${payload} @home-admin` });
  await ask('POST', '/v1/reports', { entry, reason: all.slice(0, 300) });
  await ask('POST', '/v1/sources', { slug: 'hostile', name: payloads[0]?.slice(0, 80) });
  await ask('POST', '/v1/invitations', { email: 'next@example.com', roles: ['member'] });
  await saveAchievement({ database, engine }, home.id, hostileAchievement, beginningOfTime);
  const event = {
    specversion: '1.0',
    id: payloads[1],
    source: '/desk',
    type: 'helpdesk.hostile.done',
    subject: payloads[2],
    data: { by: 'home-admin', ticket: payloads[3], note: all },
  };
  await ask('POST', '/v1/events', JSON.stringify(event), {
    ...home.passes.key,
    cookie: '',
    'content-type': 'application/cloudevents+json',
  });
  await ask(
    'POST',
    '/v1/events',
    JSON.stringify({ ...event, id: 'stranger', data: { ...event.data, by: payloads[0] } }),
    {
      ...home.passes.key,
      cookie: '',
      'content-type': 'application/cloudevents+json',
    },
  );
  // What cannot be read waits with its text.
  await app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { ...home.passes.key, 'content-type': 'application/cloudevents+json' },
    payload: `{"specversion":"1.0","id":"${all.replaceAll('"', "'")}"`,
  });
  seq = String((await ask('GET', '/v1/events?type=helpdesk.hostile.done')).items.at(-1).seq);
  award = (await ask('GET', '/v1/awards?achievement=hostile&limit=1')).items[0].id;
  ({ url } = await open({ workspaceId: home.id }));
});

const hostileAchievement = `
smallwins: 1
achievement: hostile
name: ${JSON.stringify(`Hostile ${payloads[1]}`.slice(0, 60))}
sentence: ${JSON.stringify(`One thing done today ${payloads[2]}.`.slice(0, 140))}
because: ${JSON.stringify(`Small steps count ${payloads[3]}.`.slice(0, 140))}
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.hostile.done, per: data.ticket, credit: data.by }, reach: 1, in: ever }
`;

interface Tripped {
  readonly place: string;
  readonly what: string;
}

async function openPage(tripped: Tripped[]): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 2400 },
  });
  const value = (home.passes.admin.cookie ?? '').replace(`${sessionCookie}=`, '');
  await context.addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const trip = (what: string) => tripped.push({ place: new URL(page.url()).pathname, what });
  await page.exposeFunction('__wire', () => trip('a script ran'));
  await page.exposeFunction('__reported', (what: string) => trip(`the content policy stopped ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { __reported(what: string): void }).__reported;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('dialog', (dialog) => {
    trip(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => trip(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      trip(`it asked for ${request.url()}`);
  });
  return page;
}

/** Waits until a page shows a text, and says which one does not. */
async function shown(page: Page, path: string, text: string): Promise<void> {
  await page
    .getByText(text)
    .filter({ visible: true })
    .first()
    .waitFor()
    .catch(() => {
      throw new Error(`${path} does not show ${text}`);
    });
}

/** Handlers, scripts and addresses that nobody of ours has put into the document. */
function planted(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const handlers = [...element.attributes]
      .filter(({ name }) => name.startsWith('on'))
      .map(({ name }) => name);
    const address = ['href', 'src', 'action', 'data', 'srcdoc'].map(
      (name) => element.getAttribute(name) ?? '',
    );
    const isForeign =
      /^(iframe|object|embed|base|math|animate|set)$/i.test(element.localName) ||
      (element.localName === 'script' && !(element.getAttribute('src') ?? '').startsWith('/')) ||
      (element.localName === 'meta' && element.hasAttribute('http-equiv')) ||
      (element.localName === 'style' && (element.textContent ?? '').includes('evil.example')) ||
      address.some((one) => /^\s*javascript:/i.test(one) || one.includes('evil.example'));
    return handlers.length > 0 || isForeign ? [element.outerHTML.slice(0, 200)] : [];
  });
}

test('what people, files and tools write is text on every page: no script runs, and the policy has nothing to stop', async () => {
  const tripped: Tripped[] = [];
  const page = await openPage(tripped);
  // The wire is live: a page that took a text for markup would be noticed.
  await page.goto(`${url}/healthz`);
  await page.evaluate(() => (window as unknown as { __wire(): Promise<void> }).__wire());
  expect(tripped).toEqual([{ place: '/healthz', what: 'a script ran' }]);
  tripped.length = 0;

  const places: readonly [path: string, shows: string][] = [
    ['/', '<'],
    ['/feed', '<script>'],
    [`/feed/${entry}`, '<meta'],
    ['/people', '<script>'],
    ['/people/x1', '<img'],
    ['/people/x1/facts', '<img'],
    ['/people/home-member', '<'],
    ['/people/unmatched', ''],
    ['/people/import', 'file'],
    ['/members', '<img'],
    ['/members/single-sign-on', 'home sign-on'],
    ['/account', 'Your account'],
    ['/achievements', '<img'],
    ['/achievements/hostile', '<img'],
    ['/explain/hostile?person=home-admin', '<img'],
    ['/sources', '<script>'],
    ['/sources/events', 'helpdesk.hostile.done'],
    [`/events/${seq}`, '<svg'],
    ['/sources/quarantine', 'Quarantine'],
    ['/sources/imports', 'home.csv'],
    ['/checks', 'Checks'],
    [`/awards/${award}`, '<'],
    ['/inbox', '<'],
    ['/badges', '<script>'],
    ['/moderation', '<script>'],
    ['/audit', '<'],
    ['/boards', '<'],
    ['/team', ''],
    ['/review-talk', '<'],
    ['/source/hostile', '<script>'],
    ['/sources/embed', ''],
    ['/endpoints', ''],
    ['/chat', ''],
    ['/files', ''],
    ['/packs', ''],
    ['/notices', ''],
    ['/authenticity', ''],
    ['/privacy', ''],
    ['/workspace', ''],
    ['/workspace/notices', ''],
  ];
  for (const [path, shows] of places) {
    await page.goto(`${url}${path}`);
    await page.locator('main h1').first().waitFor();
    if (shows !== '') await shown(page, path, shows);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(planted), path).toEqual([]);
  }
  await page.goto(`${url}/feed/${entry}`);
  await page.getByText('<meta').filter({ visible: true }).first().waitFor();
  const closed = page.locator('[aria-expanded="false"]').filter({ hasText: /comment/ });
  if ((await closed.count()) > 0) await closed.first().click();
  await page.getByText('<details open').filter({ visible: true }).first().waitFor();
  expect(await page.evaluate(planted)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.goto(`${url}/feed`);
  await page.getByText('<script>').filter({ visible: true }).first().waitFor();
  await page.getByRole('button', { name: 'Recognise' }).first().click();
  await page.getByRole('combobox', { name: 'Who', exact: true }).fill('img');
  await page.locator('.option').first().waitFor();
  expect(await page.evaluate(planted)).toEqual([]);
  expect(tripped).toEqual([]);
}, 120_000);

test('the answers of the API are no pages, and every page forbids what it does not need', async () => {
  for (const path of [
    '/v1/people',
    `/v1/feed/${entry}`,
    `/v1/people/${encodeURIComponent(payloads[0] ?? '')}`,
    '/v1/nothing',
  ]) {
    const answer = await app.inject({ url: path, headers: { ...home.passes.admin, accept: 'text/html' } });
    expect(answer.headers['content-type']).toMatch(/^application\/(problem\+)?json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
  const pageOf = await app.inject({ url: '/', headers: { accept: 'text/html' } });
  const policy = String(pageOf.headers['content-security-policy']);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  for (const part of [
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(part);
});
