import { formatNumber } from '../clock/format.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

export function Pager(props: {
  first: number;
  count: number;
  total: number;
  back: (() => void) | null;
  forward: (() => void) | null;
}) {
  const { first, count, total, back, forward } = props;
  return (
    <div className="spread people-pager">
      <p className="small soft tabular" aria-live="polite">
        {texts.shown(formatNumber(first), formatNumber(first + count - 1), formatNumber(total))}
      </p>
      {back || forward ? (
        <div className="row">
          <button type="button" className="button" disabled={!back} onClick={() => back?.()}>
            <Icon name="back" size={16} /> {texts.previous}
          </button>
          <button type="button" className="button" disabled={!forward} onClick={() => forward?.()}>
            {texts.next} <Icon name="forward" size={16} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
