import { Link } from '@tanstack/react-router';
import type { Source } from '../../features/sources/api.ts';
import { nowMs } from '../clock/clock.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** What a genuine delivery can become; anything else was refused. */
const genuine = new Set(['accepted', 'quarantined', 'noted', 'unread']);
const quietAfterMs = 48 * 3_600_000;

function health(source: Source): { text: string; tone: string } {
  if (!source.lastEventAt) return { text: texts.waiting, tone: '' };
  const age = nowMs() - Date.parse(source.lastEventAt);
  return age > quietAfterMs ? { text: texts.quiet, tone: 'wait' } : { text: texts.healthy, tone: 'won' };
}

/** One source of many, in a line or two; everything else is on its own page. */
export function SourceCard({ source }: { source: Source }) {
  const { text, tone } = health(source);
  const refused = (source.hook?.deliveries ?? []).find(({ outcome }) => !genuine.has(outcome));
  return (
    <section className="card source" aria-labelledby={`source-${source.slug}`}>
      <div className="source-head">
        <div>
          <h2 id={`source-${source.slug}`}>
            <Link to="/source/$slug" params={{ slug: source.slug }}>
              {source.name}
            </Link>
          </h2>
          <p className="small faint">
            <code>{source.slug}</code> · {texts.kinds[source.kind] ?? source.hook?.toolName ?? source.kind}
          </p>
        </div>
        <span className={`state ${tone}`}>{text}</span>
        <dl className="source-numbers">
          <div>
            <dt>{texts.columns.events}</dt>
            <dd className="tabular">
              <Link to="/sources/events" search={{ source: source.slug }}>
                {source.eventsEstimated ? '≈ ' : ''}
                {formatNumber(source.events)}
                <span className="hidden-text">, {texts.seeEvents}</span>
              </Link>
            </dd>
          </div>
          <div>
            <dt>{texts.columns.last}</dt>
            <dd>{source.lastEventAt ? <Time at={source.lastEventAt} /> : texts.never}</dd>
          </div>
        </dl>
      </div>
      {source.quarantined > 0 ? (
        <Link to="/sources/quarantine" search={{ source: source.slug }} className="source-alarm small">
          {texts.quarantined(formatNumber(source.quarantined))}
        </Link>
      ) : null}
      {refused ? (
        <Link to="/source/$slug" params={{ slug: source.slug }} className="source-alarm small">
          {texts.refusedLast(texts.outcomes[refused.outcome] ?? texts.otherOutcome(refused.outcome))}
        </Link>
      ) : null}
      {source.hook && source.hook.secrets.length === 0 ? (
        <p className="small wait-text">{texts.noSecrets}</p>
      ) : null}
    </section>
  );
}
