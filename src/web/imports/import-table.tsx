import { Link } from '@tanstack/react-router';
import type { ImportView } from '../../features/imports/api.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { texts } from './texts.ts';

export function ImportTable({ imports }: { imports: readonly ImportView[] }) {
  const { columns } = texts;
  return (
    <div className="card table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="number">
              {columns.rows}
            </th>
            <th scope="col" className="number">
              {columns.events}
            </th>
            <th scope="col" className="number">
              {columns.rejected}
            </th>
            <th scope="col">{columns.when}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((item) => (
            <tr key={item.id} className="tappable">
              <td>
                <Link to="/sources/imports/$id" params={{ id: item.id }} className="row-link">
                  {item.name}
                </Link>
                {item.state === 'running' || item.state === 'checking' ? <ProgressBar view={item} /> : null}
              </td>
              <td>
                <span className={`state ${texts.states[item.state].tone}`}>
                  {texts.states[item.state].text}
                </span>
              </td>
              <td className="number">{formatNumber(item.rows)}</td>
              <td className="number">{formatNumber(item.events)}</td>
              <td className="number">{formatNumber(item.rejected)}</td>
              <td>
                <Time at={item.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
