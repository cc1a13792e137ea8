import { Link } from '@tanstack/react-router';
import type { SourceDetail } from '../../features/sources/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

const tones = { accepted: 'won', quarantined: 'wait', unread: 'wait', noted: '' } as const;

/** The last genuine deliveries, each with what became of it. */
export function Deliveries({ source: { deliveries } }: { source: SourceDetail }) {
  if (deliveries.length === 0) return null;
  return (
    <section className="card deliveries" aria-labelledby="deliveries">
      <h2 id="deliveries">{texts.deliveries}</h2>
      <ul>
        {deliveries.map((one) => (
          <li key={one.id}>
            <span className="small faint">
              <Time at={one.at} />
            </span>
            <span className={`state ${tones[one.outcome]}`}>{texts.outcomes[one.outcome]}</span>
            <span className="delivery-what small">
              {one.events.slice(0, 3).map(({ seq, type }) => (
                <Link key={seq} to="/events/$seq" params={{ seq: String(seq) }}>
                  <code>{type}</code> {texts.eventNumber(formatNumber(seq))}
                </Link>
              ))}
              {one.events.length > 3 ? <span>{texts.moreEvents(one.events.length - 3)}</span> : null}
              {one.message ? (
                <span className="soft" lang="en">
                  {one.message}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
