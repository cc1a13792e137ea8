import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { paintMark } from '../src/domain/badges/paint-mark.ts';
import type { Language } from '../src/domain/language/languages.ts';
import { texts as de } from '../src/web/offline/texts.de.ts';
import { texts as es } from '../src/web/offline/texts.es.ts';
import { texts as en } from '../src/web/offline/texts.ts';

const words = { en, de, es };

/** Takes `texts.de.ts` wherever `texts.ts` is asked for. Where a screen has none yet, its English words stand. */
export function inLanguage(language: Language): Plugin {
  return {
    name: 'in-language',
    enforce: 'pre',
    resolveId(source, importer) {
      if (language === 'en' || !source.endsWith('/texts.ts') || importer === undefined) return null;
      const own = resolve(importer, '..', source).replace(/\.ts$/, `.${language}.ts`);
      return existsSync(own) ? own : null;
    },
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="en">', `<html lang="${language}" dir="ltr">`)
        .replace(en.description, words[language].description)
        // They are made below; any address of the app names them from the root.
        .replace(/href="\.\/(icon-180\.png|manifest\.webmanifest)"/g, `href="/${language}/$1"`),
  };
}

/** What a device needs to keep Smallwins among its apps: manifest, icons, and a page for when it is offline. */
export function installable(language: Language): Plugin {
  return {
    name: 'installable',
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      emit('manifest.webmanifest', JSON.stringify(manifestIn(language), null, 2));
      emit('offline.html', offlinePage(language));
      for (const size of [192, 512]) {
        emit(`icon-${size}.png`, encodePng(paintMark(size, 'plain'), size));
        emit(`icon-maskable-${size}.png`, encodePng(paintMark(size, 'maskable'), size));
      }
      emit('icon-180.png', encodePng(paintMark(180, 'maskable'), 180));
    },
  };
}

function manifestIn(language: Language) {
  const icon = (purpose: 'any' | 'maskable', size: number) => ({
    src: `icon-${purpose === 'any' ? '' : 'maskable-'}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: 'Smallwins',
    short_name: 'Smallwins',
    description: words[language].description,
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f7f4',
    theme_color: '#f8f7f4',
    icons: [
      { src: 'mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...[192, 512].flatMap((size) => [icon('any', size), icon('maskable', size)]),
    ],
  };
}

/** Without scripts but the theme's, without data: it is kept on the device. */
function offlinePage(language: Language): string {
  const { title, text, again } = words[language];
  return `<!doctype html>
<html lang="${language}" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Smallwins</title>
    <link rel="stylesheet" href="/${language}/offline.css" />
    <link rel="icon" href="/${language}/mark.svg" type="image/svg+xml" />
  </head>
  <body>
    <main>
      <img src="/${language}/mark.svg" width="48" height="48" alt="" />
      <h1>${title}</h1>
      <p>${text}</p>
      <a href="">${again}</a>
    </main>
  </body>
</html>
`;
}

/** A PNG of RGBA pixels, without filters: the mark is flat. */
function encodePng(pixels: Uint8Array, size: number): Uint8Array {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
