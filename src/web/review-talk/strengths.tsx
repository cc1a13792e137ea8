import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { ReviewTalk } from '../../features/review-talk/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const quartersMax = 8;

/** Badges by quarter; the bar in a cell is its number beside the highest of all. */
export function Strengths({ talk: { strengths, quarters } }: { talk: ReviewTalk }) {
  const shown = strengths.filter(({ received }) => received > 0);
  if (shown.length === 0) return null;
  const first = Math.max(0, quarters.length - quartersMax);
  const most = Math.max(1, ...shown.flatMap(({ overTime }) => overTime));
  return (
    <section className="review-part">
      <h3>{texts.strengths}</h3>
      <p className="small faint">{texts.strengthsHint}</p>
      <ScrollRegion label={texts.strengths}>
        <table className="review-strengths">
          <thead>
            <tr>
              <th scope="col">{texts.badge}</th>
              {quarters.slice(first).map((quarter) => (
                <th key={quarter} scope="col" className="number">
                  {quarter.replace('-', ' ')}
                </th>
              ))}
              <th scope="col" className="number">
                {texts.inAll}
              </th>
              <th scope="col" className="number">
                {texts.colleagues}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((value) => (
              <tr key={value.key}>
                <th scope="row">
                  <span>
                    <Badge badge={badgeOfValue(value)} size={32} />
                    <bdi>{value.name}</bdi>
                  </span>
                </th>
                {value.overTime.slice(first).map((count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell stands for the quarter of its place.
                  <td key={index} className="number">
                    <span>{count === 0 ? '–' : formatNumber(count)}</span>
                    <svg viewBox="0 0 40 4" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(count / most) * 40} height="4" />
                    </svg>
                  </td>
                ))}
                <td className="number">
                  <strong>{formatNumber(value.received)}</strong>
                </td>
                <td className="number">{formatNumber(value.from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
