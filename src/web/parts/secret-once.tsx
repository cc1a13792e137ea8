import { CopyButton } from './copy-button.tsx';
import { Modal } from './modal.tsx';

/** A secret on the one occasion that it is shown. */
export function SecretOnce({
  secret,
  says,
  close,
}: {
  secret: string;
  says: { title: string; once: string; copy: string; done: string };
  close: () => void;
}) {
  return (
    <Modal kind="dialog" label={says.title} close={close}>
      <div className="stack">
        <p className="soft">{says.once}</p>
        <code className="key-once">{secret}</code>
        <div className="row">
          <CopyButton text={secret} label={says.copy} className="primary" />
          <button type="button" className="button" onClick={close}>
            {says.done}
          </button>
        </div>
      </div>
    </Modal>
  );
}
