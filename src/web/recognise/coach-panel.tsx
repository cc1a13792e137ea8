import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { coach } from '../../domain/recognition/coach.ts';
import { queries } from '../api/queries.ts';
import { language } from '../language/locale.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

/** What the text names already and what it could still name; computed here, nothing is sent. */
export function CoachPanel(props: { what: string; effect: string; value: string | null }) {
  const earlier = useQuery(queries.earlier()).data?.items ?? [];
  const what = useDeferredValue(props.what);
  const effect = useDeferredValue(props.effect);
  const { findings, there } = coach({ what, effect, value: props.value, earlier, language });
  const parts = findings.slice(0, 3);
  const notices = findings.slice(3);
  const isEmpty = what.trim() === '' && effect.trim() === '';
  return (
    <section className="coach" aria-labelledby="coach-title">
      <h3 id="coach-title">{texts.coach}</h3>
      <p className="small faint">{isEmpty ? texts.coachEmpty : texts.coachHint}</p>
      {isEmpty ? <p className="coach-example small">{texts.coachExample}</p> : null}
      <div className="coach-meter" aria-hidden="true">
        {[0, 1, 2].map((step) => (
          <span key={step} className={step < there ? 'on' : ''} />
        ))}
      </div>
      <ul>
        {parts.map((finding) => (
          <li key={finding.about} className={`coach-item ${finding.state}`}>
            <span className="coach-mark">
              {finding.state === 'there' ? <Icon name="done" size={14} /> : null}
              <span className="hidden-text">{finding.state === 'there' ? texts.there : texts.missing}: </span>
            </span>
            <span>
              <strong>{texts.labels[finding.about]}</strong>
              <span className="small soft">{finding.why}</span>
            </span>
          </li>
        ))}
      </ul>
      {isEmpty ? null : (
        <ul className="coach-notices" aria-live="polite">
          {notices.map((finding) => (
            <li key={finding.about} className="small">
              {finding.why}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
