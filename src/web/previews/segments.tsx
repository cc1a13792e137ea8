import type { PreviewReport, PreviewSegment } from '../../features/previews/api.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

/** Segments that can be compared, and the others apart: a share of two people says little. */
export function Segments({
  segments,
  parity,
}: {
  segments: NonNullable<PreviewReport['segments']>;
  parity: PreviewReport['parity'];
}) {
  const title = texts.segments(segments.by);
  const compared = segments.items.filter((each) => each.compared).sort((a, b) => b.share - a.share);
  const others = segments.items.filter((each) => !each.compared).sort((a, b) => b.people - a.people);
  return (
    <div>
      <h3>{title}</h3>
      <p className={parity && !parity.passes ? 'small parity-low' : 'small soft'}>
        {parity ? texts.parity(parity) : texts.noParity}
      </p>
      {compared.length > 0 ? <SegmentTable label={title} items={compared} /> : null}
      {others.length > 0 ? (
        <details className="small-segments small">
          <summary>{texts.leftOut(others.length)}</summary>
          <ul>
            {others.map(({ segment, people, share }) => (
              <li key={segment ?? ''}>{texts.small(segment ?? texts.none, people, share)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function SegmentTable({ label, items }: { label: string; items: readonly PreviewSegment[] }) {
  return (
    <ScrollRegion label={label}>
      <table className="table segment-table">
        <thead>
          <tr>
            <th scope="col">{texts.segment}</th>
            <th scope="col" className="number">
              {texts.active}
            </th>
            <th scope="col">{texts.share}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ segment, people, share }) => (
            <tr key={segment}>
              <th scope="row">{segment}</th>
              <td className="number tabular">{people}</td>
              <td>
                <span className="share-bar">
                  <svg width="100%" height="8" aria-hidden="true">
                    <rect className="week-active" width="100%" height="8" rx="4" />
                    <rect className="week-earned" width={`${share * 100}%`} height="8" rx="4" />
                  </svg>
                  <span className="tabular">{texts.shareOf(share)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
