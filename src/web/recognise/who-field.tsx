import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Recipients } from '../../features/recognitions/api.ts';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { OptionList, optionId } from '../parts/option-list.tsx';
import { useTakeNext } from '../parts/take-next.ts';
import { useIsAdmin } from '../session/session.ts';
import { closeRecognise } from './open.ts';
import { texts } from './texts.ts';

export interface Chosen {
  readonly kind: 'person' | 'team';
  /** A handle, or a team's name. */
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const shownMax = 7;

function choices(found: Recipients | undefined, chosen: readonly Chosen[]): Chosen[] {
  const people = (found?.people ?? []).map(
    ({ handle, name, team, role }): Chosen => ({
      kind: 'person',
      id: handle,
      name,
      detail: [team, role].filter(Boolean).join(', '),
    }),
  );
  const hasTeam = chosen.some((one) => one.kind === 'team');
  const teams = (hasTeam ? [] : (found?.teams ?? [])).map(
    ({ name, people: count }): Chosen => ({ kind: 'team', id: name, name, detail: texts.teamOf(count) }),
  );
  const isNew = (one: Chosen) => !chosen.some((other) => other.kind === one.kind && other.id === one.id);
  return [...people.filter(isNew).slice(0, shownMax - 2), ...teams.filter(isNew).slice(0, 2)];
}

/** A list that narrows while one types; arrows and Enter choose, Backspace takes the last one off. */
export function WhoField(props: {
  chosen: readonly Chosen[];
  choose: (next: Chosen[]) => void;
  wrong: boolean;
}) {
  const { chosen, choose, wrong } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  // After the dialog has opened, which puts the focus on its first button.
  useEffect(() => input.current?.focus(), []);
  const found = useQuery(queries.recipients(search.trim()));
  const isAlone = useQuery(queries.recipients('')).data?.people.length === 0;
  const isAdmin = useIsAdmin();
  const items = choices(found.data, chosen).map((one) => ({
    ...one,
    key: `${one.kind}-${one.id}`,
    art: one.kind === 'team' ? <Icon name="people" /> : <Avatar name={one.name} small />,
  }));
  const active = items[Math.min(at, items.length - 1)];
  const shown = isOpen && search.trim() !== '';

  const take = ({ kind, id, name, detail }: Chosen): void => {
    choose([...chosen, { kind, id, name, detail }]);
    setSearch('');
    setAt(0);
    input.current?.focus();
  };
  const [takeOne, forgetTaking] = useTakeNext(found.isPlaceholderData, active, take);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt((items.length + Math.min(at, items.length - 1) + (shown ? step : 0)) % Math.max(1, items.length));
    } else if (event.key === 'Enter' && shown && active && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      takeOne();
    } else if (event.key === 'Backspace' && search === '') choose(chosen.slice(0, -1));
    else if (event.key === 'Escape' && shown && search !== '') {
      event.preventDefault();
      event.stopPropagation();
      setSearch('');
    }
  };
  return (
    <div className="field who">
      <label htmlFor={id}>{texts.who}</label>
      <div className={`who-box input${wrong ? ' is-wrong' : ''}`}>
        {chosen.map((one) => (
          <span key={`${one.kind} ${one.id}`} className="who-chip">
            {one.kind === 'team' ? <Icon name="people" size={16} /> : <Avatar name={one.name} small />}
            <bdi>{one.name}</bdi>
            <button
              type="button"
              aria-label={texts.remove(one.name)}
              onClick={() => choose(chosen.filter((other) => other !== one))}
            >
              <Icon name="close" size={14} />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={input}
          role="combobox"
          aria-expanded={shown && items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && active ? optionId(`${id}-list`, active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={chosen.length === 0 ? texts.whoHint : ''}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setOpen(true);
            setAt(0);
            forgetTaking();
          }}
          onKeyDown={press}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
      </div>
      <OptionList
        id={`${id}-list`}
        label={texts.who}
        items={items}
        active={active}
        isOpen={shown}
        take={take}
      />
      {isAlone ? (
        <p className="hint">
          {texts.alone}{' '}
          {isAdmin ? (
            <Link to="/members" onClick={closeRecognise}>
              {texts.invite}
            </Link>
          ) : null}
        </p>
      ) : null}
      {!isAlone && search !== '' && found.isSuccess && !found.isPlaceholderData && items.length === 0 ? (
        <p className="hint" role="status">
          {texts.nobody}
        </p>
      ) : null}
    </div>
  );
}
