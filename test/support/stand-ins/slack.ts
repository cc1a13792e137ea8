import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { slackScopes } from '../../../src/domain/notices/chat/manifest.ts';
import { listenHere } from '../listen-here.ts';

export interface SlackUser {
  id: string;
  email?: string;
  name: string;
  team?: string;
  isBot?: boolean;
  isStranger?: boolean;
}

export interface SlackPost {
  channel: string;
  ts: string;
  thread?: string;
  text: string;
  blocks: { type: string }[];
  metadata?: { event_type: string; event_payload: { id: string } };
  atMs: number;
}

type Body = Record<string, string>;
/** What becomes of a call: refused, cut off before or after it was done, slow, or too many. */
type Mishap =
  | { error: string }
  | { status: number }
  | { retryAfter: number }
  | { cut: 'before' | 'after' }
  | { slowMs: number };

const botToken = 'xoxb-000000000000-test';
const signingSecret = 'the-signing-secret-of-tests-00000';

/**
 * Stands in for Slack on loopback, as its Web API is documented: form bodies with JSON inside, `ok: false` with 200,
 * 429 with Retry-After, cursors, metadata that comes back only when asked for. What it is asked of that no real Slack
 * would take (a block too long, a trigger used twice) it refuses, too.
 */
export async function testSlack(team = 'T0TEST') {
  const users: SlackUser[] = [];
  const posts: SlackPost[] = [];
  const views: { trigger: string; view: Record<string, unknown> }[] = [];
  const homes = new Map<string, Record<string, unknown>>();
  const late: Record<string, unknown>[] = [];
  const calls: string[] = [];
  const mishaps: { method: string; mishap: Mishap }[] = [];
  const usedTriggers = new Set<string>();
  const channels = [
    { id: 'C0WINS', name: 'wins', is_private: false, is_member: true },
    { id: 'C0TEAM', name: 'team', is_private: false, is_member: false },
    { id: 'G0LEADS', name: 'leads', is_private: true, is_member: false },
  ];
  const scopes = new Set<string>(slackScopes);
  let clock = 1_800_000_000;

  const present = (user: SlackUser) => ({
    id: user.id,
    team_id: user.team ?? team,
    name: user.name.toLowerCase().replaceAll(' ', '.'),
    deleted: false,
    is_bot: user.isBot ?? false,
    is_stranger: user.isStranger ?? false,
    profile: { real_name: user.name, ...(user.email ? { email: user.email } : {}) },
  });
  const page = <T>(all: T[], { cursor, limit = '100' }: Body) => {
    const from = Number(cursor || 0);
    const size = Number(limit);
    const next = from + size < all.length ? String(from + size) : '';
    return { items: all.slice(from, from + size), response_metadata: { next_cursor: next } };
  };
  const told = (body: Body, own: SlackPost[]) => {
    const { items, response_metadata } = page(
      [...own].sort((a, b) => (a.ts < b.ts ? 1 : -1)),
      body,
    );
    const messages = items.map(({ ts, text, metadata }) =>
      body['include_all_metadata'] === 'true' && metadata ? { ts, text, metadata } : { ts, text },
    );
    return { messages, response_metadata };
  };

  const methods: Record<string, (body: Body) => object | { error: string }> = {
    'auth.test': () => ({ team_id: team, team: 'Acme', user_id: 'U0BOT', url: 'https://acme.example/' }),
    'users.lookupByEmail': ({ email }) => {
      const user = users.find((one) => one.email?.toLowerCase() === email?.toLowerCase());
      return user ? { user: present(user) } : { error: 'users_not_found' };
    },
    'users.info': ({ user: id }) => {
      const user = users.find((one) => one.id === id);
      return user ? { user: present(user) } : { error: 'user_not_found' };
    },
    'users.list': (body) => {
      const { items, ...rest } = page(users, body);
      return { members: items.map(present), ...rest };
    },
    'conversations.list': (body) => {
      const { items, ...rest } = page(channels, body);
      return { channels: items, ...rest };
    },
    'conversations.info': ({ channel }) => {
      const found = channels.find(({ id }) => id === channel);
      return found ? { channel: found } : { error: 'channel_not_found' };
    },
    'conversations.join': ({ channel }) => {
      const found = channels.find(({ id }) => id === channel);
      if (!found) return { error: 'channel_not_found' };
      if (found.is_private) return { error: 'method_not_supported_for_channel_type' };
      found.is_member = true;
      return { channel: found };
    },
    'conversations.open': ({ users: id }) =>
      users.some((one) => one.id === id) ? { channel: { id: `D${id}` } } : { error: 'user_not_found' },
    'conversations.history': (body) =>
      told(
        body,
        posts.filter(
          ({ channel, thread, ts }) =>
            channel === body['channel'] && !thread && Number(ts) > Number(body['oldest'] ?? 0),
        ),
      ),
    'conversations.replies': (body) =>
      told(
        body,
        posts.filter(
          ({ channel, thread, ts }) =>
            channel === body['channel'] && (thread === body['ts'] || ts === body['ts']),
        ),
      ),
    'chat.postMessage': (body) => {
      const { channel = '', text = '', thread_ts: thread } = body;
      const place = channels.find(({ id }) => id === channel);
      if (!place && !channel.startsWith('DU')) return { error: 'channel_not_found' };
      if (place && !place.is_member) return { error: 'not_in_channel' };
      const blocks = JSON.parse(body['blocks'] ?? '[]') as { type: string }[];
      if (blocks.length > 50 || JSON.stringify(blocks).length > 13_200)
        return { error: 'msg_blocks_too_long' };
      clock += 0.000_1;
      const ts = clock.toFixed(6);
      posts.push({
        channel,
        ts,
        text,
        blocks,
        atMs: performance.now(),
        ...(thread ? { thread } : {}),
        ...(body['metadata'] ? { metadata: JSON.parse(body['metadata']) } : {}),
      });
      return { ts, channel };
    },
    'chat.update': ({ channel, ts, text = '', blocks = '[]' }) => {
      const post = posts.find((one) => one.channel === channel && one.ts === ts);
      if (!post) return { error: 'message_not_found' };
      Object.assign(post, { text, blocks: JSON.parse(blocks) as { type: string }[] });
      return { ts };
    },
    'chat.delete': ({ channel, ts }) => {
      const at = posts.findIndex((one) => one.channel === channel && one.ts === ts);
      if (at < 0) return { error: 'message_not_found' };
      posts.splice(at, 1);
      return { ts };
    },
    'views.open': ({ trigger_id: trigger = '', view = '{}' }) => {
      if (trigger === '' || usedTriggers.has(trigger)) return { error: 'exchanged_trigger_id' };
      usedTriggers.add(trigger);
      const parsed = JSON.parse(view) as Record<string, unknown> & { title: { text: string } };
      if (parsed.title.text.length > 24) return { error: 'invalid_arguments' };
      views.push({ trigger, view: parsed });
      return { view: { id: `V${views.length}` } };
    },
    'views.publish': ({ user_id: user = '', view = '{}' }) => {
      homes.set(user, JSON.parse(view) as Record<string, unknown>);
      return { view: {} };
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const raw = Buffer.concat(parts).toString('utf8');
    const path = new URL(request.url ?? '/', 'http://slack').pathname;
    if (path === '/late') {
      late.push(JSON.parse(raw) as Record<string, unknown>);
      response.end('ok');
      return;
    }
    const method = path.replace('/api/', '');
    calls.push(method);
    const at = mishaps.findIndex((one) => one.method === method);
    const [found] = at < 0 ? [] : mishaps.splice(at, 1);
    const mishap = found?.mishap;
    if (mishap && 'slowMs' in mishap) await new Promise((resolve) => setTimeout(resolve, mishap.slowMs));
    if (mishap && 'cut' in mishap && mishap.cut === 'before') return void request.socket.destroy();
    if (mishap && 'retryAfter' in mishap) {
      response
        .writeHead(429, { 'retry-after': String(mishap.retryAfter) })
        .end('{"ok":false,"error":"ratelimited"}');
      return;
    }
    if (mishap && 'status' in mishap) return void response.writeHead(mishap.status).end('Sorry');
    const run = methods[method];
    const isKnown = request.headers.authorization === `Bearer ${botToken}`;
    const result: Record<string, unknown> = !run
      ? { error: 'unknown_method' }
      : !isKnown
        ? { error: 'invalid_auth' }
        : mishap && 'error' in mishap
          ? { error: mishap.error }
          : { ...run(Object.fromEntries(new URLSearchParams(raw))) };
    if (mishap && 'cut' in mishap) return void request.socket.destroy();
    response
      .writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': [...scopes].join(',') })
      .end(JSON.stringify({ ok: !('error' in result), ...result }));
  };
  const server = createServer((request, response) => void answer(request, response));
  const host = await listenHere(server);

  /** A request as Slack signs one: a form for what people do, JSON for events. */
  const sign = (
    content: Record<string, string> | object,
    { secret = signingSecret, atMs = Date.now() } = {},
  ) => {
    const isForm = Object.values(content).every((value) => typeof value === 'string');
    const body = isForm
      ? new URLSearchParams(content as Record<string, string>).toString()
      : JSON.stringify(content);
    const at = String(Math.floor(atMs / 1000));
    const digest = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
    return {
      payload: body,
      headers: {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${digest}`,
      },
    };
  };
  const commandOf = (user: string, text: string, more: Record<string, string> = {}) => ({
    team_id: team,
    user_id: user,
    command: '/kudos',
    text,
    trigger_id: randomUUID(),
    response_url: `http://${host}/late`,
    ...more,
  });
  const interactionOf = (payload: object) => ({
    payload: JSON.stringify({ team: { id: team }, trigger_id: randomUUID(), ...payload }),
  });
  const eventOf = (event: object, id: string = randomUUID()) => ({
    type: 'event_callback',
    team_id: team,
    event_id: id,
    event,
  });
  return {
    apiUrl: `http://${host}/api/`,
    host,
    team,
    botToken,
    signingSecret,
    users,
    channels,
    posts,
    views,
    homes,
    late,
    calls,
    scopes,
    /** The next call of a method goes wrong. */
    fail: (method: string, mishap: Mishap) => void mishaps.push({ method, mishap }),
    sign,
    commandOf,
    interactionOf,
    eventOf,
  };
}

/** Everything a message says, its blocks read through. */
export function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(said).join('');
  const { text } = value as { text?: unknown };
  if (typeof text === 'string') return text;
  return Object.values(value).map(said).join('');
}
