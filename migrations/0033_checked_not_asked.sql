-- What deciding writes refers only to what the engine has read from this workspace. A foreign key asked PostgreSQL about each
-- award four times over, a third of what an award cost; the check of invariant I7 looks at the same (docs/adr/0046).
alter table awards drop constraint awards_workspace_id_achievement_id_fkey, drop constraint awards_workspace_id_person_id_fkey;
alter table award_entries drop constraint award_entries_workspace_id_award_id_fkey;
alter table announcements drop constraint announcements_workspace_id_fkey;
