import { useId, useState } from 'react';
import { Report } from './report.tsx';
import { texts } from './texts.ts';
import { usePreview } from './use-preview.ts';
import './previews.css';

/** For admins: what this text would have done to the stored history. */
export function TryPanel({ yaml }: { yaml: string }) {
  const id = useId();
  const [segment, setSegment] = useState('person.team');
  const { progress, report, problem, start, cancel } = usePreview();
  return (
    <section aria-labelledby={`${id}-title`} className="try-panel no-print">
      <h2 id={`${id}-title`} className="section-head">
        {texts.title}
      </h2>
      <div className="card stack try-card">
        <p className="soft">{texts.lead}</p>
        <form
          className="try-form"
          onSubmit={(event) => {
            event.preventDefault();
            start(yaml, segment);
          }}
        >
          <div className="field">
            <label htmlFor={`${id}-by`}>{texts.by}</label>
            <input
              id={`${id}-by`}
              className="input"
              value={segment}
              spellCheck={false}
              autoCapitalize="none"
              aria-describedby={`${id}-hint`}
              onChange={(event) => setSegment(event.target.value)}
            />
          </div>
          {progress ? (
            <button type="button" className="button" onClick={cancel}>
              {texts.cancel}
            </button>
          ) : (
            <button type="submit" className={report ? 'button' : 'button primary'}>
              {report ? texts.again : texts.run}
            </button>
          )}
          <p id={`${id}-hint`} className="small faint">
            {texts.byHint}
          </p>
        </form>
        {progress ? (
          <div className="progress" role="status">
            <progress max={1} value={progress.share} aria-label={texts.title} />
            <span className="small tabular soft">{texts.reading(progress.events)}</span>
          </div>
        ) : null}
        {problem === null ? null : (
          <p className="wrong" role="alert">
            {problem}
          </p>
        )}
        {report && !progress && problem === null ? <Report report={report} /> : null}
      </div>
    </section>
  );
}
