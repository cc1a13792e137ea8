import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// While working on the screens: `npx vite` beside a running Smallwins; WEB_API says where it listens.
const server = process.env['WEB_API'] ?? 'http://127.0.0.1:4400';

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/v1': server } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The content security policy allows data: for images alone.
    assetsInlineLimit: 0,
  },
});
