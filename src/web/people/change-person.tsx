import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { knownFacts } from '../../domain/people/known-facts.ts';
import type { PersonChanged, PersonDetail } from '../../features/directory/api.ts';
import { useVersion } from '../api/version.ts';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { TextField } from './text-field.tsx';
import { factHints, factNames, texts } from './texts.ts';

const fields = ['zone', ...knownFacts];

export function ChangePerson(props: {
  person: PersonDetail;
  close: () => void;
  done: (text: string) => Promise<void>;
}) {
  const { person, close, done } = props;
  const before = valuesOf(person);
  const [values, setValues] = useState(before);
  const [from, setFrom] = useState('');
  const [isAlways, setAlways] = useState(false);
  const path = `/v1/people/${encodeURIComponent(person.handle)}`;
  const version = useVersion(path);
  const change = useMutation({
    mutationFn: () =>
      version.send<PersonChanged>('PATCH', path, {
        ...changesOf(before, values),
        ...(isAlways ? { from: 'beginning' } : from ? { from } : {}),
      }),
    onSuccess: ({ awards }) => done(texts.moves(awards.gained, awards.lost, awards.moved)),
  });
  const wrong = otherLines(values['other']).find((line) => !/^[a-z][a-z0-9_]*=/.test(line));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong === undefined) change.mutate();
  };
  const field = (name: string, label: string) => (
    <TextField
      key={name}
      id={`change-${name}`}
      label={label}
      placeholder={factHints[name]}
      value={values[name] ?? ''}
      set={(value) => setValues({ ...values, [name]: value })}
    />
  );
  return (
    <Modal kind="dialog" label={`${texts.edit} ${person.name}`} close={close}>
      <form className="stack" onSubmit={submit}>
        <div className="fact-fields">
          {field('name', texts.name)}
          {field('email', texts.email)}
          {fields.map((name) => field(name, factNames[name] ?? name))}
        </div>
        <div className="field">
          <label htmlFor="change-other">{texts.other}</label>
          <textarea
            id="change-other"
            className="input"
            rows={2}
            value={values['other'] ?? ''}
            aria-describedby="change-other-hint"
            onChange={(event) => setValues({ ...values, other: event.target.value })}
          />
          <p id="change-other-hint" className={wrong === undefined ? 'hint' : 'wrong'}>
            {wrong === undefined ? texts.otherHint : texts.otherWrong(wrong)}
          </p>
        </div>
        <div className="valid-from">
          <TextField
            id="change-from"
            type="date"
            label={texts.validFrom}
            hint={texts.validFromHint}
            value={from}
            set={setFrom}
            disabled={isAlways}
          />
          <label className="row small">
            <input type="checkbox" checked={isAlways} onChange={(event) => setAlways(event.target.checked)} />
            {texts.beginning}
          </label>
        </div>
        <Wrong error={change.error} retry={() => change.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={change.isPending}>
            {change.isPending ? texts.saving : texts.save}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function valuesOf({ name, email, zone, attributes }: PersonDetail): Record<string, string> {
  const other = Object.entries(attributes).filter(([key]) => !fields.includes(key));
  const known = Object.fromEntries(fields.map((key) => [key, attributes[key] ?? '']));
  return {
    ...known,
    name,
    email: email ?? '',
    zone,
    other: other.map(([key, value]) => `${key}=${value}`).join('\n'),
  };
}

/** Only what is different now is sent. */
function changesOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of ['name', 'email', ...fields])
    if (after[name] !== before[name]) body[name] = after[name]?.trim() || null;
  const [then, now] = [otherOf(before['other']), otherOf(after['other'])];
  const attributes: Record<string, string | null> = {};
  for (const name of new Set([...then.keys(), ...now.keys()]))
    if (then.get(name) !== now.get(name)) attributes[name] = now.get(name) || null;
  return Object.keys(attributes).length > 0 ? { ...body, attributes } : body;
}

function otherLines(text = ''): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function otherOf(text: string | undefined): Map<string, string> {
  return new Map(
    otherLines(text).map((line): [string, string] => {
      const end = line.indexOf('=');
      return [line.slice(0, end).trim(), line.slice(end + 1).trim()];
    }),
  );
}
