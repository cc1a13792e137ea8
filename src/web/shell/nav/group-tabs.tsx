import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { groupOf, placeOf } from './places.ts';

/** On a phone the admin's sections share one entry at the bottom; here one gets to the others of a group. */
export function GroupTabs() {
  const { pathname } = useLocation();
  const group = groupOf(pathname);
  const here = placeOf(pathname);
  const tabs = useRef<HTMLElement>(null);
  // Where they do not all fit, the one that is open stands in the middle, so that both neighbours can be seen.
  useEffect(() => {
    const open = pathname ? tabs.current?.querySelector('.active') : null;
    if (!tabs.current || !open) return;
    const own = tabs.current.getBoundingClientRect();
    const { left, width } = open.getBoundingClientRect();
    tabs.current.scrollLeft += left + width / 2 - (own.left + own.width / 2);
  }, [pathname]);
  if (!group) return null;
  return (
    <nav className="phone-tabs no-print" ref={tabs} aria-label={group.text}>
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
