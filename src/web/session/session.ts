import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../features/people/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';

export function useSession(): Session | undefined {
  return useQuery(queries.session()).data;
}

export function useIsAdmin(): boolean {
  return useSession()?.roles.includes('admin') ?? false;
}

/** Everything that was read belongs to who was signed in, so all of it is read again. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (handle: string) => send<unknown>('POST', '/v1/session', { handle }),
    onSuccess: () => client.resetQueries(),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await send<void>('DELETE', '/v1/session');
      // Whoever signs out here is not told here any more; the server forgets the device once its push service says so.
      const worker = await navigator.serviceWorker?.getRegistration('/');
      const subscription = await worker?.pushManager?.getSubscription();
      await subscription?.unsubscribe().catch(() => false);
    },
    onSuccess: () => client.resetQueries(),
  });
}

/** Speaks as who one is in another workspace this browser is signed in to. */
export function useSwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (workspace: string) => send<unknown>('POST', '/v1/session/switch', { workspace }),
    onSuccess: () => client.resetQueries(),
  });
}
