import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonDetail } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { Refused } from '../sign-in/refused.tsx';
import { Download } from './download.tsx';
import { ErasePerson } from './erase-person.tsx';
import { texts } from './texts.ts';
import './privacy.css';

/** On a person's page: their data, and what happens when they leave. */
export function Leaving({
  person,
  settled,
}: {
  person: PersonDetail;
  settled: (text: string) => Promise<void>;
}) {
  const [erasing, setErasing] = useState(false);
  const { handle, name, state } = person;
  const path = `/v1/people/${encodeURIComponent(handle)}`;
  const change = useMutation({
    mutationFn: () => send<void>(state === 'active' ? 'POST' : 'DELETE', `${path}/deactivation`),
    onSuccess: () => settled(''),
  });
  const isActive = state === 'active';
  return (
    <section className="card person-part" aria-labelledby="leaving">
      <div className="spread">
        <h2 id="leaving">{texts.leaveTitle}</h2>
        {isActive ? null : <span className="state wait">{texts.deactivated}</span>}
      </div>
      <div className="leaving-step">
        <p className="soft small">{texts.exportText}</p>
        <Download path={`${path}/export`} label={texts.exportPerson} />
      </div>
      <div className="leaving-step">
        <p className="soft small">{isActive ? texts.deactivateText : texts.reactivateText}</p>
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          onClick={() => (!isActive || window.confirm(texts.deactivateAsk(name))) && change.mutate()}
        >
          {isActive ? texts.deactivate : texts.reactivate}
        </button>
        <Refused error={change.error} retry={() => change.mutate()} />
      </div>
      <div className="leaving-step">
        <p className="soft small">{texts.eraseText}</p>
        <button type="button" className="button bad" onClick={() => setErasing(true)}>
          {texts.erase}
        </button>
      </div>
      {erasing ? <ErasePerson person={person} close={() => setErasing(false)} /> : null}
    </section>
  );
}
