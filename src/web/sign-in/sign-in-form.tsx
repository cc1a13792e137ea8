import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Session } from '../../features/people/api.ts';
import type { SecondStep } from '../../features/sign-in/api.ts';
import { send } from '../api/http.ts';
import { CodeForm } from './code-form.tsx';
import { Field, Wrong } from './field.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { signInQueries } from './queries.ts';
import { texts } from './texts.ts';

/** The ways in that are switched on here, e-mail link first. `entered` is called once somebody is in. */
export function SignInForm({ entered }: { entered: () => void }) {
  const ways = useQuery(signInQueries.ways()).data;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [chosen, choose] = useState<'mail' | 'password' | null>(null);
  const byMail = (chosen ?? (ways?.mail ? 'mail' : 'password')) === 'mail';
  const mail = useMutation({ mutationFn: () => send('POST', '/v1/session/mail', { email }) });
  const enter = useMutation({
    mutationFn: () => send<Session | SecondStep>('POST', '/v1/session/password', { email, password }),
    onSuccess: (answer) => ('needs' in answer ? undefined : entered()),
  });
  if (!ways) return null;
  if (mail.isSuccess) {
    return (
      <div className="stack" role="status">
        <h2>{texts.sentTitle}</h2>
        <p className="soft">{texts.sent(email)}</p>
      </div>
    );
  }
  if (enter.data && 'needs' in enter.data) return <CodeForm ticket={enter.data.ticket} entered={entered} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (byMail) mail.mutate();
    else enter.mutate();
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <Field
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          autoComplete="username webauthn"
          required
          value={email}
          set={setEmail}
        />
        {byMail ? null : (
          <Field
            label={texts.password}
            type="password"
            autoComplete="current-password"
            required
            maxLength={256}
            value={password}
            set={setPassword}
            {...(ways.mail ? {} : { hint: texts.noMail })}
          />
        )}
        <Wrong error={byMail ? mail.error : enter.error} />
        <div className="row">
          <button type="submit" className="button primary" disabled={mail.isPending || enter.isPending}>
            {byMail ? texts.sendLink : texts.withPassword}
          </button>
          {ways.mail ? (
            <button
              type="button"
              className="button quiet"
              onClick={() => choose(byMail ? 'password' : 'mail')}
            >
              {byMail ? texts.orPassword : texts.orMail}
            </button>
          ) : null}
        </div>
      </form>
      {ways.passkey ? <PasskeyButton entered={entered} /> : null}
    </div>
  );
}
