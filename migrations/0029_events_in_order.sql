-- Events are read through a table of which event_log is the only part, no longer through a view that hides: row-level
-- security binds it like any other (docs/adr/0045), and an index may give the order of a page, which a view forbids.
-- Nothing is copied; COPY goes on writing to event_log.
drop view events;
create table events (like event_log including defaults) partition by list (workspace_id);
alter table events add primary key (workspace_id, seq), add unique (workspace_id, key);
alter table events attach partition event_log default;
