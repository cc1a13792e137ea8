import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChatConnection, ChatSetup } from '../../features/chat/api.ts';
import { send } from '../api/http.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { Disconnect } from './disconnect.tsx';
import { Sharing } from './sharing.tsx';
import { texts } from './texts.ts';

/** A channel of Teams, by the address of a workflow in it. */
export function TeamsCard({ connection }: { connection: ChatConnection | null }) {
  return (
    <section className="card setting" aria-labelledby="teams">
      <div>
        <h2 id="teams">{texts.teams}</h2>
        <p className="soft">
          {connection ? texts.teamsConnected(connection.account ?? '') : texts.teamsLead}
        </p>
      </div>
      {connection === null ? (
        <Begin />
      ) : (
        <>
          {connection.problem === null ? null : (
            <p role="alert" className="chat-problem">
              {texts.teamsProblem(connection.problem)}
            </p>
          )}
          <Sharing tool="teams" connection={connection} />
          <div className="row">
            <Disconnect tool="teams" label={texts.teamsOff} question={texts.teamsOffAsk} />
          </div>
        </>
      )}
    </section>
  );
}

function Begin() {
  const [webhookUrl, setWebhookUrl] = useState('');
  const client = useQueryClient();
  const connect = useMutation({
    mutationFn: () => send<ChatSetup>('PUT', '/v1/chat/teams', { webhookUrl: webhookUrl.trim() }),
    onSuccess: (setup) => client.setQueryData(['chat'], setup),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    connect.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <ol className="chat-plain-steps soft">
        {texts.teamsSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Field
        label={texts.webhookUrl}
        hint={texts.webhookUrlHint}
        type="url"
        autoComplete="off"
        required
        value={webhookUrl}
        set={setWebhookUrl}
      />
      <div className="row">
        <button type="submit" className="button primary" disabled={connect.isPending}>
          {texts.connect}
        </button>
      </div>
      <Refused error={connect.error} retry={() => connect.mutate()} />
    </form>
  );
}
