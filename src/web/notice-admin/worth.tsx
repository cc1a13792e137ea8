import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { LedgerView } from '../../features/ledger/api.ts';
import { get, send } from '../api/http.ts';
import { channelTexts } from '../notices/texts.ts';
import { Answer } from '../parts/answer.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

type Kind = LedgerView['kinds'][number];
const percents = [0, 1, 2, 5, 10, 20];
const ledgerQuery = queryOptions({
  queryKey: ['notices', 'ledger'],
  queryFn: ({ signal }) => get<LedgerView>('/v1/notices/ledger', signal),
});

/** Whether telling people at once changes what they do. */
export function Worth() {
  const id = useId();
  const ledger = useQuery(ledgerQuery);
  return (
    <section className="card notice-card" aria-labelledby={id}>
      <h2 id={id}>{texts.worthTitle}</h2>
      <p className="soft">{texts.worthText}</p>
      <Answer query={ledger} heights={[320]}>
        {(data) => <Ledger ledger={data} />}
      </Answer>
    </section>
  );
}

function Ledger({ ledger }: { ledger: LedgerView }) {
  const client = useQueryClient();
  const onSuccess = (view: LedgerView) => client.setQueryData(ledgerQuery.queryKey, view);
  const set = useMutation({
    mutationFn: (heldPercent: number) => send<LedgerView>('PUT', '/v1/notices/ledger', { heldPercent }),
    onSuccess,
  });
  const lift = useMutation({
    mutationFn: (kind: string) => send<LedgerView>('POST', `/v1/notices/ledger/${kind}/lift`),
    onSuccess,
  });
  const { heldPercent, days, kinds } = ledger;
  const options = percents.includes(heldPercent) ? percents : [...percents, heldPercent];
  return (
    <>
      <label className="words-field">
        <span className="small soft">{texts.percent}</span>
        <select
          className="input"
          value={heldPercent}
          onChange={(event) => set.mutate(Number(event.target.value))}
        >
          {options.map((percent) => (
            <option key={percent} value={percent}>
              {texts.percentOf(percent)}
            </option>
          ))}
        </select>
      </label>
      <p className="small soft">{texts.never}</p>
      <Wrong error={set.error ?? lift.error} />
      <ScrollRegion label={texts.days(days)}>
        <table className="table worth-table">
          <caption className="small soft">{texts.days(days)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.told}</th>
              <th scope="col">{columns.held}</th>
              <th scope="col">{columns.difference}</th>
              <th scope="col">{columns.looked}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <KindRow key={kind.kind} kind={kind} lift={() => lift.mutate(kind.kind)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="small faint">{texts.interval}</p>
    </>
  );
}

const { columns } = texts;

function KindRow({ kind: { kind, worth, demotedSince, looked }, lift }: { kind: Kind; lift: () => void }) {
  return (
    <tr>
      <th scope="row">
        {texts.kinds[kind]}
        {demotedSince === null ? null : (
          <span className="worth-demoted small">
            {texts.demoted} <Time at={demotedSince} />
            <button type="button" className="link-button" onClick={lift}>
              {texts.lift}
            </button>
          </span>
        )}
      </th>
      {worth === null ? (
        <td colSpan={3} className="soft">
          {texts.withheld}
        </td>
      ) : (
        <>
          <td data-label={columns.told}>{texts.acted(worth.told.acted, worth.told.n)}</td>
          <td data-label={columns.held}>{texts.acted(worth.held.acted, worth.held.n)}</td>
          <td data-label={columns.difference}>
            {worth.told.n > 0 && worth.held.n > 0 ? (
              <span className="worth-difference">
                {texts.difference(worth.difference.at, worth.difference.low, worth.difference.high)}
              </span>
            ) : null}
            {worth.verdict === 'unknown' ? (
              <span className="soft">{texts.verdicts.unknown}</span>
            ) : (
              <strong>{texts.verdicts[worth.verdict]}</strong>
            )}
          </td>
        </>
      )}
      <td data-label={looked.length > 0 ? columns.looked : undefined}>
        {looked.map(({ channel, told, viewed, clicked }) => (
          <span key={channel} className="worth-looked small">
            {channelTexts[channel]}: {texts.looked(viewed, clicked, told)}
          </span>
        ))}
      </td>
    </tr>
  );
}
