-- A recognition for the people named in it alone (docs/adr/0041).
alter table recognitions
  add column audience text not null default 'everyone' check (audience in ('everyone', 'named'));
-- The entry of such a one is of another kind than those of the feed: what reads the feed does not meet it.
alter table announcements
  drop constraint announcements_kind_check,
  add constraint announcements_kind_check check (kind in ('feed', 'named', 'notice', 'feed.removed'));
