import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { PersonDetail } from '../../features/directory/api.ts';
import type { ErasurePlan } from '../../features/privacy/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { Modal } from '../parts/modal.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { tableNames, texts } from './texts.ts';

/** Says what would go before it asks for the handle once more. */
export function ErasePerson({ person, close }: { person: PersonDetail; close: () => void }) {
  const path = `/v1/people/${encodeURIComponent(person.handle)}/erasure`;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const look = useMutation({ mutationFn: () => send<ErasurePlan>('POST', path, { dryRun: true }) });
  const erase = useMutation({
    mutationFn: () => send<{ id: string }>('POST', path, { confirm: typed }),
    onSuccess: async () => {
      // Nothing of what was read before may linger on a screen.
      client.removeQueries({ queryKey: ['people'] });
      await navigate({ to: '/privacy' });
    },
  });
  const { mutate } = look;
  useEffect(() => mutate(), [mutate]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate();
  };
  return (
    <Modal kind="dialog" label={texts.eraseTitle(person.name)} close={close}>
      <form className="stack" onSubmit={submit}>
        {look.isPending ? (
          <div role="status">
            <p className="small soft">{texts.looking}</p>
            <Skeleton heights={[96]} />
          </div>
        ) : null}
        <Refused error={look.error} retry={() => look.mutate()} />
        {look.data ? <Plan plan={look.data} /> : null}
        <p className="small">
          <strong>{texts.eraseForGood}</strong>
        </p>
        <Field
          label={texts.eraseConfirm(person.handle)}
          required
          autoComplete="off"
          spellCheck={false}
          value={typed}
          set={setTyped}
        />
        <Refused error={erase.error} retry={() => erase.mutate()} />
        <div className="row">
          <button
            type="submit"
            className="button bad"
            disabled={erase.isPending || !look.data || typed !== person.handle}
          >
            {texts.eraseGo}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function Plan({ plan: { names, rows, people } }: { plan: ErasurePlan }) {
  const counts = new Map<string, number>();
  for (const [table, count] of Object.entries(rows)) {
    const name = tableNames[table] ?? table;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return (
    <div className="stack">
      <p className="small soft">{texts.eraseWhat}</p>
      <ul className="erase-names">
        {names.map(({ text, kind, source, everywhere }) => (
          <li key={`${kind} ${source} ${text}`}>
            <bdi>{text}</bdi>{' '}
            <span className="small faint">
              {texts.kinds[kind]}
              {source ? ` ${source}` : ''}
              {everywhere ? '' : `; ${texts.eraseWhole}`}
            </span>
          </li>
        ))}
      </ul>
      {people > 1 ? <p className="small">{texts.eraseMerged(people)}</p> : null}
      {counts.size > 0 ? (
        <dl className="erase-rows" aria-label={texts.eraseRows}>
          {[...counts].map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(count)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
