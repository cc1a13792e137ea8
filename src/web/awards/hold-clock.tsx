import type { Award } from '../../features/awards/api.ts';
import { useClockReading, useNow } from '../clock/clock.ts';
import { formatInstant, formatStretch } from '../clock/format.ts';
import { Ring } from '../parts/ring.tsx';
import { texts } from './texts.ts';
import './hold-clock.css';

/** Runs on the workspace's clock: in the demo an hour passes while you look. */
export function HoldClock({ award }: { award: Award }) {
  const { speed } = useClockReading();
  const now = useNow(speed > 1 ? 250 : 15_000);
  if (!award.settlesAt) return null;
  const end = Date.parse(award.settlesAt);
  const whole = Math.max(1, end - Date.parse(award.earnedAt));
  const left = Math.max(0, end - now);
  const when = texts.settlesOn(formatInstant(award.settlesAt, 'dayTime', award.window.zone));
  return (
    <div className="hold-clock">
      <Ring sure={1 - Math.min(1, left / whole)} held={0} size={40} tone="waiting" />
      <div>
        <p className="hold-left tabular" aria-hidden="true">
          {left > 0 ? texts.settlesIn(formatStretch(left)) : texts.settling}
        </p>
        <p className="small faint tabular">{when}</p>
      </div>
    </div>
  );
}
