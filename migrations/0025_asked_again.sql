-- How often it was said that a record is to be read: what was said again while it was being read is not forgotten, also
-- where nothing was told with it (a gap).
alter table fetch_jobs add column asked int not null default 1;
