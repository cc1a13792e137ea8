import { useState } from 'react';
import { type DiffLine, hunksOf } from '../../domain/line-diff.ts';
import type { AchievementPlan, PlannedChange } from '../../features/achievements/api.ts';
import { formatList } from '../clock/format.ts';
import { Empty } from '../parts/empty.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const contextLines = 2;

/** A plan to read before it happens: every change with its lines, what is unwise, and what stays. */
export function PlanView(props: {
  plan: AchievementPlan;
  applying: boolean;
  apply: (validFrom: 'now' | 'beginning') => void;
}) {
  const { plan, applying, apply } = props;
  const [validFrom, setValidFrom] = useState<'now' | 'beginning'>('now');
  const changes = plan.changes.filter(({ action }) => action !== 'unchanged');
  const same = plan.changes.length - changes.length;
  const isRefused = plan.findings.some(({ severity }) => severity === 'error');
  return (
    <section className="stack" aria-labelledby="plan">
      {plan.nothingToDo ? (
        <Empty title={texts.nothing} text={texts.nothingText} />
      ) : (
        <>
          <h2 id="plan">{texts.changes}</h2>
          <ul className="stack">
            {changes.map((change) => (
              <ChangeCard key={change.key} change={change} />
            ))}
          </ul>
        </>
      )}
      <Findings plan={plan} />
      {same > 0 && !plan.nothingToDo ? <p className="small faint">{texts.unchanged(same)}</p> : null}
      {plan.kept.length > 0 ? <p className="small faint">{texts.kept(formatList(plan.kept))}</p> : null}
      {plan.nothingToDo || isRefused ? null : (
        <div className="card plan-apply">
          <fieldset className="field">
            <legend className="label">{texts.validFrom}</legend>
            <label className="row small">
              <input
                type="radio"
                name="valid-from"
                checked={validFrom === 'now'}
                onChange={() => setValidFrom('now')}
              />
              {texts.fromNow}
            </label>
            <label className="row small">
              <input
                type="radio"
                name="valid-from"
                checked={validFrom === 'beginning'}
                onChange={() => setValidFrom('beginning')}
              />
              {texts.fromBeginning}
            </label>
            <p className="hint">{validFrom === 'beginning' ? texts.fromBeginningHint : '\u00a0'}</p>
          </fieldset>
          <button
            type="button"
            className="button primary"
            disabled={applying}
            onClick={() => apply(validFrom)}
          >
            {applying ? texts.applying : texts.apply(changes.length)}
          </button>
        </div>
      )}
    </section>
  );
}

const tones: Record<PlannedChange['action'], string> = {
  new: 'won',
  changed: 'accent',
  revived: 'won',
  retired: 'bad',
  unchanged: '',
};

function ChangeCard({ change: { key, action, version, sentence, file, diff } }: { change: PlannedChange }) {
  return (
    <li className="card plan-change">
      <p className="plan-change-head">
        <span className={`state ${tones[action]}`}>{texts.actions[action]}</span>
        <strong>{key}</strong>
        <span className="small faint">{[texts.version(version), file].filter(Boolean).join(', ')}</span>
      </p>
      {sentence ? <p className="soft">{sentence}</p> : null}
      {diff.length > 0 ? (
        <ScrollRegion label={texts.diffOf(key)}>
          <pre className="diff">
            {hunksOf(diff, contextLines).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a diff have no other identity.
              <Line key={index} line={line} />
            ))}
          </pre>
        </ScrollRegion>
      ) : null}
    </li>
  );
}

function Line({ line }: { line: DiffLine | null }) {
  if (line === null) return <span className="diff-gap">⋯ {texts.leftOut}</span>;
  const tone = line.sign === '+' ? ' added' : line.sign === '-' ? ' removed' : '';
  return <span className={`diff-line${tone}`}>{`${line.sign} ${line.text}`}</span>;
}

function Findings({ plan: { findings } }: { plan: AchievementPlan }) {
  if (findings.length === 0) return null;
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return (
    <section className={`card plan-findings${isRefused ? ' is-refused' : ''}`} aria-labelledby="findings">
      <h3 id="findings">{isRefused ? texts.errors : texts.findings}</h3>
      <ul>
        {findings.map(({ achievement, rule, severity, message, mend }) => (
          <li key={`${achievement} ${rule} ${message}`}>
            <p className={severity === 'error' ? 'wrong' : undefined}>
              <strong>{achievement}</strong>: {message}
            </p>
            <p className="small soft">
              {texts.mend} {mend}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
