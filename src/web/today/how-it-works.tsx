import { useState } from 'react';
import { remember, remembered } from '../shell/theme.ts';
import { texts } from './texts.ts';

const key = 'smallwins.how';

/** For who has never read a manual; one press and it is gone for good. */
export function HowItWorks() {
  const [hidden, setHidden] = useState(() => remembered(key) === 'hidden');
  if (hidden) return null;
  return (
    <section aria-labelledby="how" className="how no-print">
      <div className="spread">
        <h2 id="how">{texts.how}</h2>
        <button
          type="button"
          className="link-button small"
          onClick={() => {
            remember(key, 'hidden');
            setHidden(true);
          }}
        >
          {texts.hideHow}
        </button>
      </div>
      <ol className="how-steps">
        {texts.steps.map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p className="small soft">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
