import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Session } from '../../features/people/api.ts';
import type { SecondStep } from '../../features/sign-in/api.ts';
import { send } from '../api/http.ts';
import { Wrong } from '../parts/wrong.tsx';
import { useSession } from '../session/session.ts';
import { SignOnButton } from '../sign-on/sign-on-button.tsx';
import { CodeForm } from './code-form.tsx';
import { Field } from './field.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { signInQueries } from './queries.ts';
import { texts } from './texts.ts';
import './sign-in.css';

/** The ways in that are switched on here, e-mail link first. `entered` is called once somebody is in. */
export function SignInForm({ entered }: { entered: () => void }) {
  const session = useSession();
  const { workspace: named } = useSearch({ strict: false });
  const workspace = session?.person ? session.workspace?.slug : named;
  const ways = useQuery(signInQueries.ways(workspace)).data;
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
  const { signOn } = ways;
  const others = (
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
          <button
            type="submit"
            className={signOn ? 'button' : 'button primary'}
            disabled={mail.isPending || enter.isPending}
          >
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
      {ways.passkey && isSecureContext ? <PasskeyButton entered={entered} /> : null}
    </div>
  );
  if (!signOn) return others;
  return (
    <div className="stack">
      <SignOnButton workspace={signOn.workspace} name={signOn.name} back={hereOr('/')} />
      {signOn.onlyWay ? (
        <details className="door-more">
          <summary>{texts.otherWays}</summary>
          {others}
        </details>
      ) : (
        <>
          <p className="or small faint">
            <span>{texts.or}</span>
          </p>
          {others}
        </>
      )}
    </div>
  );
}

/** The page somebody wanted, unless it is the sign-in page itself. */
function hereOr(home: string): string {
  const { pathname, search } = window.location;
  return pathname.startsWith('/sign-in') ? home : `${pathname}${search}`;
}
