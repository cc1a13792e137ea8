import { Link } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import type { Session } from '../../../features/people/api.ts';
import { openFind } from '../../find/open.ts';
import { LanguageChoice } from '../../language/language-choice.tsx';
import { texts as languageTexts } from '../../language/texts.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { useSignIn, useSignOut, useSwitch } from '../../session/session.ts';
import { texts } from '../texts.ts';
import { type Theme, useTheme } from '../theme.ts';
import { InboxCount } from './inbox-count.tsx';
import { bottomPlaces, inboxPlace, memberPlaces } from './places.ts';

const themes: { value: Theme; icon: IconName }[] = [
  { value: 'system', icon: 'system' },
  { value: 'light', icon: 'light' },
  { value: 'dark', icon: 'dark' },
];

/** Who is looking, and how. A popover closes by itself on Escape and on a click elsewhere. */
export function PersonMenu(props: { session: Session; openShortcuts: () => void; place: 'side' | 'bottom' }) {
  const { session, place } = props;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const signOut = useSignOut();
  if (!session.person) return null;
  const left = place === 'bottom' ? memberPlaces.filter((one) => !bottomPlaces(session).includes(one)) : [];
  const close = (): void => panel.current?.hidePopover();
  return (
    <>
      <button type="button" className={place === 'side' ? 'person-button' : 'nav-link'} popoverTarget={id}>
        <Avatar name={session.person.name} small={place === 'bottom'} />
        {place === 'side' ? (
          <>
            <span className="person-text">
              <span>
                <bdi>{session.person.name}</bdi>
              </span>
              <span className="small faint">{session.person.team}</span>
            </span>
            <Icon name="more" size={18} />
          </>
        ) : (
          <span>{texts.youShort}</span>
        )}
        {left.includes(inboxPlace) ? <InboxCount /> : null}
        <span className="hidden-text">{texts.you}</span>
      </button>
      <div id={id} ref={panel} popover="auto" className={`person-panel ${place}`}>
        <Others session={session} done={close} />
        <Workspaces session={session} done={close} />
        <ThemeChoice name={id} />
        <div className="panel-part">
          <p className="panel-title" aria-hidden="true">
            {languageTexts.label}
          </p>
          <LanguageChoice />
        </div>
        <div className="panel-part">
          {place === 'bottom' ? (
            <button
              type="button"
              className="panel-item"
              onClick={() => {
                close();
                openFind();
              }}
            >
              <Icon name="find" size={18} /> {texts.find}
            </button>
          ) : null}
          {left.map((one) => (
            <Link key={one.to} to={one.to} className="panel-item" onClick={close}>
              <Icon name={one.icon} size={18} /> {one.text}
              {one === inboxPlace ? <InboxCount /> : null}
            </Link>
          ))}
          <Link to="/notices" className="panel-item" onClick={close}>
            <Icon name="bell" size={18} /> {texts.notices}
          </Link>
          {session.workspace?.demo ? null : (
            <Link to="/account" className="panel-item" onClick={close}>
              <Icon name="today" size={18} /> {texts.account}
            </Link>
          )}
          <button
            type="button"
            className="panel-item"
            onClick={() => {
              close();
              props.openShortcuts();
            }}
          >
            <Icon name="keys" size={18} /> {texts.shortcuts}
          </button>
          <button type="button" className="panel-item" onClick={() => signOut.mutate()}>
            <Icon name="leave" size={18} /> {texts.signOut}
          </button>
        </div>
      </div>
    </>
  );
}

function Others({ session, done }: { session: Session; done: () => void }) {
  const signIn = useSignIn();
  const others = session.cast.filter((one) => one.handle !== session.person?.handle);
  if (others.length === 0) return null;
  return (
    <div className="panel-part">
      <p className="panel-title">{texts.switchTo}</p>
      {others.map((one) => (
        <button
          key={one.handle}
          type="button"
          className="panel-item"
          onClick={() => {
            done();
            signIn.mutate(one.handle);
          }}
        >
          <Avatar name={one.name} small />
          <span>
            <bdi>{one.name}</bdi>
          </span>
          <span className="small faint">{one.team}</span>
        </button>
      ))}
    </div>
  );
}

/** Others this browser is signed in to. */
function Workspaces({ session, done }: { session: Session; done: () => void }) {
  const change = useSwitch();
  if (session.others.length === 0) return null;
  return (
    <div className="panel-part">
      <p className="panel-title">{texts.otherWorkspaces}</p>
      {session.others.map((one) => (
        <button
          key={one.slug}
          type="button"
          className="panel-item"
          onClick={() => {
            done();
            change.mutate(one.slug);
          }}
        >
          <Icon name="forward" size={18} /> <bdi>{one.name}</bdi>
        </button>
      ))}
    </div>
  );
}

function ThemeChoice({ name }: { name: string }) {
  const [theme, choose] = useTheme();
  return (
    <div className="panel-part">
      <p className="panel-title" id={`${name}-theme`}>
        {texts.theme}
      </p>
      <div className="segments" role="radiogroup" aria-labelledby={`${name}-theme`}>
        {themes.map(({ value, icon }) => (
          <label key={value}>
            <input
              type="radio"
              name={`theme-${name}`}
              checked={theme === value}
              onChange={() => choose(value)}
              className="hidden-text"
            />
            <Icon name={icon} size={16} /> {texts.themes[value]}
          </label>
        ))}
      </div>
    </div>
  );
}
