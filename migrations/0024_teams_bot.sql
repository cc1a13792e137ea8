-- The bot of Microsoft Teams (docs/adr/0037).
alter table chat_tools drop constraint chat_tools_tool_check;
alter table chat_tools add constraint chat_tools_tool_check check (tool in ('slack', 'teams', 'teams-bot'));

-- Where the tool is asked, as its newest genuine request said; null until there is one.
alter table chat_tools add column service_url text;
-- Teams and group chats the bot is in: the tool says who else is.
alter table chat_tools add column rosters text[] not null default '{}';
