import { Link } from '@tanstack/react-router';
import { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { useIsAdmin } from '../session/session.ts';
import { adminGroups, memberPlaces } from '../shell/nav/places.ts';
import { texts } from './texts.ts';
import './workspace.css';

/** Everything an admin looks after, in groups: what the side shows on a desk, with a line about each. */
export function WorkspaceScreen() {
  const isAdmin = useIsAdmin();
  const achievements = memberPlaces.find(({ to }) => to === '/achievements');
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow">
      {isAdmin ? (
        adminGroups.map(({ key, text, places }) => (
          <section key={key} aria-labelledby={`places-${key}`} className="places">
            <h2 id={`places-${key}`}>{text}</h2>
            <ul className="card">
              {(key === 'programme' && achievements
                ? [{ ...achievements, about: texts.achievements }, ...places]
                : places
              ).map((place) => (
                <li key={place.to}>
                  <Link to={place.to} className="place">
                    <Icon name={place.icon} />
                    <span>
                      <strong>{place.text}</strong>
                      <span className="small soft">{place.about}</span>
                    </span>
                    <Icon name="forward" size={16} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      ) : (
        <Failure error={new Problem(403, {})} />
      )}
    </Page>
  );
}
