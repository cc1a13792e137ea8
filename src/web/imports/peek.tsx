import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

const shownRows = 4;

export function Peek({ columns, rows }: { columns: readonly string[]; rows: readonly string[][] }) {
  return (
    <figure className="peek">
      <figcaption className="small faint">{texts.peek}</figcaption>
      <ScrollRegion label={texts.peek}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity.
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </figure>
  );
}
