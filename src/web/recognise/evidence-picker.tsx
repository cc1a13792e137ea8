import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

const shownMax = 6;

/** What they did lately, to point at; nothing is shown where there is nothing. */
export function EvidencePicker(props: {
  handles: readonly string[];
  chosen: readonly number[];
  choose: (next: number[]) => void;
}) {
  const { handles, chosen, choose } = props;
  const found = useQuery(queries.evidenceOf(handles));
  const items = handles.length > 0 ? (found.data?.items ?? []) : [];
  if (items.length === 0) return null;
  const shown = items.filter((item, index) => index < shownMax || chosen.includes(item.seq));
  return (
    <fieldset className="field evidence-field">
      <legend className="label">
        {texts.evidence} <span className="faint">{texts.optional}</span>
      </legend>
      <div className="evidence-choices">
        {shown.map((item) => (
          <label key={item.seq} className="evidence-choice">
            <input
              type="checkbox"
              className="hidden-text"
              checked={chosen.includes(item.seq)}
              onChange={(event) =>
                choose(
                  event.target.checked ? [...chosen, item.seq] : chosen.filter((seq) => seq !== item.seq),
                )
              }
            />
            <strong>{item.object}</strong>
            <span className="small soft">
              {item.text}, <Time at={item.at} when="day" />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
