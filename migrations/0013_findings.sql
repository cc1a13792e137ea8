-- What the product noticed and tells: nudges, stalls, patterns, team news (docs/adr/0026).

create table findings (
  workspace_id uuid not null,
  finding_id uuid not null,
  -- Who is told.
  person_id uuid not null,
  kind text not null check (kind in ('nudge', 'stall', 'pattern', 'team')),
  -- What makes it this one: nobody is told it twice, in whatever order things came.
  once_key text not null,
  at timestamptz not null,
  achievement_id uuid,
  version integer,
  -- Whom it is about, if not who is told.
  about_id uuid,
  award_id uuid,
  window_key text,
  ends_at timestamptz,
  -- Of a nudge: when to look whether it has stalled, or its window is over; null for no more.
  look_at timestamptz,
  state text not null check (state in ('stands', 'passed')),
  facts jsonb not null,
  primary key (workspace_id, finding_id),
  foreign key (workspace_id, person_id) references people,
  foreign key (workspace_id, about_id) references people
);
create unique index findings_once on findings (workspace_id, person_id, kind, once_key);
create index findings_look on findings (workspace_id, look_at) where look_at is not null;
create index findings_about on findings (workspace_id, about_id) where about_id is not null;

-- Up to where events and announcements have been looked at, and when the rest last was.
create table finding_cursors (
  workspace_id uuid primary key references workspaces,
  event_seq bigint not null,
  announced_seq bigint not null,
  swept_at timestamptz not null
);

-- On which of their own days a lead's people were last looked at.
create table pattern_looks (
  workspace_id uuid not null,
  person_id uuid not null,
  day text not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people
);

alter table announcements add column finding_id uuid;
create unique index announcements_finding_once on announcements (workspace_id, finding_id) where finding_id is not null;

-- What notices say in a workspace, where an achievement says nothing of its own: templates in Liquid.
create table notice_words (
  workspace_id uuid not null references workspaces,
  kind text not null check (kind in ('award', 'nudge', 'stall', 'pattern', 'team')),
  language text not null check (language in ('en', 'de', 'es')),
  title text,
  body text,
  changed_at timestamptz not null,
  primary key (workspace_id, kind, language)
);

-- The value ledger: who was told at once and who was not, by chance, and what they did within a day.
create table notice_trials (
  workspace_id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  -- What doing something about it would count towards; null where a lead is told.
  achievement_id uuid,
  at timestamptz not null,
  arm text not null check (arm in ('told', 'held')),
  -- Deeds within a day after it.
  acted integer not null default 0,
  primary key (workspace_id, person_id, kind, subject_id),
  foreign key (workspace_id, person_id) references people
);
create index notice_trials_at on notice_trials (workspace_id, at);

-- What of it was seen and followed, by channel.
create table notice_openings (
  workspace_id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  channel text not null check (channel in ('app', 'mail', 'chat', 'push')),
  viewed_at timestamptz not null,
  clicked_at timestamptz,
  primary key (workspace_id, person_id, kind, subject_id, channel),
  foreign key (workspace_id, person_id) references people
);

create table ledger_settings (
  workspace_id uuid primary key references workspaces,
  -- How many in a hundred low-stakes notices wait for the digest, to be compared with; 0 for none.
  held_percent smallint not null check (held_percent between 0 and 20),
  judged_at timestamptz
);

-- Kinds that go into the digest, because they changed nothing.
create table notice_demotions (
  workspace_id uuid not null references workspaces,
  kind text not null,
  since timestamptz not null,
  -- The figures it rests on.
  why jsonb not null,
  -- An admin has told it at once again: it is judged by what comes from then on.
  lifted_at timestamptz,
  primary key (workspace_id, kind)
);
