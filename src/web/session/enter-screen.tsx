import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Session } from '../../features/people/api.ts';
import type { SecondStep } from '../../features/sign-in/api.ts';
import { send } from '../api/http.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { Mark } from '../parts/mark.tsx';
import { CodeForm } from '../sign-in/code-form.tsx';
import { texts } from './texts.ts';
import './session.css';

/** Where a one-time link leads: trades its token for a session, once, and goes on to Today. */
export function EnterScreen() {
  const { token } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const entered = async (): Promise<void> => {
    await client.resetQueries();
    await navigate({ to: '/', replace: true });
  };
  const enter = useMutation({
    mutationFn: () => send<Session | SecondStep>('POST', '/v1/session/token', { token: token ?? '' }),
    onSuccess: (answer) => ('needs' in answer ? undefined : entered()),
  });
  const { mutate } = enter;
  const asked = useRef(false);
  useEffect(() => {
    // React runs effects twice in development; the link works once.
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  return (
    <main className="door" id="main">
      <p className="door-mark">
        <Mark size={28} /> Smallwins
      </p>
      <h1>{enter.error ? texts.linkFailed : texts.enteringTitle}</h1>
      {enter.error ? (
        <div className="door-words" role="alert">
          <p className="lead">{enter.error.message}</p>
          <p className="soft">{texts.newLink}</p>
          <CodeBlock text={texts.ownerCommand} label={texts.newLink} />
        </div>
      ) : enter.data && 'needs' in enter.data ? (
        <div className="card door-card">
          <CodeForm ticket={enter.data.ticket} entered={() => void entered()} />
        </div>
      ) : (
        <p className="lead" role="status">
          {texts.entering}
        </p>
      )}
    </main>
  );
}
