import { useId } from 'react';
import type { NoticeAhead } from '../../features/previews/api.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

const shownMax = 20;

/** Who would get what and when, before anybody does. */
export function Ahead({ ahead }: { ahead: NoticeAhead }) {
  const id = useId();
  const { people, mostOnOneDay, items, more } = ahead;
  const { columns, bundles, channels } = texts.ahead;
  const shown = items.slice(0, shownMax);
  const rest = items.length - shown.length + more;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{texts.ahead.title}</h3>
      <p className="small">{people === 0 ? texts.ahead.nobody : texts.ahead.told(people, mostOnOneDay)}</p>
      {shown.length > 0 ? (
        <ScrollRegion label={`${texts.ahead.title}: ${columns.what}`}>
          <table className="table small">
            <thead>
              <tr>
                <th scope="col">{columns.at}</th>
                <th scope="col">{columns.person}</th>
                <th scope="col">{columns.channel}</th>
                <th scope="col">{columns.bundle}</th>
                <th scope="col">{columns.what}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ at, person, channel, bundle, what }) => (
                <tr key={`${at} ${person} ${channel}`}>
                  <td>
                    <Time at={at} />
                  </td>
                  <td>
                    <bdi>{person}</bdi>
                  </td>
                  <td>{channels[channel as keyof typeof channels]}</td>
                  <td>{bundles[bundle]}</td>
                  <td>{what.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      {rest > 0 ? <p className="small faint">{texts.ahead.more(rest)}</p> : null}
    </section>
  );
}
