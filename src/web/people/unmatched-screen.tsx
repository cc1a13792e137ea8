import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IdentitiesChanged, UnmatchedActor } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { Modal } from '../parts/modal.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { FindPerson } from './find-person.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { texts } from './texts.ts';
import './people.css';

export function UnmatchedScreen() {
  const actors = useInfiniteQuery(queries.unmatched());
  const items = actors.data?.pages.flatMap((page) => page.items) ?? [];
  const [said, setSaid] = useState('');
  return (
    <Page title={texts.unmatched} lead={texts.unmatchedLead} above={<PeopleTabs />}>
      <div role="status" className="people-said small">
        {said}
      </div>
      {actors.data ? null : actors.error ? (
        <Failure error={actors.error} retry={() => void actors.refetch()} />
      ) : (
        <Skeleton heights={[120, 120]} />
      )}
      {actors.data && items.length === 0 ? (
        <Empty title={texts.allMatchedTitle} text={texts.allMatched}>
          <Link to="/people" className="button">
            {texts.toPeople}
          </Link>
        </Empty>
      ) : null}
      <ul className="stack">
        {items.map((actor) => (
          <ActorCard key={`${actor.source} ${actor.actor}`} actor={actor} said={setSaid} />
        ))}
      </ul>
      <More
        has={actors.hasNextPage}
        loading={actors.isFetchingNextPage}
        load={() => void actors.fetchNextPage()}
        label={texts.more}
      />
    </Page>
  );
}

function ActorCard({ actor, said }: { actor: UnmatchedActor; said: (text: string) => void }) {
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const { source, actor: name, events, firstSeenAt, suggestions } = actor;
  const match = useMutation({
    mutationFn: (whose: object) =>
      send<IdentitiesChanged>('POST', '/v1/actors/match', { source, actor: name, ...whose }),
    onSuccess: async ({ person, awards }) => {
      setChoosing(false);
      said(`${texts.matched(name, person.name)} ${texts.moves(awards.gained, awards.lost, awards.moved)}`);
      await client.invalidateQueries({ queryKey: ['unmatched'] });
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const isEmail = name.includes('@');
  const create = { handle: name.replace(/[\s/]+/g, '.'), name, ...(isEmail ? { email: name } : {}) };
  return (
    <li className="card actor">
      <div className="actor-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className="small faint">
          {source} · {texts.events(events, formatNumber(events))} · {texts.firstSeen}{' '}
          <Time at={firstSeenAt} />
        </p>
      </div>
      {suggestions.length === 0 ? <p className="small soft">{texts.noIdea}</p> : null}
      <ul className="person-list">
        {suggestions.map(({ handle, name: who, score, reason }, index) => (
          <li key={handle} className="spread">
            <span>
              <Link to="/people/$handle/facts" params={{ handle }} className="row-link">
                {who}
              </Link>{' '}
              <span className="small faint">
                {handle} · {reason} · <span className="tabular">{texts.likely(score)}</span>
              </span>
            </span>
            <button
              type="button"
              className={`button${index === 0 && score >= 0.7 ? ' primary' : ''}`}
              disabled={match.isPending}
              onClick={() => match.mutate({ person: handle })}
            >
              {texts.isThis(who)}
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button quiet" onClick={() => setChoosing(true)}>
          {texts.somebodyElse}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={match.isPending}
          onClick={() => match.mutate({ create })}
        >
          {texts.newPerson}
        </button>
      </div>
      <Wrong error={match.error} />
      {choosing ? (
        <Modal kind="dialog" label={texts.whose(name)} close={() => setChoosing(false)}>
          <FindPerson
            label={texts.search}
            action={texts.choosePerson}
            busy={match.isPending}
            choose={({ handle }) => match.mutate({ person: handle })}
          />
        </Modal>
      ) : null}
    </li>
  );
}
