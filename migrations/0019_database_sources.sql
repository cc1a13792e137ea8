-- Sources that are asked: a query of somebody's own PostgreSQL, again and again (docs/adr/0032).
create table database_sources (
  workspace_id uuid not null,
  source_id uuid not null,
  -- How to connect, sealed; what of it may be shown.
  sealed bytea not null,
  shown text not null,
  query text not null,
  cursor_column text not null,
  -- How far behind its newest row a run begins: seconds of a time, or so much of a number.
  overlap int not null,
  every_minutes int not null,
  -- YAML: how rows become events.
  mapping text not null,
  created_at timestamptz not null,
  paused_at timestamptz,
  next_run_at timestamptz not null,
  -- The value of the cursor column up to which everything was handed over; null before the first run.
  position text,
  -- Of the last run.
  ran_at timestamptz,
  took_ms int,
  rows_read int not null default 0,
  events int not null default 0,
  duplicates int not null default 0,
  rejected int not null default 0,
  -- Whether it ended at the most that a run reads, and how old its newest row was.
  has_more boolean not null default false,
  lag_seconds int,
  failures int not null default 0,
  error_code text,
  error text,
  primary key (workspace_id, source_id),
  foreign key (workspace_id, source_id) references sources
);
create index database_sources_due on database_sources (workspace_id, next_run_at) where paused_at is null;
