import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportView } from '../../../features/imports/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { sayImport } from '../../say/say-import.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';
import { chooseMapping } from './choose-mapping.ts';
import { followImport } from './follow-import.ts';
import { saveRejects, upload } from './import-steps.ts';

const lookEveryMs = 5000;
const usualQuietSeconds = 5;
const isFile = /^[^.].*\.(csv|ndjson|jsonl)(\.gz)?$/i;

export const folderImport: Command = {
  name: 'folder import',
  summary: 'Import every new file of a folder once: CSV or NDJSON, also gzipped.',
  positionals: { usage: 'DIR', min: 1, max: 1 },
  options: {
    mapping: { value: 'NAME|FILE', about: 'How to read them: a mapping of that name, or a YAML file.' },
    source: { value: 'SLUG', about: 'The source their events belong to; made if there is none.' },
    watch: { about: 'Go on and take what comes, until Ctrl-C.' },
    quiet: {
      value: 'SECONDS',
      about: 'A file that changed in so many seconds is still being written. Default: 5.',
    },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `What was imported moves to DIR/imported, its rejected rows to DIR/rejected. A file that cannot be imported stays
and is told; it is tried again once it has changed. If this is interrupted, the same file again counts nothing twice.`,
  examples: [
    'smallwins folder import /srv/exports --mapping zendesk-tickets --source zendesk',
    'smallwins folder import /srv/exports --mapping tickets.yaml --source desk --watch',
  ],
  async run(call) {
    const { output } = call;
    const folder = resolve(output.io.cwd, call.positionals[0] ?? '');
    const [mapping, source] = [call.text('mapping'), call.text('source')];
    if (mapping === undefined || source === undefined)
      throw wrongUsage('--mapping and --source are needed.', 'smallwins folder import --help');
    const quietMs = Number(call.text('quiet') ?? usualQuietSeconds) * 1000;
    if (!(quietMs >= 0)) throw wrongUsage(`--quiet is ${call.text('quiet')}; expected seconds.`);
    if (!existsSync(folder)) throw new Failure(`There is no folder ${folder}.`, { code: 'unreadable-file' });
    const stopped = new AbortController();
    const hush = output.io.onSignal(() => stopped.abort());
    try {
      return await inWorkspace(call, async (client) => {
        const name = await chooseMapping(client, output, mapping, undefined);
        const taker = new FolderTaker(call, client, { folder, mapping: name, source, quietMs });
        let isGood = await taker.takeAll(stopped.signal);
        while (call.isSet('watch') && !stopped.signal.aborted) {
          await sleep(lookEveryMs, undefined, { signal: stopped.signal }).catch(() => undefined);
          isGood = await taker.takeAll(stopped.signal);
        }
        return isGood ? 0 : 1;
      });
    } finally {
      hush();
    }
  },
};

interface Wanted {
  readonly folder: string;
  readonly mapping: string;
  readonly source: string;
  readonly quietMs: number;
}

class FolderTaker {
  readonly #call: Call;
  readonly #client: Client;
  readonly #wanted: Wanted;
  /** How a file was that could not be imported: only once it is another is it tried again. */
  readonly #failed = new Map<string, string>();

  constructor(call: Call, client: Client, wanted: Wanted) {
    this.#call = call;
    this.#client = client;
    this.#wanted = wanted;
  }

  /** In the order of their names. False if one could not be imported. */
  async takeAll(signal: AbortSignal): Promise<boolean> {
    const { folder } = this.#wanted;
    for (const name of readdirSync(folder)
      .filter((one) => isFile.test(one))
      .sort()) {
      if (signal.aborted) break;
      const state = await this.#settled(join(folder, name));
      if (state === null || this.#failed.get(name) === state) continue;
      await this.#take(name, state, signal);
    }
    return this.#failed.size === 0;
  }

  /** Its size and time; null while it is being written, or gone. */
  #settled(path: string): string | null {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || Date.now() - found.mtimeMs < this.#wanted.quietMs) return null;
    return `${found.size} ${found.mtimeMs}`;
  }

  async #take(name: string, state: string, signal: AbortSignal): Promise<void> {
    const { output } = this.#call;
    const { folder, mapping, source } = this.#wanted;
    const path = join(folder, name);
    let view: ImportView;
    try {
      const wanted = { path, bytes: statSync(path).size, mapping, source, dryRun: false };
      const created = await upload(this.#client, output, wanted, signal);
      view = await followImport(this.#client, output, created, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure) || error.code === 'unreachable') throw error;
      this.#failed.set(name, state);
      output.note(`${name}: ${error.message}`);
      return;
    }
    output.json(view);
    if (view.state !== 'done') {
      if (view.state === 'failed') this.#failed.set(name, state);
      output.note(`${name} ${view.state}: ${view.message ?? ''} It stays where it is.`);
      return;
    }
    this.#failed.delete(name);
    const rejects = view.rejected > 0 ? freeName(join(folder, 'rejected'), `${name}.csv`) : null;
    if (rejects) await saveRejects(this.#client, output.io, view.id, rejects);
    sayImport(output, view, rejects);
    // Last: whoever is interrupted before takes the file again, and its events are known.
    renameSync(path, freeName(join(folder, 'imported'), name));
  }
}

/** A path in the folder, made if need be, that nothing has yet. */
function freeName(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  let path = join(folder, basename(name));
  for (let nth = 2; existsSync(path); nth++) path = join(folder, `${nth}-${basename(name)}`);
  return path;
}
