import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the repository. `code` is its text with comments and the insides of strings blanked out. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

const TEXT = /\.(ts|tsx|mjs|js|css|sql|md|json|yaml|yml|html|sh)$/;
const IGNORED = new Set(['node_modules', 'dist', '.git', '.smallwins', 'test-output', 'coverage']);

/** Every text file that git tracks or would track; without git, every one that is not ignored. */
export function readSourceFiles(root: string): SourceFile[] {
  return listFiles(root)
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json' && existsSync(join(root, path)))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, code: /\.(ts|tsx|mjs)$/.test(path) ? blankOut(text) : text };
    });
}

function listFiles(root: string): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter(Boolean);
  } catch {
    return walk(root, '');
  }
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Keeps every line where it is. Import specifiers stay: they are strings that mean code. */
function blankOut(text: string): string {
  return text.replace(TOKEN, (token, offset: number) => {
    if (
      /^['"]/.test(token) &&
      /(?:from|import|import\()\s*$/.test(text.slice(Math.max(0, offset - 12), offset))
    ) {
      return token;
    }
    return token.replace(/[^\n]/g, ' ');
  });
}

/** The number of the line that holds this position. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
