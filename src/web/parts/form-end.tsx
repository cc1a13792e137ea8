import { Wrong } from './wrong.tsx';

/** How a form in a dialog ends: what went wrong, and the two ways out. */
export function FormEnd(props: {
  of: { readonly error: Error | null; readonly isPending: boolean };
  submit: string;
  cancel: string;
  close: () => void;
  retry?: () => void;
}) {
  const { of, submit, cancel, close, retry } = props;
  return (
    <>
      <Wrong error={of.error} retry={retry} />
      <div className="row">
        <button type="submit" className="button primary" disabled={of.isPending}>
          {submit}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {cancel}
        </button>
      </div>
    </>
  );
}
