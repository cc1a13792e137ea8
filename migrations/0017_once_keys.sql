-- What was asked with an Idempotency-Key, for 48 hours (docs/adr/0030).
create table once_keys (
  workspace_id uuid not null,
  -- A person, a source, or the workspace itself for the operator.
  asker uuid not null,
  key_hash bytea not null,
  -- Keyed, for what was asked may be guessed.
  request_hash bytea not null,
  claimed_at timestamptz not null,
  -- Null until it was answered.
  status int,
  -- Sealed, for it may hold a secret that is shown once; null as well once somebody was erased.
  answer bytea,
  primary key (workspace_id, asker, key_hash)
);
create index once_keys_by_age on once_keys (workspace_id, claimed_at);
