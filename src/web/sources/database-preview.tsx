import type { PreviewedRows } from '../../features/database-sources/api.ts';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const say = texts.database;

/** The first rows as they are, each with the events it would become, or why it is none. */
export function DatabasePreview({ previewed: { columns, rows, told } }: { previewed: PreviewedRows }) {
  if (rows.length === 0) return <p className="small soft">{say.noRows}</p>;
  return (
    <ScrollRegion label={say.previewed}>
      <table className="database-preview">
        <thead>
          <tr>
            <th scope="col">{say.becomes}</th>
            {columns.map((name) => (
              <th scope="col" key={name}>
                <code>{name}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move.
            <tr key={at}>
              <td>
                <Told told={told[at]} />
              </td>
              {columns.map((name, column) => (
                <td key={name}>{row[column] ?? <span className="faint">–</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Told({ told }: { told: PreviewedRows['told'][number] | undefined }) {
  if (!told) return null;
  if (told.problem !== null) return <span className="wait-text">{told.problem}</span>;
  if (told.events.length === 0) return <span className="faint">{say.nothing}</span>;
  return (
    <>
      {told.events.map(({ id, type, at, data }) => (
        <span key={id} className="database-event" title={JSON.stringify(data)}>
          <code>{type}</code> <span className="small faint">{at}</span>
        </span>
      ))}
    </>
  );
}
