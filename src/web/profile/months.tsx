import type { Portfolio } from '../../features/recognitions/api.ts';
import { locale } from '../language/locale.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What came and went by month: a table, because so few numbers are read, not seen. */
export function Months({ months }: { months: Portfolio['months'] }) {
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time" className="section-head">
        {texts.overTime}
      </h2>
      <div className="card months">
        <ScrollRegion label={texts.overTime}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{texts.month}</th>
                <th scope="col" className="number">
                  {texts.received}
                </th>
                <th scope="col" className="number">
                  {texts.given}
                </th>
                <th scope="col" className="number">
                  {texts.awards}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...months].reverse().map(({ month, received, given, awards }) => (
                <tr key={month}>
                  <th scope="row">{monthFormat.format(new Date(`${month}-01T00:00:00Z`))}</th>
                  <td className="number">{received}</td>
                  <td className="number">{given}</td>
                  <td className="number">{awards}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </section>
  );
}
