import { Link } from '@tanstack/react-router';
import type { EventMatch } from '../../features/events/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { formatNumber } from '../clock/format.ts';
import { Ring } from '../parts/ring.tsx';
import { texts, uses } from './texts.ts';

export function MatchList({ matches }: { matches: readonly EventMatch[] }) {
  if (matches.length === 0) return <p className="soft small">{texts.noMatches}</p>;
  return (
    <ul className="matches">
      {matches.map((match) => (
        <Match key={`${match.achievement.key} ${match.person?.handle ?? ''}`} match={match} />
      ))}
    </ul>
  );
}

const moves = new Set<EventMatch['use']>(['counted', 'provisional', 'cancels']);

function Match({ match }: { match: EventMatch }) {
  const { text, tone } = uses[match.use];
  const measured = match.value !== null && match.needed !== null && match.needed > 0;
  return (
    <li className={`card match${moves.has(match.use) ? '' : ' still'}`}>
      <div className="spread">
        <h3>
          <Link to="/achievements/$key" params={{ key: match.achievement.key }}>
            {match.achievement.name}
          </Link>
        </h3>
        <span className={`state ${tone}`}>{text}</span>
      </div>
      <p className="small soft">{match.why}</p>
      <div className="row small">
        {measured ? (
          <span className="match-progress tabular">
            <Ring sure={(match.value ?? 0) / (match.needed ?? 1)} held={0} size={22} />
            {texts.progress(formatNumber(match.value ?? 0), formatNumber(match.needed ?? 0))}
          </span>
        ) : null}
        {match.window ? <span className="faint">{match.window}</span> : null}
        <Outcome match={match} />
      </div>
    </li>
  );
}

function Outcome({ match }: { match: EventMatch }) {
  if (match.awardId) {
    return (
      <ReceiptLink of={{ award: match.awardId }} className="link-button" about={match.achievement.name}>
        {texts.award}
      </ReceiptLink>
    );
  }
  if (!match.person) return null;
  const of = {
    achievement: match.achievement.key,
    person: match.person.handle,
    window: match.window ?? undefined,
  };
  return (
    <ReceiptLink of={of} className="link-button" about={match.achievement.name}>
      {texts.explain}
    </ReceiptLink>
  );
}
