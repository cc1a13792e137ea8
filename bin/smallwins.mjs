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
if (process.env.npm_lifecycle_event === 'start') stopWithParent();
await import(pathToFileURL(join(root, 'dist', 'cli.mjs')).href);

/** A SIGTERM to `npm start` ends npm and the shell between us, but does not reach us: their end is our signal. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
