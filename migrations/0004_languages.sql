-- The language somebody wants to read, and the one of a workspace whose people have said nothing. Null: as the browser asks.
alter table accounts add column language text check (language in ('en', 'de', 'es'));
alter table workspaces add column language text check (language in ('en', 'de', 'es'));
