import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Replayed, SourceDetail } from '../../features/sources/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

const tones = { accepted: 'won', quarantined: 'wait', unread: 'wait', noted: '' } as const;

/** The last genuine deliveries, each with what became of it. */
export function Deliveries({ source: { deliveries, slug } }: { source: SourceDetail }) {
  if (deliveries.length === 0) return null;
  const isMute = deliveries.some(({ outcome }) => outcome === 'noted');
  return (
    <section className="card deliveries" aria-labelledby="deliveries">
      <h2 id="deliveries">{texts.deliveries}</h2>
      <ul>
        {deliveries.map((one) => (
          <li key={one.id}>
            <span className="small faint">
              <Time at={one.at} />
            </span>
            <span className={`state ${tones[one.outcome]}`}>{texts.outcomes[one.outcome]}</span>
            <span className="delivery-what small">
              {one.events.slice(0, 3).map(({ seq, type }) => (
                <Link key={seq} to="/events/$seq" params={{ seq: String(seq) }}>
                  <code>{type}</code> {texts.eventNumber(formatNumber(seq))}
                </Link>
              ))}
              {one.events.length > 3 ? <span>{texts.moreEvents(one.events.length - 3)}</span> : null}
              {one.message ? (
                <span className="soft" lang="en">
                  {one.message}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {isMute ? <ReadAgain slug={slug} /> : null}
    </section>
  );
}

/** After the mapping or the stages have changed: what told nothing may tell something now. */
function ReadAgain({ slug }: { slug: string }) {
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => send<Replayed>('POST', `/v1/sources/${encodeURIComponent(slug)}/replay`),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className="mapping-save">
      <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate()}>
        {texts.readAgain}
      </button>
      <div role="status" className="small">
        {read.data ? texts.readAgainTold(read.data.taken, formatNumber(read.data.taken)) : null}
      </div>
      <Refused error={read.error} retry={() => read.mutate()} />
    </div>
  );
}
