import type { PreviewReport } from '../../features/previews/api.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const height = 96;

/** A column a week, from nothing: as high as there were people active, filled as far as they earned it. */
export function Weeks({ weeks }: { weeks: PreviewReport['weeks'] }) {
  const most = Math.max(1, ...weeks.map(({ active, people }) => Math.max(active, people)));
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * height));
  return (
    <div>
      <h3>{texts.weeks}</h3>
      <p className="small faint">{texts.weeksHint}</p>
      <ScrollRegion label={texts.weeks}>
        <ol className="weeks">
          {weeks.map(({ week, active, people }) => (
            <li key={week} title={texts.week(week, people, active)}>
              <span className="hidden-text">{texts.week(week, people, active)}</span>
              <span className="week-count tabular" aria-hidden="true">
                {people}
              </span>
              <svg width="100%" height={height} aria-hidden="true" preserveAspectRatio="none">
                <rect
                  className="week-active"
                  y={height - heightOf(active)}
                  width="100%"
                  height={heightOf(active)}
                  rx="3"
                />
                <rect
                  className="week-earned"
                  y={height - heightOf(people)}
                  width="100%"
                  height={heightOf(people)}
                  rx="3"
                />
              </svg>
              <span className="week-name tabular" aria-hidden="true">
                {week.slice(5)}
              </span>
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </div>
  );
}
