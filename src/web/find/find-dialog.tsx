import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { foldText } from '../../domain/recognition/plain-text.ts';
import type { Session } from '../../features/people/api.ts';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { type Option, OptionList, optionId } from '../parts/option-list.tsx';
import { adminGroups, isLead, memberPlaces, type Place, teamPlace } from '../shell/nav/places.ts';
import { closeFind } from './open.ts';
import { texts } from './texts.ts';
import './find.css';

const peopleMax = 6;
const othersMax = 5;

interface Found extends Option {
  readonly go: () => unknown;
}

/** One field for whom and what one looks for: a few letters, and Enter. */
export function FindDialog({ roles }: { roles: Session['roles'] }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { items, isSettled } = useFound(search.trim(), roles);
  const active = items[Math.min(at, items.length - 1)];
  const list = `${id}-list`;
  // After the dialog has opened, which puts the focus on its first button.
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (active) document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);
  const take = ({ go }: Found): void => {
    closeFind();
    go();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setAt((items.length + Math.min(at, items.length - 1) + step) % Math.max(1, items.length));
    else if (event.key === 'Enter' && active) take(active);
    else return;
    event.preventDefault();
  };
  return (
    <Modal kind="dialog" label={texts.title} close={closeFind}>
      <div className="find">
        <input
          ref={input}
          className="input"
          role="combobox"
          aria-label={texts.title}
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-activedescendant={active ? optionId(list, active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={texts.hint}
          value={search}
          onKeyDown={press}
          onChange={(event) => {
            setSearch(event.target.value);
            setAt(0);
          }}
        />
        <OptionList id={list} label={texts.found} items={items} active={active} isOpen take={take} />
        <p className="small faint" role="status">
          {isSettled && items.length === 0 ? texts.nothing : null}
        </p>
      </div>
    </Modal>
  );
}

/** People whose name or handle holds the letters, pages and achievements that are called so; without letters the pages. */
function useFound(search: string, roles: Session['roles']): { items: Found[]; isSettled: boolean } {
  const navigate = useNavigate();
  const found = useQuery({ ...queries.recipients(search), enabled: search !== '' });
  const achievements = useQuery(queries.achievements()).data?.items ?? [];
  const fits = (name: string): boolean => foldText(name).includes(foldText(search));
  const people =
    search === '' ? [] : (found.data?.people ?? []).filter(({ name, handle }) => fits(`${name} ${handle}`));
  const items: Found[] = [
    ...people.slice(0, peopleMax).map(({ handle, name, team }) => ({
      key: `person-${handle}`,
      name,
      detail: team ?? '',
      art: <Avatar name={name} small />,
      go: () => navigate({ to: '/people/$handle', params: { handle } }),
    })),
    ...placesFor(roles)
      .filter(({ text }) => fits(text))
      .slice(0, search === '' ? undefined : othersMax)
      .map(({ to, text, icon, about }) => ({
        key: `place-${to}`,
        name: text,
        detail: about ?? '',
        art: <Icon name={icon} />,
        go: () => navigate({ to }),
      })),
    ...(search === '' ? [] : achievements)
      .filter(({ name }) => fits(name))
      .slice(0, othersMax)
      .map(({ key, name, badge }) => ({
        key: `achievement-${key}`,
        name,
        detail: texts.achievement,
        art: <Badge badge={badge} size={32} />,
        go: () => navigate({ to: '/achievements/$key', params: { key } }),
      })),
  ];
  return { items, isSettled: !found.isFetching };
}

function placesFor(roles: Session['roles']): readonly Place[] {
  const leads = isLead({ roles }) ? [teamPlace] : [];
  const admins = roles.includes('admin') ? adminGroups.flatMap(({ places }) => places) : [];
  return [...memberPlaces, ...leads, ...admins];
}
