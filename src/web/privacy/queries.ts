import { queryOptions } from '@tanstack/react-query';
import type { Erasure, PrivacySettings } from '../../features/privacy/api.ts';
import { get } from '../api/http.ts';

/** Every read about privacy; writes invalidate by these keys. */
export const privacyQueries = {
  settings: () =>
    queryOptions({
      queryKey: ['privacy', 'settings'],
      queryFn: ({ signal }) => get<PrivacySettings>('/v1/privacy', signal),
    }),
  erasures: () =>
    queryOptions({
      queryKey: ['privacy', 'erasures'],
      queryFn: ({ signal }) => get<{ items: Erasure[] }>('/v1/erasures', signal),
      refetchInterval: (query) =>
        query.state.data?.items.some(({ state }) => state === 'requested') ? 1500 : false,
    }),
};
