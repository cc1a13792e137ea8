import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { Time } from '../../parts/time.tsx';
import { Refused } from '../refused.tsx';
import { texts } from '../texts.ts';

/** Whether the workspace's provider knows this account, and the way to tie or untie them. */
export function SignOnLink({ account: { signOn } }: { account: Account }) {
  const client = useQueryClient();
  const link = useMutation({
    mutationFn: () => send<{ url: string }>('POST', '/v1/account/sign-on'),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const unlink = useMutation({
    mutationFn: () => send<void>('DELETE', '/v1/account/sign-on'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
  if (signOn === null) return null;
  return (
    <section className="card setting" aria-labelledby="sign-on">
      <h2 id="sign-on">{texts.signOnTitle}</h2>
      <p className="soft">
        {signOn.linkedAt === null ? (
          texts.signOnNotLinked(signOn.name)
        ) : (
          <>
            {texts.signOnLinked(signOn.name)} <Time at={signOn.linkedAt} when="day" />.
          </>
        )}
      </p>
      <div className="row">
        {signOn.linkedAt === null ? (
          <button type="button" className="button" disabled={link.isPending} onClick={() => link.mutate()}>
            {texts.signOnLink(signOn.name)}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={unlink.isPending}
            onClick={() => unlink.mutate()}
          >
            {texts.signOnUnlink}
          </button>
        )}
      </div>
      <Refused error={link.error} retry={() => link.mutate()} />
      <Refused error={unlink.error} retry={() => unlink.mutate()} />
    </section>
  );
}
