-- Who reacted is told to those whom an entry is about: once an entry, person and local day of theirs (docs/adr/0042).
create table reaction_notices (
  workspace_id uuid not null,
  notice_id uuid not null,
  -- Who is told.
  person_id uuid not null,
  -- The entry that was answered.
  seq bigint not null,
  -- The day in their zone when it began, `2026-03-29`.
  day text not null,
  -- It tells of whoever first reacted from then on, until the next one of the same person and entry.
  since timestamptz not null,
  primary key (workspace_id, notice_id),
  foreign key (workspace_id, seq) references announcements,
  foreign key (workspace_id, person_id) references people
);
create unique index reaction_notices_once on reaction_notices (workspace_id, seq, person_id, day);
create index reaction_notices_person on reaction_notices (workspace_id, person_id);

alter table announcements add column reaction_notice_id uuid;
create unique index announcements_reaction_once on announcements (workspace_id, reaction_notice_id) where reaction_notice_id is not null;

alter table notice_words
  drop constraint notice_words_kind_check,
  add constraint notice_words_kind_check check (kind in ('award', 'reaction', 'nudge', 'stall', 'pattern', 'team'));

-- Whoever has chosen one time for all there was on a channel, such as no mails at all, has chosen it for this, too.
with chosen as (
  select workspace_id, person_id, jsonb_object_agg(channel, time) as times from (
    select s.workspace_id, s.person_id, t.key as channel, min(t.value) as time
    from notice_settings s cross join lateral jsonb_each(s.matrix) k cross join lateral jsonb_each_text(k.value) t
    group by 1, 2, 3
    having count(*) filter (where k.key in ('award', 'recognition', 'mention', 'note')) = 4 and count(distinct t.value) = 1
  ) same group by 1, 2
)
update notice_settings s set matrix = s.matrix || jsonb_build_object('reaction', c.times)
from chosen c where s.workspace_id = c.workspace_id and s.person_id = c.person_id;

with chosen as (
  select workspace_id, jsonb_object_agg(channel, time) as times from (
    select d.workspace_id, t.key as channel, min(t.value) as time
    from notice_defaults d cross join lateral jsonb_each(d.matrix) k cross join lateral jsonb_each_text(k.value) t
    group by 1, 2
    having count(*) filter (where k.key in ('award', 'recognition', 'mention', 'note')) = 4 and count(distinct t.value) = 1
  ) same group by 1
)
update notice_defaults d set matrix = d.matrix || jsonb_build_object('reaction', c.times)
from chosen c where d.workspace_id = c.workspace_id;
