-- How people want to be told, and what is told them outside the app (docs/adr/0020).

-- What a workspace has set for everybody; a person's own come on top.
create table notice_defaults (
  workspace_id uuid primary key references workspaces,
  -- { award: { mail: 'weekly', … }, … }
  matrix jsonb not null default '{}'
);

create table notice_settings (
  workspace_id uuid not null,
  person_id uuid not null,
  matrix jsonb not null default '{}',
  -- Minutes since local midnight; both null for no quiet hours.
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  muted_until timestamptz,
  digest_at smallint not null check (digest_at between 0 and 1439),
  -- 0 = Monday
  digest_on smallint not null check (digest_on between 0 and 6),
  changed_at timestamptz not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people,
  check ((quiet_from is null) = (quiet_to is null))
);

-- One thing to be told to one person on one channel: an award, a recognition, a comment; at most once, ever.
create table notice_lines (
  workspace_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('app', 'mail', 'chat', 'push')),
  kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  closes_at timestamptz,
  -- Which message tells of it: those of a person, channel, bundle and period are one.
  bundle text not null check (bundle in ('now', 'daily', 'weekly')),
  period text not null,
  due_at timestamptz not null,
  state text not null check (state in ('waiting', 'told', 'dropped')),
  message_id uuid,
  primary key (workspace_id, line_id),
  foreign key (workspace_id, person_id) references people
);
create unique index notice_lines_once on notice_lines (workspace_id, person_id, channel, kind, subject_id);
create index notice_lines_due on notice_lines (workspace_id, due_at) where state = 'waiting';
create index notice_lines_message on notice_lines (workspace_id, message_id) where message_id is not null;

-- What leaves the house: one row a message, with what became of it.
create table messages (
  workspace_id uuid not null,
  message_id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('app', 'mail', 'chat', 'push')),
  bundle text not null check (bundle in ('now', 'daily', 'weekly')),
  period text not null,
  made_at timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
  tries smallint not null default 0,
  -- Nobody noted how a try ended: it may have been sent, so it is only ever sent again as it is.
  unsure boolean not null default false,
  next_try_at timestamptz not null,
  error text,
  ended_at timestamptz,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, person_id) references people
);
-- One digest a person, channel and local period.
create unique index messages_once on messages (workspace_id, person_id, channel, bundle, period);
create index messages_due on messages (workspace_id, next_try_at) where state in ('queued', 'sending');

-- When somebody was disturbed, for the budget and the cooldowns.
create table interruptions (
  workspace_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  kinds text[] not null,
  primary key (workspace_id, person_id, at),
  foreign key (workspace_id, person_id) references people
);

-- Up to which announcement a workspace's news have found their way.
create table notice_cursors (
  workspace_id uuid primary key references workspaces,
  seq bigint not null
);
