-- What a team lead says to one person of an award, and what the owner of the programme decides of it.

-- A private word on an award, to the person it is about; one of each writer on an award, so a repeat changes nothing.
create table award_notes (
  workspace_id uuid not null,
  note_id uuid not null,
  award_id uuid not null,
  writer_id uuid not null,
  text text not null,
  state text not null check (state in ('shown', 'withdrawn')),
  at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, note_id),
  unique (workspace_id, award_id, writer_id),
  foreign key (workspace_id, award_id) references awards,
  foreign key (workspace_id, writer_id) references people
);
create index notes_by_writer on award_notes (workspace_id, writer_id, at desc);

-- Once law: its person is told of a note once.
alter table announcements add column note_id uuid;
create unique index announcements_note_once on announcements (workspace_id, note_id) where note_id is not null;

-- When a person decided of an award, by the wall's clock: for moments it can be taken back as if it had not been said.
alter table awards add column verdict_at timestamptz;
create index awards_in_review on awards (workspace_id, granted_at, award_id) where state = 'in_review';

-- A pattern of giving that somebody has looked at and found in order, with the recognitions it rested on then.
create table authenticity_dismissals (
  workspace_id uuid not null references workspaces,
  -- Kind, people and quarter: the same pattern has the same key.
  hint_key text not null,
  evidence uuid[] not null,
  reason text not null,
  -- Null: the operator, by the command line.
  dismissed_by uuid,
  at timestamptz not null,
  primary key (workspace_id, hint_key),
  foreign key (workspace_id, dismissed_by) references people
);

-- From how many recognitions on a giver reads a gentle sentence; nothing is ever held back by it.
create table recognition_limits (
  workspace_id uuid primary key references workspaces,
  to_one_a_week int not null check (to_one_a_week between 1 and 1000),
  a_day int not null check (a_day between 1 and 1000)
);
