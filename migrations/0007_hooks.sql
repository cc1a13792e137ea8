-- A source that a tool's webhooks come to. The address is random, so that knowing a workspace is not knowing its hooks.
create table hooks (
  workspace_id uuid not null,
  source_id uuid not null,
  address bytea not null,
  tool text not null,
  -- The tool's account that belongs here; what another account sends is not taken.
  account text,
  -- YAML: how bodies without a shape of their own become events.
  mapping text,
  created_at timestamptz not null,
  primary key (workspace_id, source_id),
  unique (workspace_id, address),
  foreign key (workspace_id, source_id) references sources
);

-- Two may live at once, while one replaces the other. Sealed, for a signature can only be checked with the secret itself.
create table hook_secrets (
  workspace_id uuid not null,
  source_id uuid not null,
  secret_id uuid not null,
  sealed bytea not null,
  -- Its last characters, to tell two of them apart.
  hint text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, source_id, secret_id),
  foreign key (workspace_id, source_id) references hooks
);

-- What became of deliveries, also of those that were refused and of which nothing is kept.
create table hook_tallies (
  workspace_id uuid not null,
  source_id uuid not null,
  -- accepted · quarantined · noted · unread · or why it was refused
  outcome text not null,
  deliveries bigint not null,
  last_at timestamptz not null,
  primary key (workspace_id, source_id, outcome),
  foreign key (workspace_id, source_id) references hooks
);
