import { useParams, useSearch } from '@tanstack/react-router';
import { ExplainReceipt } from './explain-receipt.tsx';
import { ReceiptPage } from './receipt/receipt-page.tsx';

export function ExplainScreen() {
  const { achievement } = useParams({ from: '/explain/$achievement' });
  const { window, person } = useSearch({ from: '/explain/$achievement' });
  return (
    <ReceiptPage>
      <ExplainReceipt of={{ achievement, window, person }} />
    </ReceiptPage>
  );
}
