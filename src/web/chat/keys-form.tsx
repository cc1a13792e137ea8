import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChatSetup } from '../../features/chat/api.ts';
import { send } from '../api/http.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

interface Key {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isSecret: boolean;
}

interface KeysFormProps {
  readonly tool: 'slack' | 'teams-bot';
  readonly keys: readonly Key[];
  readonly connecting: string;
  readonly onDone?: (() => void) | undefined;
}

/** The things that a tool shows and we need; secrets are kept sealed. */
export function KeysForm({ tool, keys, connecting, onDone }: KeysFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const client = useQueryClient();
  const connect = useMutation({
    mutationFn: () => send<ChatSetup>('PUT', `/v1/chat/${tool}`, values),
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
      {keys.map(({ name, label, hint, isSecret }) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          {...(isSecret ? { type: 'password' } : {})}
          autoComplete="off"
          required
          value={values[name] ?? ''}
          set={(value) => setValues((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <div className="row">
        <button type="submit" className="button primary" disabled={connect.isPending}>
          {connect.isPending ? connecting : texts.connect}
        </button>
      </div>
      <Refused error={connect.error} retry={() => connect.mutate()} />
    </form>
  );
}
