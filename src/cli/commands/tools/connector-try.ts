import type { Connector, ConnectorSettings, Fact } from '../../../connectors/connector.ts';
import { connectors, findConnector } from '../../../connectors/connectors.ts';
import { type Judged, judge } from '../../../connectors/judge.ts';
import { parseMapping } from '../../../domain/imports/mapping/parse-mapping.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Call, Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { readDelivery } from '../../read/read-delivery.ts';
import { readTextFile } from '../../read/read-file.ts';
import type { Output } from '../../say/output.ts';
import { jsonOption } from '../../with-server.ts';

export const connectorTry: Command = {
  name: 'connector try',
  summary: 'Try one recorded delivery of a tool: is it genuine, and which events does it make?',
  positionals: { usage: 'TOOL', min: 1, max: 1 },
  options: {
    delivery: {
      value: 'FILE',
      about: 'The recorded delivery, JSON: method, url, headers, body_file, secret, clock_unix.',
    },
    id: { value: 'ID', about: 'Which one, of a file that holds a list.' },
    account: { value: 'ACCOUNT', about: 'The account of the tool that must have sent it.' },
    mapping: { value: 'FILE', about: 'How its JSON becomes events, for tools without a shape of their own.' },
    ...jsonOption,
  },
  notes:
    'Needs no server, and nothing is kept. Exit codes: 0 accept, 1 reject, 2 the file or the call is wrong.\nWith --json one document: verdict, code, reason, events, repeats, notices, unread, reply.',
  examples: [
    'smallwins connector try hubspot --delivery delivery.json',
    'smallwins connector try json --delivery delivery.json --mapping orders.yaml --json',
  ],
  async run(call) {
    const connector = connectorOf(call.positionals[0] ?? '');
    const path = call.text('delivery');
    if (path === undefined) throw wrongUsage('connector try needs --delivery FILE.');
    const { output } = call;
    const { delivery, secrets } = readDelivery(output.io, path, call.text('id'), Date.now());
    const answer = judge(connector, delivery, secrets, settingsOf(call, connector));
    output.json(present(connector, secrets.length, answer));
    if (isRefusal(answer)) output.line(`${output.paint('reject', 'red')} ${answer.code}: ${answer.message}`);
    else say(output, answer, secrets.length);
    return isRefusal(answer) ? 1 : 0;
  },
};

/** A recording may name a tool with its scheme or version behind, as `gong-jwt`: the longest beginning counts. */
function connectorOf(name: string): Connector {
  const words = name.split('-');
  const found = words
    .map((_, index) => findConnector(words.slice(0, words.length - index).join('-')))
    .find((connector) => connector !== null);
  if (found) return found;
  throw wrongUsage(
    `There is no tool ${JSON.stringify(name)}.`,
    `There are: ${connectors.map(({ tool }) => tool).join(', ')}.`,
  );
}

function settingsOf(call: Call, connector: Connector): ConnectorSettings {
  const account = call.text('account');
  const path = call.text('mapping');
  if (path === undefined) return account === undefined ? {} : { account };
  if (!connector.mappable)
    throw wrongUsage(`${connector.name} takes no mapping: its deliveries have a shape of their own.`);
  const parsed = parseMapping(readTextFile(call.output.io, path));
  if (parsed.ok) return { mapping: parsed.mapping, ...(account === undefined ? {} : { account }) };
  const [problem] = parsed.problems;
  throw wrongUsage(`${path} at ${problem?.path || 'its beginning'}: ${problem?.message ?? 'is no mapping'}.`);
}

function present(connector: Connector, secrets: number, answer: Judged | Refusal) {
  if (isRefusal(answer)) {
    const { code, message } = answer;
    const none = { events: [], repeats: 0, notices: [], unread: [], reply: null };
    return { tool: connector.tool, verdict: 'reject', code, reason: message, ...none };
  }
  return {
    tool: connector.tool,
    verdict: 'accept',
    code: null,
    reason: fits(answer.secret, secrets),
    events: answer.facts.map((fact) => presentFact(fact, connector.tool)),
    repeats: answer.repeats,
    notices: answer.notices,
    unread: answer.unread.map(({ refusal: { code, message, pointer } }) => ({ code, message, pointer })),
    reply: answer.reply,
  };
}

function fits(secret: number, secrets: number): string {
  return secrets > 1 ? `Secret ${secret + 1} of ${secrets} fits.` : 'The secret fits.';
}

/** A CloudEvent, and beside it what one looks for first. */
function presentFact({ key, type, at, hasTime, subject, sequence, data, account }: Fact, tool: string) {
  return {
    specversion: '1.0',
    id: key,
    source: `/${tool}`,
    type,
    time: formatInstant(at),
    time_is_receipt: !hasTime,
    subject,
    ...(sequence === '' ? {} : { sequence }),
    data,
    actor: typeof data.by === 'string' ? data.by : null,
    object: subject,
    duplicate_key: key,
    account,
  };
}

function say(output: Output, answer: Judged, secrets: number): void {
  output.line(`${output.paint('accept', 'green')} ${fits(answer.secret, secrets)}`);
  if (answer.facts.length > 0)
    output.table(
      ['event', 'who', 'about', 'time', 'id'],
      answer.facts.map(({ type, data, subject, at, key }) => [
        type,
        typeof data.by === 'string' ? data.by : '–',
        subject ?? '–',
        formatInstant(at),
        key,
      ]),
    );
  else output.line('It makes no event.');
  if (answer.repeats > 0)
    output.line(`Said again in the same delivery, and counted once: ${answer.repeats}.`);
  for (const { message } of answer.notices) output.line(`Noted: ${message}`);
  for (const { refusal } of answer.unread)
    output.line(`${output.paint('Not readable', 'yellow')} ${refusal.code}: ${refusal.message}`);
}
