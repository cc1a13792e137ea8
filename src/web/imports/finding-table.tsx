import type { ImportFinding } from '../../features/imports/api.ts';
import { formatNumber } from '../clock/format.ts';
import { texts } from './texts.ts';

export function FindingTable({ findings }: { findings: readonly ImportFinding[] }) {
  const { findingColumns } = texts;
  return (
    <div className="card table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {findingColumns.row}
            </th>
            <th scope="col">{findingColumns.message}</th>
            <th scope="col">{findingColumns.column}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.row} ${finding.code} ${finding.column}`}>
              <td className="number">{finding.row === null ? texts.wholeFile : formatNumber(finding.row)}</td>
              <td>
                <span className={`state ${finding.level === 'error' ? 'bad' : 'wait'} finding-level`}>
                  {texts[finding.level]}
                </span>
                {finding.message}
              </td>
              <td>{finding.column ? <code>{finding.column}</code> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
