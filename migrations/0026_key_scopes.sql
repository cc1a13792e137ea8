-- What an API key may do (docs/adr/0039): send events, read what members see, ask where people stand.
alter table api_keys
  add column scopes text[] not null default '{send}',
  add constraint api_keys_scopes check (cardinality(scopes) > 0 and scopes <@ '{send,read,progress}');
