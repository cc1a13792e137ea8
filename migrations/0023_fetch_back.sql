-- Tools that only say that something changed are asked for the record (docs/adr/0036).

-- How a source may ask its tool's API.
create table api_accesses (
  workspace_id uuid not null,
  source_id uuid not null,
  -- JSON, sealed: the token, or the address and what signs in there.
  sealed bytea not null,
  -- What of it may be shown.
  shown text not null,
  -- What is asked of records: which fields must be filled, which says the next step.
  wishes jsonb not null,
  -- Changes from then on are told by the record, those before were told by the delivery that told of them.
  since timestamptz not null,
  created_at timestamptz not null,
  -- The tool is left in peace until then.
  wait_until timestamptz not null,
  failures int not null default 0,
  error_code text,
  error text,
  fetched_at timestamptz,
  records bigint not null default 0,
  events bigint not null default 0,
  primary key (workspace_id, source_id),
  foreign key (workspace_id, source_id) references hooks
);

-- Records to be read again, each once, however often it was said.
create table fetch_jobs (
  workspace_id uuid not null,
  source_id uuid not null,
  -- As the connector names it: deal, ticket, lead.
  record_kind text not null,
  record_id text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0,
  -- What the deliveries told, in the order they came: for a record that is gone, nothing else is left.
  told jsonb not null,
  primary key (workspace_id, source_id, record_kind, record_id),
  foreign key (workspace_id, source_id) references api_accesses
);
create index fetch_jobs_due on fetch_jobs (workspace_id, due_at);
