import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RecognitionLimits } from '../../features/authenticity/api.ts';
import { get } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { Answer } from '../parts/answer.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

const limitsQuery = queryOptions({
  queryKey: ['recognition-limits'],
  queryFn: ({ signal }) => get<RecognitionLimits>('/v1/recognition-limits', signal),
});

/** From how many on a giver reads a sentence; nothing is held back by it. */
export function Limits() {
  const limits = useQuery(limitsQuery);
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{texts.limits}</h2>
      <p className="small faint section-hint">{texts.limitsHint}</p>
      <Answer query={limits} heights={[90]}>
        {(data) => <Form limits={data} />}
      </Answer>
    </section>
  );
}

function Form({ limits }: { limits: RecognitionLimits }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<RecognitionLimits | null>(null);
  const shown = draft ?? limits;
  const version = useVersion('/v1/recognition-limits', draft !== null);
  const save = useMutation({
    mutationFn: () => version.send<RecognitionLimits>('PUT', '/v1/recognition-limits', shown),
    onSuccess: (kept) => {
      client.setQueryData(limitsQuery.queryKey, kept);
      setDraft(null);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const field = (name: keyof RecognitionLimits, label: string) => (
    <label className="field">
      <span className="label">{label}</span>
      <input
        type="number"
        className="input"
        min={1}
        max={1000}
        required
        value={shown[name] || ''}
        onChange={(event) => setDraft({ ...shown, [name]: Number(event.target.value) })}
      />
    </label>
  );
  return (
    <form className="card limits" onSubmit={submit}>
      {field('toOneAWeek', texts.toOne)}
      {field('aDay', texts.aDay)}
      <div className="row">
        <button type="submit" className="button" disabled={draft === null || save.isPending}>
          {texts.saveLimits}
        </button>
        <span role="status" className="small soft">
          {save.isSuccess && draft === null ? texts.savedLimits : ''}
        </span>
      </div>
      <Wrong error={save.error} retry={() => save.mutate()} />
    </form>
  );
}
