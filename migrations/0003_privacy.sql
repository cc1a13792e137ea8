-- Who left keeps counting and cannot sign in; who was erased is a number without a name.
alter table people add column deactivated_at timestamptz;
alter table people add column erased_at timestamptz;

-- Asked for, under way, done. Nothing here says who it was: the person's row has lost its name by then.
create table erasures (
  workspace_id uuid not null,
  erasure_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('requested', 'done', 'failed')),
  requested_at timestamptz not null,
  done_at timestamptz,
  -- How many rows were changed, by table.
  changed jsonb not null default '{}',
  -- What stands in the way, where something does.
  message text,
  primary key (workspace_id, erasure_id),
  unique (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people
);

-- Names that must not come back, each as an HMAC under a key that is not in this database (docs/adr/0015). Nothing tells
-- which of them belong together, or to which erasure.
create table erased_names (
  workspace_id uuid not null references workspaces,
  digest bytea not null,
  -- Of how many words the longest such name is made; 0 for what only begins one.
  words smallint not null,
  primary key (workspace_id, digest)
);

create table privacy_settings (
  workspace_id uuid primary key references workspaces,
  -- No figures on fewer than five people, no misses of others.
  works_council boolean not null default false,
  -- What no rule reads goes from events so many days after they came; null: never.
  retention_days int check (retention_days >= 30),
  -- Events up to this number hold only what rules read.
  reduced_seq bigint not null default 0,
  reduced_at timestamptz
);

-- A random part of what is hashed: without it nobody can guess words that were taken out of an entry. Null: an entry of
-- before, hashed without.
alter table audit_log add column salt bytea;

-- Takes words out of an entry of the audit log, the only change there is. The entry keeps its hash, which the next one
-- covers; what it says from then on is pinned by an entry of its own (docs/adr/0015).
create function smallwins_redact_audit(wanted bigint, new_actor text, new_subject text, new_details jsonb)
  returns void language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update public.audit_log set actor = new_actor, subject = new_subject, details = new_details, salt = null
    where workspace_id = nullif(current_setting('smallwins.workspace', true), '')::uuid and number = wanted
  $$;
revoke all on function smallwins_redact_audit(bigint, text, text, jsonb) from public;
