import type { ReviewTalk } from '../../features/review-talk/api.ts';
import { texts } from './texts.ts';

export interface Choice {
  readonly parts: ReadonlySet<string>;
  /** Lines that stay at home, by id. */
  readonly leftOut: ReadonlySet<string>;
}

const parts = Object.entries(texts.part);
const days = { quarter: 91, half: 182, year: 365 } as const;
const dayMs = 86_400_000;

/** From when to when, and which parts. */
export function Choices(props: {
  talk: ReviewTalk;
  choice: Choice;
  change: (choice: Choice) => void;
  chooseSpan: (span: { from: string; to: string }) => void;
}) {
  const { talk, choice, change, chooseSpan } = props;
  const togglePart = (part: string): void => {
    const next = new Set(choice.parts);
    if (!next.delete(part)) next.add(part);
    change({ ...choice, parts: next });
  };
  const back = (count: number): string =>
    new Date(Date.parse(talk.madeOn) - count * dayMs).toISOString().slice(0, 10);
  return (
    <div className="card review-choices no-print">
      <div className="review-span">
        <label className="field">
          <span className="label">{texts.from}</span>
          <input
            type="date"
            className="input"
            value={talk.from}
            max={talk.to}
            onChange={(event) => event.target.value && chooseSpan({ from: event.target.value, to: talk.to })}
          />
        </label>
        <label className="field">
          <span className="label">{texts.to}</span>
          <input
            type="date"
            className="input"
            value={talk.to}
            min={talk.from}
            onChange={(event) =>
              event.target.value && chooseSpan({ from: talk.from, to: event.target.value })
            }
          />
        </label>
        <div className="row small">
          {(Object.keys(days) as (keyof typeof days)[]).map((span) => (
            <button
              key={span}
              type="button"
              className="link-button"
              onClick={() => chooseSpan({ from: back(days[span]), to: talk.madeOn })}
            >
              {texts.spans[span]}
            </button>
          ))}
        </div>
      </div>
      <fieldset className="field">
        <legend className="label">{texts.parts}</legend>
        <div className="review-parts">
          {parts.map(([part, text]) => (
            <label key={part} className="small">
              <input type="checkbox" checked={choice.parts.has(part)} onChange={() => togglePart(part)} />
              {text}
            </label>
          ))}
        </div>
        <p className="hint">{texts.leaveOut}</p>
      </fieldset>
    </div>
  );
}
