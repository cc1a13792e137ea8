import { Link, useLocation } from '@tanstack/react-router';
import type { Session } from '../../features/people/api.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { openRecognise } from '../recognise/open.ts';
import { PersonMenu } from './person-menu.tsx';
import { texts } from './texts.ts';

interface Place {
  to:
    | '/'
    | '/feed'
    | '/boards'
    | '/achievements'
    | '/sources'
    | '/sources/events'
    | '/sources/quarantine'
    | '/sources/imports'
    | '/people'
    | '/checks'
    | '/members';
  icon: IconName;
  text: string;
}
const memberPlaces: Place[] = [
  { to: '/', icon: 'today', text: texts.nav.today },
  { to: '/feed', icon: 'feed', text: texts.nav.feed },
  { to: '/boards', icon: 'boards', text: texts.nav.boards },
  { to: '/achievements', icon: 'achievements', text: texts.nav.achievements },
];
const sourcesPlace: Place = { to: '/sources', icon: 'sources', text: texts.nav.sources };
const adminPlaces: Place[] = [
  sourcesPlace,
  { to: '/sources/events', icon: 'events', text: texts.nav.events },
  { to: '/sources/quarantine', icon: 'quarantine', text: texts.nav.quarantine },
  { to: '/sources/imports', icon: 'imports', text: texts.nav.imports },
  { to: '/people', icon: 'people', text: texts.nav.people },
  { to: '/checks', icon: 'checks', text: texts.nav.checks },
  { to: '/members', icon: 'people', text: texts.nav.members },
];

interface NavProps {
  session: Session;
  openShortcuts: () => void;
}

/** An event has its own address outside the list it is opened from. */
function isInside(path: string, place: Place, whole: boolean): boolean {
  if (place.to === '/') return path === '/';
  if (place.to === '/sources' && !whole) return path === '/sources';
  const alsoEvents = place.to === '/sources/events' || (place.to === '/sources' && whole);
  const alsoChecks = place.to === '/sources' && whole;
  return (
    path.startsWith(place.to) ||
    (alsoEvents && path.startsWith('/events/')) ||
    (alsoChecks && (path.startsWith('/checks') || path.startsWith('/people')))
  );
}

function NavLink({ place, whole = false }: { place: Place; whole?: boolean }) {
  const { pathname } = useLocation();
  const inside = isInside(pathname, place, whole);
  return (
    <Link
      to={place.to}
      className={`nav-link${inside ? ' here' : ''}`}
      activeProps={{}}
      aria-current={inside ? 'page' : undefined}
    >
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
      <button type="button" className="button primary nav-recognise" onClick={() => openRecognise()}>
        <Icon name="recognise" size={18} /> {texts.nav.recognise}
        <span className="key-hint" aria-hidden="true">
          r
        </span>
      </button>
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

/** On a phone the sections lie under the thumb; the admin's six share one entry there. */
export function BottomNav({ session, openShortcuts }: NavProps) {
  const places = session.roles.includes('admin') ? [...memberPlaces, sourcesPlace] : memberPlaces;
  return (
    <nav className="bottom-nav no-print" aria-label={texts.sections}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <NavLink place={place} whole />
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
