import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { send } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import { Mark } from '../parts/mark.tsx';
import { texts } from './texts.ts';
import '../session/session.css';

/** Where the provider sends the browser back to: in, or a page that says what to do. */
export function ReturnScreen({ workspace, search }: { workspace: string; search: string }) {
  const router = useRouter();
  const client = useQueryClient();
  const finish = useMutation({
    mutationFn: () => send<{ back: string | null }>('POST', '/v1/session/sso', { workspace, search }),
    onSuccess: async ({ back }) => {
      router.history.replace(back ?? '/');
      await client.resetQueries();
    },
    // What was in the address has been used up.
    onError: () => window.history.replaceState(window.history.state, '', window.location.pathname),
  });
  const { mutate } = finish;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  const again = `/sign-in?workspace=${encodeURIComponent(workspace)}`;
  const { error } = finish;
  return (
    <main className="door narrow" id="main">
      <p className="door-mark">
        <Mark size={28} /> Smallwins
      </p>
      <div className="door-words">
        <h1>{error ? (texts.titles[codeOf(error)] ?? texts.failed) : texts.entering}</h1>
        {error ? (
          <p className="lead" role="alert">
            {error.message}
          </p>
        ) : (
          <p className="lead" role="status">
            {texts.moment}
          </p>
        )}
      </div>
      {error ? (
        <div className="row">
          {/* A whole page anew: nothing of this attempt is left. */}
          <a className="button primary" href={again}>
            {texts.toSignIn}
          </a>
        </div>
      ) : null}
    </main>
  );
}

function codeOf(error: Error): string {
  return error instanceof Problem ? (error.body.code ?? '') : '';
}
