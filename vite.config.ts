import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { isLanguage, type Language } from './src/domain/language/languages.ts';

// While working on the screens: `npx vite` beside a running Smallwins; WEB_API says where it listens, WEB_LANGUAGE
// which language is shown.
const server = process.env['WEB_API'] ?? 'http://127.0.0.1:4400';
const wanted = process.env['WEB_LANGUAGE'] ?? 'en';
if (!isLanguage(wanted))
  throw new Error(`WEB_LANGUAGE is ${wanted}, which is none of the product's languages.`);

export default defineConfig(({ command }) => ({
  root: 'src/web',
  base: command === 'build' ? `/${wanted}/` : '/',
  plugins: [inLanguage(wanted), react()],
  server: { host: '127.0.0.1', proxy: { '/v1': server } },
  build: {
    outDir: `../../dist/web/${wanted}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The content security policy allows data: for images alone.
    assetsInlineLimit: 0,
  },
}));

/** Takes `texts.de.ts` wherever `texts.ts` is asked for. Where a screen has none yet, its English words stand. */
function inLanguage(language: Language): Plugin {
  return {
    name: 'in-language',
    enforce: 'pre',
    resolveId(source, importer) {
      if (language === 'en' || !source.endsWith('/texts.ts') || importer === undefined) return null;
      const own = resolve(importer, '..', source).replace(/\.ts$/, `.${language}.ts`);
      return existsSync(own) ? own : null;
    },
    transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${language}" dir="ltr">`),
  };
}
