import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { Answer } from '../parts/answer.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

interface Words {
  words: string[];
}
const wordsQuery = queryOptions({
  queryKey: ['moderation', 'words'],
  queryFn: ({ signal }) => get<Words>('/v1/word-list', signal),
});
const longest = 60;

/** Words that writers are asked to rephrase, as a plain list to edit. */
export function WordList() {
  const words = useQuery(wordsQuery);
  return (
    <section aria-labelledby="words">
      <h2 id="words" className="section-head">
        {texts.words}
      </h2>
      <Answer query={words} heights={[160]}>
        {(data) => <Form words={data.words} />}
      </Answer>
    </section>
  );
}

function Form({ words }: Words) {
  const client = useQueryClient();
  const [written, setWritten] = useState<string | null>(null);
  const text = written ?? words.join('\n');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tooLong = lines.find((line) => [...line].length > longest);
  const version = useVersion('/v1/word-list', written !== null);
  const save = useMutation({
    mutationFn: () => version.send<Words>('PUT', '/v1/word-list', { words: lines }),
    onSuccess: (kept) => {
      client.setQueryData(wordsQuery.queryKey, kept);
      setWritten(null);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!tooLong) save.mutate();
  };
  return (
    <form className="card word-list" onSubmit={submit}>
      <label className="field">
        <span className="label">{texts.wordsLabel}</span>
        <textarea
          className="input prose-input"
          dir="auto"
          rows={4}
          value={text}
          aria-describedby="words-hint"
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>
      <p id="words-hint" className="small faint">
        {texts.wordsHint}
      </p>
      {tooLong ? (
        <p role="alert" className="wrong small">
          {texts.tooLong(tooLong)}
        </p>
      ) : (
        <Wrong error={save.error} retry={() => save.mutate()} />
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={save.isPending || written === null}>
          {texts.saveWords}
        </button>
        <span role="status" className="small soft">
          {save.isSuccess && written === null ? texts.savedWords(words.length) : ''}
        </span>
      </div>
    </form>
  );
}
