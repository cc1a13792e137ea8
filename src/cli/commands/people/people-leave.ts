import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Erasure, ErasurePlan } from '../../../features/privacy/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const askEveryMs = 300;
const pathOf = (handle: string, verb: string) => `/v1/people/${encodeURIComponent(handle)}/${verb}`;

export const peopleErase: Command = {
  name: 'people erase',
  summary: 'Take away who people are, everywhere and for good; counts stay.',
  positionals: { usage: 'HANDLE...', min: 1, max: 10_000 },
  options: {
    yes: { about: 'Do it. Without it, what would go is said, and nothing changes.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `Later events, files and invitations do not bring them back: their names are kept as keyed digests.
It waits until everybody is erased. What a backup holds, it cannot reach.`,
  examples: ['smallwins people erase ana', 'smallwins people erase ana bo --yes'],
  async run(call) {
    return inWorkspace(call, (client) =>
      call.isSet('yes') ? eraseAll(call, client) : sayPlans(call, client),
    );
  },
};

async function sayPlans({ positionals, output }: Call, client: Client): Promise<number> {
  for (const handle of positionals) {
    const plan = await client.ask<ErasurePlan>(pathOf(handle, 'erasure'), {
      method: 'POST',
      body: { dryRun: true },
    });
    output.json({ handle, ...plan });
    output.line(`${output.paint(handle, 'bold')}: these names would go`);
    for (const { text, kind, source, everywhere } of plan.names)
      output.line(
        `  ${text} (${kind}${source ? ` ${source}` : ''})${everywhere ? '' : ', where a person must stand'}`,
      );
    const rows = Object.entries(plan.rows).map(([table, count]) => `${count} in ${table}`);
    output.line(`  Rows: ${rows.join(', ') || 'only their own'}`);
  }
  output.line('Nothing was changed. To do it: add --yes');
  return 0;
}

async function eraseAll({ positionals, output }: Call, client: Client): Promise<number> {
  const open = new Set<string>();
  for (const handle of positionals) {
    const { id } = await client.ask<{ id: string }>(pathOf(handle, 'erasure'), {
      method: 'POST',
      body: { confirm: handle },
    });
    open.add(id);
  }
  let said = '';
  while (open.size > 0) {
    const { items } = await client.ask<{ items: Erasure[] }>('/v1/erasures');
    for (const one of items.filter(({ id, state }) => open.has(id) && state === 'done')) {
      open.delete(one.id);
      output.json(one);
      output.line(`${output.paint('✓', 'green')} Erased; what is left is called ${one.person}.`);
      if (one.message !== null) output.line(`  ${one.message}`);
    }
    const waiting = items.find(({ id, message }) => open.has(id) && message !== null)?.message ?? '';
    if (waiting !== '' && waiting !== said) output.line(waiting);
    said = waiting;
    if (open.size > 0) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return 0;
}

export const peopleExport: Command = {
  name: 'people export',
  summary: 'Save everything that is held about a person, one JSON object a line.',
  positionals: { usage: 'HANDLE', min: 1, max: 1 },
  options: {
    out: { value: 'FILE', about: 'Where to write it; without it, to the terminal.' },
    ...workspaceOption,
  },
  notes:
    'It is noted in the audit log. The last line says how many came before it: without it the file is cut short.',
  examples: ['smallwins people export ana --out ana.ndjson'],
  async run(call) {
    const [handle = ''] = call.positionals;
    const file = call.text('out');
    return inWorkspace(call, async (client) => {
      const answer = await client.send(pathOf(handle, 'export'));
      const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
      if (file === undefined) {
        body.setEncoding('utf8');
        for await (const part of body) call.output.io.out(String(part));
        return 0;
      }
      await pipeline(body, createWriteStream(file, { mode: 0o600 }));
      call.output.line(`${call.output.paint('✓', 'green')} Written to ${file}.`);
      return 0;
    });
  },
};

const deactivation = (verb: 'deactivate' | 'reactivate', summary: string, said: string): Command => ({
  name: `people ${verb}`,
  summary,
  positionals: { usage: 'HANDLE', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  examples: [`smallwins people ${verb} ana`],
  async run(call) {
    const [handle = ''] = call.positionals;
    if (handle === '') throw wrongUsage('Say whom: a handle.');
    const method = verb === 'deactivate' ? 'POST' : 'DELETE';
    await inWorkspace(call, (client) => client.ask(pathOf(handle, 'deactivation'), { method }));
    call.output.json({ handle, done: verb });
    call.output.line(`${call.output.paint('✓', 'green')} ${handle} ${said}`);
    return 0;
  },
});

export const peopleDeactivate = deactivation(
  'deactivate',
  'A person has left: signed out at once, no way in; what they did counts on.',
  'is signed out and cannot sign in again. What they did counts on.',
);
export const peopleReactivate = deactivation(
  'reactivate',
  'A person is back and can be invited again.',
  'is back; invite them, and they can sign in.',
);
