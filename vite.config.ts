import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inLanguage, installable } from './scripts/web-pages.ts';
import { isLanguage } from './src/domain/language/languages.ts';

// While working on the screens: `npx vite` beside a running Smallwins; WEB_API says where it listens, WEB_LANGUAGE
// which language is shown.
const server = process.env['WEB_API'] ?? 'http://127.0.0.1:4400';
const wanted = process.env['WEB_LANGUAGE'] ?? 'en';
if (!isLanguage(wanted))
  throw new Error(`WEB_LANGUAGE is ${wanted}, which is none of the product's languages.`);

export default defineConfig(({ command }) => ({
  root: 'src/web',
  base: command === 'build' ? `/${wanted}/` : '/',
  plugins: [inLanguage(wanted), installable(wanted), react()],
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
