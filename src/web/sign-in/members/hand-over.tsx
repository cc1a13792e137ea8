import { CopyButton } from '../../parts/copy-button.tsx';
import { Modal } from '../../parts/modal.tsx';
import { texts } from '../texts.ts';

/** A link that no mail carries: shown once to whoever made it. */
export function HandOver(props: { path: string; close: () => void; another?: () => void }) {
  const { path, close, another } = props;
  const link = `${window.location.origin}${path}`;
  return (
    <Modal kind="dialog" label={texts.handOverTitle} close={close}>
      <div className="stack">
        <p className="soft">{texts.handOver}</p>
        <code className="secret">{link}</code>
        <div className="row">
          <CopyButton text={link} label={texts.copyLink} className="primary" />
          <button type="button" className="button" onClick={close}>
            {texts.done}
          </button>
          {another ? (
            <button type="button" className="button quiet" onClick={another}>
              {texts.another}
            </button>
          ) : null}
        </div>
      </div>
    </Modal>
  );
}
