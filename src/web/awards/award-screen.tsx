import { useParams } from '@tanstack/react-router';
import { AwardReceipt } from './award-receipt.tsx';
import { ReceiptPage } from './receipt/receipt-page.tsx';

export function AwardScreen() {
  const { id } = useParams({ from: '/awards/$id' });
  return (
    <ReceiptPage>
      <AwardReceipt id={id} />
    </ReceiptPage>
  );
}
