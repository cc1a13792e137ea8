import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Where n8n lies, where it keeps what is its own, and its database. */
export interface N8nPlan {
  /** See scripts/n8n.mjs. */
  readonly installed: string;
  readonly dataFolder: string;
  readonly database: pg.ClientConfig;
  readonly port: number;
  /** A folder with community nodes. */
  readonly nodes?: string;
}

/** A workflow as n8n exports it to a file. */
export interface Workflow {
  readonly name: string;
  readonly nodes: readonly WorkflowNode[];
  readonly connections: object;
  readonly settings?: object;
}

interface WorkflowNode {
  readonly name: string;
  readonly type: string;
  readonly credentials?: Readonly<Record<string, { readonly id?: string; readonly name: string }>>;
  readonly [key: string]: unknown;
}

const startWithinMs = 240_000;
const owner = {
  email: 'owner@example.test',
  firstName: 'Own',
  lastName: 'Er',
  password: 'Passw0rd-of-a-test',
};

/** A real n8n on loopback, with a database of its own, that talks to nobody outside. */
export class N8n {
  readonly url: string;
  readonly #child: ChildProcess;
  #cookie = '';
  #said = '';

  private constructor(child: ChildProcess, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.#said = (this.#said + part.toString()).slice(-20_000);
      });
  }

  static async start(plan: N8nPlan): Promise<N8n> {
    const bin = join(plan.installed, 'node_modules', 'n8n', 'bin', 'n8n');
    const child = spawn(process.execPath, [bin, 'start'], {
      env: settingsOf(plan),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const n8n = new N8n(child, plan.port);
    try {
      await n8n.#untilReady();
      const answer = await n8n.#fetch('/rest/owner/setup', owner);
      n8n.#cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    } catch (error) {
      await n8n.stop();
      throw error;
    }
    return n8n;
  }

  /** Makes a credential; answers its id. */
  async addCredential(name: string, type: string, data: object): Promise<string> {
    return (await this.#ask<{ id: string }>('/rest/credentials', { name, type, data })).id;
  }

  /** Imports a workflow as a person would its file, with the credentials of these names, and switches it on. */
  async activate(workflow: Workflow, credentials: Readonly<Record<string, string>>): Promise<string> {
    const nodes = workflow.nodes.map((node) => ({
      ...node,
      ...(node.credentials ? { credentials: withIds(node.credentials, credentials) } : {}),
    }));
    const { name, connections, settings = {} } = workflow;
    const made = { name, nodes, connections, settings, active: false };
    const { id, versionId } = await this.#ask<{ id: string; versionId: string }>('/rest/workflows', made);
    await this.#ask(`/rest/workflows/${id}/activate`, { versionId, name: '' });
    return id;
  }

  async #ask<T>(path: string, body: object): Promise<T> {
    return ((await (await this.#fetch(path, body)).json()) as { data: T }).data;
  }

  async #fetch(path: string, body: object): Promise<Response> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`n8n answered ${answer.status} to ${path}: ${await answer.text()}`);
    return answer;
  }

  async #untilReady(): Promise<void> {
    const giveUpAt = performance.now() + startWithinMs;
    for (;;) {
      if (this.#child.exitCode !== null || performance.now() > giveUpAt)
        throw new Error(`n8n did not start. ${this.#said}`);
      const answer = await fetch(`${this.url}/rest/settings`).catch(() => undefined);
      // While it starts it answers every path, with a sentence.
      if (answer?.headers.get('content-type')?.startsWith('application/json')) return;
      await pause(200);
    }
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await exited.finally(() => clearTimeout(timer));
  }
}

function withIds(
  wanted: NonNullable<WorkflowNode['credentials']>,
  ids: Readonly<Record<string, string>>,
): NonNullable<WorkflowNode['credentials']> {
  return Object.fromEntries(
    Object.entries(wanted).map(([type, { name }]) => {
      const id = ids[name];
      if (id === undefined) throw new Error(`The workflow wants the credential ${JSON.stringify(name)}.`);
      return [type, { id, name }];
    }),
  );
}

/** In its own favour: executions that succeed are not written down. */
function settingsOf({ dataFolder, database, port, nodes }: N8nPlan): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: dataFolder,
    NODE_ENV: 'production',
    N8N_USER_FOLDER: dataFolder,
    N8N_PORT: String(port),
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_SECURE_COOKIE: 'false',
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
    N8N_RUNNERS_ENABLED: 'false',
    // The one that needs nothing compiled.
    N8N_EXPRESSION_ENGINE: 'legacy',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_DYNAMIC_BANNERS_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
    N8N_COMMUNITY_PACKAGES_ENABLED: 'false',
    EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
    EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'false',
    EXECUTIONS_DATA_PRUNE: 'false',
    GENERIC_TIMEZONE: 'UTC',
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: String(database.host),
    DB_POSTGRESDB_PORT: String(database.port),
    DB_POSTGRESDB_DATABASE: String(database.database),
    DB_POSTGRESDB_USER: String(database.user),
    DB_POSTGRESDB_PASSWORD: String(database.password),
    DB_POSTGRESDB_POOL_SIZE: '16',
    ...(nodes === undefined ? {} : { N8N_CUSTOM_EXTENSIONS: nodes }),
  };
}
