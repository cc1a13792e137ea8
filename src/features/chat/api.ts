import { z } from 'zod';
import { personCard } from '../people/api.ts';

/** `teams` is the workflow of one channel, `teams-bot` the app that people talk to. */
export const chatTools = ['slack', 'teams', 'teams-bot'] as const;
export type ChatTool = (typeof chatTools)[number];
/** Those that share news in a channel, and those that know people. */
const sharing = ['slack', 'teams'] as const;
export const peopledTools = ['slack', 'teams-bot'] as const;
export type SharingTool = (typeof sharing)[number];
export type PeopledTool = (typeof peopledTools)[number];
export const chatShares = ['recognition', 'award'] as const;
const share = z.enum(chatShares);

/** What an admin sees of a tool that is connected; never its secrets. */
export const chatConnection = z.object({
  /** The tool's own name of the customer, such as "Acme"; null where it says none. */
  account: z.string().nullable(),
  channel: z.object({ id: z.string(), name: z.string() }).nullable(),
  shares: z.array(share),
  /** Why it does not work just now, in the tool's own word. */
  problem: z.string().nullable(),
  /** The first request that was genuine; null while it is waited for. */
  firstRequestAt: z.string().nullable(),
  lastRequestAt: z.string().nullable(),
  /** How many people are known there. */
  people: z.number(),
  /** Of the app of Teams: how many teams and chats it is in. */
  places: z.number(),
});
export type ChatConnection = z.infer<typeof chatConnection>;

/** `GET /v1/chat`, admin. */
export const chatSetup = z.object({
  slack: z.object({
    /** Where Slack sends what happens; null while nobody has said where this server is reached. */
    requestUrl: z.string().nullable(),
    /** What makes the app in Slack, as JSON; null for the same reason. */
    manifest: z.string().nullable(),
    connection: chatConnection.nullable(),
  }),
  teams: z.object({ connection: chatConnection.nullable() }),
  'teams-bot': z.object({
    /** Where Teams sends what people do; null while nobody has said where this server is reached. */
    endpoint: z.string().nullable(),
    connection: chatConnection.nullable(),
  }),
});
export type ChatSetup = z.infer<typeof chatSetup>;

const secret = (pattern: RegExp, message: string) => z.string().trim().max(500).regex(pattern, message);

/** `PUT /v1/chat/slack` → `ChatSetup`; asks for a fresh sign-in. */
export const connectSlack = z.strictObject({
  botToken: secret(/^xoxb-[\w-]{10,}$/, 'must be the Bot User OAuth Token; it begins with xoxb-'),
  signingSecret: secret(
    /^[\w-]{16,}$/,
    'must be the Signing Secret of Basic Information, 32 letters and digits',
  ),
});
/** `PUT /v1/chat/teams` → `ChatSetup`; asks for a fresh sign-in. */
export const connectTeams = z.strictObject({
  webhookUrl: z.url({ protocol: /^https?$/, error: 'must be the address that the workflow shows' }).max(2000),
});
const guid = (message: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, message);
/** `PUT /v1/chat/teams-bot` → `ChatSetup`; asks for a fresh sign-in. */
export const connectTeamsBot = z.strictObject({
  appId: guid('must be the Microsoft App ID, 32 digits with hyphens'),
  tenantId: guid('must be the App Tenant ID, 32 digits with hyphens'),
  clientSecret: secret(/^[\x21-\x7e]{16,}$/, 'must be the value of the client secret, not its ID'),
});
/** `PATCH /v1/chat/:tool` → `ChatSetup`: where news are shared, and which. */
export const chatChange = z.strictObject({
  /** Slack's id of a channel; null for nowhere. */
  channel: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,40}$/, 'must be a channel of the list')
    .nullish(),
  shares: z.array(share).max(2).optional(),
});

/** `GET /v1/chat/slack/channels` → `{ items }`. */
export const chatChannel = z.object({ id: z.string(), name: z.string(), isPrivate: z.boolean() });
export type ChatChannel = z.infer<typeof chatChannel>;

/** `GET /v1/chat/:tool/people` → who is known there, and who is not. */
export const chatPeople = z.object({
  known: z.array(z.object({ person: personCard, userId: z.string(), way: z.enum(['email', 'chosen']) })),
  unknown: z.array(personCard),
});
export type ChatPeople = z.infer<typeof chatPeople>;

/** `GET /v1/chat/:tool/users?search` → `{ items }`, at most 20. */
export const chatUser = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() });
export type ChatUser = z.infer<typeof chatUser>;

/** `PUT /v1/chat/:tool/people/:handle`; null: nobody there. */
export const chatMatch = z.strictObject({
  userId: z
    .string()
    .regex(/^([UW][A-Z0-9]{2,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
    .nullable(),
});

export const chatUsersQuery = z.object({ search: z.string().max(100).default('') });

export const chatToolPath = z.object({ tool: z.enum(chatTools) });
export const sharingPath = z.object({ tool: z.enum(sharing) });
export const peopledPath = z.object({ tool: z.enum(peopledTools) });
