#!/usr/bin/env node
// The smallwins command. In a clone it first installs and builds what is missing.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (existsSync(join(root, 'scripts', 'prepare.mjs'))) {
  const { prepare } = await import('../scripts/prepare.mjs');
  await prepare();
}
await import(pathToFileURL(join(root, 'dist', 'cli.mjs')).href);
