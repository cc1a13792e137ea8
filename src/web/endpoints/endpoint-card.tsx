import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Endpoint, EndpointSecret } from '../../features/endpoints/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { Time } from '../parts/time.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { Dispatches } from './dispatches.tsx';
import { SecretOnce } from './secret-once.tsx';
import { texts } from './texts.ts';

type Deed = 'test' | 'on' | 'off' | 'remove' | 'secret';

/** One endpoint: how it is, what can be done with it, what was sent there. */
export function EndpointCard({ endpoint, edit }: { endpoint: Endpoint; edit: () => void }) {
  const { id, name, url, kinds, state, lately, waiting } = endpoint;
  const client = useQueryClient();
  const path = `/v1/endpoints/${id}`;
  const act = useMutation({
    mutationFn: (deed: Deed): Promise<EndpointSecret | null> => {
      if (deed === 'remove') return send<null>('DELETE', path);
      if (deed === 'secret') return send<EndpointSecret>('POST', `${path}/secret`);
      if (deed === 'test') return send<null>('POST', `${path}/test`);
      return send<null>('PATCH', path, { isOn: deed === 'on' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['endpoints'] }),
  });
  const ask = (question: string, deed: Deed) => window.confirm(question) && act.mutate(deed);
  const isOn = state === 'on';
  const waits = isOn && endpoint.failingSince !== null;
  const tone = waits || state === 'off' ? 'wait' : isOn ? 'won' : 'bad';
  const [{ hint = '' } = {}, old] = endpoint.secrets;
  return (
    <section className="card source" aria-labelledby={`endpoint-${id}`}>
      <div className="source-head">
        <div className="endpoint-name">
          <div className="row">
            <h2 id={`endpoint-${id}`}>
              <bdi>{name}</bdi>
            </h2>
            <span className={`state ${tone}`}>{texts.states[waits ? 'waits' : state]}</span>
          </div>
          <code className="small faint" dir="ltr">
            {url}
          </code>
        </div>
        <dl className="source-numbers">
          <Figure label={texts.sentDay} value={formatNumber(lately.sent)} />
          <Figure label={texts.failedDay} value={formatNumber(lately.failed)} />
          <Figure label={texts.waiting} value={formatNumber(waiting)} />
          <Figure
            label={texts.median}
            value={lately.medianMs === null ? '–' : texts.ms(formatNumber(lately.medianMs))}
          />
        </dl>
      </div>
      <Trouble endpoint={endpoint} />
      <ul className="row endpoint-chips">
        {kinds.map((kind) => (
          <li key={kind} className="chip">
            {texts.kinds[kind] ?? kind}
          </li>
        ))}
      </ul>
      <p className="small faint">
        {texts.signsWith(hint)}
        {old?.endsAt ? (
          <>
            {' '}
            {texts.alsoUntil(old.hint)} <Time at={old.endsAt} />
          </>
        ) : null}
      </p>
      <div className="row endpoint-acts">
        {isOn ? (
          <button
            type="button"
            className="button"
            disabled={act.isPending}
            onClick={() => act.mutate('test')}
          >
            {texts.test}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={act.isPending}
            onClick={() => act.mutate('on')}
          >
            {texts.on}
          </button>
        )}
        <button type="button" className="button" onClick={edit}>
          {texts.edit}
        </button>
        <button type="button" className="button quiet" onClick={() => ask(texts.newSecretAsk, 'secret')}>
          {texts.newSecret}
        </button>
        {isOn ? (
          <button type="button" className="button quiet" onClick={() => ask(texts.offAsk(name), 'off')}>
            {texts.off}
          </button>
        ) : null}
        <button
          type="button"
          className="button quiet bad"
          onClick={() => ask(texts.removeAsk(name), 'remove')}
        >
          {texts.remove}
        </button>
      </div>
      <Refused error={act.error} retry={() => act.variables && act.mutate(act.variables)} />
      {act.isSuccess && act.variables === 'test' ? (
        <p role="status" className="small soft">
          {texts.testSent}
        </p>
      ) : null}
      <Dispatches endpoint={endpoint} />
      {act.data && 'secret' in act.data ? (
        <SecretOnce secret={act.data.secret} close={() => act.reset()} />
      ) : null}
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="tabular">{value}</dd>
    </div>
  );
}

/** Why nothing, or nothing more, gets through. */
function Trouble({ endpoint: { state, offAt, failingSince, restsUntil } }: { endpoint: Endpoint }) {
  if (state !== 'on')
    return (
      <p className="small endpoint-trouble">
        {offAt ? (
          <>
            {texts.offSince} <Time at={offAt} />.{' '}
          </>
        ) : null}
        {texts.offHint}
      </p>
    );
  if (failingSince === null) return null;
  return (
    <p className="small endpoint-trouble">
      {texts.failingSince} <Time at={failingSince} />.{' '}
      {restsUntil ? (
        <>
          {texts.restsUntil} <Time at={restsUntil} when="time" />.
        </>
      ) : null}
    </p>
  );
}
