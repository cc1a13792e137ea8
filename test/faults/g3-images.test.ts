import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawBadge } from '../../src/domain/badges/draw-badge.ts';
import { readXml } from '../../src/domain/badges/read-xml.test-support.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { lines } from './isolation/routes.ts';
import { type Filled, fillWorkspace } from './isolation/two-workspaces.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app } = await testApp(database, engine);
let home: Filled;
beforeAll(async () => {
  home = await fillWorkspace(database, engine, 'home');
});

const svg = 'xmlns="http://www.w3.org/2000/svg"';
/** What an image can be, besides an image. */
const images = {
  script: `<svg ${svg}><script>alert(1)</script></svg>`,
  handler: `<svg ${svg} onload="alert(1)"/>`,
  'foreign object': `<svg ${svg}><foreignObject><iframe src="javascript:alert(1)"/></foreignObject></svg>`,
  link: `<svg ${svg}><a href="javascript:alert(1)"><rect width="9" height="9"/></a><use href="http://127.0.0.1:9/x#y"/></svg>`,
  style: `<svg ${svg}><style>@import 'http://127.0.0.1:9/x';</style><rect style="fill:url(http://127.0.0.1:9/x)"/></svg>`,
  entity: `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg ${svg}><text>&x;</text></svg>`,
  laughs: `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><svg ${svg}>&b;</svg>`,
  enormous: `<svg ${svg} width="20000" height="20000"><rect width="20000" height="20000"/></svg>`,
  'a stylesheet first': `<?xml-stylesheet href="javascript:alert(1)"?><svg ${svg}/>`,
  'out of an attribute': `"><script>alert(1)</script><svg x="`,
  'out of a title': `</title><script>alert(1)</script><title>`,
  'of another kind': ']]><script>alert(1)</script><![CDATA[',
  'GIF and script': 'GIF89a/*\u0001\u0000*/=1;alert(1)//',
};

const elements = new Set(
  'svg title desc g path circle ellipse rect line polyline polygon defs linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);

describe('a badge of hostile words', () => {
  test.each(Object.entries(images))('%s: is drawn of what is allowed, and nothing else', (_name, text) => {
    for (const size of [16, 32, 96, 20_000, Number.POSITIVE_INFINITY, Number.NaN, -1]) {
      const definition = {
        name: text,
        meaning: text,
        family: text,
        kind: 'quality',
        tier: 2,
        seed: text,
      } as const;
      const drawn = drawBadge(definition, { size, accent: text });
      expect(drawn).not.toMatch(/<!|<\?|NaN|Infinity/);
      for (const { name, attributes } of readXml(drawn)) {
        expect([...elements]).toContain(name);
        expect(Object.keys(attributes).filter((key) => /^on|href|style|^src/.test(key))).toEqual([]);
        for (const value of Object.values(attributes))
          if (/url\(/.test(value) && !value.includes('alert') && !value.includes('127.0.0.1'))
            expect(value).toMatch(/^url\(#[\w-]+\)$/);
      }
      const { width, height } = new Resvg(drawn);
      expect(Math.max(width, height)).toBeLessThanOrEqual(4096);
    }
  });
});

const asked = Object.keys(lines).filter(
  (route) => /^GET \/v1\//.test(route) && !/stream/.test(route) && lines[route]?.may !== 'operator',
);
/** What a browser does not open as a page or a picture, if somebody follows a link to it. */
const inert =
  /^(application\/(problem\+)?json|application\/x-ndjson|text\/csv|text\/calendar|text\/markdown|text\/plain)\b/;

describe('what was sent is never an image or a page of ours', () => {
  beforeAll(async () => {
    const people = Object.values(images).map((name, index) => ({
      handle: `g3-${index}`,
      name: `N ${name}`.slice(0, 190),
    }));
    for (const body of people) await post('/v1/people', JSON.stringify(body), 'application/json');
  });

  async function post(url: string, payload: string | Buffer, type: string) {
    const headers = { host: 'localhost', ...home.passes.admin, 'content-type': type };
    return app.inject({ method: 'POST', url, headers, payload });
  }

  test.each(asked)('%s', async (route) => {
    for (const { url } of lines[route]?.probes(home.ids) ?? [])
      for (const accept of ['*/*', 'image/svg+xml,text/html']) {
        const askerOf = lines[route]?.may === 'key' ? 'key' : 'admin';
        const headers = { host: 'localhost', accept, ...home.passes[askerOf] };
        const answer = await app.inject({ method: 'GET', url, headers });
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
        expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
        if (answer.body === '') continue;
        expect(String(answer.headers['content-type']), url).toMatch(inert);
      }
  });

  const types = [
    'image/svg+xml',
    'image/png',
    'image/gif',
    'application/zip',
    'multipart/form-data; boundary=x',
  ];
  const doors = [
    '/v1/events',
    '/v1/people',
    '/v1/people/import',
    '/v1/recognitions',
    '/v1/achievements',
    '/v1/mappings',
  ];

  test.each(doors.flatMap((door) => types.map((type) => [door, type] as const)))(
    '%s takes no %s',
    async (door, type) => {
      for (const body of Object.values(images)) {
        const answer = await post(door, body, type);
        expect([400, 401, 403, 404, 415], `${answer.body}`).toContain(answer.statusCode);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    },
  );

  test('a zip that climbs out of its folder is a file of bad rows, and is unpacked nowhere', async () => {
    const zip = Buffer.concat([
      Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'),
      Buffer.from('../../../tmp/slip.csv\na,b\n1,2\n'),
    ]);
    for (const type of ['text/csv', 'application/octet-stream', 'application/gzip']) {
      const answer = await post('/v1/imports/propose?name=../../slip.csv', zip, type);
      expect(answer.statusCode).toBeGreaterThanOrEqual(200);
      expect(answer.statusCode).toBeLessThan(500);
      if (answer.body !== '') expect(String(answer.headers['content-type'])).toMatch(inert);
    }
  });
});
