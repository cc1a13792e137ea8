import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The development server answers `/v1` itself with WEB_MOCK=1, else it asks a running Smallwins. */
async function apiBehind(): Promise<{ plugins: Plugin[]; proxy: Record<string, string> }> {
  if (process.env['WEB_MOCK']) {
    const { mockServer } = await import('./src/web/dev/mock-server.ts');
    return { plugins: [mockServer()], proxy: {} };
  }
  const server = process.env['WEB_API'] ?? 'http://127.0.0.1:4400';
  return { plugins: [], proxy: { '/v1': server } };
}

export default defineConfig(async ({ command }) => {
  const api = command === 'serve' ? await apiBehind() : { plugins: [], proxy: {} };
  return {
    root: 'src/web',
    base: '/',
    plugins: [react(), ...api.plugins],
    server: { host: '127.0.0.1', proxy: api.proxy },
    build: {
      outDir: '../../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Inlined assets would need data: in font-src and the like; the policy allows data: for images alone.
      assetsInlineLimit: 0,
    },
  };
});
