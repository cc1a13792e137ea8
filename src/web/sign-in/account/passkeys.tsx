import { startRegistration } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { Time } from '../../parts/time.tsx';
import { Refused } from '../refused.tsx';
import { texts } from '../texts.ts';
import { deviceName } from './device-name.ts';

const path = '/v1/account/passkeys';
type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];

export function Passkeys({ account }: { account: Account }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['account'] });
  const add = useMutation({
    mutationFn: async () => {
      const optionsJSON = await send<Options>('POST', `${path}/options`);
      const response = await startRegistration({ optionsJSON });
      await send('POST', path, { name: deviceName(navigator.userAgent), response });
    },
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `${path}/${encodeURIComponent(id)}`),
    onSuccess: refresh,
  });
  return (
    <section className="card setting" aria-labelledby="passkeys">
      <h2 id="passkeys">{texts.passkeysTitle}</h2>
      <p className="soft">{texts.passkeys}</p>
      <ul className="session-list">
        {account.passkeys.map((key) => (
          <li key={key.id} className="spread">
            <span>
              {key.name}
              <br />
              <span className="small faint">
                {key.lastUsedAt ? (
                  <>
                    {texts.lastSeen} <Time at={key.lastUsedAt} />
                  </>
                ) : (
                  texts.neverUsed
                )}
              </span>
            </span>
            <button type="button" className="link-button bad" onClick={() => remove.mutate(key.id)}>
              {texts.remove}
              <span className="hidden-text"> {key.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <Refused error={add.error ?? remove.error} retry={() => (add.error ? add.mutate() : remove.reset())} />
      {isSecureContext ? (
        <div className="row">
          <button type="button" className="button" onClick={() => add.mutate()} disabled={add.isPending}>
            {texts.addPasskey}
          </button>
        </div>
      ) : (
        <p className="small soft">{texts.passkeysNeedHttps}</p>
      )}
    </section>
  );
}
