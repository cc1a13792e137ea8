// Builds the server (dist/cli.mjs) and the web page (dist/web) when their sources changed since the last build.
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, readJson, root, runTool, stop, writeJson } from './run.mjs';

const STAMPS = join(root, 'dist', 'stamps.json');
/** One page a language, so that a browser loads the words of its own alone. */
const LANGUAGES = ['en', 'de', 'es'];
const isTest = (name) => /\.test\.tsx?$/.test(name);

const PARTS = [
  {
    name: 'server',
    entry: 'src/cli/main.ts',
    result: 'dist/cli.mjs',
    sources: ['src', 'tsdown.config.ts', 'package-lock.json'],
    skip: (name) => isTest(name) || name.startsWith(join('src', 'web')),
    run: () => runTool('tsdown', ['--config', 'tsdown.config.ts'], { quiet: true }),
  },
  {
    name: 'web',
    entry: 'src/web/index.html',
    result: 'dist/web/es/index.html',
    sources: [
      'src/web',
      'src/domain',
      'src/features',
      'vite.config.ts',
      'scripts/web-pages.ts',
      'package-lock.json',
    ],
    skip: (name) => isTest(name) || (name.startsWith(join('src', 'features')) && !name.endsWith('api.ts')),
    run: buildWeb,
  },
  {
    name: 'embed',
    entry: 'clients/embed/src/smallwins-me.ts',
    result: 'dist/web/embed/smallwins-me.js',
    sources: ['clients/embed', 'src/domain/badges/ring-geometry.ts', 'package-lock.json'],
    skip: isTest,
    run: () =>
      runTool('vite', ['build', '--config', 'clients/embed/vite.config.ts', '--logLevel', 'warn'], {
        quiet: true,
        env: { NODE_ENV: 'production' },
      }),
  },
];

async function buildWeb() {
  rmSync(join(root, 'dist', 'web'), { recursive: true, force: true });
  for (const language of LANGUAGES) {
    const env = { NODE_ENV: 'production', WEB_LANGUAGE: language };
    const code = await runTool('vite', ['build', '--logLevel', 'warn'], { quiet: true, env });
    if (code !== 0) return code;
  }
  return 0;
}

/** Builds what changed. Without sources (an installed package) there is nothing to do. */
export async function build({ web = true, force = false } = {}) {
  for (const part of PARTS) {
    if ((part.name !== 'server' && !web) || !existsSync(join(root, part.entry))) continue;
    const hash = hashOf(part.sources, part.skip);
    const isFresh = readJson(STAMPS)?.[part.name] === hash && existsSync(join(root, part.result));
    if (isFresh && !force) continue;
    console.error(`Building the ${part.name} …`);
    const code = await part.run();
    if (code !== 0) stop(`The ${part.name} could not be built (${code}).`, code);
    writeJson(STAMPS, { ...readJson(STAMPS), [part.name]: hash });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await build({ force: true });
