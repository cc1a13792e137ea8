import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dispatch, Endpoint } from '../../features/endpoints/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { Failure } from '../parts/failure.tsx';
import { More } from '../parts/more.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

/** What was sent to an endpoint and what became of it, opened when wanted. */
export function Dispatches({ endpoint }: { endpoint: Endpoint }) {
  const [isOpen, setOpen] = useState(endpoint.failingSince !== null);
  return (
    <details className="source-send" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.sentList}</summary>
      {isOpen ? <DispatchList endpoint={endpoint} /> : null}
    </details>
  );
}

function DispatchList({ endpoint }: { endpoint: Endpoint }) {
  const client = useQueryClient();
  const [state, setState] = useState<'failed' | undefined>(undefined);
  const list = useInfiniteQuery({ ...queries.dispatches(endpoint.id, state), refetchInterval: 3_000 });
  const path = `/v1/endpoints/${endpoint.id}`;
  const again = useMutation({
    mutationFn: (id: string | null) =>
      send<{ count: number }>('POST', id === null ? `${path}/replay` : `${path}/dispatches/${id}/replay`),
    onSettled: () => client.invalidateQueries({ queryKey: ['endpoints'] }),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isOn = endpoint.state === 'on';
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="stack dispatches">
      <div className="spread">
        <div className="row">
          {([undefined, 'failed'] as const).map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              className={`button ${state === one ? 'primary' : 'quiet'}`}
              aria-pressed={state === one}
              onClick={() => setState(one)}
            >
              {one ? `${texts.onlyFailed} (${formatNumber(endpoint.failed)})` : texts.all}
            </button>
          ))}
        </div>
        {isOn && endpoint.failed > 0 ? (
          <button
            type="button"
            className="button"
            disabled={again.isPending}
            onClick={() => again.mutate(null)}
          >
            {texts.againAll(formatNumber(endpoint.failed))}
          </button>
        ) : null}
      </div>
      <Wrong error={again.error} />
      {again.data ? (
        <p role="status" className="small soft">
          {texts.againDone(formatNumber(again.data.count))}
        </p>
      ) : null}
      {list.data && items.length === 0 ? <p className="small soft">{texts.nothingSent}</p> : null}
      <ul>
        {items.map((one) => (
          <DispatchRow key={one.id} dispatch={one} again={isOn ? () => again.mutate(one.id) : null} />
        ))}
      </ul>
      <More
        has={list.hasNextPage}
        loading={list.isFetchingNextPage}
        load={() => void list.fetchNextPage()}
        label={texts.more}
      />
    </div>
  );
}

const tones: Partial<Record<Dispatch['state'], string>> = { sent: 'won', failed: 'bad', queued: 'wait' };

function DispatchRow({ dispatch, again }: { dispatch: Dispatch; again: (() => void) | null }) {
  const { id, kind, at, state, tries, status, tookMs, error, nextTryAt } = dispatch;
  const isNew = state === 'queued' && tries === 0;
  return (
    <li className="dispatch">
      <span className={`state ${isNew ? '' : (tones[state] ?? '')}`}>{texts.dispatchStates[state]}</span>
      <span className="dispatch-what">
        {texts.kinds[kind] ?? kind}{' '}
        <span className="small faint">
          <Time at={at} />
        </span>
      </span>
      <span className="small soft tabular">
        {[
          tries > 0 ? `${texts.tried} ${texts.tries(tries)}` : '',
          status === null ? '' : texts.answered(String(status)),
          tookMs === null ? '' : texts.ms(formatNumber(tookMs)),
        ]
          .filter(Boolean)
          .join(' · ')}
        {nextTryAt && tries > 0 ? (
          <>
            {' · '}
            {texts.nextTry} <Time at={nextTryAt} />
          </>
        ) : null}
      </span>
      {again && (state === 'failed' || state === 'sent') ? (
        <button type="button" className="link-button small" onClick={again}>
          {texts.again}
          <span className="hidden-text"> {id.slice(-6)}</span>
        </button>
      ) : null}
      {error ? <p className="small dispatch-error">{error}</p> : null}
    </li>
  );
}
