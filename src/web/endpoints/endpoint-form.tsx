import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { dispatchKinds } from '../../domain/webhooks/kinds.ts';
import type { Endpoint, MadeEndpoint } from '../../features/endpoints/api.ts';
import { send } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { Modal } from '../parts/modal.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { SecretOnce } from './secret-once.tsx';
import { texts } from './texts.ts';

/** Makes an endpoint, or changes one. */
export function EndpointForm({ endpoint, close }: { endpoint: Endpoint | null; close: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState(endpoint?.name ?? '');
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [kinds, setKinds] = useState<readonly string[]>(
    endpoint?.kinds ?? ['award.confirmed', 'recognition.sent'],
  );
  const version = useVersion('/v1/endpoints');
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), kinds, ...(url === endpoint?.url ? {} : { url: url.trim() }) };
      return endpoint
        ? version.send<null>('PATCH', `/v1/endpoints/${endpoint.id}`, body)
        : send<MadeEndpoint>('POST', '/v1/endpoints', body);
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['endpoints'] });
      if (!made) close();
    },
  });
  if (save.data) return <SecretOnce secret={save.data.secret.secret} close={close} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (kinds.length > 0) save.mutate();
  };
  const toggle = (kind: string) =>
    setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
  return (
    <Modal kind="dialog" label={endpoint ? texts.edit : texts.add} close={close}>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="endpoint-name">{texts.name}</label>
          <input
            id="endpoint-name"
            className="input"
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="endpoint-url">{texts.url}</label>
          <input
            id="endpoint-url"
            className="input"
            type="url"
            inputMode="url"
            dir="ltr"
            value={url}
            maxLength={2000}
            required
            aria-describedby="endpoint-url-hint"
            onChange={(event) => setUrl(event.target.value)}
          />
          <p id="endpoint-url-hint" className="hint">
            {texts.urlHint}
          </p>
        </div>
        <fieldset className="field endpoint-kinds">
          <legend>{texts.kindsLabel}</legend>
          {dispatchKinds.map((kind) => (
            <label key={kind} className="row">
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
              <span>
                {texts.kinds[kind]} <code className="small faint">{kind}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <Refused error={save.error} retry={() => save.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.isPending || kinds.length === 0}>
            {endpoint ? texts.save : texts.make}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
