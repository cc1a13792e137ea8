-- Boards: what people have in a week, month and quarter, counted behind the hot path (docs/adr/0014).

-- One row a workspace; whoever writes tallies, hides somebody or makes groups holds it.
create table board_settings (
  workspace_id uuid primary key references workspaces,
  -- A board ends for everybody at one moment: in this zone.
  zone text not null default 'UTC',
  peers boolean not null default true,
  team boolean not null default false,
  workspace boolean not null default false
);

-- Who is on nobody else's board.
create table board_hidden (
  workspace_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people
);

-- What of somebody has to be counted anew, written with what changed it and removed with what was counted.
create table board_changes (
  workspace_id uuid not null,
  id bigint generated always as identity,
  person_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, id)
);

create table board_tallies (
  workspace_id uuid not null,
  -- `2026-W12`, `2026-03` or `2026-Q1`.
  period text collate "C" not null,
  person_id uuid not null,
  awards int not null,
  recognitions int not null,
  total int generated always as (awards + recognitions) stored,
  shown boolean not null,
  primary key (workspace_id, person_id, period),
  foreign key (workspace_id, person_id) references people
);
create index board_tallies_by_total on board_tallies (workspace_id, period, total desc, person_id) where shown;

-- How many of those who are shown have a total: a rank is the sum above it.
create table board_totals (
  workspace_id uuid not null references workspaces,
  period text collate "C" not null,
  total int not null,
  people int not null,
  primary key (workspace_id, period, total)
);

-- Who sees whom for a quarter, and what they have in common.
create table peer_groups (
  workspace_id uuid not null references workspaces,
  period text collate "C" not null,
  number int not null,
  level smallint not null,
  segment jsonb not null,
  primary key (workspace_id, period, number)
);

create table peer_group_members (
  workspace_id uuid not null,
  period text collate "C" not null,
  person_id uuid not null,
  number int not null,
  primary key (workspace_id, period, person_id),
  foreign key (workspace_id, period, number) references peer_groups deferrable initially deferred,
  foreign key (workspace_id, person_id) references people
);
create index peers_by_group on peer_group_members (workspace_id, period, number, person_id);

-- What a team wants to reach together in a week, month or quarter.
create table team_goals (
  workspace_id uuid not null references workspaces,
  goal_id uuid not null,
  team text not null,
  name text not null,
  period text collate "C" not null,
  target int not null check (target > 0),
  -- Counts awards of this achievement alone; null: every award and recognition.
  achievement_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  primary key (workspace_id, goal_id),
  foreign key (workspace_id, achievement_id) references achievements,
  foreign key (workspace_id, made_by) references people
);
create index team_goals_by_team on team_goals (workspace_id, team, period);

-- What was there before is counted by the first start.
insert into board_changes (workspace_id, person_id, at)
  select workspace_id, person_id, earned_at from awards where state = 'confirmed';
insert into board_changes (workspace_id, person_id, at)
  select workspace_id, person_id, given_at from recognition_recipients join recognitions using (workspace_id, recognition_id)
  where state = 'shown';
