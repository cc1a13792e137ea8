import { Link } from '@tanstack/react-router';
import type { AwardDetail } from '../../features/awards/api.ts';
import { StatePill } from '../parts/state-pill.tsx';
import { Time } from '../parts/time.tsx';
import { useIsAdmin } from '../session/session.ts';
import { texts } from './texts.ts';

export function History({ entries, zone }: { entries: AwardDetail['entries']; zone: string }) {
  const isAdmin = useIsAdmin();
  return (
    <section>
      <h2>{texts.history}</h2>
      <ol className="history">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.state}`}>
            <StatePill state={entry.state} />
            <span className="history-cause">
              {entry.cause}
              {isAdmin && entry.eventSeq !== null ? (
                <>
                  {' '}
                  <Link to="/events/$seq" params={{ seq: String(entry.eventSeq) }}>
                    {texts.causedBy} {entry.eventSeq}
                  </Link>
                </>
              ) : null}
            </span>
            <span className="small faint">
              <Time at={entry.at} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
