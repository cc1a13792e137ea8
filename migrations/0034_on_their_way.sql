-- Whether another notice of a person is on its way right now is asked of each that is to be sent: without this, all that
-- waits for later (quiet hours, retries) was read for it.
create index messages_on_their_way on messages (workspace_id, person_id) where state = 'sending';
