import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { EventDetail } from '../../features/events/api.ts';
import { queries } from '../api/queries.ts';
import { formatStretch } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { pretty } from '../source/mapping/samples.tsx';
import { MatchList } from './match-list.tsx';
import { texts } from './texts.ts';
import { Who } from './who.tsx';
import './events.css';

export function EventScreen() {
  const { seq } = useParams({ from: '/events/$seq' });
  const event = useQuery(queries.event(seq));
  return (
    <Page title={texts.event(seq)} lead={event.data ? <code>{event.data.type}</code> : '\u00a0'} width="wide">
      <Answer query={event} heights={[320]}>
        {(data) => <Story event={data} />}
      </Answer>
    </Page>
  );
}

/** Left to right on a desk, top to bottom on a phone: what came in, who it is about, what it did. */
function Story({ event }: { event: EventDetail }) {
  return (
    <ol className="story">
      <li className="story-step">
        <h2>{texts.raw}</h2>
        {event.raw === null ? null : <CodeBlock text={pretty(event.raw)} label={texts.delivery} />}
        <Raw event={event} />
      </li>
      <li className="story-step">
        <h2>{texts.who}</h2>
        <Who event={event} />
      </li>
      <li className="story-step">
        <h2>{texts.matched}</h2>
        <MatchList matches={event.matches} />
        <Offers offers={event.offers} />
      </li>
    </ol>
  );
}

function Raw({ event }: { event: EventDetail }) {
  const delayMs = Date.parse(event.receivedAt) - Date.parse(event.occurredAt);
  return (
    <div className="stack">
      <dl className="raw-facts small">
        <div>
          <dt>{texts.source}</dt>
          <dd>{event.source}</dd>
        </div>
        <div>
          <dt>{texts.columns.about}</dt>
          <dd>{event.subject ?? event.id}</dd>
        </div>
        <div>
          <dt>{texts.occurred}</dt>
          <dd>
            <Time at={event.occurredAt} />
          </dd>
        </div>
        <div>
          <dt>{texts.received}</dt>
          <dd>
            <Time at={event.receivedAt} />
            {delayMs > 60_000 ? <span className="faint"> +{formatStretch(delayMs)}</span> : null}
          </dd>
        </div>
      </dl>
      {event.late ? <p className="state wait">{texts.late}</p> : null}
      <CodeBlock
        text={JSON.stringify({ id: event.id, ...event.data }, null, 2)}
        label={event.raw === null ? texts.raw : texts.asEvent}
      />
    </div>
  );
}

/** Nothing listens to it, and a pack has something that would. */
function Offers({ offers }: { offers: EventDetail['offers'] }) {
  if (offers.length === 0) return null;
  return (
    <div className="stack">
      <p className="small">{texts.offers}</p>
      <ul className="small">
        {offers.map(({ key, name, pack }) => (
          <li key={key}>
            <Link to="/packs/$pack" params={{ pack }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
