import type { InvariantCheck } from '../../features/invariants/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** One thing that must be true; a broken one lies open. */
export function CheckRow({ check }: { check: InvariantCheck }) {
  const { id, sentence, state, note, mend, means, pauses } = check;
  const { text, tone } = texts.states[state];
  const isBroken = state === 'broken';
  return (
    <li className={`check${isBroken ? ' broken' : ''}`}>
      <details open={isBroken}>
        <summary>
          <span className="check-head">
            <h3>{texts.names[id] ?? id}</h3>
          </span>
          <span className={`state ${tone}`}>{text}</span>
          <span className="check-sentence">
            {state === 'absent' ? (texts.absent[id] ?? note) : (texts.sentences[id] ?? sentence)}
          </span>
          <CheckFacts check={check} />
        </summary>
        <div className="check-more">
          {isBroken ? <Breaches check={check} /> : null}
          <dl>
            <div>
              <dt>{isBroken ? texts.meant : texts.means}</dt>
              <dd>
                {texts.breachMeans[id] ?? means} {pauses && !isBroken ? `${texts.pauses}.` : null}
              </dd>
            </div>
            <div>
              <dt>{texts.mend}</dt>
              <dd>{texts.breachMend[id] ?? mend}</dd>
            </div>
          </dl>
        </div>
      </details>
    </li>
  );
}

function CheckFacts({ check }: { check: InvariantCheck }) {
  const { id, state, checked, tookMs, note, checkedAt, since } = check;
  if (state === 'absent' || checkedAt === null)
    return (
      <span className="check-facts small faint">
        <code>{id}</code>
      </span>
    );
  return (
    <span className="check-facts small faint tabular">
      {state === 'broken' && since ? (
        <span>
          {texts.states.broken.text} {texts.pausedSince} <Time at={since} />
        </span>
      ) : null}
      <span>
        {texts.looked(formatNumber(checked), texts.units[id] ?? texts.otherUnit)}{' '}
        {texts.took(formatNumber(tookMs))}
      </span>
      {note ? <span>{note}</span> : null}
      <code>{id}</code>
    </span>
  );
}

function Breaches({ check: { breaches, broken } }: { check: InvariantCheck }) {
  const shown = breaches.slice(0, 20);
  return (
    <div>
      <h4 className="small">{texts.where}</h4>
      <ul className="breaches">
        {shown.map(({ what, ids }) => (
          <li key={`${what} ${ids.join(' ')}`}>
            <p>{what}</p>
            <p className="ids">
              {ids.map((id) => (
                <code key={id} className="chip">
                  {id}
                </code>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {broken > shown.length ? (
        <p className="small faint">{texts.more(formatNumber(broken - shown.length))}</p>
      ) : null}
    </div>
  );
}
