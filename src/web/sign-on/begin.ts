import { useMutation } from '@tanstack/react-query';
import { send } from '../api/http.ts';

/** Goes to the provider; what comes after that happens in another page. */
export function useSignOn(workspace: string, back?: string) {
  return useMutation({
    mutationFn: () =>
      send<{ url: string }>('POST', '/v1/session/sso/start', { workspace, ...(back ? { back } : {}) }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
