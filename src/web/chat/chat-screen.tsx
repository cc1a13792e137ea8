import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ChatSetup } from '../../features/chat/api.ts';
import { get } from '../api/http.ts';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { SlackCard } from './slack-card.tsx';
import { TeamsBotCard } from './teams-bot-card.tsx';
import { TeamsCard } from './teams-card.tsx';
import { texts } from './texts.ts';
import '../sign-in/sign-in.css';
import './chat.css';

const waitMs = 3000;

export const chatQuery = queryOptions({
  queryKey: ['chat'],
  queryFn: ({ signal }) => get<ChatSetup>('/v1/chat', signal),
  // While a first request is waited for, somebody looks at this page until it turns green.
  refetchInterval: ({ state }) => {
    const connections = [state.data?.slack.connection, state.data?.['teams-bot'].connection];
    return connections.some((one) => one?.firstRequestAt === null) ? waitMs : false;
  },
});

/** Where an admin connects the tools people talk in. */
export function ChatScreen() {
  const chat = useQuery(chatQuery);
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<GroupTabs />}>
      <Answer query={chat} heights={[420, 420, 240]}>
        {({ slack, teams, 'teams-bot': bot }) => (
          <div className="stack chat">
            <SlackCard slack={slack} />
            <TeamsBotCard bot={bot} />
            <TeamsCard connection={teams.connection} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
