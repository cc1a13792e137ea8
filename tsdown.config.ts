import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { cli: 'src/cli/main.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20.20',
  clean: ['dist/*.mjs', 'dist/*.mjs.map'],
  sourcemap: true,
  dts: false,
});
