import { Link, useLocation } from '@tanstack/react-router';
import { groupOf, placeOf } from './places.ts';

/** On a phone the admin's sections share one entry at the bottom; here one gets to the others of a group. */
export function GroupTabs() {
  const { pathname } = useLocation();
  const group = groupOf(pathname);
  const here = placeOf(pathname);
  if (!group) return null;
  return (
    <nav className="phone-tabs no-print" aria-label={group.text}>
      {group.places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={place === here ? 'active' : ''}
          activeProps={{}}
          aria-current={place === here ? 'page' : undefined}
        >
          {place.text}
        </Link>
      ))}
    </nav>
  );
}
