// Small helpers of the scripts. Plain JavaScript without dependencies: they run before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs Node.js on a script and waits; resolves with its exit code. Ctrl-C reaches the child as well as us: we wait for
 * it to finish in its own way.
 */
export function runNode(parameters, options = {}) {
  return run(process.execPath, parameters, options);
}

/** Runs a program that a package of ours brings, for example `runTool('vitest', ['run'])`. */
export function runTool(name, parameters, options = {}) {
  return runNode([toolPath(name), ...parameters], options);
}

/** Runs npm itself: the one that started us, or the one on the path. */
export function runNpm(parameters, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return runNode([npm, ...parameters], options);
  return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}

function run(command, parameters, { env = {}, cwd = root, quiet = false, tell = true, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    const said = [];
    if (quiet)
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    const wait = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.removeListener('SIGINT', wait);
      process.removeListener('SIGTERM', pass);
      if (quiet && tell && code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function toolPath(name) {
  const folder = join(root, 'node_modules', ...(TOOLS[name] ?? name).split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

const TOOLS = { biome: '@biomejs/biome', tsc: 'typescript' };

/** One hash over the names and contents of files and folders; `skip` leaves some out. */
export function hashOf(paths, skip = () => false) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesIn(join(root, each)))) {
    const name = relative(root, path);
    if (skip(name)) continue;
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesIn(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** Reads a JSON file, or null if there is none that can be read. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes a JSON file and the folders above it. */
export function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Leaves with one line that says what is wrong. */
export function stop(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
