import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { type Language, languages } from '../../domain/language/languages.ts';
import { type WordedKind, wordedKinds } from '../../domain/notices/words/variables.ts';
import type { WordsView, WrittenWords } from '../../features/notice-words/api.ts';
import { get, send, withQuery } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { language as readers } from '../language/locale.ts';
import { Answer } from '../parts/answer.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

type KindWords = WordsView['kinds'][number];

/** What notices say, kind by kind and language by language, with what it reads like. */
export function Words() {
  const id = useId();
  const [language, setLanguage] = useState<Language>(readers);
  const [kind, setKind] = useState<WordedKind>('award');
  const words = useQuery({
    queryKey: ['notices', 'words', language],
    queryFn: ({ signal }) => get<WordsView>(withQuery('/v1/notices/words', { language }), signal),
  });
  return (
    <section className="card notice-card" aria-labelledby={id}>
      <h2 id={id}>{texts.wordsTitle}</h2>
      <p className="soft">{texts.wordsText}</p>
      <div className="row words-choice">
        <Choice label={texts.kind} value={kind} set={setKind} options={wordedKinds} say={texts.kinds} />
        <Choice
          label={texts.language}
          value={language}
          set={setLanguage}
          options={languages}
          say={texts.languages}
        />
      </div>
      <Answer query={words} heights={[240]}>
        {(data) => {
          const own = data.kinds.find((one) => one.kind === kind);
          return own ? <Editor key={`${kind} ${language}`} words={own} language={language} /> : null;
        }}
      </Answer>
    </section>
  );
}

function Choice<T extends string>(props: {
  label: string;
  value: T;
  set: (value: T) => void;
  options: readonly T[];
  say: Readonly<Record<T, string>>;
}) {
  return (
    <label className="words-field">
      <span className="small soft">{props.label}</span>
      <select className="input" value={props.value} onChange={(event) => props.set(event.target.value as T)}>
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.say[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Editor({ words, language }: { words: KindWords; language: Language }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState({ title: words.title ?? '', text: words.text ?? '' });
  const version = useVersion(withQuery('/v1/notices/words', { language }));
  const save = useMutation({
    mutationFn: (next: typeof draft) =>
      version.send<WordsView>('PUT', '/v1/notices/words', {
        kind: words.kind,
        language,
        title: next.title.trim() === '' ? null : next.title,
        text: next.text.trim() === '' ? null : next.text,
      }),
    onSuccess: (view) => client.setQueryData(['notices', 'words', language], view),
  });
  const set = (change: Partial<typeof draft>): void => {
    save.reset();
    setDraft({ ...draft, ...change });
  };
  const reset = (): void => {
    setDraft({ title: '', text: '' });
    save.mutate({ title: '', text: '' });
  };
  const hasOwn = words.title !== null || words.text !== null;
  return (
    <form
      className="words-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <div className="words-fields">
        <label className="words-field">
          <span className="small soft">{texts.titleField}</span>
          <input
            className="input"
            value={draft.title}
            placeholder={words.standard.title}
            maxLength={500}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <label className="words-field">
          <span className="small soft">{texts.textField}</span>
          <textarea
            className="input words-text"
            rows={4}
            value={draft.text}
            placeholder={words.standard.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </label>
        <Variables of={words.variables} />
        <Wrong error={save.error} retry={() => save.mutate(draft)} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.isPending}>
            {texts.save}
          </button>
          {hasOwn ? (
            <button type="button" className="button quiet" onClick={reset} disabled={save.isPending}>
              {texts.reset}
            </button>
          ) : null}
          <span role="status" className="small soft">
            {save.isSuccess ? texts.saved : ''}
          </span>
        </div>
      </div>
      <Reads kind={words.kind} language={language} draft={draft} />
    </form>
  );
}

function Variables({ of }: { of: KindWords['variables'] }) {
  const list = (always: boolean) =>
    of.filter((one) => one.always === always).map(({ name }) => <code key={name}>{`{{ ${name} }}`}</code>);
  const sometimes = list(false);
  return (
    <details className="words-variables small">
      <summary>{texts.variables}</summary>
      <p className="words-names">{list(true)}</p>
      {sometimes.length > 0 ? (
        <>
          <p className="soft">{texts.sometimes}</p>
          <p className="words-names">{sometimes}</p>
        </>
      ) : null}
    </details>
  );
}

/** What stands in the places of a preview. */
function filledWith(kind: WordedKind, isReal: boolean): string {
  if (kind === 'reaction') return isReal ? texts.previewSaid : texts.previewUnsaid;
  return isReal ? texts.previewReal : texts.previewMade;
}

/** How it reads with what happened here, and what there is to mend. */
function Reads(props: { kind: WordedKind; language: Language; draft: { title: string; text: string } }) {
  const { kind, language } = props;
  const draft = useDeferredValue(props.draft);
  const written = useQuery({
    queryKey: ['notices', 'words', 'preview', kind, language, draft],
    queryFn: () => send<WrittenWords>('POST', '/v1/notices/words/preview', { kind, language, ...draft }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <section className="words-reads" aria-live="polite">
      <h3 className="small soft">{texts.previewTitle}</h3>
      <Answer query={written} heights={[80]}>
        {({ title, text, isReal, findings }) => (
          <>
            <div className="words-notice card">
              <strong dir="auto">{title}</strong>
              <p dir="auto">{text}</p>
            </div>
            <p className="small faint">{filledWith(kind, isReal)}</p>
            {findings.length > 0 ? (
              <ul className="words-findings small">
                {findings.map(({ part, level, message }) => (
                  <li key={`${part} ${message}`} className={`words-${level}`}>
                    <strong>{part === 'title' ? texts.titleField : texts.textField}</strong> {message}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="small soft">{texts.fine}</p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}
