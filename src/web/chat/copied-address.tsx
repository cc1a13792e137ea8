import { CopyButton } from '../parts/copy-button.tsx';
import { texts } from './texts.ts';

/** An address of ours that is entered elsewhere. */
export function CopiedAddress({ label, address }: { label: string; address: string }) {
  return (
    <div className="chat-address">
      <p className="small">{label}</p>
      <code className="secret">{address}</code>
      <CopyButton text={address} label={texts.copy} />
    </div>
  );
}
