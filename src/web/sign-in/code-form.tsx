import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { send } from '../api/http.ts';
import { Wrong } from '../parts/wrong.tsx';
import { Field } from './field.tsx';
import { texts } from './texts.ts';

/** The second step, after a password or a link. */
export function CodeForm({ ticket, entered }: { ticket: string; entered: () => void }) {
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: () => send('POST', '/v1/session/code', { ticket, code }),
    onSuccess: () => entered(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={texts.code}
        hint={texts.codeHint}
        autoComplete="one-time-code"
        inputMode="text"
        required
        minLength={6}
        maxLength={30}
        value={code}
        set={setCode}
      />
      <Wrong error={enter.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={enter.isPending}>
          {texts.codeGo}
        </button>
      </div>
    </form>
  );
}
