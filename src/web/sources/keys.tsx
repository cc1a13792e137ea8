import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeyScope, Source } from '../../features/sources/api.ts';
import { send } from '../api/http.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { Time } from '../parts/time.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { texts } from './texts.ts';

export function Keys(props: { source: Source; openAtOnce: boolean }) {
  const { source } = props;
  const client = useQueryClient();
  const [making, setMaking] = useState(props.openAtOnce && source.keys.length === 0);
  const path = `/v1/sources/${encodeURIComponent(source.slug)}/keys`;
  const remove = useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `${path}/${encodeURIComponent(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
  });
  return (
    <div className="keys">
      <div className="spread">
        <h3>{texts.keys}</h3>
        <button type="button" className="button" onClick={() => setMaking(true)}>
          {texts.newKey}
        </button>
      </div>
      {source.keys.length === 0 ? <p className="small soft">{texts.noKeys}</p> : null}
      <ul>
        {source.keys.map((key) => (
          <li key={key.id} className="spread key">
            <span>
              {key.name} <code className="faint">{key.prefix}…</code>{' '}
              <span className="small faint">
                {key.scopes.map((scope) => texts.scopes[scope].short).join(', ')}
              </span>
            </span>
            <span className="row small faint">
              <span>
                {key.lastUsedAt ? (
                  <>
                    {texts.lastUsed} <Time at={key.lastUsedAt} />
                  </>
                ) : (
                  texts.neverUsed
                )}
              </span>
              <button
                type="button"
                className="link-button bad"
                onClick={() => window.confirm(texts.removeKeyAsk(key.name)) && remove.mutate(key.id)}
              >
                {texts.removeKey}
                <span className="hidden-text"> {key.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {making ? <NewKey path={path} close={() => setMaking(false)} /> : null}
    </div>
  );
}

function NewKey({ path, close }: { path: string; close: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<KeyScope[]>(['send']);
  const create = useMutation({
    mutationFn: () => send<{ id: string; key: string }>('POST', path, { name: name.trim(), scopes }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sources'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() && scopes.length > 0) create.mutate();
  };
  if (create.data) {
    return (
      <Modal kind="dialog" label={texts.keyOnceTitle} close={close}>
        <div className="stack">
          <p className="soft">{texts.keyOnce}</p>
          <code className="key-once">{create.data.key}</code>
          <div className="row">
            <CopyButton text={create.data.key} label={texts.copyKey} className="primary" />
            <button type="button" className="button" onClick={close}>
              {texts.keyDone}
            </button>
          </div>
        </div>
      </Modal>
    );
  }
  return (
    <Modal kind="dialog" label={texts.newKey} close={close}>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="key-name">{texts.keyName}</label>
          <input
            id="key-name"
            className="input"
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <p className="hint">{texts.keyNameHint}</p>
        </div>
        <ScopeChoice chosen={scopes} set={setScopes} />
        <Refused error={create.error} retry={() => create.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={create.isPending || scopes.length === 0}>
            {texts.makeKey}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
