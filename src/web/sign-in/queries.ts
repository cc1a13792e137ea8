import { queryOptions } from '@tanstack/react-query';
import type { Account, Invitation, Member, SessionItem, SignInWays } from '../../features/sign-in/api.ts';
import { get, withQuery } from '../api/http.ts';

interface Items<T> {
  items: T[];
}

/** Every read about signing in; writes invalidate by these keys. */
export const signInQueries = {
  /** Of a workspace by its slug; without one, of the only one there is. */
  ways: (workspace?: string) =>
    queryOptions({
      queryKey: ['sign-in', workspace ?? ''],
      queryFn: ({ signal }) => get<SignInWays>(withQuery('/v1/sign-in', { workspace }), signal),
      staleTime: 60_000,
    }),
  account: () =>
    queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => get<Account>('/v1/account', signal) }),
  sessions: () =>
    queryOptions({
      queryKey: ['sessions'],
      queryFn: ({ signal }) => get<Items<SessionItem>>('/v1/sessions', signal),
    }),
  members: () =>
    queryOptions({
      queryKey: ['members'],
      queryFn: ({ signal }) => get<Items<Member>>('/v1/members', signal),
    }),
  invitations: () =>
    queryOptions({
      queryKey: ['invitations'],
      queryFn: ({ signal }) => get<Items<Invitation>>('/v1/invitations', signal),
    }),
};
