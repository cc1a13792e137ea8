import type { KeyScope } from '../../features/sources/api.ts';
import { texts } from './texts.ts';

const scopes: readonly KeyScope[] = ['send', 'read', 'progress'];

/** What a new key may do, each in a sentence. */
export function ScopeChoice(props: { chosen: readonly KeyScope[]; set: (chosen: KeyScope[]) => void }) {
  const { chosen, set } = props;
  return (
    <fieldset className="scope-choice">
      <legend>{texts.keyMay}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={(event) =>
              set(scopes.filter((one) => (one === scope ? event.target.checked : chosen.includes(one))))
            }
          />
          <span>
            {texts.scopes[scope].name}
            <br />
            <span className="small faint">{texts.scopes[scope].text}</span>
          </span>
        </label>
      ))}
      {chosen.length === 0 ? <p className="wrong">{texts.noScope}</p> : null}
    </fieldset>
  );
}
