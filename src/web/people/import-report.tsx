import { Link } from '@tanstack/react-router';
import type { PeopleImport } from '../../features/directory/api.ts';
import { formatNumber } from '../clock/format.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const namesShown = 40;

export function ImportReport({ found }: { found: PeopleImport }) {
  const { made, changed, same, rejected, findings, missing, awards } = found;
  const counts = { made, changed, same, rejected };
  return (
    <div className="stack" aria-live="polite">
      {found.dryRun ? null : (
        <p className="row">
          <span className="state won">{texts.done}</span>
          <span>{texts.moves(awards.gained, awards.lost, awards.moved)}</span>
          <Link to="/people" className="button">
            {texts.toPeople}
          </Link>
        </p>
      )}
      <dl className="import-counts">
        {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
          <div key={name} className={name === 'rejected' && rejected > 0 ? 'bad' : ''}>
            <dt>{texts.counts[name]}</dt>
            <dd className="tabular">{formatNumber(counts[name])}</dd>
          </div>
        ))}
      </dl>
      {findings.length > 0 ? <Findings found={found} /> : null}
      {found.rejects ? (
        <a
          className="button people-rejects"
          download="rejected-people.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(found.rejects)}`}
        >
          {texts.rejects}
        </a>
      ) : null}
      {missing.length > 0 ? (
        <details>
          <summary>
            {texts.missing}: {formatNumber(missing.length + found.moreMissing)}
          </summary>
          <p className="small soft">{texts.missingText}</p>
          <ul className="row">
            {missing.slice(0, namesShown).map(({ handle, name }) => (
              <li key={handle} className="chip">
                {name}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Findings({ found: { findings, moreFindings } }: { found: PeopleImport }) {
  return (
    <div className="stack">
      <h3>{texts.findings}</h3>
      <div className="card people-findings">
        <ScrollRegion label={texts.findings}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {texts.findingColumns.row}
                </th>
                <th scope="col">{texts.findingColumns.message}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map(({ row, level, message }) => (
                <tr key={`${row} ${message}`}>
                  <td className="number">{formatNumber(row)}</td>
                  <td>
                    <span className={`state ${level === 'rejected' ? 'bad' : 'wait'}`}>
                      {texts.levels[level]}
                    </span>{' '}
                    {message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      {moreFindings > 0 ? (
        <p className="small soft">{texts.moreFindings(formatNumber(moreFindings))}</p>
      ) : null}
    </div>
  );
}
