import { Link } from '@tanstack/react-router';
import type { EventRow } from '../../features/events/api.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

export function EventTable({ events }: { events: readonly EventRow[] }) {
  const { columns } = texts;
  return (
    <div className="card table-wrap">
      <table className="table event-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {columns.seq}
            </th>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.seq} className="tappable">
              <td className="number">
                <Link to="/events/$seq" params={{ seq: String(event.seq) }} className="row-link">
                  {event.seq}
                </Link>
              </td>
              <td>
                <code>{event.type}</code>
                {event.late ? <span className="state wait event-late">{columns.late}</span> : null}
              </td>
              <td>{event.subject ?? event.id}</td>
              <td>
                <Time at={event.occurredAt} />
              </td>
              <td className="soft">{event.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
