import { useMutation } from '@tanstack/react-query';
import type { SignOnClient, SignOnTest } from '../../features/sign-in/sso/api.ts';
import { send } from '../api/http.ts';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { findingTexts, texts } from './texts.ts';

/** Asks the provider before anybody depends on it. */
export function TryConnection({ wanted }: { wanted: SignOnClient }) {
  const trial = useMutation({
    mutationFn: () => send<SignOnTest>('POST', '/v1/single-sign-on/test', wanted),
  });
  const isReady = wanted.issuer !== '' && wanted.clientId !== '';
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!isReady || trial.isPending}
          onClick={() => trial.mutate()}
        >
          {trial.isPending ? texts.testing : texts.test}
        </button>
      </div>
      <Refused error={trial.error} retry={() => trial.mutate()} />
      {trial.data ? (
        <div role="status" className="stack">
          <p>{trial.data.ok ? texts.testOk : texts.testNotOk}</p>
          <ul className="sign-on-findings">
            {trial.data.findings.map(({ what, ok, message }) => (
              <li key={what} className={ok ? 'is-ok' : what === 'logout' ? 'is-optional' : 'is-wrong'}>
                <Icon name={ok ? 'done' : what === 'logout' ? 'more' : 'close'} size={18} />
                <span>
                  <strong>{findingTexts[what]}</strong>
                  <span className="hidden-text">
                    {' '}
                    {ok ? texts.ok : what === 'logout' ? texts.optional : texts.notOk}
                  </span>
                  <br />
                  <span className="small soft">{message}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
