import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ImportView } from '../../features/imports/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { FindingTable } from './finding-table.tsx';
import { ProfileView } from './profile-view.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { texts } from './texts.ts';
import './imports.css';

export function ImportScreen() {
  const { id } = useParams({ from: '/sources/imports/$id' });
  const view = useQuery(queries.import(id));
  const data = view.data;
  return (
    <Page
      title={data?.name ?? texts.title}
      lead={data ? `${texts.using} ${data.mapping}, ${texts.into} ${data.source}` : '\u00a0'}
      above={
        <Link to="/sources/imports" className="back small">
          <Icon name="back" size={16} /> {texts.all}
        </Link>
      }
      actions={data ? <Actions view={data} /> : null}
    >
      <Answer query={view} heights={[120, 240]}>
        {(one) => <Run view={one} />}
      </Answer>
    </Page>
  );
}

function Actions({ view }: { view: ImportView }) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (verb: 'start' | 'cancel') =>
      send<ImportView>('POST', `/v1/imports/${encodeURIComponent(view.id)}/${verb}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
  const busy = view.state === 'checking' || view.state === 'running';
  return (
    <>
      <Wrong error={act.error} />
      {view.rejected > 0 && !busy ? (
        <a className="button" href={`/v1/imports/${encodeURIComponent(view.id)}/rejects`} download>
          <Icon name="imports" size={16} /> {texts.rejects}
        </a>
      ) : null}
      {busy ? (
        <button
          type="button"
          className="button"
          disabled={act.isPending}
          onClick={() => act.mutate('cancel')}
        >
          {texts.cancel}
        </button>
      ) : null}
      {view.state === 'checked' ? (
        <button
          type="button"
          className="button primary"
          disabled={act.isPending}
          onClick={() => act.mutate('start')}
        >
          {texts.start}
        </button>
      ) : null}
    </>
  );
}

/** Where findings say it line by line, their sum need not be said again. */
function Message({ view }: { view: ImportView }) {
  if (view.state === 'failed' && view.findings.length > 0) return <p className="wrong">{texts.failed}</p>;
  if (!view.message) return null;
  return <p className={view.state === 'failed' ? 'wrong' : 'soft'}>{view.message}</p>;
}

function Run({ view }: { view: ImportView }) {
  const busy = view.state === 'checking' || view.state === 'running';
  const { numbers } = texts;
  return (
    <div className="imports">
      <section className="card run" aria-live="polite">
        <div className="spread">
          <span className={`state ${texts.states[view.state].tone}`}>{texts.states[view.state].text}</span>
          <span className="small faint">
            {busy ? texts.leave : view.state === 'checked' ? texts.startHint : null}
          </span>
        </div>
        {busy ? <ProgressBar view={view} /> : null}
        <Message view={view} />
        <dl className="run-numbers tabular">
          {(['rows', 'events', 'duplicates', 'rejected'] as const).map((name) => (
            <div key={name}>
              <dt>{numbers[name]}</dt>
              <dd>{formatNumber(view[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      {view.profile ? <ProfileView profile={view.profile} /> : null}
      <section aria-labelledby="findings">
        <h2 id="findings" className="section-head">
          {texts.findings}
        </h2>
        {view.findings.length > 0 ? (
          <FindingTable findings={view.findings} />
        ) : (
          <p className="soft">{texts.noFindings}</p>
        )}
      </section>
    </div>
  );
}
