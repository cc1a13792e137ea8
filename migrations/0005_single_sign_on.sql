-- Single sign-on by OpenID Connect (docs/adr/0017): at whom a workspace's members sign in.
create table single_sign_on (
  workspace_id uuid primary key references workspaces,
  name text not null,
  issuer text not null,
  client_id text not null,
  -- Sealed; see src/features/sign-in/seal.ts.
  client_secret bytea not null,
  -- Whose e-mails the provider is believed about.
  domains text[] not null,
  -- Whether somebody of these domains may come in without an invitation.
  creates boolean not null,
  groups_claim text not null,
  -- [{ group, role }]; empty: the provider says nothing about roles.
  roles jsonb not null,
  only_way boolean not null,
  changed_at timestamptz not null
);

-- Who somebody is there: issuer and subject, never an e-mail.
create table sign_on_links (
  workspace_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, issuer, subject),
  unique (workspace_id, person_id, issuer),
  foreign key (workspace_id, person_id) references accounts on delete cascade
);

-- Somebody is at their provider at this moment. The browser holds a secret, of which this is the hash; what must come
-- back is sealed. Used once.
create table sign_on_attempts (
  workspace_id uuid not null references workspaces,
  hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (workspace_id, hash)
);

alter table sessions
  -- When they last showed who they are, where that was before the session began.
  add column proved_at timestamptz,
  -- What the provider calls this session, so that it can end it.
  add column sign_on_sid text;
