import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { texts } from './texts.ts';
import type { Chosen } from './who-field.tsx';

const shownMax = 3;

/** Whom one might recognise, and why; taking one only fills in the name. */
export function Suggestions(props: { take: (one: Chosen, evidence: number[]) => void }) {
  const found = useQuery(queries.suggestions());
  const items = found.data?.items ?? [];
  // The badges below do not jump away from under a finger.
  if (found.isPending) return <Skeleton heights={[200]} />;
  if (items.length === 0) return null;
  return (
    <section className="suggestions" aria-label={texts.suggested}>
      <p className="small faint">{texts.suggested}</p>
      <ul>
        {items.slice(0, shownMax).map(({ person, why, evidence }) => (
          <li key={person.handle}>
            <button
              type="button"
              className="suggestion"
              onClick={() =>
                props.take(
                  { kind: 'person', id: person.handle, name: person.name, detail: person.team ?? '' },
                  evidence.map((item) => item.seq),
                )
              }
            >
              <Avatar name={person.name} small />
              <span>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                <span className="small soft">{why}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
