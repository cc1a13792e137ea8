import { type ReactNode, useEffect } from 'react';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { texts } from '../texts.ts';

export function ReceiptPage({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.title = `${texts.receipt} · Smallwins`;
  }, []);
  return (
    <div className="page narrow">
      <div className="row receipt-tools no-print">
        <CopyButton text={location.href} label={texts.copyLink} icon="link" className="quiet" />
        <button type="button" className="button quiet" onClick={() => window.print()}>
          <Icon name="print" size={16} /> {texts.print}
        </button>
      </div>
      <div className="card receipt-paper">{children}</div>
    </div>
  );
}
