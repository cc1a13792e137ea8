import type { Award } from '../../features/awards/api.ts';
import { HoldClock } from '../awards/hold-clock.tsx';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { texts } from './texts.ts';

export function PendingList({ awards }: { awards: readonly Award[] }) {
  return (
    <section aria-labelledby="pending">
      <h2 id="pending" className="section-head">
        {texts.pending}
      </h2>
      {awards.length === 0 ? (
        <p className="quiet-line">{texts.noPending}</p>
      ) : (
        <>
          <p className="soft section-hint">{texts.pendingHint}</p>
          <ul className="card list">
            {awards.map((award) => (
              <li key={award.id} className="award-row">
                <Badge badge={award.achievement.badge} size={44} />
                <div className="award-text">
                  <h3>
                    {award.achievement.name}
                    {award.tier ? <span className="chip tier">{award.tierName}</span> : null}
                  </h3>
                  <p>{award.youSentence}</p>
                  <p className="small soft">
                    {award.stateSentence}{' '}
                    <ReceiptLink
                      of={{ award: award.id }}
                      className="link-button"
                      about={award.achievement.name}
                    >
                      {texts.receipt}
                    </ReceiptLink>
                  </p>
                </div>
                <HoldClock award={award} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
