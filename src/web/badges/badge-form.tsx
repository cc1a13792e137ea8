import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { badgeOfValue, valueFamilies } from '../../domain/recognition/values.ts';
import type { ValueCard } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import { useVersion } from '../api/version.ts';
import { Badge } from '../parts/badge.tsx';
import { FormEnd } from '../parts/form-end.tsx';
import { Modal } from '../parts/modal.tsx';
import { texts } from './texts.ts';

type Family = (typeof valueFamilies)[number];
const kinds = ['value', 'competency'] as const;

/** A new badge, or a known one in other words; how it will look stands beside what is written. */
export function BadgeForm(props: {
  value: ValueCard | null;
  done: (value: ValueCard) => void;
  close: () => void;
}) {
  const { value, done, close } = props;
  const [draft, setDraft] = useState({
    name: value?.name ?? '',
    meaning: value?.meaning ?? '',
    kind: value?.kind ?? ('value' as const),
    family: (value?.family ?? valueFamilies[0]) as Family,
  });
  const change = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }));
  const version = useVersion('/v1/values');
  const save = useMutation({
    mutationFn: () =>
      value
        ? version.send<ValueCard>('PATCH', `/v1/values/${value.key}`, draft)
        : send<ValueCard>('POST', '/v1/values', draft),
    onSuccess: done,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const wrongAt = save.error instanceof Problem ? save.error.body.pointer : null;
  const shown = { ...draft, key: '', name: draft.name || texts.name, meaning: draft.meaning };
  return (
    <Modal kind="dialog" label={value ? texts.changeTitle(value.name) : texts.addTitle} close={close}>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="badge-preview" aria-hidden="true">
          <Badge badge={badgeOfValue(shown)} size={88} />
        </div>
        {value ? <p className="small faint">{texts.changeHint}</p> : null}
        <Field
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          value={draft.name}
          wrong={wrongAt === '/name'}
          change={(name) => change({ name })}
        />
        <Field
          name="meaning"
          label={texts.meaning}
          hint={texts.meaningHint}
          value={draft.meaning}
          wrong={wrongAt === '/meaning'}
          change={(meaning) => change({ meaning })}
        />
        <fieldset className="field">
          <legend className="label">{texts.kind}</legend>
          <div className="row">
            {kinds.map((kind) => (
              <label key={kind} className="row small">
                <input
                  type="radio"
                  name="kind"
                  checked={draft.kind === kind}
                  onChange={() => change({ kind })}
                />
                {texts.kinds[kind]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="field">
          <legend className="label">{texts.shape}</legend>
          <div className="shape-choice">
            {valueFamilies.map((family, index) => (
              <label key={family} title={texts.shapeOf(index + 1)}>
                <input
                  type="radio"
                  name="family"
                  className="hidden-text"
                  checked={draft.family === family}
                  onChange={() => change({ family })}
                />
                <Badge badge={badgeOfValue({ ...shown, family })} size={44} />
                <span className="hidden-text">{texts.shapeOf(index + 1)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <FormEnd
          of={save}
          submit={texts.save}
          cancel={texts.cancel}
          close={close}
          retry={() => save.mutate()}
        />
      </form>
    </Modal>
  );
}

function Field(props: {
  name: string;
  label: string;
  hint: string;
  value: string;
  wrong: boolean;
  change: (text: string) => void;
}) {
  const { name, label, hint, value, wrong, change } = props;
  return (
    <div className="field">
      <label htmlFor={`badge-${name}`}>{label}</label>
      <input
        id={`badge-${name}`}
        className="input"
        dir="auto"
        value={value}
        aria-invalid={wrong}
        aria-describedby={`badge-${name}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`badge-${name}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}
