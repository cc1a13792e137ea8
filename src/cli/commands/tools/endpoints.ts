import { type DispatchKind, dispatchKinds } from '../../../domain/webhooks/kinds.ts';
import type { Dispatch, Endpoint, EndpointSecret, MadeEndpoint } from '../../../features/endpoints/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const idNotes = 'ID: of endpoint list; its first characters do.';
const idUsage = { usage: 'ID', min: 1, max: 1 };
const options = { ...workspaceOption, ...jsonOption };

const endpointList: Command = {
  name: 'endpoint list',
  summary: 'List where webhooks go, and how that goes.',
  options,
  notes: 'With --json, one endpoint a line.',
  examples: ['smallwins endpoint list'],
  async run(call) {
    const items = await inWorkspace(call, read);
    for (const item of items) call.output.json(item);
    if (items.length === 0)
      call.output.line('No endpoint yet. Make one: smallwins endpoint add NAME --url URL');
    else
      call.output.table(
        ['NAME', 'STATE', 'HEARS', 'SENT 24H', 'WAITS', 'FAILED', 'URL', 'ID'],
        items.map(({ name, state, kinds, lately, waiting, failed, url, id, failingSince }) => [
          name,
          state === 'on' && failingSince !== null ? `failing since ${failingSince}` : state,
          kinds.join(' '),
          String(lately.sent),
          String(waiting),
          String(failed),
          url,
          id,
        ]),
      );
    return 0;
  },
};

const endpointAdd: Command = {
  name: 'endpoint add',
  summary: 'Make an endpoint; its secret is shown once.',
  positionals: { usage: 'NAME', min: 1, max: 1 },
  options: {
    url: { value: 'URL', about: 'Where it listens. Needed.' },
    kinds: {
      value: 'KINDS',
      about: 'What it hears of. Default: award.confirmed,recognition.sent.',
    },
    ...options,
  },
  notes: `Kinds: ${dispatchKinds.join(', ')}.`,
  examples: [
    'smallwins endpoint add "Flows" --url https://flows.example.com/hook > flows.secret',
    'smallwins endpoint add "Screen" --url https://screen.example.com/ --kinds award.confirmed,award.revoked',
  ],
  async run(call) {
    const [name = ''] = call.positionals;
    const url = call.text('url');
    if (url === undefined) throw wrongUsage('--url is missing.', 'Say where it listens: --url URL');
    const kinds = kindsIn(call.text('kinds') ?? 'award.confirmed,recognition.sent');
    const made = await inWorkspace(call, (client) =>
      client.ask<MadeEndpoint>('/v1/endpoints', { method: 'POST', body: { name, url, kinds } }),
    );
    call.output.json(made);
    call.output.line(made.secret.secret);
    call.output.note(`Endpoint ${made.endpoint.id}. Keep its secret safe: it is not shown again.`);
    return 0;
  },
};

const endpointSecret: Command = {
  name: 'endpoint secret',
  summary: 'Replace the secret of an endpoint within 24 hours; the new one is shown once.',
  positionals: idUsage,
  options,
  notes: `Only the secret goes to standard output. ${idNotes}`,
  examples: ['smallwins endpoint secret 0198c7d2 > flows.secret'],
  async run(call) {
    const { secret, endpoint } = await withEndpoint(call, async (client, endpoint) => ({
      endpoint,
      secret: await client.ask<EndpointSecret>(`${pathOf(endpoint)}/secret`, { method: 'POST' }),
    }));
    call.output.json(secret);
    call.output.line(secret.secret);
    call.output.note(`The new secret of ${endpoint.name}. Both sign for 24 hours.`);
    return 0;
  },
};

const endpointTest: Command = {
  name: 'endpoint test',
  summary: 'Send an endpoint a test, and wait for what it answers.',
  positionals: idUsage,
  options,
  notes: `Exit code 1 if it is not taken within 20 s. ${idNotes}`,
  examples: ['smallwins endpoint test 0198c7d2'],
  async run(call) {
    const dispatch = await withEndpoint(call, async (client, endpoint) => {
      const { id } = await client.ask<{ id: string }>(`${pathOf(endpoint)}/test`, { method: 'POST' });
      for (let tries = 0; tries < 80; tries++) {
        const { items } = await client.ask<{ items: Dispatch[] }>(`${pathOf(endpoint)}/dispatches`);
        const found = items.find((item) => item.id === id);
        if (found && (found.tries > 0 || found.endedAt !== null) && found.state !== 'sending') return found;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return null;
    });
    call.output.json(dispatch);
    const isTaken = dispatch?.state === 'sent';
    if (isTaken) call.output.line(`Taken, with ${dispatch.status} after ${dispatch.tookMs} ms.`);
    else call.output.line(`Not taken: ${dispatch?.error ?? 'nothing was answered yet'}.`);
    return isTaken ? 0 : 1;
  },
};

const endpointSent: Command = {
  name: 'endpoint sent',
  summary: 'List what an endpoint was sent, newest first.',
  positionals: idUsage,
  options: {
    state: {
      value: 'STATE',
      about: 'Only those in this state.',
      choices: ['queued', 'sent', 'failed', 'dropped'],
    },
    ...options,
  },
  notes: `The newest hundred. With --json, one a line. ${idNotes}`,
  examples: ['smallwins endpoint sent 0198c7d2 --state failed'],
  async run(call) {
    const items = await withEndpoint(call, async (client, endpoint) => {
      const query = { limit: '100', state: call.text('state') };
      return (await client.ask<{ items: Dispatch[] }>(`${pathOf(endpoint)}/dispatches`, { query })).items;
    });
    for (const item of items) call.output.json(item);
    if (items.length === 0) call.output.line('Nothing.');
    else
      call.output.table(
        ['AT', 'KIND', 'STATE', 'TRIES', 'ANSWER', 'NEXT TRY', 'ID'],
        items.map(({ at, kind, state, tries, status, error, nextTryAt, id }) => [
          at,
          kind,
          state,
          String(tries),
          error ?? String(status ?? ''),
          nextTryAt ?? '',
          id,
        ]),
      );
    return 0;
  },
};

const endpointReplay: Command = {
  name: 'endpoint replay',
  summary: 'Send again what an endpoint did not take, under the same ids.',
  positionals: { usage: 'ID [SENT]', min: 1, max: 2 },
  options,
  notes: `SENT: the id of one that was sent; without it all that failed. ${idNotes}`,
  examples: ['smallwins endpoint replay 0198c7d2'],
  async run(call) {
    const one = call.positionals[1];
    const { count } = await withEndpoint(call, (client, endpoint) =>
      client.ask<{ count: number }>(
        one === undefined
          ? `${pathOf(endpoint)}/replay`
          : `${pathOf(endpoint)}/dispatches/${encodeURIComponent(one)}/replay`,
        { method: 'POST' },
      ),
    );
    call.output.json({ count });
    call.output.line(`Sends ${count} again.`);
    return 0;
  },
};

const switchTo = (isOn: boolean): Command => ({
  name: isOn ? 'endpoint enable' : 'endpoint disable',
  summary: isOn
    ? 'Switch an endpoint on again.'
    : 'Switch an endpoint off; nothing is gathered for it meanwhile.',
  positionals: idUsage,
  options,
  notes: idNotes,
  examples: [`smallwins endpoint ${isOn ? 'enable' : 'disable'} 0198c7d2`],
  async run(call) {
    const { id, name } = await withEndpoint(call, async (client, endpoint) => {
      await client.send(pathOf(endpoint), { method: 'PATCH', body: { isOn } });
      return endpoint;
    });
    call.output.json({ id, name, isOn });
    call.output.line(`${name} is ${isOn ? 'on' : 'off'}.`);
    return 0;
  },
});

const endpointRemove: Command = {
  name: 'endpoint remove',
  summary: 'Remove an endpoint with the list of what it was sent.',
  positionals: idUsage,
  options,
  notes: idNotes,
  examples: ['smallwins endpoint remove 0198c7d2'],
  async run(call) {
    const { id, name } = await withEndpoint(call, async (client, endpoint) => {
      await client.send(pathOf(endpoint), { method: 'DELETE' });
      return endpoint;
    });
    call.output.json({ id, name });
    call.output.line(`Removed ${name}.`);
    return 0;
  },
};

async function read(client: Client): Promise<Endpoint[]> {
  return (await client.ask<{ items: Endpoint[] }>('/v1/endpoints')).items;
}

/** Works with the one endpoint that the first word names. */
function withEndpoint<T>(call: Call, work: (client: Client, endpoint: Endpoint) => Promise<T>): Promise<T> {
  const [wanted = ''] = call.positionals;
  return inWorkspace(call, async (client) => {
    const items = await read(client);
    const [found, ...others] = items.filter(({ id }) => wanted !== '' && id.startsWith(wanted.toLowerCase()));
    if (found && others.length === 0) return work(client, found);
    const known = items.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none yet';
    throw new Failure(
      found
        ? `Several endpoints begin with ${JSON.stringify(wanted)}.`
        : `There is no endpoint ${JSON.stringify(wanted)}.`,
      { mend: `There are: ${known}.`, code: 'unknown-endpoint' },
    );
  });
}

function pathOf({ id }: Endpoint): string {
  return `/v1/endpoints/${id}`;
}

function kindsIn(text: string): DispatchKind[] {
  return text.split(',').map((word) => {
    const kind = dispatchKinds.find((one) => one === word.trim());
    if (kind) return kind;
    throw wrongUsage(`--kinds names ${JSON.stringify(word.trim())}; expected ${dispatchKinds.join(', ')}.`);
  });
}

export const endpoints: readonly Command[] = [
  endpointList,
  endpointAdd,
  endpointTest,
  endpointSent,
  endpointReplay,
  switchTo(true),
  switchTo(false),
  endpointSecret,
  endpointRemove,
];
