import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ChatPeople, ChatUser, PeopledTool } from '../../features/chat/api.ts';
import type { PersonCard } from '../../features/people/api.ts';
import { get, send, withQuery } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

const shownMax = 8;

/** Who is known in a tool, and a choice for those who are not found by their e-mail. */
export function PeopleCard({ tool, name }: { tool: PeopledTool; name: string }) {
  const key = ['chat-people', tool];
  const path = `/v1/chat/${tool}`;
  const client = useQueryClient();
  const [choosing, setChoosing] = useState<PersonCard | null>(null);
  const [showsKnown, setShowsKnown] = useState(false);
  const people = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<ChatPeople>(`${path}/people`, signal),
  });
  const done = (next: ChatPeople): void => {
    client.setQueryData(key, next);
    setChoosing(null);
  };
  const match = useMutation({
    mutationFn: () => send<ChatPeople>('POST', `${path}/people/match`),
    onSuccess: done,
  });
  const tie = useMutation({
    mutationFn: ({ handle, userId }: { handle: string; userId: string | null }) =>
      send<ChatPeople>('PUT', `${path}/people/${encodeURIComponent(handle)}`, { userId }),
    onSuccess: done,
  });
  const { known = [], unknown = [] } = people.data ?? {};
  return (
    <div className="stack">
      <div>
        <h3>{texts.peopleTitle}</h3>
        {people.data ? <p className="soft">{texts.people(known.length, unknown.length, name)}</p> : null}
      </div>
      {unknown.length > 0 ? (
        <ul className="chat-people">
          {unknown.slice(0, shownMax).map((person) => (
            <li key={person.handle}>
              <bdi>{person.name}</bdi>
              <button
                type="button"
                className="button quiet"
                aria-label={texts.choose(person.name)}
                onClick={() => setChoosing(person)}
              >
                {texts.chooseShort}
              </button>
            </li>
          ))}
          {unknown.length > shownMax ? (
            <li className="small soft">{texts.more(unknown.length - shownMax)}</li>
          ) : null}
        </ul>
      ) : null}
      {showsKnown ? (
        <ul className="chat-people">
          {known.map(({ person, userId, way }) => (
            <li key={userId}>
              <span>
                <bdi>{person.name}</bdi>{' '}
                <span className="small faint">{way === 'chosen' ? texts.chosen : userId}</span>
              </span>
              <button
                type="button"
                className="button quiet"
                aria-label={texts.forget(person.name, name)}
                onClick={() => tie.mutate({ handle: person.handle, userId: null })}
              >
                {texts.forgetShort}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        <button type="button" className="button" disabled={match.isPending} onClick={() => match.mutate()}>
          {texts.again}
        </button>
        {known.length > 0 && !showsKnown ? (
          <button type="button" className="button quiet" onClick={() => setShowsKnown(true)}>
            {texts.showKnown(known.length)}
          </button>
        ) : null}
      </div>
      <Refused error={people.error ?? match.error ?? tie.error} retry={() => void people.refetch()} />
      {choosing ? (
        <Modal kind="dialog" label={texts.choose(choosing.name)} close={() => setChoosing(null)}>
          <Chooser
            choose={(userId) => tie.mutate({ handle: choosing.handle, userId })}
            name={choosing.name}
            path={path}
            tool={name}
          />
        </Modal>
      ) : null}
    </div>
  );
}

function Chooser(props: { name: string; tool: string; path: string; choose: (userId: string) => void }) {
  const { name, tool, path, choose } = props;
  const [search, setSearch] = useState(name);
  const wanted = useDeferredValue(search);
  const users = useQuery({
    queryKey: ['chat-users', path, wanted],
    queryFn: ({ signal }) =>
      get<{ items: ChatUser[] }>(withQuery(`${path}/users`, { search: wanted }), signal),
    staleTime: 60_000,
  });
  return (
    <div className="stack">
      <h2>{texts.choose(name)}</h2>
      <div className="field">
        <label htmlFor="chat-search">{texts.searchIn(tool)}</label>
        <input
          id="chat-search"
          className="input"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ul className="chat-people">
        {(users.data?.items ?? []).map((user) => (
          <li key={user.id}>
            <button type="button" className="button quiet chat-user" onClick={() => choose(user.id)}>
              <bdi>{user.name}</bdi> <span className="small faint">{user.email ?? user.id}</span>
            </button>
          </li>
        ))}
      </ul>
      {users.data?.items.length === 0 ? <p className="soft">{texts.nobody(tool)}</p> : null}
      <Refused error={users.error} retry={() => void users.refetch()} />
    </div>
  );
}
