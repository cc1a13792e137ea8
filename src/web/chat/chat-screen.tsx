import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ChatSetup } from '../../features/chat/api.ts';
import { get } from '../api/http.ts';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { GroupTabs } from '../shell/group-tabs.tsx';
import { SlackCard } from './slack-card.tsx';
import { TeamsCard } from './teams-card.tsx';
import { texts } from './texts.ts';
import '../sign-in/sign-in.css';
import './chat.css';

const waitMs = 3000;

export const chatQuery = queryOptions({
  queryKey: ['chat'],
  queryFn: ({ signal }) => get<ChatSetup>('/v1/chat', signal),
  // While Slack's first request is waited for, somebody looks at this page until it turns green.
  refetchInterval: ({ state }) => {
    const connection = state.data?.slack.connection;
    return connection && connection.firstRequestAt === null ? waitMs : false;
  },
});

/** Where an admin connects the tools people talk in. */
export function ChatScreen() {
  const chat = useQuery(chatQuery);
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<GroupTabs />}>
      <Answer query={chat} heights={[420, 240]}>
        {({ slack, teams }) => (
          <div className="stack chat">
            <SlackCard slack={slack} />
            <TeamsCard connection={teams.connection} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
