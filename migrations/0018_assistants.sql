-- Tokens by which a program reads as a person, and drafts it leaves them (docs/adr/0031).
create table access_tokens (
  workspace_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  name text not null,
  -- The beginning of the secret, to know one from another.
  prefix text not null,
  -- Of the secret in the token, which is shown once.
  hash bytea not null,
  -- 'own': as a member, whatever roles the person has. 'role': all that they may see.
  sight text not null check (sight in ('own', 'role')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, token_id),
  foreign key (workspace_id, person_id) references people
);
create unique index access_tokens_called on access_tokens (workspace_id, hash);
create index access_tokens_of on access_tokens (workspace_id, person_id);

-- A recognition that a program has written down for a person, who sends it or does not.
create table recognition_drafts (
  workspace_id uuid not null,
  draft_id uuid not null,
  person_id uuid not null,
  recipients uuid[] not null,
  -- The key of a badge; null leaves it open.
  value text,
  what text not null,
  effect text not null,
  evidence bigint[] not null,
  -- What the token was called.
  made_with text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, draft_id),
  foreign key (workspace_id, person_id) references people
);
create index recognition_drafts_of on recognition_drafts (workspace_id, person_id);
