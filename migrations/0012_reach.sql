-- Further ways to reach people: inbox, embed, push (docs/adr/0025).

-- Up to which announcement somebody has read what they were told, and what is otherwise before or after it.
create table inbox_cursors (
  workspace_id uuid not null,
  person_id uuid not null,
  read_to bigint not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people
);
create table inbox_marks (
  workspace_id uuid not null,
  person_id uuid not null,
  seq bigint not null,
  is_read boolean not null,
  primary key (workspace_id, person_id, seq),
  foreign key (workspace_id, person_id) references people,
  foreign key (workspace_id, seq) references announcements
);
create index announcements_told on announcements (workspace_id, person_id, seq) where kind = 'notice';
-- What was told before there was an inbox is not news.
insert into inbox_cursors (workspace_id, person_id, read_to)
  select workspace_id, person_id, max(seq) from announcements
  where kind = 'notice' and person_id is not null group by workspace_id, person_id;

-- Other web apps that may show a person's own progress (clients/embed): their origins, and the sources whose keys may
-- ask for a token.
create table embed_settings (
  workspace_id uuid primary key references workspaces,
  origins text[] not null,
  sources uuid[] not null
);

-- The key pair that push services know a workspace by (VAPID, RFC 8292), made at first use.
create table push_keys (
  workspace_id uuid primary key references workspaces,
  public_key text not null,
  private_key bytea not null
);
-- Browsers that somebody wants to be told on. Where and how they are reached is sealed.
create table push_devices (
  workspace_id uuid not null,
  device_id uuid not null,
  person_id uuid not null,
  name text not null,
  endpoint_hash bytea not null,
  subscription bytea not null,
  -- Shows that there is something, and not what it is.
  is_discreet boolean not null default false,
  added_at timestamptz not null,
  primary key (workspace_id, device_id),
  foreign key (workspace_id, person_id) references people,
  unique (workspace_id, endpoint_hash)
);
create index push_devices_of on push_devices (workspace_id, person_id);
