import { defineConfig } from 'vite';

/** One file without dependencies, beside the pages, for other web apps to load. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/web/embed',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'src/smallwins-me.ts', formats: ['es'], fileName: () => 'smallwins-me.js' },
  },
});
