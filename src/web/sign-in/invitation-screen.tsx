import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { OpenInvitation } from '../../features/sign-in/api.ts';
import { send } from '../api/http.ts';
import { Mark } from '../parts/mark.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { SignOnButton } from '../sign-on/sign-on-button.tsx';
import { Field } from './field.tsx';
import { texts } from './texts.ts';
import '../session/session.css';
import './sign-in.css';

/** Where an invitation leads: who invites, what they are called, and in. */
export function InvitationScreen() {
  const { token } = useSearch({ from: '/invitation' });
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => send<OpenInvitation>('POST', '/v1/invitations/open', { token: token ?? '' }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <main className="door narrow" id="main">
      <p className="door-mark">
        <Mark size={28} /> Smallwins
      </p>
      {invitation.error ? (
        <div className="door-words" role="alert">
          <h1>{texts.inviteGone}</h1>
          <p className="lead">{invitation.error.message}</p>
        </div>
      ) : null}
      {invitation.data ? <Accept token={token ?? ''} invitation={invitation.data} /> : null}
    </main>
  );
}

function Accept({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const [name, setName] = useState(invitation.name ?? '');
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: () =>
      send('POST', '/v1/invitations/accept', { token, name: name.trim(), ...(password ? { password } : {}) }),
    onSuccess: async () => {
      await navigate({ to: '/', replace: true });
      await client.resetQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <>
      <div className="door-words">
        <h1>{texts.inviteTitle(invitation.workspace)}</h1>
        <p className="lead">{texts.inviteLead}</p>
      </div>
      {invitation.signOn ? (
        <div className="card door-card stack">
          <p className="soft small">{texts.signOnOnly(invitation.signOn.name)}</p>
          <SignOnButton {...invitation.signOn} back="/" />
        </div>
      ) : (
        <form className="card door-card" onSubmit={submit}>
          <p className="soft small">{texts.invitedBy(invitation.invitedBy, invitation.email)}</p>
          <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
          <Field
            label={texts.yourName}
            hint={texts.yourNameHint}
            autoComplete="name"
            required
            maxLength={80}
            value={name}
            set={setName}
          />
          <Field
            label={texts.choosePassword}
            hint={`${texts.passwordHint} ${texts.noPassword}`}
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            value={password}
            set={setPassword}
          />
          <Wrong error={accept.error} />
          <div className="row">
            <button type="submit" className="button primary" disabled={accept.isPending}>
              {texts.joinGo}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
