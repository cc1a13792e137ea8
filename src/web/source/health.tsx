import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SourceDetail, SourceHealth } from '../../features/sources/api.ts';
import { queries } from '../api/queries.ts';
import { formatNumber, formatStretch } from '../clock/format.ts';
import { locale } from '../language/locale.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

const genuine = new Set(['accepted', 'quarantined', 'noted', 'unread']);

/** When something came last, how late it comes, what was turned away, and on which days it was silent. */
export function Health({ source }: { source: SourceDetail }) {
  const newest = `${source.deliveries[0]?.id} ${source.quarantined} ${source.lastEventAt}`;
  const health = useQuery({
    ...queries.sourceHealth(source.slug, newest),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const refused = (source.hook?.deliveries ?? []).filter(({ outcome }) => !genuine.has(outcome));
  const { data } = health;
  if (!data || (source.events === 0 && refused.length === 0)) return null;
  return (
    <section className="card source-health" aria-labelledby="health">
      <h2 id="health">{texts.health}</h2>
      <dl>
        <div>
          <dt>{texts.lastEvent}</dt>
          <dd>{source.lastEventAt ? <Time at={source.lastEventAt} /> : texts.never}</dd>
        </div>
        <div>
          <dt>{texts.lag}</dt>
          <dd>{data.lag ? spread(data.lag) : '–'}</dd>
        </div>
        <div>
          <dt>{texts.rejected}</dt>
          <dd>{formatNumber(refused.reduce((sum, { count }) => sum + count, 0))}</dd>
        </div>
        <div>
          <dt>{texts.quarantined}</dt>
          <dd>
            {data.quarantined.length === 0 ? formatNumber(0) : null}
            {data.quarantined.map(({ code, count }) => (
              <Link
                key={code}
                to="/sources/quarantine"
                search={{ source: source.slug }}
                className="health-code"
              >
                {formatNumber(count)} × <code>{code}</code>
              </Link>
            ))}
          </dd>
        </div>
      </dl>
      <Days health={data} />
    </section>
  );
}

const inSeconds = new Intl.NumberFormat(locale, {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'short',
  maximumFractionDigits: 0,
});
const stretch = (seconds: number): string => {
  if (seconds < 1) return texts.underSecond;
  return seconds < 60 ? inSeconds.format(seconds) : formatStretch(seconds * 1000);
};
const spread = ({ medianSeconds, mostSeconds }: NonNullable<SourceHealth['lag']>): string => {
  const [median, most] = [stretch(medianSeconds), stretch(mostSeconds)];
  return median === most ? median : texts.lagOf(median, most);
};

const dayOf = (day: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

function Days({ health: { days, gaps } }: { health: SourceHealth }) {
  const most = Math.max(1, ...days.map(({ events }) => events));
  const silent = new Set(gaps.map(({ day }) => day));
  return (
    <div className="health-days">
      <p className="small faint">{texts.fourWeeks}</p>
      <ol className="day-bars" aria-label={texts.fourWeeks}>
        {days.map(({ day, events }) => (
          <li
            key={day}
            className={silent.has(day) ? 'gap' : ''}
            title={texts.dayCount(dayOf(day), formatNumber(events))}
          >
            <span className="hidden-text">{texts.dayCount(dayOf(day), formatNumber(events))}</span>
            <span
              className="bar"
              style={{ blockSize: `${events === 0 ? 2 : Math.max(8, (events / most) * 100)}%` }}
            />
          </li>
        ))}
      </ol>
      {gaps.length === 0 ? <p className="small soft">{texts.noGaps}</p> : null}
      {gaps.map(({ day, usual }) => (
        <p key={day} className="small wait-text">
          {texts.gap(dayOf(day), formatNumber(usual))}
        </p>
      ))}
    </div>
  );
}
