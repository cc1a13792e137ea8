import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Receipt, ReceiptEvent } from '../../../features/awards/api.ts';
import { formatNumber } from '../../clock/format.ts';
import { Time } from '../../parts/time.tsx';
import { useIsAdmin } from '../../session/session.ts';
import { texts, uses } from '../texts.ts';

const counts = (event: ReceiptEvent): boolean => event.use === 'counted' || event.use === 'provisional';

export function EventsUsed({ receipt }: { receipt: Receipt }) {
  const events = receipt.events.filter(counts);
  return (
    <section>
      <h2>{texts.used}</h2>
      {events.length === 0 ? (
        <p className="soft">{texts.noneUsed}</p>
      ) : (
        <EventList events={events} receipt={receipt} />
      )}
      {receipt.moreEvents > 0 ? (
        <p className="small faint">{texts.moreEvents(formatNumber(receipt.moreEvents))}</p>
      ) : null}
    </section>
  );
}

export function EventsNotUsed({ receipt }: { receipt: Receipt }) {
  const events = receipt.events.filter((event) => !counts(event));
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{texts.unused}</h2>
      <EventList events={events} receipt={receipt} />
    </section>
  );
}

const shownAtFirst = 8;

/** A long list is folded on the screen; on paper all of it is there. */
function EventList({ events, receipt }: { events: ReceiptEvent[]; receipt: Receipt }) {
  const [all, setAll] = useState(events.length <= shownAtFirst + 2);
  const weighted = events.some((event) => event.value !== 1);
  return (
    <>
      <ul className={`receipt-events${all ? '' : ' folded'}`}>
        {events.map((event) => (
          <EventLine
            key={`${event.source} ${event.id}`}
            event={event}
            weighted={weighted}
            zone={receipt.window.zone}
          />
        ))}
      </ul>
      {all ? null : (
        <button type="button" className="link-button small no-print fold" onClick={() => setAll(true)}>
          {texts.showAll(formatNumber(events.length))}
        </button>
      )}
    </>
  );
}

function EventLine({ event, weighted, zone }: { event: ReceiptEvent; weighted: boolean; zone: string }) {
  const held = event.use === 'provisional' ? event.heldUntil : null;
  return (
    <li>
      <span className="receipt-object">
        <ObjectName event={event} />
        {weighted ? <span className="tabular">{formatNumber(event.value)}</span> : null}
      </span>
      <span className="small faint receipt-at">
        <Time at={event.at} zone={zone} />
      </span>
      <span className={`state ${uses[event.use].tone}`}>{uses[event.use].text}</span>
      {held ? (
        <span className="small soft receipt-reason">
          {texts.holdEnds} <Time at={held} zone={zone} />
        </span>
      ) : event.reason ? (
        <span className="small soft receipt-reason">{event.reason}</span>
      ) : null}
    </li>
  );
}

/** An admin can follow an event to where it came in. */
function ObjectName({ event }: { event: ReceiptEvent }) {
  const isAdmin = useIsAdmin();
  const name = event.object ?? event.id;
  if (!isAdmin || event.seq === null) return <span title={event.type}>{name}</span>;
  return (
    <Link to="/events/$seq" params={{ seq: String(event.seq) }} title={event.type}>
      {name}
    </Link>
  );
}
