import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { History } from './history.tsx';
import { HoldClock } from './hold-clock.tsx';
import { Notes } from './notes.tsx';
import { ReceiptView } from './receipt/receipt-view.tsx';

/** The receipt of an award that is, or was, held. */
export function AwardReceipt({ id }: { id: string }) {
  const award = useQuery(queries.award(id));
  return (
    <Answer query={award} heights={[96, 72, 220, 120]}>
      {(data) => (
        <ReceiptView
          receipt={data.receipt}
          clock={data.state === 'pending' ? <HoldClock award={data} /> : null}
        >
          <Notes notes={data.notes} />
          <History entries={data.entries} zone={data.window.zone} />
        </ReceiptView>
      )}
    </Answer>
  );
}
