import { once } from 'node:events';
import { Agent, request } from 'node:http';
import pg from 'pg';

/** What the process that stands for a person's browser, and for a tool that sends, is asked to do until `stop`. */
export interface ProbeOrder {
  readonly app: pg.ClientConfig;
  readonly port: number;
  readonly authorization: string;
  readonly cookie: string;
  readonly by: string;
}

/** Milliseconds, one a probe. */
export interface ProbeAnswer {
  /** From sending the event to its notice in the browser. */
  readonly seen: readonly number[];
  /** From sending the event to its 2xx. */
  readonly accepted: readonly number[];
  /** From its 2xx, when it is stored and decided, to its notice in the browser; 0 where that came first. */
  readonly told: readonly number[];
  /** One row, inserted and committed. */
  readonly commits: readonly number[];
}

const gapMs = 5;
const noticeMsMax = 10_000;
const agent = new Agent({ keepAlive: true });
let isOver = false;
let number = 0;

process.on('message', (message: ProbeOrder | 'stop' | 'end') => {
  if (message === 'end') process.disconnect();
  else if (message === 'stop') isOver = true;
  else void run(message).then((answer) => process.send?.(answer));
});

async function run(order: ProbeOrder): Promise<ProbeAnswer> {
  isOver = false;
  const answer = {
    seen: [] as number[],
    accepted: [] as number[],
    told: [] as number[],
    commits: [] as number[],
  };
  const client = new pg.Client(order.app);
  await client.connect();
  const stream = await openStream(order);
  while (!isOver) {
    const started = performance.now();
    const seen = stream.nextNotice();
    await sendProbe(order);
    const accepted = performance.now();
    answer.accepted.push(accepted - started);
    await seen;
    answer.seen.push(performance.now() - started);
    answer.told.push(performance.now() - accepted);
    await pause();
    const inserting = performance.now();
    await client.query({
      name: 'insert',
      text: 'insert into probe_rows (body) values ($1)',
      values: [bodyOf(order)],
    });
    answer.commits.push(performance.now() - inserting);
    await pause();
  }
  stream.close();
  await client.end();
  return answer;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, gapMs));
}

function bodyOf({ by }: ProbeOrder): string {
  const id = `probe-${process.pid}-${number++}`;
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: '/bench',
    type: 'bench.probe.sent',
    data: { by, probe: id },
  });
}

async function sendProbe(order: ProbeOrder): Promise<void> {
  const headers = { authorization: order.authorization, 'content-type': 'application/cloudevents+json' };
  const asked = request({
    port: order.port,
    host: '127.0.0.1',
    path: '/v1/events',
    method: 'POST',
    headers,
    agent,
  });
  asked.end(bodyOf(order));
  const [response] = await once(asked, 'response');
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`A probe was answered ${response.statusCode}.`);
}

async function openStream({ port, cookie }: ProbeOrder) {
  const asked = request({ port, host: '127.0.0.1', path: '/v1/stream', headers: { cookie } });
  asked.end();
  const [response] = await once(asked, 'response');
  if (response.statusCode !== 200) throw new Error(`The stream was answered ${response.statusCode}.`);
  let hear: () => void = () => undefined;
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    text += part;
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    if (frames.some((frame) => /^event: notice$/m.test(frame))) hear();
  });
  return {
    nextNotice: () =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('No notice came.')), noticeMsMax);
        hear = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    close: () => asked.destroy(),
  };
}
