import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PackAchievement } from '../../features/packs/api.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { TryPanel } from '../previews/try-panel.tsx';
import { texts } from './texts.ts';

const needTones = { arriving: 'won', connected: 'accent', missing: 'wait' } as const;

/** One achievement of a pack: what it says, what it counts on, and what can be done with it. */
export function PackItem(props: { item: PackAchievement; enable: () => void; disable: () => void }) {
  const { item, enable, disable } = props;
  const [isTried, setTried] = useState(false);
  const waits = item.waitsFor.length > 0;
  const named = (action: string) => <span className="hidden-text">{texts.of(action, item.name)}</span>;
  return (
    <li className="card pack-item">
      <div className="pack-item-head">
        <Badge badge={item.badge} size={64} />
        <div className="pack-item-text">
          <h3>
            {item.name}
            {item.isFirst ? <span className="state accent">{texts.first}</span> : null}
            {item.state === 'off' ? null : (
              <span className={`state ${item.state === 'live' ? 'won' : 'wait'}`}>
                {texts.states[item.state]}
              </span>
            )}
          </h3>
          <p>{item.sentence}</p>
          <p className="because">{item.because}</p>
        </div>
      </div>
      <Needs item={item} />
      {item.tried ? (
        <p className="small faint">{texts.tried(item.tried.data, item.tried.people, item.tried.active)}</p>
      ) : null}
      {waits ? <p className="small soft">{texts.waitsFor(item.waitsFor.map(({ name }) => name))}</p> : null}
      {item.triable || waits ? null : <p className="small soft">{texts.notTriable}</p>}
      <div className="row">
        {item.state === 'live' ? null : (
          <button
            type="button"
            className={item.isFirst && item.state === 'off' ? 'button primary' : 'button'}
            disabled={waits}
            onClick={enable}
          >
            <span aria-hidden="true">{texts.enable}</span>
            {named(texts.enable)}
          </button>
        )}
        {waits || !item.triable ? null : (
          <button
            type="button"
            className="button quiet"
            aria-expanded={isTried}
            onClick={() => setTried((before) => !before)}
          >
            <span aria-hidden="true">{isTried ? texts.closePreview : texts.preview}</span>
            {named(isTried ? texts.closePreview : texts.preview)}
          </button>
        )}
        {item.state === 'off' ? null : (
          <>
            <Link to="/achievements/$key" params={{ key: item.key }} className="button quiet">
              <span aria-hidden="true">{texts.see}</span>
              {named(texts.see)}
            </Link>
            <button type="button" className="button quiet" onClick={disable}>
              <span aria-hidden="true">{texts.disable}</span>
              {named(texts.disable)}
            </button>
          </>
        )}
      </div>
      {isTried ? <TryPanel yaml={item.yaml} /> : null}
    </li>
  );
}

/** Open where there is something to decide: at the one to begin with. */
function Needs({ item }: { item: PackAchievement }) {
  if (item.needs.length === 0) return null;
  const missing = item.needs.filter(({ state }) => state === 'missing');
  const lacks = missing.some(({ counts }) => counts);
  const tools = [...new Set(missing.flatMap((need) => need.tools.map(({ name }) => name)))];
  const isUntold = missing.some((need) => need.tools.length === 0);
  return (
    <details className="pack-needs" open={item.isFirst}>
      <summary>
        {texts.needs}{' '}
        <span className={`state ${lacks ? 'wait' : 'won'}`}>{lacks ? texts.lacks : texts.fits}</span>
      </summary>
      <ul>
        {item.needs.map(({ type, state, counts }) => (
          <li key={type}>
            <code className="small">{type}</code>{' '}
            {state === 'missing' && !counts ? (
              <span className="state">{texts.noneYet}</span>
            ) : (
              <span className={`state ${needTones[state]}`}>{texts.needStates[state]}</span>
            )}
          </li>
        ))}
      </ul>
      {tools.length > 0 ? <p className="small soft">{texts.toldBy(tools)}</p> : null}
      {isUntold ? <p className="small soft">{texts.toldByYou}</p> : null}
      {item.partFields.map(({ field, tools: tellers }) => (
        <p key={field} className="small soft">
          <code>{field}</code>: {texts.onlyToldBy(tellers.map(({ name }) => name))}
        </p>
      ))}
      <Fields lead={texts.fetchedFields} names={item.fetchedFields} />
      <Fields lead={texts.ownFields} names={item.ownFields} />
      {lacks ? (
        <Link to="/sources" className="small">
          <Icon name="sources" size={16} /> {texts.connect}
        </Link>
      ) : null}
    </details>
  );
}

function Fields({ lead, names }: { lead: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="small soft">
      {lead}{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 ? ', ' : ''}
          <code>{name}</code>
        </span>
      ))}
    </p>
  );
}
