import { useState } from 'react';
import type { PrivacySettings } from '../../features/privacy/api.ts';
import { ReasonForm } from './reason-form.tsx';
import { texts } from './texts.ts';

export function CouncilCard({ settings: { worksCouncil } }: { settings: PrivacySettings }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="card privacy-part" aria-labelledby="works-council">
      <div className="spread">
        <h2 id="works-council">{texts.councilTitle}</h2>
        <span className={`state ${worksCouncil ? 'won' : ''}`}>
          {worksCouncil ? texts.councilOn : texts.councilOff}
        </span>
      </div>
      <p className="soft">{texts.councilText}</p>
      <ul className="privacy-rules soft">
        {texts.councilRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <div className="row">
        <button
          type="button"
          className={`button ${worksCouncil ? '' : 'primary'}`}
          onClick={() => setOpen(true)}
        >
          {worksCouncil ? texts.turnOff : texts.turnOn}
        </button>
      </div>
      {open ? (
        <ReasonForm
          title={worksCouncil ? texts.turnOffTitle : texts.turnOnTitle}
          text={worksCouncil ? texts.turnOffText : texts.councilRules[1]}
          go={worksCouncil ? texts.turnOff : texts.turnOn}
          change={{ worksCouncil: !worksCouncil }}
          close={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
