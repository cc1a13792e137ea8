import { useRouter, useSearch } from '@tanstack/react-router';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Modal } from '../../parts/modal.tsx';
import { AwardReceipt } from '../award-receipt.tsx';
import { ExplainReceipt } from '../explain-receipt.tsx';
import { texts } from '../texts.ts';
import { pathOf, receiptOfSheet } from './receipt-of.ts';

export function ReceiptSheet() {
  const router = useRouter();
  const { sheet } = useSearch({ strict: false });
  const of = receiptOfSheet(sheet);
  if (!of) return null;
  const path = pathOf(of);
  const bar = (
    <>
      <CopyButton
        text={new URL(path, location.href).href}
        label={texts.copyLink}
        icon="link"
        className="quiet"
      />
      <a className="button quiet" href={path}>
        <Icon name="open" size={16} /> {texts.openPage}
      </a>
    </>
  );
  return (
    <Modal key={sheet} kind="sheet" label={texts.receipt} close={() => router.history.back()} bar={bar}>
      {'award' in of ? <AwardReceipt id={of.award} /> : <ExplainReceipt of={of} />}
    </Modal>
  );
}
