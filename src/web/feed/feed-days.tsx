import type { FeedItem } from '../../features/feed/api.ts';
import { formatInstant } from '../clock/format.ts';
import { useZone } from '../session/zone.ts';
import { FeedEntry } from './feed-entry.tsx';

/** The feed by the reader's days. */
export function FeedDays({ items }: { items: readonly FeedItem[] }) {
  const zone = useZone();
  const days: { day: string; items: FeedItem[] }[] = [];
  for (const item of items) {
    const day = formatInstant(item.at, 'weekday', zone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return (
    <div className="feed">
      {days.map(({ day, items: ofDay }) => (
        <section key={day}>
          <h2 className="feed-day">{day}</h2>
          <ul className="card">
            {ofDay.map((item) => (
              <FeedEntry key={item.seq} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
