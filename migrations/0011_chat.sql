-- Slack and Microsoft Teams (docs/adr/0024).

-- A workspace's connection to a tool people talk in.
create table chat_tools (
  workspace_id uuid not null references workspaces,
  tool text not null check (tool in ('slack', 'teams')),
  -- Slack: bot token and signing secret; Teams: the webhook's address, which is a secret.
  sealed bytea not null,
  -- Whose tool it is, as the tool says: what another account signs is not taken.
  account text,
  account_name text,
  -- What the tool calls us.
  bot text,
  -- Where the workspace's news are shared.
  channel text,
  channel_name text,
  -- Which: recognition · award
  shares text[] not null default '{recognition,award}',
  -- Up to which entry of the feed they are.
  shared_seq bigint not null,
  -- At most one message a second into a channel, also after a restart.
  next_post_at timestamptz not null,
  matched_at timestamptz,
  -- Why it does not work just now, in the tool's own word.
  problem text,
  first_request_at timestamptz,
  last_request_at timestamptz,
  made_at timestamptz not null,
  primary key (workspace_id, tool)
);

-- Who somebody is in a tool.
create table chat_people (
  workspace_id uuid not null,
  tool text not null,
  user_id text not null,
  person_id uuid not null,
  way text not null check (way in ('email', 'chosen')),
  -- Their direct conversation with us.
  conversation text,
  matched_at timestamptz not null,
  primary key (workspace_id, tool, user_id),
  foreign key (workspace_id, tool) references chat_tools,
  foreign key (workspace_id, person_id) references people
);
create unique index chat_people_person on chat_people (workspace_id, tool, person_id);

-- What is shared in a channel: one row a message. Of several that came together there is a summary, and they are its thread.
create table chat_posts (
  workspace_id uuid not null,
  post_id uuid not null,
  tool text not null,
  -- The entry of the feed; a summary has none, it is about those of its thread.
  seq bigint,
  parent_id uuid,
  channel text not null,
  made_at timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped', 'removed')),
  tries smallint not null default 0,
  next_try_at timestamptz not null,
  -- What the tool calls the message.
  ts text,
  error text,
  ended_at timestamptz,
  primary key (workspace_id, post_id),
  foreign key (workspace_id, tool) references chat_tools
);
-- Once law: an entry is shared once.
create unique index chat_posts_once on chat_posts (workspace_id, tool, seq) where seq is not null;
create index chat_posts_due on chat_posts (workspace_id, tool, next_try_at) where state in ('queued', 'sending');
create index chat_posts_ts on chat_posts (workspace_id, tool, channel, ts) where ts is not null;

-- Which emoji somebody has put to a message: several of them are one reaction in the feed.
create table chat_reactions (
  workspace_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  emoji text not null,
  at timestamptz not null,
  primary key (workspace_id, post_id, person_id, emoji),
  foreign key (workspace_id, post_id) references chat_posts,
  foreign key (workspace_id, person_id) references people
);

-- Requests that were answered, for as long as their signature holds: a replay does nothing.
create table chat_requests (
  workspace_id uuid not null,
  tool text not null,
  key text not null,
  at timestamptz not null,
  primary key (workspace_id, tool, key),
  foreign key (workspace_id, tool) references chat_tools
);
create index chat_requests_at on chat_requests (workspace_id, at);
