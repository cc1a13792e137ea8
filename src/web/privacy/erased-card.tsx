import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { Erasure, PrivacySettings } from '../../features/privacy/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { Time } from '../parts/time.tsx';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { privacyQueries } from './queries.ts';
import { texts } from './texts.ts';

const tones = { requested: 'wait', done: 'won', failed: 'bad' } as const;

export function ErasedCard({ settings: { erasedNames } }: { settings: PrivacySettings }) {
  const erasures = useQuery(privacyQueries.erasures());
  const client = useQueryClient();
  const done = erasures.data?.items.filter(({ state }) => state === 'done').length ?? 0;
  // With each that is done there are more names to be kept away.
  useEffect(() => {
    if (done > 0) void client.invalidateQueries({ queryKey: privacyQueries.settings().queryKey });
  }, [client, done]);
  return (
    <section className="card privacy-part" aria-labelledby="erased">
      <h2 id="erased">{texts.erasedTitle}</h2>
      <p className="soft">{texts.erasedText}</p>
      <Answer query={erasures} heights={[48, 48]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="privacy-none soft small">{texts.erasedEmptyTitle}.</p>
          ) : (
            <ul className="privacy-erasures" aria-labelledby="erased">
              {items.map((one) => (
                <ErasureRow key={one.id} erasure={one} />
              ))}
            </ul>
          )
        }
      </Answer>
      {erasedNames > 0 ? (
        <>
          <p className="small faint">{texts.namesKept(formatNumber(erasedNames))}</p>
          <Release />
        </>
      ) : null}
    </section>
  );
}

function ErasureRow({
  erasure: { person, state, requestedAt, doneAt, changed, message },
}: {
  erasure: Erasure;
}) {
  const rows = Object.values(changed).reduce((sum, each) => sum + each, 0);
  return (
    <li className="spread">
      <span>
        <strong>{person}</strong>
        <br />
        <span className="small faint">
          <Time at={doneAt ?? requestedAt} />
          {state === 'done' ? `, ${texts.rows(formatNumber(rows))}` : null}
        </span>
        {message ? <span className="small wait-text"> {message}</span> : null}
      </span>
      <span className={`state ${tones[state]}`}>{texts.states[state]}</span>
    </li>
  );
}

function Release() {
  const [name, setName] = useState('');
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: () => send<{ released: boolean }>('POST', '/v1/erased-names/release', { name }),
    onSuccess: ({ released }) => {
      if (released) setName('');
      void client.invalidateQueries({ queryKey: ['privacy'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    release.mutate();
  };
  return (
    <details className="privacy-release">
      <summary>{texts.releaseTitle}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{texts.releaseText}</p>
        <Field label={texts.releaseLabel} required value={name} set={setName} autoComplete="off" />
        <Refused error={release.error} retry={() => release.mutate()} />
        <div className="row">
          <button type="submit" className="button" disabled={release.isPending}>
            {texts.release}
          </button>
          {release.data ? (
            <span role="status" className="small soft">
              {release.data.released ? texts.released : texts.notReleased}
            </span>
          ) : null}
        </div>
      </form>
    </details>
  );
}
