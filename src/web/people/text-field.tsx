interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  set: (value: string) => void;
  hint?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  type?: 'text' | 'date';
  disabled?: boolean;
}

export function TextField({ id, label, value, set, hint, type = 'text', ...rest }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className="input"
        value={value}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => set(event.target.value)}
        {...rest}
      />
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
