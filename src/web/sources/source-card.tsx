import { Link } from '@tanstack/react-router';
import type { Source } from '../../features/sources/api.ts';
import { nowMs } from '../clock/clock.ts';
import { formatNumber } from '../clock/format.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { Time } from '../parts/time.tsx';
import { curlFor } from './curl.ts';
import { DatabasePanel } from './database-panel.tsx';
import { HookPanel } from './hook-panel.tsx';
import { Keys } from './keys.tsx';
import { texts } from './texts.ts';

const quietAfterMs = 48 * 3_600_000;

function health(source: Source): { text: string; tone: string } {
  if (!source.lastEventAt) return { text: texts.waiting, tone: '' };
  const age = nowMs() - Date.parse(source.lastEventAt);
  return age > quietAfterMs ? { text: texts.quiet, tone: 'wait' } : { text: texts.healthy, tone: 'won' };
}

export function SourceCard({ source, isNew }: { source: Source; isNew: boolean }) {
  const { text, tone } = health(source);
  const takesEvents = source.kind === 'api';
  return (
    <section className="card source" aria-labelledby={`source-${source.slug}`}>
      <div className="source-head">
        <div>
          <h2 id={`source-${source.slug}`}>{source.name}</h2>
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
        <Link to="/sources/quarantine" className="source-alarm small">
          {texts.quarantined(formatNumber(source.quarantined))}
        </Link>
      ) : null}
      {source.kind === 'postgres-query' ? <DatabasePanel slug={source.slug} /> : null}
      {source.hook ? <HookPanel slug={source.slug} hook={source.hook} /> : null}
      {takesEvents ? (
        <>
          <Keys source={source} openAtOnce={isNew} />
          <details className="source-send" open={isNew || source.events === 0}>
            <summary>{texts.send}</summary>
            <p className="small soft">{texts.sendHint}</p>
            <CodeBlock text={curlFor(source.slug)} label={texts.send} />
          </details>
        </>
      ) : null}
    </section>
  );
}
