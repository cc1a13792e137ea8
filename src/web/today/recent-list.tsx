import type { Award } from '../../features/awards/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { StatePill } from '../parts/state-pill.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** What was won, and between it what was withdrawn: quieter, with its reason in full. */
export function RecentList({ awards }: { awards: readonly Award[] }) {
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="section-head">
        {texts.recent}
      </h2>
      {awards.length === 0 ? (
        <p className="quiet-line">{texts.noRecent}</p>
      ) : (
        <ul className="card list">
          {awards.map((award) => (
            <RecentRow key={award.id} award={award} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({ award }: { award: Award }) {
  const stands = award.state === 'confirmed';
  return (
    <li className="award-row">
      <Badge badge={award.achievement.badge} size={44} dimmed={!stands} />
      <div className="award-text">
        <h3>
          {award.achievement.name}
          {award.tier ? <span className="chip tier">{award.tierName}</span> : null}
          {stands ? null : <StatePill state={award.state} />}
        </h3>
        <p>{stands ? award.youSentence : award.stateSentence}</p>
      </div>
      <div className="award-side small">
        <span className="faint">
          <Time at={award.earnedAt} when="day" zone={award.window.zone} />
        </span>
        <ReceiptLink of={{ award: award.id }} className="link-button" about={award.achievement.name}>
          {texts.receipt}
        </ReceiptLink>
      </div>
    </li>
  );
}
