import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

/** Loading, failed, or there: what was read before stays on the screen while a new reading fails. */
export function Answer<T>(props: {
  query: UseQueryResult<T, Error>;
  heights: readonly number[];
  children: (data: T) => ReactNode;
}) {
  const { query, heights, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Skeleton heights={heights} />;
}
