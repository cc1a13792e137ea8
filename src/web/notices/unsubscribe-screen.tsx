import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { send, withQuery } from '../api/http.ts';
import { Mark } from '../parts/mark.tsx';
import { texts } from './texts.ts';
import '../session/session.css';

/** Where the link at the end of a mail leads; it works without signing in. */
export function UnsubscribeScreen() {
  const { token } = useSearch({ strict: false }) as { token?: string };
  const end = useMutation({
    mutationFn: () => send('POST', withQuery('/v1/unsubscribe', { token: token ?? '' })),
  });
  return (
    <main className="door narrow" id="main">
      <p className="door-mark">
        <Mark size={28} /> Smallwins
      </p>
      <div className="door-words" role={end.isSuccess ? 'status' : undefined}>
        <h1>{end.isSuccess ? texts.unsubscribed : texts.unsubscribeTitle}</h1>
        <p className="lead">{texts.unsubscribeText}</p>
      </div>
      {end.error ? (
        <p role="alert" className="wrong">
          {end.error.message}
        </p>
      ) : null}
      <p className="row">
        {end.isSuccess ? (
          <Link to="/notices" className="button">
            {texts.toNotices}
          </Link>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={end.isPending}
            onClick={() => end.mutate()}
          >
            {texts.unsubscribe}
          </button>
        )}
      </p>
    </main>
  );
}
