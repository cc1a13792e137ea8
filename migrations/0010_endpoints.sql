-- Retries stand one after the other since the first try (docs/adr/0023).
alter table messages add column first_try_at timestamptz;
