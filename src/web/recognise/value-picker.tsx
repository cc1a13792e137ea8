import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { ValueCard } from '../../features/recognitions/api.ts';
import { Badge } from '../parts/badge.tsx';
import { texts } from './texts.ts';

export function ValuePicker(props: {
  values: readonly ValueCard[];
  chosen: string | null;
  choose: (key: string) => void;
  wrong: boolean;
}) {
  const { values, chosen, choose, wrong } = props;
  const meaning = values.find((value) => value.key === chosen)?.meaning;
  return (
    <fieldset className="field value-picker" aria-describedby="value-meaning">
      <legend className="label">{texts.badge}</legend>
      <div className={`values${wrong ? ' is-wrong' : ''}`}>
        {values.map((value) => (
          <label key={value.key} className="value-choice" title={value.meaning}>
            <input
              type="radio"
              name="value"
              className="hidden-text"
              value={value.key}
              checked={value.key === chosen}
              onChange={() => choose(value.key)}
            />
            <Badge badge={badgeOfValue(value)} size={44} />
            <span>{value.name}</span>
          </label>
        ))}
      </div>
      <p id="value-meaning" className="hint" aria-live="polite">
        {meaning ?? '\u00a0'}
      </p>
    </fieldset>
  );
}
