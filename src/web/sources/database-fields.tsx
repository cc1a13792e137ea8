import { useMutation } from '@tanstack/react-query';
import type { PreviewedRows } from '../../features/database-sources/api.ts';
import { send } from '../api/http.ts';
import { Refused } from '../sign-in/refused.tsx';
import { DatabasePreview } from './database-preview.tsx';
import { texts } from './texts.ts';

const say = texts.database;

export interface DatabaseWishes {
  readonly connection: string;
  readonly query: string;
  readonly cursorColumn: string;
  readonly everyMinutes: string;
  readonly overlap: string;
  readonly mapping: string;
}

export const noDatabaseWishes: DatabaseWishes = {
  connection: '',
  query: '',
  cursorColumn: '',
  everyMinutes: '15',
  overlap: '600',
  mapping: '',
};

/** As the API takes them. */
export function databaseBody({ everyMinutes, overlap, ...wishes }: DatabaseWishes) {
  return { ...wishes, everyMinutes: Number(everyMinutes), overlap: Number(overlap) };
}

/** What a query needs: whom to ask, what, how often, and how its rows become events; tried before it is made. */
export function DatabaseFields(props: { wishes: DatabaseWishes; set: (wishes: DatabaseWishes) => void }) {
  const { wishes, set } = props;
  const tell = (name: keyof DatabaseWishes) => (value: string) => set({ ...wishes, [name]: value });
  const { connection, query, cursorColumn, mapping } = wishes;
  const preview = useMutation({
    mutationFn: () =>
      send<PreviewedRows>('POST', '/v1/database-sources/preview', {
        connection,
        query,
        cursorColumn,
        ...(mapping.trim() ? { mapping } : {}),
      }),
    onSuccess: ({ proposed }) => {
      if (proposed !== null) set({ ...wishes, mapping: proposed });
    },
  });
  return (
    <>
      <Field name="connection" value={connection} change={tell('connection')} secret />
      <Field name="query" value={query} change={tell('query')} rows={4} />
      <Field name="cursorColumn" value={cursorColumn} change={tell('cursorColumn')} />
      <div className="row">
        <Field name="everyMinutes" value={wishes.everyMinutes} change={tell('everyMinutes')} number />
        <Field name="overlap" value={wishes.overlap} change={tell('overlap')} number />
      </div>
      <Field name="mapping" value={mapping} change={tell('mapping')} rows={8} />
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={preview.isPending || !connection.trim() || !query.trim() || !cursorColumn.trim()}
          onClick={() => preview.mutate()}
        >
          {preview.isPending ? say.trying : say.preview}
        </button>
      </div>
      <Refused error={preview.error} retry={() => preview.mutate()} />
      {preview.data ? <DatabasePreview previewed={preview.data} /> : null}
    </>
  );
}

function Field(props: {
  name: keyof DatabaseWishes;
  value: string;
  change: (value: string) => void;
  rows?: number;
  number?: boolean;
  secret?: boolean;
}) {
  const { name, value, change, rows, number, secret } = props;
  const id = `database-${name}`;
  const shared = {
    id,
    className: 'input',
    value,
    required: true,
    spellCheck: false,
    autoComplete: 'off',
    'aria-describedby': `${id}-hint`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say.fields[name].label}</label>
      {rows ? (
        <textarea
          {...shared}
          className="input code"
          rows={rows}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={number ? 'number' : secret ? 'password' : 'text'}
          {...(number ? { min: name === 'overlap' ? 0 : 1, max: name === 'overlap' ? 604_800 : 10_080 } : {})}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <p id={`${id}-hint`} className="hint">
        {say.fields[name].hint}
      </p>
    </div>
  );
}
