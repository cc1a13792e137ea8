import type { MappingTried, TriedEvent } from '../../../features/hooks/api.ts';
import { Time } from '../../parts/time.tsx';
import { texts } from '../texts.ts';

/** What a mapping makes of each sample: events, or why none. */
export function TriedView({ tried: { results, problems } }: { tried: MappingTried }) {
  if (problems.length > 0) return <p className="wait-text">{texts.mendFirst}</p>;
  return (
    <ol className="tried">
      {results.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no name but their place.
        <li key={index}>
          {result.events.map((event) => (
            <Tried key={JSON.stringify(event)} event={event} />
          ))}
          {result.said.map(({ code, message }) => (
            <p key={code + message} className="small wait-text">
              <code className="chip">{code}</code> <span lang="en">{message}</span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Tried({ event }: { event: TriedEvent }) {
  return (
    <article className="tried-event">
      <p>
        <code>{event.type}</code>
      </p>
      <p className="small">
        <Who who={event.who} /> · <Time at={event.at} />
      </p>
      <dl className="small">
        {Object.entries(event.data).map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Who({ who }: { who: TriedEvent['who'] }) {
  if (!who) return <span className="wait-text">{texts.noWho}</span>;
  if (who.person !== null)
    return (
      <strong>
        <bdi>{who.person}</bdi>
      </strong>
    );
  return (
    <span className={who.isNew ? '' : 'wait-text'}>
      <bdi>{who.actor}</bdi> ({who.isNew ? texts.newPerson : texts.waitsToBeMatched})
    </span>
  );
}
