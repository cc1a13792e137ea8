import { Link } from '@tanstack/react-router';
import type { PersonRow } from '../../features/directory/api.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { texts } from './texts.ts';

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const { columns } = texts;
  return (
    <div className="card people-table">
      <ScrollRegion label={texts.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.team}</th>
              <th scope="col" className="wide-only">
                {columns.role}
              </th>
              <th scope="col" className="wide-only">
                {columns.email}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ handle, name, team, role, email }) => (
              <tr key={handle} className="tappable">
                <td>
                  <Link to="/people/$handle/facts" params={{ handle }} className="person-cell">
                    <Avatar name={name} small />
                    <span>
                      <strong>
                        <bdi>{name}</bdi>
                      </strong>
                      {name === handle ? null : <span className="small faint">{handle}</span>}
                    </span>
                  </Link>
                </td>
                <td>{team ? <span className="chip">{team}</span> : <span className="faint">–</span>}</td>
                <td className="wide-only">{role ?? <span className="faint">–</span>}</td>
                <td className="wide-only soft">{email ?? <span className="faint">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
