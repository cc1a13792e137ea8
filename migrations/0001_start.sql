-- workspace_id leads every primary, unique and foreign key; every table carries row-level security.
-- The login role (smallwins_app) is neither owner nor superuser; see src/store/migrate.ts.

create table workspaces (
  workspace_id uuid primary key,
  slug text not null unique,
  name text not null,
  demo boolean not null default false,
  -- The engine's cells on disk hold every event up to this number.
  snapshot_seq bigint not null default 0,
  created_at timestamptz not null
);

create table people (
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  handle text not null,
  name text not null,
  email text,
  created_at timestamptz not null,
  primary key (workspace_id, person_id),
  unique (workspace_id, handle)
);

-- What was true of a person from a moment on (time rule T7): zone, team, role, segment, free attributes.
create table person_facts (
  workspace_id uuid not null,
  person_id uuid not null,
  valid_from timestamptz not null,
  zone text not null,
  attributes jsonb not null default '{}',
  primary key (workspace_id, person_id, valid_from),
  foreign key (workspace_id, person_id) references people
);

-- Two people who are one: what the first did counts for the second, until they are split again. The row of the first, its
-- identities and facts stay as they were, so that a split gives back exactly what was.
create table person_merges (
  workspace_id uuid not null,
  person_id uuid not null,
  into_id uuid not null check (into_id <> person_id),
  merged_at timestamptz not null,
  -- The sessions that went along, to be given back.
  sessions bytea[] not null default '{}',
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people,
  foreign key (workspace_id, into_id) references people
);

create table sources (
  workspace_id uuid not null references workspaces,
  source_id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  -- Whether an actor nobody knows becomes a person (imports, demo) or waits in the list of unmatched actors.
  creates_people boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, source_id),
  unique (workspace_id, slug)
);

create table api_keys (
  workspace_id uuid not null,
  key_id uuid not null,
  source_id uuid not null,
  name text not null,
  prefix text not null,
  -- SHA-256 of the secret part; the secret has 32 random bytes, so a slow hash adds nothing.
  hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, key_id),
  unique (workspace_id, hash),
  foreign key (workspace_id, source_id) references sources
);

-- One human in one source: "Resolved by 149" in servicenow.
create table identities (
  workspace_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, source_id, external_id),
  foreign key (workspace_id, source_id) references sources,
  foreign key (workspace_id, person_id) references people
);

-- Actors that no person matches yet. Their events are stored; matching them decides those events.
create table unmatched_actors (
  workspace_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  first_seen_at timestamptz not null,
  events bigint not null,
  primary key (workspace_id, source_id, external_id),
  foreign key (workspace_id, source_id) references sources
);

-- What comes in masses is copied in, and PostgreSQL copies into no table that has row-level security. So the app may only
-- insert into the logs, never naming the workspace (the default is the transaction's own), and reads through views of
-- its own workspace: events, cells, links.
create table event_log (
  workspace_id uuid not null default nullif(current_setting('smallwins.workspace', true), '')::uuid,
  seq bigint not null,
  source_id uuid not null,
  event_id text not null,
  -- First 16 bytes of SHA-256 over source and event id: the once-only key, kept for ever.
  key bytea not null,
  type text not null,
  subject text,
  sequence text not null default '',
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  -- 0 decided · 1 late: listed, waits for an admin · 2 history: decided silently
  mode smallint not null default 0,
  data jsonb not null,
  primary key (workspace_id, seq),
  unique (workspace_id, key)
  -- No foreign key: it would be checked for each event; the engine only takes sources of the workspace.
);
create index events_by_time on event_log using brin (occurred_at) with (pages_per_range = 16);
create index events_late on event_log (workspace_id, occurred_at) where mode = 1;

create view events with (security_barrier = true) as
  select * from event_log where workspace_id = (select nullif(current_setting('smallwins.workspace', true), '')::uuid)
  with check option;

create table quarantine (
  workspace_id uuid not null,
  quarantine_id uuid not null,
  source_id uuid not null,
  received_at timestamptz not null,
  code text not null,
  message text not null,
  pointer text,
  -- The bytes exactly as they came.
  body bytea not null,
  primary key (workspace_id, quarantine_id),
  foreign key (workspace_id, source_id) references sources
);

create table achievements (
  workspace_id uuid not null references workspaces,
  achievement_id uuid not null,
  key text not null,
  state text not null check (state in ('draft', 'live', 'retired')),
  -- False while stored events still have to be folded through a new version; a restart goes on with it.
  backfilled boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, achievement_id),
  unique (workspace_id, key)
);

-- The version valid at an event's time decides (time rule T15); versions are never edited. Each holds until a later one
-- begins, and where two would hold, the later one does: a version from the beginning replaces all before it.
create table achievement_versions (
  workspace_id uuid not null,
  achievement_id uuid not null,
  version int not null,
  valid_from timestamptz not null,
  -- Null: retired from then on.
  yaml text,
  created_at timestamptz not null,
  primary key (workspace_id, achievement_id, version),
  foreign key (workspace_id, achievement_id) references achievements
);

-- The engine's memory on disk: what is new in a person's window is appended behind the hot path, and it can always be
-- folded again from events. text: see src/domain/achievements/cells/pack-cells.ts.
create table cell_log (
  workspace_id uuid not null default nullif(current_setting('smallwins.workspace', true), '')::uuid,
  achievement_id uuid not null,
  person_id uuid not null,
  window_key text collate "C" not null,
  text text not null
) with (toast_tuple_target = 8160);
-- Not unique: after a crash the same may be written twice, and reading it twice changes nothing.
create index cells_by_window on cell_log (workspace_id, achievement_id, person_id, window_key);

create view cells with (security_barrier = true) as
  select * from cell_log where workspace_id = (select nullif(current_setting('smallwins.workspace', true), '')::uuid)
  with check option;

-- Which events speak of an object that a hold watches; the hash is of the achievement and the object's name.
create table link_log (
  workspace_id uuid not null default nullif(current_setting('smallwins.workspace', true), '')::uuid,
  hash bigint not null,
  seq bigint not null
);
create index links_by_hash on link_log (workspace_id, hash);

create view links with (security_barrier = true) as
  select * from link_log where workspace_id = (select nullif(current_setting('smallwins.workspace', true), '')::uuid)
  with check option;

-- Who is in a window that people are compared in, counted together in, or of which only the first so many win.
create table window_members (
  workspace_id uuid not null,
  achievement_id uuid not null,
  window_key text collate "C" not null,
  person_id uuid not null,
  primary key (workspace_id, achievement_id, window_key, person_id),
  foreign key (workspace_id, achievement_id) references achievements,
  foreign key (workspace_id, person_id) references people
);

-- The durable timer of a window whose awards are only known once it has closed for everybody in it.
create table window_closings (
  workspace_id uuid not null,
  achievement_id uuid not null,
  window_key text collate "C" not null,
  due_at timestamptz not null,
  primary key (workspace_id, achievement_id, window_key),
  foreign key (workspace_id, achievement_id) references achievements
);
create index closings_due on window_closings (workspace_id, due_at);

create table awards (
  workspace_id uuid not null,
  award_id uuid not null,
  achievement_id uuid not null,
  person_id uuid not null,
  -- Window, tier and repeat: at most one award stands for it.
  scope text collate "C" not null,
  version int not null,
  window_kind text not null,
  window_key text not null,
  window_starts_at timestamptz,
  window_ends_at timestamptz,
  zone text not null,
  tier text,
  state text not null check (state in ('pending', 'confirmed', 'withdrawn', 'in_review', 'declined', 'revoked')),
  earned_at timestamptz not null,
  granted_at timestamptz not null,
  -- The durable timer of a hold: when a pending award can be confirmed.
  settles_at timestamptz,
  -- Granted more than 24 h after the deed, or from history: never toasts (silence law).
  silent boolean not null,
  -- What a person has decided of it, and why; it outlives what the engine thinks.
  verdict text check (verdict in ('approved', 'declined', 'revoked')),
  verdict_reason text,
  receipt jsonb not null,
  primary key (workspace_id, award_id),
  unique (workspace_id, achievement_id, person_id, scope),
  foreign key (workspace_id, achievement_id) references achievements,
  foreign key (workspace_id, person_id) references people
);
-- Receipts are read now and then and written often: kept in the row up to 8 kB, not packed elsewhere from 2 kB on.
alter table awards set (toast_tuple_target = 8160);
create index awards_by_time on awards (workspace_id, earned_at desc, award_id);
create index awards_by_person on awards (workspace_id, person_id, earned_at desc);
create index awards_due on awards (workspace_id, settles_at) where state = 'pending';

-- Appended, never rewritten.
create table award_entries (
  workspace_id uuid not null,
  award_id uuid not null,
  entry int not null,
  at timestamptz not null,
  state text not null,
  cause text not null,
  event_seq bigint,
  primary key (workspace_id, award_id, entry),
  foreign key (workspace_id, award_id) references awards
);

-- What the live stream tells, in commit order. person_id null: the whole workspace.
create table announcements (
  workspace_id uuid not null references workspaces,
  seq bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('feed', 'notice', 'feed.removed')),
  person_id uuid,
  award_ids uuid[] not null,
  -- What people wrote: a recognition, and for somebody who was mentioned the comment.
  recognition_id uuid,
  comment_id uuid,
  -- False once nothing of it stands any more; kept for the stream's numbering.
  shown boolean not null default true,
  primary key (workspace_id, seq)
);
-- Once law: a recognition is told to each recipient once and to the feed once, a comment once to each person it mentions.
create unique index announcements_once on announcements (workspace_id, recognition_id, comment_id, kind, person_id)
  nulls not distinct where (recognition_id is not null or comment_id is not null) and kind <> 'feed.removed';

-- What a workspace recognises: its values and competencies, each with its badge.
create table recognition_values (
  workspace_id uuid not null references workspaces,
  value_id uuid not null,
  key text not null,
  name text not null,
  -- The name without case, accents and look-alikes: two values cannot be told apart by those alone.
  folded text not null,
  meaning text not null,
  kind text not null check (kind in ('value', 'competency')),
  -- The shape and colour of its badge.
  family text not null,
  hidden boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, value_id),
  unique (workspace_id, key),
  unique (workspace_id, folded)
);

create table recognitions (
  workspace_id uuid not null,
  recognition_id uuid not null,
  giver_id uuid not null,
  value_id uuid not null,
  -- The team it was given to, as it was called then; null for single people.
  team text,
  what text not null,
  effect text not null,
  state text not null check (state in ('shown', 'withdrawn', 'hidden')),
  -- By the workspace's clock, and by the wall's: the quarter of an hour for mending a text is real.
  given_at timestamptz not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  -- A repeated request is the same recognition; a key with another body is refused.
  once_key text not null,
  once_hash text not null,
  primary key (workspace_id, recognition_id),
  unique (workspace_id, giver_id, once_key),
  foreign key (workspace_id, giver_id) references people,
  foreign key (workspace_id, value_id) references recognition_values
);
create index recognitions_by_giver on recognitions (workspace_id, giver_id, given_at desc);

create table recognition_recipients (
  workspace_id uuid not null,
  recognition_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, recognition_id, person_id),
  foreign key (workspace_id, recognition_id) references recognitions,
  foreign key (workspace_id, person_id) references people
);
create index recognitions_by_recipient on recognition_recipients (workspace_id, person_id);

-- Events of the recipients that a recognition points at.
create table recognition_evidence (
  workspace_id uuid not null,
  recognition_id uuid not null,
  event_seq bigint not null,
  primary key (workspace_id, recognition_id, event_seq),
  foreign key (workspace_id, recognition_id) references recognitions
);

-- An entry of the feed is an announcement of kind 'feed'; one reaction of each kind from each person.
create table reactions (
  workspace_id uuid not null,
  seq bigint not null,
  kind text not null check (kind in ('thanks', 'admire', 'learned', 'together')),
  person_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, seq, kind, person_id),
  foreign key (workspace_id, seq) references announcements,
  foreign key (workspace_id, person_id) references people
);

create table comments (
  workspace_id uuid not null,
  comment_id uuid not null,
  seq bigint not null,
  person_id uuid not null,
  text text not null,
  state text not null check (state in ('shown', 'deleted', 'hidden')),
  at timestamptz not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, comment_id),
  foreign key (workspace_id, seq) references announcements,
  foreign key (workspace_id, person_id) references people
);
create index comments_by_entry on comments (workspace_id, seq, at, comment_id);

-- Somebody thinks an admin should look at an entry or a comment; one report of each person.
create table content_reports (
  workspace_id uuid not null,
  report_id uuid not null,
  seq bigint not null,
  comment_id uuid,
  reporter_id uuid not null,
  reason text not null,
  at timestamptz not null,
  settled_at timestamptz,
  primary key (workspace_id, report_id),
  unique nulls not distinct (workspace_id, seq, comment_id, reporter_id),
  foreign key (workspace_id, seq) references announcements,
  foreign key (workspace_id, comment_id) references comments,
  foreign key (workspace_id, reporter_id) references people
);

-- Words that a workspace asks to rephrase.
create table word_lists (
  workspace_id uuid primary key references workspaces,
  words text[] not null
);

create table imports (
  workspace_id uuid not null,
  import_id uuid not null,
  source_id uuid not null,
  name text not null,
  mapping text not null,
  mapping_yaml text not null,
  state text not null check (state in ('checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  dry_run boolean not null,
  bytes_total bigint not null,
  -- Progress and counts; `progress.cursor` is where a resumed import goes on.
  progress jsonb not null default '{}',
  findings jsonb not null default '[]',
  profile jsonb,
  message text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, import_id),
  foreign key (workspace_id, source_id) references sources
);

create table import_chunks (
  workspace_id uuid not null,
  import_id uuid not null,
  chunk int not null,
  bytes bytea not null,
  primary key (workspace_id, import_id, chunk),
  foreign key (workspace_id, import_id) references imports
);

create table import_rejects (
  workspace_id uuid not null,
  import_id uuid not null,
  row bigint not null,
  reason text not null,
  line text not null,
  primary key (workspace_id, import_id, row),
  foreign key (workspace_id, import_id) references imports
);

create table mappings (
  workspace_id uuid not null references workspaces,
  name text not null,
  yaml text not null,
  saved_at timestamptz not null,
  primary key (workspace_id, name)
);

create table sessions (
  workspace_id uuid not null,
  -- SHA-256 of the cookie's secret.
  hash bytea not null,
  person_id uuid not null,
  -- For whom has no account (the demo's visitors); an account's own roles come first.
  roles text[] not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  way text not null,
  device text not null default '',
  address text not null default '',
  primary key (workspace_id, hash),
  foreign key (workspace_id, person_id) references people
);
create index sessions_by_person on sessions (workspace_id, person_id);

-- Who may sign in, and as what (docs/adr/0011).
create table accounts (
  workspace_id uuid not null,
  person_id uuid not null,
  -- Folded; null for an owner who has not given one yet.
  email text,
  roles text[] not null check (roles <@ array['admin', 'manager', 'member'] and cardinality(roles) > 0),
  -- scrypt; see src/features/sign-in/password.ts.
  password text,
  -- The second factor's secret, sealed; it is asked for once totp_since is set. A step is used once.
  totp bytea,
  totp_since timestamptz,
  totp_step bigint not null default 0,
  -- SHA-256 of what is left of the recovery codes.
  recovery bytea[] not null default '{}',
  created_at timestamptz not null,
  primary key (workspace_id, person_id),
  unique (workspace_id, email),
  foreign key (workspace_id, person_id) references people
);
create index accounts_by_email on accounts (email);

create table passkeys (
  workspace_id uuid not null,
  credential_id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, credential_id),
  foreign key (workspace_id, person_id) references accounts on delete cascade
);

-- Used once: links by mail, and what stands between a password and its second factor.
create table sign_in_tokens (
  workspace_id uuid not null,
  hash bytea not null,
  person_id uuid not null,
  kind text not null check (kind in ('link', 'second-step', 'email')),
  -- For 'email': the address to be confirmed. For 'second-step': the way of the first.
  detail text not null default '',
  expires_at timestamptz not null,
  primary key (workspace_id, hash),
  foreign key (workspace_id, person_id) references accounts on delete cascade
);

create table invitations (
  workspace_id uuid not null references workspaces,
  invitation_id uuid not null,
  email text not null,
  roles text[] not null check (roles <@ array['admin', 'manager', 'member'] and cardinality(roles) > 0),
  hash bytea not null,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, invitation_id)
);

create table demo_clock (
  workspace_id uuid primary key references workspaces,
  -- Story time at the moment `read_at` of ours; it runs on at `speed` unless paused.
  story_at timestamptz not null,
  read_at timestamptz not null,
  speed double precision not null,
  paused boolean not null,
  cursor bigint not null
);

-- What admins did, one entry after the other; the hash of each covers the one before it (docs/adr/0010). The app may
-- insert and read, nothing else.
create table audit_log (
  workspace_id uuid not null references workspaces,
  number bigint not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command-line', 'server')),
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  hash bytea not null,
  primary key (workspace_id, number)
);

-- The end of the chain: those who append wait for each other here, and a chain cut short shows.
create table audit_heads (
  workspace_id uuid primary key references workspaces,
  number bigint not null,
  hash bytea not null
);

-- Where awarding is paused because data contradicts itself: events up to this number are decided, those after it wait.
create table awarding_pauses (
  workspace_id uuid primary key references workspaces,
  seq bigint not null,
  since timestamptz not null,
  because text not null
);

-- What the always-on checks found last, one row an invariant.
create table invariant_checks (
  workspace_id uuid not null references workspaces,
  invariant text not null,
  state text not null check (state in ('ok', 'broken')),
  -- Since when it is in this state.
  since timestamptz not null,
  checked_at timestamptz not null,
  -- When everything was looked at, not only what is new and a part of the rest.
  full_at timestamptz,
  -- How many things were looked at, and how long it took.
  checked bigint not null,
  took_ms bigint not null,
  note text,
  broken bigint not null default 0,
  -- The first hundred: [{ what, ids }].
  breaches jsonb not null default '[]',
  -- What the next check goes on from.
  remembered jsonb not null default '{}',
  primary key (workspace_id, invariant)
);

-- Who runs the engine on this database: one owner, fenced by its epoch.
create table engine_lease (
  only_one boolean primary key default true check (only_one),
  owner text not null,
  epoch bigint not null,
  renewed_at timestamptz not null
);
