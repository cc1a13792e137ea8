-- Addresses that a calendar program reads without signing in (docs/adr/0029).
create table calendars (
  workspace_id uuid not null,
  calendar_id uuid not null,
  person_id uuid not null,
  -- The team whose wins it shows; empty for the person's own.
  team text not null,
  -- Of the secret in the address, which is shown once.
  hash bytea not null,
  made_at timestamptz not null,
  primary key (workspace_id, calendar_id),
  foreign key (workspace_id, person_id) references people
);
-- A new address ends the old one.
create unique index calendars_of on calendars (workspace_id, person_id, team);
create unique index calendars_called on calendars (workspace_id, hash);
