import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChatSetup } from '../../features/chat/api.ts';
import { send } from '../api/http.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

/** The three things that Azure shows; the secret is kept sealed. */
export function TeamsBotKeys({ onDone }: { onDone?: () => void }) {
  const [appId, setAppId] = useState('');
  const [tenantId, setTenantId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const client = useQueryClient();
  const connect = useMutation({
    mutationFn: () => send<ChatSetup>('PUT', '/v1/chat/teams-bot', { appId, tenantId, clientSecret }),
    onSuccess: (setup) => {
      client.setQueryData(['chat'], setup);
      void client.invalidateQueries({ queryKey: ['chat-people'] });
      onDone?.();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    connect.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={texts.appId}
        hint={texts.appIdHint}
        autoComplete="off"
        required
        value={appId}
        set={setAppId}
      />
      <Field
        label={texts.tenantId}
        hint={texts.tenantIdHint}
        autoComplete="off"
        required
        value={tenantId}
        set={setTenantId}
      />
      <Field
        label={texts.clientSecret}
        hint={texts.clientSecretHint}
        type="password"
        autoComplete="off"
        required
        value={clientSecret}
        set={setClientSecret}
      />
      <div className="row">
        <button type="submit" className="button primary" disabled={connect.isPending}>
          {connect.isPending ? texts.botConnecting : texts.connect}
        </button>
      </div>
      <Refused error={connect.error} retry={() => connect.mutate()} />
    </form>
  );
}
