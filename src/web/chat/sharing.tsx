import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChatChannel, ChatConnection, ChatSetup, ChatTool } from '../../features/chat/api.ts';
import { get, send } from '../api/http.ts';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

type Share = ChatConnection['shares'][number];
const all = Object.keys(texts.shares) as Share[];

/** Where news are shared, and which; each change counts at once. */
export function Sharing({ tool, connection }: { tool: ChatTool; connection: ChatConnection }) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (wanted: { channel?: string | null; shares?: Share[] }) =>
      send<ChatSetup>('PATCH', `/v1/chat/${tool}`, wanted),
    onSuccess: (setup) => client.setQueryData(['chat'], setup),
  });
  const test = useMutation({ mutationFn: () => send<void>('POST', `/v1/chat/${tool}/test`) });
  const { shares, channel } = connection;
  const toggle = (one: Share, isOn: boolean) =>
    change.mutate({ shares: all.filter((each) => (each === one ? isOn : shares.includes(each))) });
  return (
    <div className="stack">
      <div>
        <h3>{texts.shareTitle}</h3>
        <p className="soft">{texts.share}</p>
      </div>
      {tool === 'slack' ? (
        <Channels connection={connection} choose={(id) => change.mutate({ channel: id })} />
      ) : null}
      <fieldset className="chat-shares">
        <legend className="label">{texts.sharesLabel}</legend>
        {all.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={shares.includes(one)}
              onChange={(event) => toggle(one, event.target.checked)}
            />
            {texts.shares[one]}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={test.isPending || (tool === 'slack' && channel === null)}
          onClick={() => test.mutate()}
        >
          {texts.test}
        </button>
        <span role="status" className="small soft">
          {test.isSuccess ? texts.tested : change.isSuccess ? texts.saved : ''}
        </span>
      </div>
      <Refused error={change.error ?? test.error} retry={() => test.mutate()} />
    </div>
  );
}

function Channels(props: { connection: ChatConnection; choose: (id: string | null) => void }) {
  const { channel } = props.connection;
  const channels = useQuery({
    queryKey: ['chat-channels'],
    queryFn: ({ signal }) => get<{ items: ChatChannel[] }>('/v1/chat/slack/channels', signal),
    staleTime: 60_000,
  });
  const items = channels.data?.items ?? [];
  const isListed = channel === null || items.some(({ id }) => id === channel.id);
  return (
    <div className="field">
      <label htmlFor="chat-channel">{texts.channel}</label>
      <select
        id="chat-channel"
        className="input"
        value={channel?.id ?? ''}
        onChange={(event) => props.choose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{texts.nowhere}</option>
        {isListed ? null : <option value={channel?.id}>#{channel?.name}</option>}
        {items.map(({ id, name, isPrivate }) => (
          <option key={id} value={id}>
            #{name}
            {isPrivate ? ` (${texts.private})` : ''}
          </option>
        ))}
      </select>
      <Refused error={channels.error} retry={() => void channels.refetch()} />
    </div>
  );
}
