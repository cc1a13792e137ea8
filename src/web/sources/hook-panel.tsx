import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Hook, MadeSecret } from '../../features/hooks/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { Time } from '../parts/time.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { SecretOnce } from './shown-once.tsx';
import { texts } from './texts.ts';

/** What nobody has to look after. */
const fine = new Set(['accepted', 'noted']);

/** Where the tool sends, what it signs with, and what became of what it sent. */
export function HookPanel({ slug, hook }: { slug: string; hook: Hook }) {
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const path = `/v1/sources/${encodeURIComponent(slug)}/secrets`;
  const remove = useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `${path}/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
  });
  const address = `${location.origin}${hook.path}`;
  return (
    <>
      <div className="keys">
        <div className="spread">
          <h3>{texts.address}</h3>
          <CopyButton text={address} label={texts.copyAddress} />
        </div>
        <code className="hook-address">{address}</code>
      </div>
      <div className="keys">
        <div className="spread">
          <h3>{texts.secrets}</h3>
          {hook.secrets.length < 2 ? (
            <button type="button" className="button" onClick={() => setAdding(true)}>
              {texts.addSecret}
            </button>
          ) : null}
        </div>
        {hook.secrets.length === 0 ? <p className="small wait-text">{texts.noSecrets}</p> : null}
        <ul>
          {hook.secrets.map((secret) => (
            <li key={secret.id} className="spread key">
              <span>
                <code>…{secret.hint}</code>{' '}
                <span className="small faint">
                  {texts.made} <Time at={secret.createdAt} />
                </span>
              </span>
              <span className="row small faint">
                <span>
                  {secret.lastUsedAt ? (
                    <>
                      {texts.lastUsed} <Time at={secret.lastUsedAt} />
                    </>
                  ) : (
                    texts.neverUsed
                  )}
                </span>
                <button
                  type="button"
                  className="link-button bad"
                  onClick={() =>
                    window.confirm(texts.removeSecretAsk(secret.hint)) && remove.mutate(secret.id)
                  }
                >
                  {texts.removeKey}
                  <span className="hidden-text"> {texts.secretEnd(secret.hint)}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      </div>
      {hook.deliveries.length > 0 ? (
        <div className="keys">
          <h3>{texts.deliveries}</h3>
          <ul>
            {hook.deliveries.map(({ outcome, count, lastAt }) => (
              <li key={outcome} className="spread key">
                <span className={fine.has(outcome) ? '' : 'wait-text'}>
                  <span className="tabular">{formatNumber(count)}</span>{' '}
                  {texts.outcomes[outcome] ?? texts.otherOutcome(outcome)}
                </span>
                <span className="small faint">
                  <Time at={lastAt} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {adding ? <AddSecret path={path} tool={hook.tool} close={() => setAdding(false)} /> : null}
    </>
  );
}

function AddSecret({ path, tool, close }: { path: string; tool: string; close: () => void }) {
  const client = useQueryClient();
  const connectors = useQuery(queries.connectors());
  const info = connectors.data?.items.find((one) => one.tool === tool);
  const isTheirs = info?.secret === 'theirs';
  const [secret, setSecret] = useState('');
  const add = useMutation({
    mutationFn: () => send<MadeSecret>('POST', path, isTheirs ? { secret: secret.trim() } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sources'] }),
  });
  if (add.data && !isTheirs) return <SecretOnce secret={add.data.secret} close={close} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(undefined, { onSuccess: () => isTheirs && close() });
  };
  return (
    <Modal kind="dialog" label={texts.addSecret} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{texts.addSecretHint}</p>
        {isTheirs ? (
          <div className="field">
            <label htmlFor="new-secret">{texts.theirSecret(info?.secretName ?? '')}</label>
            <textarea
              id="new-secret"
              className="input"
              rows={2}
              autoComplete="off"
              spellCheck={false}
              required
              minLength={8}
              value={secret}
              onChange={(event) => setSecret(event.target.value)}
            />
          </div>
        ) : null}
        <Refused error={add.error} retry={() => add.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={add.isPending || !info}>
            {isTheirs ? texts.saveSecret : texts.makeSecret}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
