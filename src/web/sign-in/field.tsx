import { type InputHTMLAttributes, useId } from 'react';

/** A labelled input with its hint; the browser and password managers know what it is by `autoComplete`. */
export function Field(
  props: { label: string; hint?: string; set: (value: string) => void } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'onChange' | 'id'
  >,
) {
  const { label, hint, set, ...input } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="input"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => set(event.target.value)}
      />
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
