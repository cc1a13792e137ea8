-- The last genuine deliveries of a hook: to see what came while a tool is set up, to try a mapping on, and for the
-- inspector. What was not genuine is counted alone (hook_tallies).
create table hook_deliveries (
  workspace_id uuid not null,
  source_id uuid not null,
  delivery_id uuid not null,
  received_at timestamptz not null,
  -- accepted · quarantined · noted · unread
  outcome text not null,
  -- Why, where it made no event.
  code text,
  message text,
  -- The bytes exactly as they came; null where there were too many to keep.
  body bytea,
  -- Numbers of the events it made, also of those that were on record already.
  seqs bigint[] not null,
  primary key (workspace_id, source_id, delivery_id),
  foreign key (workspace_id, source_id) references hooks
);

-- What a company's own names of stages and statuses mean, in their order: { deal: [{ name, means }], ticket: [...] }.
alter table hooks add column stages jsonb;
