import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Session } from '../../../features/people/api.ts';
import { queries } from '../../api/queries.ts';
import { formatNumber } from '../../clock/format.ts';
import { openFind } from '../../find/open.ts';
import { Icon } from '../../parts/icon.tsx';
import { Mark } from '../../parts/mark.tsx';
import { openRecognise } from '../../recognise/open.ts';
import { texts } from '../texts.ts';
import { InboxCount } from './inbox-count.tsx';
import { PersonMenu } from './person-menu.tsx';
import {
  adminGroups,
  bottomPlaces,
  groupOf,
  inboxPlace,
  isLead,
  memberPlaces,
  type Place,
  placeOf,
  teamPlace,
  workspacePlace,
} from './places.ts';

interface NavProps {
  session: Session;
  openShortcuts: () => void;
}

const rereadMs = 60_000;

function NavLink({ place }: { place: Place }) {
  const { pathname } = useLocation();
  const inside =
    place === workspacePlace
      ? pathname === place.to || groupOf(pathname) !== undefined
      : placeOf(pathname) === place;
  return (
    <Link
      to={place.to}
      className={`nav-link${inside ? ' here' : ''}`}
      activeProps={{}}
      aria-current={inside ? 'page' : undefined}
    >
      <Icon name={place.icon} />
      <span>{place.text}</span>
      {place === teamPlace ? <Waiting /> : place === inboxPlace ? <InboxCount /> : null}
    </Link>
  );
}

/** How many awards wait for whoever looks; nothing where none does. */
function Waiting() {
  const count = useQuery({ ...queries.reviews(), refetchInterval: rereadMs }).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <span className="nav-count tabular">
      {formatNumber(count)}
      <span className="hidden-text"> {texts.waiting}</span>
    </span>
  );
}

export function SideNav({ session, openShortcuts }: NavProps) {
  const { pathname } = useLocation();
  const sections = useRef<HTMLElement>(null);
  // Where the sections do not fit, the one that is open is in sight all the same.
  useEffect(() => {
    if (pathname) sections.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  const places = isLead(session) ? [...memberPlaces, teamPlace] : memberPlaces;
  return (
    <header className="side-nav no-print">
      <div className="nav-head">
        <Mark size={24} />
        <span className="nav-name">
          <bdi>{session.workspace?.name}</bdi>
        </span>
        <button
          type="button"
          className="button quiet icon-only nav-find"
          aria-label={texts.find}
          title={`${texts.find} (/)`}
          onClick={openFind}
        >
          <Icon name="find" size={18} />
        </button>
      </div>
      <button type="button" className="button primary nav-recognise" onClick={() => openRecognise()}>
        <Icon name="recognise" size={18} /> {texts.nav.recognise}
        <span className="key-hint" aria-hidden="true">
          r
        </span>
      </button>
      <nav aria-label={texts.sections} ref={sections}>
        <PlaceList places={places} />
        {session.roles.includes('admin')
          ? adminGroups.map(({ key, text, places: own }) => (
              <div key={key}>
                <p className="nav-group" id={`nav-${key}`}>
                  {text}
                </p>
                <PlaceList places={own} labelledBy={`nav-${key}`} />
              </div>
            ))
          : null}
      </nav>
      <PersonMenu session={session} openShortcuts={openShortcuts} place="side" />
    </header>
  );
}

function PlaceList({ places, labelledBy }: { places: readonly Place[]; labelledBy?: string }) {
  return (
    <ul aria-labelledby={labelledBy}>
      {places.map((place) => (
        <li key={place.to}>
          <NavLink place={place} />
        </li>
      ))}
    </ul>
  );
}

/** On a phone the sections lie under the thumb; the admin's share one entry there. */
export function BottomNav({ session, openShortcuts }: NavProps) {
  const places = bottomPlaces(session);
  return (
    <nav className="bottom-nav no-print" aria-label={texts.sections}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <NavLink place={place} />
          </li>
        ))}
        <li>
          <button type="button" className="nav-link" onClick={() => openRecognise()}>
            <Icon name="recognise" />
            <span>{texts.nav.recognise}</span>
          </button>
        </li>
        <li>
          <PersonMenu session={session} openShortcuts={openShortcuts} place="bottom" />
        </li>
      </ul>
    </nav>
  );
}
