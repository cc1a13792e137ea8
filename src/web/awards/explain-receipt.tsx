import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { useSession } from '../session/session.ts';
import { ReceiptView } from './receipt/receipt-view.tsx';

/** Why an award is not there yet. */
export function ExplainReceipt(props: {
  of: { achievement: string; window?: string | undefined; person?: string | undefined };
}) {
  const own = useSession()?.person?.handle ?? '';
  const receipt = useQuery(queries.explain({ ...props.of, person: props.of.person ?? own }));
  return (
    <Answer query={receipt} heights={[96, 72, 220]}>
      {(data) => <ReceiptView receipt={data} />}
    </Answer>
  );
}
