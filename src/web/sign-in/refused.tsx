import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { texts } from './texts.ts';

/** What went wrong. Where a fresh sign-in is asked for, it can be given here, and what was asked is done after it. */
export function Refused({ error, retry }: { error: Error | null; retry: () => void }) {
  const [open, setOpen] = useState(false);
  const asksAgain = error instanceof Problem && error.body.code === 'sign-in-again';
  if (!asksAgain) return <Wrong error={error} retry={retry} />;
  return (
    <>
      <div role="alert" className="row">
        <p className="small">{texts.again}</p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {texts.againGo}
        </button>
      </div>
      {open ? (
        <Modal kind="dialog" label={texts.againTitle} close={() => setOpen(false)}>
          <SignInForm
            entered={() => {
              setOpen(false);
              retry();
            }}
          />
        </Modal>
      ) : null}
    </>
  );
}
