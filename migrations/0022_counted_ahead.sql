-- What looking at a profile or a peer board would otherwise count each time, counted ahead (docs/adr/0035).

-- Numbers of one person by value, achievement and month. Null: to be counted, and until then a look counts for itself.
create table portfolio_counts (
  workspace_id uuid not null,
  person_id uuid not null,
  counted json,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references people
);
-- Read by one look as it is: kept in the row up to 8 kB, not packed elsewhere from 2 kB on.
alter table portfolio_counts set (toast_tuple_target = 8160);
create index portfolio_counts_to_count on portfolio_counts (workspace_id, person_id) where counted is null;
insert into portfolio_counts (workspace_id, person_id) select workspace_id, person_id from people where erased_at is null;

-- What the members of a group have in the weeks, months and quarter of the group, side by side; null likewise.
alter table peer_groups add column standings json;
alter table peer_groups set (toast_tuple_target = 8160);
create index peer_groups_to_count on peer_groups (workspace_id, period, number) where standings is null;

-- Whose number it is, and somebody's own numbers, are read from the index alone.
alter table peer_group_members drop constraint peer_group_members_pkey,
  add primary key (workspace_id, period, person_id) include (number);
alter table board_tallies drop constraint board_tallies_pkey,
  add primary key (workspace_id, person_id, period) include (awards, recognitions, shown);
