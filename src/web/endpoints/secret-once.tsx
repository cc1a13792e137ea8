import { CopyButton } from '../parts/copy-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { texts } from './texts.ts';

/** A secret on the one occasion that it is shown. */
export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  return (
    <Modal kind="dialog" label={texts.secretTitle} close={close}>
      <div className="stack">
        <p className="soft">{texts.secretOnce}</p>
        <code className="key-once">{secret}</code>
        <div className="row">
          <CopyButton text={secret} label={texts.copySecret} className="primary" />
          <button type="button" className="button" onClick={close}>
            {texts.secretDone}
          </button>
        </div>
      </div>
    </Modal>
  );
}
