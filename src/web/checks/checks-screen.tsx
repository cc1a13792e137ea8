import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Checks, InvariantCheck } from '../../features/invariants/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { CheckRow } from './check-row.tsx';
import { PausedCard } from './paused-card.tsx';
import { texts } from './texts.ts';
import './checks.css';

export function ChecksScreen() {
  const client = useQueryClient();
  const checks = useQuery({ ...queries.checks(), refetchInterval: 30_000 });
  const run = useMutation({
    mutationFn: (full: boolean) => send<Checks>('POST', '/v1/invariants/check', { full }),
    onSuccess: (answer) => client.setQueryData(queries.checks().queryKey, answer),
  });
  const actions = (
    <>
      <button type="button" className="button" disabled={run.isPending} onClick={() => run.mutate(true)}>
        {run.isPending && run.variables ? texts.running : texts.full}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={run.isPending}
        onClick={() => run.mutate(false)}
      >
        {run.isPending && !run.variables ? texts.running : texts.now}
      </button>
    </>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={actions} above={<SourcesTabs />}>
      {run.error ? (
        <p role="alert" className="wrong">
          {run.error.message}
        </p>
      ) : null}
      <Answer query={checks} heights={[120, 480]}>
        {(found) => (
          <div className="stack">
            <PausedCard paused={found.paused} />
            <Summary checks={found} />
            <CheckGroup title={texts.broken} items={found.items.filter(({ state }) => state === 'broken')} />
            <CheckGroup title={texts.holding} items={found.items.filter(({ state }) => state === 'ok')} />
            <CheckGroup
              title={texts.unchecked}
              items={found.items.filter(({ state }) => state === 'unchecked')}
            />
            <CheckGroup title={texts.later} items={found.items.filter(({ state }) => state === 'absent')} />
          </div>
        )}
      </Answer>
    </Page>
  );
}

/** The answer in one line, before any detail. */
function Summary({ checks: { items, everyMinutes } }: { checks: Checks }) {
  const broken = items.filter(({ state }) => state === 'broken').length;
  const held = items.filter(({ state }) => state === 'ok').length;
  const tone = broken > 0 ? 'bad' : held > 0 ? 'won' : 'wait';
  const [title, text] =
    broken > 0
      ? [texts.someBroken(String(broken)), texts.someBrokenText]
      : held > 0
        ? [texts.allWell, texts.allWellText(held)]
        : [texts.notYet, texts.notYetText];
  return (
    <section className={`card summary ${tone}`} aria-live="polite">
      <span className="summary-sign">
        <Icon name={broken > 0 ? 'quarantine' : 'checks'} size={28} />
      </span>
      <div>
        <h2>{title}</h2>
        <p className="soft">{text}</p>
      </div>
      <dl className="summary-facts small">
        <div>
          <dt>{texts.lastChecked}</dt>
          <dd>{timeOf(items, 'checkedAt', 'newest')}</dd>
        </div>
        <div>
          <dt>{texts.lastFull}</dt>
          <dd>{timeOf(items, 'fullAt', 'oldest')}</dd>
        </div>
        <div>
          <dt>{texts.rhythmLabel}</dt>
          <dd>{texts.rhythm(everyMinutes)}</dd>
        </div>
      </dl>
    </section>
  );
}

function timeOf(items: readonly InvariantCheck[], which: 'checkedAt' | 'fullAt', end: 'newest' | 'oldest') {
  const times = items.flatMap((item) => (item.state === 'absent' ? [] : [item[which] ?? ''])).sort();
  const at = end === 'newest' ? times.at(-1) : times[0];
  return at ? <Time at={at} /> : texts.never;
}

function CheckGroup({ title, items }: { title: string; items: readonly InvariantCheck[] }) {
  if (items.length === 0) return null;
  return (
    <section className="check-group">
      <h2 className="group-title">{title}</h2>
      <ul className="card">
        {items.map((check) => (
          <CheckRow key={`${check.id} ${check.state}`} check={check} />
        ))}
      </ul>
    </section>
  );
}
