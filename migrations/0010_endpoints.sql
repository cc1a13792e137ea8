-- Retries stand one after the other since the first try (docs/adr/0023).
alter table messages add column first_try_at timestamptz;

-- Where a workspace wants to be told of what happens, by webhook.
create table endpoints (
  workspace_id uuid not null,
  endpoint_id uuid not null,
  name text not null,
  url text not null,
  kinds text[] not null,
  made_at timestamptz not null,
  -- Null while it is on; why it is off: an admin wanted it, nothing was taken for five days, or it answered 410.
  off_at timestamptz,
  off_for text check (off_for in ('admin', 'failing', 'gone')),
  -- When admins were written to that it was switched off.
  told_at timestamptz,
  -- Since when nothing was taken.
  failing_since timestamptz,
  primary key (workspace_id, endpoint_id),
  foreign key (workspace_id) references workspaces,
  check ((off_at is null) = (off_for is null))
);

-- Sealed, for signing needs the secret itself. While one replaces the other, both sign.
create table endpoint_secrets (
  workspace_id uuid not null,
  endpoint_id uuid not null,
  secret_id uuid not null,
  sealed bytea not null,
  hint text not null,
  made_at timestamptz not null,
  ends_at timestamptz,
  primary key (workspace_id, endpoint_id, secret_id),
  foreign key (workspace_id, endpoint_id) references endpoints on delete cascade
);

-- One thing told to one endpoint. What it says is put together when it is sent: nothing about a person is kept here.
create table dispatches (
  workspace_id uuid not null,
  dispatch_id uuid not null,
  endpoint_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  -- The announcement it comes from; 0 for a test.
  seq bigint not null,
  at timestamptz not null,
  made_at timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
  tries smallint not null default 0,
  first_try_at timestamptz,
  next_try_at timestamptz not null,
  ended_at timestamptz,
  -- Of the last try: what was answered, and in how long.
  status smallint,
  took_ms int,
  error text,
  primary key (workspace_id, dispatch_id),
  foreign key (workspace_id, endpoint_id) references endpoints on delete cascade
);
-- Once law: an announcement is told to an endpoint once.
create unique index dispatches_once on dispatches (workspace_id, endpoint_id, kind, subject_id, seq);
create index dispatches_due on dispatches (workspace_id, endpoint_id, next_try_at) where state in ('queued', 'sending');
create index dispatches_newest on dispatches (workspace_id, endpoint_id, dispatch_id);
create index dispatches_ended on dispatches (workspace_id, ended_at) where ended_at is not null;

-- Up to which announcement endpoints have been told.
create table dispatch_cursors (
  workspace_id uuid primary key references workspaces,
  seq bigint not null
);
