-- Erased, and its old bytes not yet off the disk: under way to whoever asks.
alter table erasures drop constraint erasures_state_check,
  add constraint erasures_state_check check (state in ('requested', 'wiping', 'done', 'failed'));
