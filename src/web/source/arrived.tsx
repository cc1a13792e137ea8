import { Link } from '@tanstack/react-router';
import type { SourceDetail } from '../../features/sources/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Time } from '../parts/time.tsx';
import type { Arrival, Refused } from './arrival.ts';
import { texts } from './texts.ts';

/** Whether anything came, live, and what to do if it did not come as it should. */
export function Arrived({ source, arrival }: { source: SourceDetail; arrival: Arrival }) {
  const { state, delivery, refused } = arrival;
  const tone =
    state === 'event' ? 'won' : refused || state === 'unread' || state === 'quarantined' ? 'wait' : '';
  return (
    <section className={`card arrived ${tone}`} aria-labelledby="arrived">
      <div role="status" className="arrived-words">
        <h2 id="arrived">
          {state === 'waiting' ? <span className="pulse" aria-hidden="true" /> : null}
          {state === 'event' ? <Icon name="done" size={20} /> : null}
          {source.hook || state === 'event' ? texts.arrived[state].title : texts.waitingForKey}
        </h2>
        <p className="soft">
          {source.hook || state === 'event' ? texts.arrived[state].text : texts.waitingForKeyText}
        </p>
        {delivery?.code === 'no-mapping' && state !== 'event' ? <p>{texts.noMapping}</p> : null}
        {state !== 'event' && delivery?.message && delivery.code !== 'no-mapping' ? (
          <p className="small">
            <code className="chip">{delivery.code}</code> <span lang="en">{delivery.message}</span>
          </p>
        ) : null}
        {refused ? <RefusedWords refused={refused} source={source} /> : null}
        {source.unmatched > 0 ? (
          <p className="small">
            {texts.unmatched(source.unmatched, formatNumber(source.unmatched))}{' '}
            <Link to="/people/unmatched">{texts.match}</Link>
          </p>
        ) : null}
      </div>
      <Next source={source} arrival={arrival} />
    </section>
  );
}

function Next({ source, arrival: { state, delivery } }: { source: SourceDetail; arrival: Arrival }) {
  const event = delivery?.events.at(-1);
  if (state === 'event' && event)
    return (
      <Link to="/events/$seq" params={{ seq: String(event.seq) }} className="button primary">
        {texts.follow}
      </Link>
    );
  if (state === 'event')
    return (
      <Link to="/sources/events" search={{ source: source.slug }} className="button">
        {texts.seeEvents}
      </Link>
    );
  if (delivery?.code === 'no-mapping')
    return (
      <a href="#mapping" className="button primary">
        {texts.sayMeaning}
      </a>
    );
  if (state === 'unread' || state === 'quarantined')
    return (
      <Link to="/sources/quarantine" search={{ source: source.slug }} className="button">
        {texts.seeQuarantine}
      </Link>
    );
  return null;
}

function RefusedWords({ refused, source }: { refused: Refused; source: SourceDetail }) {
  const known = texts.refused[refused.code];
  const [secret] = source.hook?.secrets ?? [];
  return (
    <div className="refused-words" role="alert">
      <p>
        <strong>{known?.what ?? texts.refusedOther(refused.code)}</strong>{' '}
        <span className="small faint">
          {texts.times(refused.count, formatNumber(refused.count))} <Time at={refused.at} />
        </span>
      </p>
      {known ? <p>{known.mend}</p> : null}
      {secret && known && refused.code.endsWith('mismatch') ? (
        <p className="small soft">{texts.ourSecretEnds(secret.hint)}</p>
      ) : null}
    </div>
  );
}
