import { Link } from '@tanstack/react-router';
import type { Session } from '../../features/people/api.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { PersonMenu } from './person-menu.tsx';
import { texts } from './texts.ts';

interface Place {
  to:
    | '/'
    | '/feed'
    | '/achievements'
    | '/sources'
    | '/sources/events'
    | '/sources/quarantine'
    | '/sources/imports';
  icon: IconName;
  text: string;
}
const memberPlaces: Place[] = [
  { to: '/', icon: 'today', text: texts.nav.today },
  { to: '/feed', icon: 'feed', text: texts.nav.feed },
  { to: '/achievements', icon: 'achievements', text: texts.nav.achievements },
];
const sourcesPlace: Place = { to: '/sources', icon: 'sources', text: texts.nav.sources };
const adminPlaces: Place[] = [
  sourcesPlace,
  { to: '/sources/events', icon: 'events', text: texts.nav.events },
  { to: '/sources/quarantine', icon: 'quarantine', text: texts.nav.quarantine },
  { to: '/sources/imports', icon: 'imports', text: texts.nav.imports },
];

interface NavProps {
  session: Session;
  openShortcuts: () => void;
}

function NavLink({ place }: { place: Place }) {
  const exact = place.to === '/' || place.to === '/sources';
  return (
    <Link to={place.to} className="nav-link" activeOptions={{ exact, includeSearch: false }}>
      <Icon name={place.icon} />
      <span>{place.text}</span>
    </Link>
  );
}

export function SideNav({ session, openShortcuts }: NavProps) {
  const isAdmin = session.roles.includes('admin');
  return (
    <header className="side-nav no-print">
      <p className="nav-head">
        <Mark size={24} />
        <span>{session.workspace?.name}</span>
      </p>
      <nav aria-label={texts.sections}>
        <ul>
          {memberPlaces.map((place) => (
            <li key={place.to}>
              <NavLink place={place} />
            </li>
          ))}
        </ul>
        {isAdmin ? (
          <>
            <p className="nav-group" id="nav-workspace">
              {texts.workspace}
            </p>
            <ul aria-labelledby="nav-workspace">
              {adminPlaces.map((place) => (
                <li key={place.to}>
                  <NavLink place={place} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </nav>
      <PersonMenu session={session} openShortcuts={openShortcuts} place="side" />
    </header>
  );
}

/** On a phone the sections lie under the thumb; the admin's four share one entry there. */
export function BottomNav({ session, openShortcuts }: NavProps) {
  const places = session.roles.includes('admin') ? [...memberPlaces, sourcesPlace] : memberPlaces;
  return (
    <nav className="bottom-nav no-print" aria-label={texts.sections}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <NavLink place={place} />
          </li>
        ))}
        <li>
          <PersonMenu session={session} openShortcuts={openShortcuts} place="bottom" />
        </li>
      </ul>
    </nav>
  );
}
