import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { MappingTried } from '../../../features/hooks/api.ts';
import type { EventType } from '../../../features/packs/api.ts';
import { texts } from '../texts.ts';
import type { MappedEvent } from './mapping-text.ts';

type Columns = MappingTried['columns'];

interface EventFieldsProps {
  place: number;
  event: MappedEvent;
  types: readonly EventType[];
  columns: Columns;
  change: (event: MappedEvent) => void;
  /** Null for the only one. */
  remove: (() => void) | null;
}

/** Whom an event of a type is for: the field that achievements look at, else `by`. */
const creditOf = (type: EventType | undefined): string =>
  type?.achievements.find(({ credit }) => credit !== null)?.credit ?? 'by';

/** One event of a mapping as a form. */
export function EventFields({ place, event, types, columns, change, remove }: EventFieldsProps) {
  const id = useId();
  const type = types.find((one) => one.type === event.type);
  const credit = creditOf(type);
  const data = new Map(event.data);
  const rename = (to: string): void => {
    const before = creditOf(type);
    const after = creditOf(types.find((one) => one.type === to));
    // Whoever it was for is still that, under the name that the other type has for it.
    const moved = event.data.map(
      ([name, column]) => [name === before && !data.has(after) ? after : name, column] as const,
    );
    change({ ...event, type: to, data: moved });
  };
  const setField = (name: string, column: string | null): void => {
    const rest = event.data.filter(([other]) => other !== name);
    change({ ...event, data: column === null ? rest : [...rest, [name, column]] });
  };
  return (
    <fieldset className="event-fields">
      <legend>{texts.eventNo(place + 1)}</legend>
      <div className="field">
        <label htmlFor={`${id}-type`}>{texts.type}</label>
        <input
          id={`${id}-type`}
          className="input"
          list={`${id}-types`}
          value={event.type}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => rename(target.value)}
        />
        <datalist id={`${id}-types`}>
          {types.map(({ type: name, about, achievements }) => (
            <option key={name} value={name}>
              {[about, ...achievements.slice(0, 2).map((one) => one.name)].join(' · ')}
            </option>
          ))}
        </datalist>
        <Counting type={type} />
      </div>
      <Choice
        id={`${id}-who`}
        label={texts.who(credit)}
        none={texts.nobody}
        columns={columns}
        value={data.get(credit) ?? null}
        set={(column) => setField(credit, column)}
      />
      <Choice
        id={`${id}-at`}
        label={texts.at}
        none={texts.received}
        columns={columns}
        value={event.at}
        set={(at) => change({ ...event, at })}
      />
      <Choice
        id={`${id}-id`}
        label={texts.once}
        none={texts.content}
        columns={columns}
        value={event.id.length > 1 ? event.id.join(', ') : (event.id[0] ?? null)}
        set={(column) => change({ ...event, id: column === null ? [] : [column] })}
      />
      <When id={id} event={event} columns={columns} change={change} />
      <OtherFields event={event} credit={credit} type={type} columns={columns} set={setField} />
      {remove ? (
        <button type="button" className="link-button bad" onClick={remove}>
          {texts.removeEvent}
        </button>
      ) : null}
    </fieldset>
  );
}

function Counting({ type }: { type: EventType | undefined }) {
  if (!type) return <p className="hint">{texts.ownType}</p>;
  const live = type.achievements.filter((one) => one.live);
  const offers = type.achievements.filter((one) => !one.live && one.pack !== null).slice(0, 3);
  return (
    <div className="hint">
      {type.about ? <p lang="en">{type.about}</p> : null}
      {live.length > 0 ? (
        <p>{texts.counts(live.map(({ name }) => name).join(', '))}</p>
      ) : (
        <p>{texts.countsNothing}</p>
      )}
      {live.length === 0
        ? offers.map(({ key, name, pack }) => (
            <p key={key}>
              <Link to="/packs/$pack" params={{ pack: pack ?? '' }}>
                {texts.offer(name)}
              </Link>
            </p>
          ))
        : null}
    </div>
  );
}

function Choice(props: {
  id: string;
  label: string;
  none: string;
  columns: Columns;
  value: string | null;
  set: (column: string | null) => void;
}) {
  const { id, label, none, columns, value, set } = props;
  const isKnown = value === null || columns.some(({ column }) => column === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={({ target }) => set(target.value || null)}
      >
        <option value="">{none}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {columns.map(({ column, example }) => (
          <option key={column} value={column}>
            {example ? `${column} (${example.slice(0, 40)})` : column}
          </option>
        ))}
      </select>
    </div>
  );
}

function When({
  id,
  event,
  columns,
  change,
}: { id: string } & Pick<EventFieldsProps, 'event' | 'columns' | 'change'>) {
  const { when } = event;
  const setColumn = (column: string | null): void => {
    const example = columns.find((one) => one.column === column)?.example ?? '';
    change({ ...event, when: column === null ? null : { column, in: [example] } });
  };
  return (
    <>
      <Choice
        id={`${id}-when`}
        label={texts.when}
        none={texts.always}
        columns={columns}
        value={when?.column ?? null}
        set={setColumn}
      />
      {when ? (
        <div className="field">
          <label htmlFor={`${id}-in`}>{texts.isOneOf}</label>
          <input
            id={`${id}-in`}
            className="input"
            value={when.in.join(', ')}
            onChange={({ target }) =>
              change({ ...event, when: { ...when, in: target.value.split(',').map((one) => one.trim()) } })
            }
          />
        </div>
      ) : null}
    </>
  );
}

function OtherFields(props: {
  event: MappedEvent;
  credit: string;
  type: EventType | undefined;
  columns: Columns;
  set: (name: string, column: string | null) => void;
}) {
  const { event, credit, type, columns, set } = props;
  const given = event.data.filter(([name]) => name !== credit);
  const asked = new Set(type?.achievements.flatMap(({ fields }) => fields) ?? []);
  const names = new Set([...asked, ...(type?.fields ?? [])]);
  const open = [...names].filter((name) => name !== credit && !event.data.some(([other]) => other === name));
  const paths = columns.map(({ column }) => column);
  return (
    <div className="other-fields">
      <p className="label">{texts.otherFields}</p>
      <ul>
        {given.map(([name, column]) => (
          <li key={name} className="spread small">
            <span>
              <code>{name}</code> ← <code>{column}</code>
            </span>
            <button type="button" className="link-button" onClick={() => set(name, null)}>
              {texts.leaveOut}
              <span className="hidden-text"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      {columns.length > 0 ? <AddField open={open} asked={asked} paths={paths} set={set} /> : null}
    </div>
  );
}

function AddField(props: {
  open: readonly string[];
  asked: ReadonlySet<string>;
  paths: readonly string[];
  set: (name: string, column: string) => void;
}) {
  const id = useId();
  const add = (form: FormData): void => {
    const [name, column] = [String(form.get('name') ?? '').trim(), String(form.get('column') ?? '')];
    if (/^[a-z][a-z0-9_]*$/.test(name) && column) props.set(name, column);
  };
  return (
    <form className="add-field" action={add}>
      <input
        name="name"
        className="input"
        list={`${id}-names`}
        aria-label={texts.fieldName}
        placeholder={texts.fieldName}
        pattern="[a-z][a-z0-9_]*"
        required
      />
      <datalist id={`${id}-names`}>
        {props.open.map((name) => (
          <option key={name} value={name}>
            {props.asked.has(name) ? texts.asked : ''}
          </option>
        ))}
      </datalist>
      <select name="column" className="input" aria-label={texts.fieldFrom} required>
        {props.paths.map((column) => (
          <option key={column}>{column}</option>
        ))}
      </select>
      <button type="submit" className="button">
        {texts.addField}
      </button>
    </form>
  );
}
