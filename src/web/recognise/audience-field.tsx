import { useId } from 'react';
import type { Audience } from '../../features/recognitions/api.ts';
import { texts } from './texts.ts';

const audiences: readonly Audience[] = ['everyone', 'named'];

/** Who sees a recognition. What is for those named says what that means. */
export function AudienceField(props: { chosen: Audience; choose: (audience: Audience) => void }) {
  const { chosen, choose } = props;
  const id = useId();
  return (
    <fieldset className="field audience-field" aria-describedby={id}>
      <legend className="label">{texts.audience}</legend>
      <div className="segments">
        {audiences.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              className="hidden-text"
              checked={one === chosen}
              onChange={() => choose(one)}
            />
            {texts.audiences[one]}
          </label>
        ))}
      </div>
      <p id={id} className="hint" aria-live="polite">
        {chosen === 'named' ? texts.namedHint : texts.everyoneHint}
      </p>
    </fieldset>
  );
}
