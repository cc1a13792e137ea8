import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

/** Loading, failed, or there: what was read before stays on the screen while a new reading fails. */
export function Answer<T>(props: {
  query: UseQueryResult<T, Error>;
  heights: readonly number[];
  /** Where the answer is a whole screen: what stands in for it has a screen's edges. */
  screen?: boolean;
  children: (data: T) => ReactNode;
}) {
  const { query, heights, children } = props;
  if (query.data !== undefined) return children(query.data);
  const stand = query.error ? (
    <Failure error={query.error} retry={() => void query.refetch()} />
  ) : (
    <Skeleton heights={heights} />
  );
  return props.screen ? <div className="page narrow">{stand}</div> : stand;
}
