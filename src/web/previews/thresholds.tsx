import { useId, useState } from 'react';
import type { PreviewReport } from '../../features/previews/api.ts';
import { texts } from './texts.ts';

/** What another threshold would reach, read off the curve; it begins where the rule stands. */
export function Thresholds({ report: { curve, tiers } }: { report: PreviewReport }) {
  const id = useId();
  const needed = tiers[0]?.needed ?? null;
  const own = Math.max(
    0,
    curve.findLastIndex(({ threshold }) => needed !== null && threshold <= needed),
  );
  const [place, setPlace] = useState(own);
  const point = curve[Math.min(place, curve.length - 1)];
  if (!point) return null;
  const say = point.threshold === needed ? texts.reachesNow : texts.reaches;
  const said = say(point.threshold, point.share);
  return (
    <div>
      <h3>
        <label htmlFor={id}>{texts.thresholds}</label>
      </h3>
      <div className="threshold">
        <input
          id={id}
          type="range"
          min={0}
          max={curve.length - 1}
          step={1}
          value={place}
          aria-valuetext={said}
          onChange={(event) => setPlace(Number(event.target.value))}
        />
        <output htmlFor={id} className="tabular">
          {said}
        </output>
      </div>
    </div>
  );
}
