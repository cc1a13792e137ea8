import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChatSetup } from '../../features/chat/api.ts';
import { send } from '../api/http.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

/** The two things that Slack shows and we keep sealed. */
export function SlackKeys({ onDone }: { onDone?: () => void }) {
  const [botToken, setBotToken] = useState('');
  const [signingSecret, setSigningSecret] = useState('');
  const client = useQueryClient();
  const connect = useMutation({
    mutationFn: () => send<ChatSetup>('PUT', '/v1/chat/slack', { botToken, signingSecret }),
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
        label={texts.botToken}
        hint={texts.botTokenHint}
        type="password"
        autoComplete="off"
        required
        value={botToken}
        set={setBotToken}
      />
      <Field
        label={texts.signingSecret}
        hint={texts.signingSecretHint}
        type="password"
        autoComplete="off"
        required
        value={signingSecret}
        set={setSigningSecret}
      />
      <div className="row">
        <button type="submit" className="button primary" disabled={connect.isPending}>
          {connect.isPending ? texts.connecting : texts.connect}
        </button>
      </div>
      <Refused error={connect.error} retry={() => connect.mutate()} />
    </form>
  );
}
