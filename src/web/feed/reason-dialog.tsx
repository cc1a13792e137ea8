import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';
import './feed.css';

/** Asks for a reason, does it, and says that it is done. */
export function ReasonDialog(props: {
  title: string;
  hint: string;
  verb: string;
  done: string | null;
  run: (reason: string) => Promise<unknown>;
  close: () => void;
}) {
  const { title, hint, verb, done, run, close } = props;
  const [reason, setReason] = useState('');
  const running = useMutation({ mutationFn: () => run(reason), onSuccess: () => (done ? null : close()) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    running.mutate();
  };
  return (
    <Modal kind="dialog" label={title} close={close}>
      {running.isSuccess ? (
        <p role="status">{done}</p>
      ) : (
        <form className="stack" onSubmit={submit}>
          <label className="field">
            <span className="label">{hint}</span>
            <textarea
              className="input prose-input"
              rows={3}
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <Wrong error={running.error} />
          <div className="row">
            <button type="submit" className="button primary" disabled={running.isPending}>
              {verb}
            </button>
            <button type="button" className="button quiet" onClick={close}>
              {texts.cancel}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
