import { queryOptions } from '@tanstack/react-query';
import type { PackCard, PackDetail } from '../../features/packs/api.ts';
import { get } from '../api/http.ts';

/** Admins alone read these, so they are no part of what everybody loads. */
export const packQueries = {
  all: () =>
    queryOptions({
      queryKey: ['packs'],
      queryFn: ({ signal }) => get<{ items: PackCard[] }>('/v1/packs', signal),
    }),
  one: (key: string) =>
    queryOptions({
      queryKey: ['packs', key],
      queryFn: ({ signal }) => get<PackDetail>(`/v1/packs/${encodeURIComponent(key)}`, signal),
    }),
};
