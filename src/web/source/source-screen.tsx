import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SourceDetail } from '../../features/sources/api.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { Page } from '../parts/page.tsx';
import { curlFor } from '../sources/curl.ts';
import { DatabasePanel } from '../sources/database-panel.tsx';
import { HookPanel } from '../sources/hook-panel.tsx';
import { Keys } from '../sources/keys.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { texts as sourcesTexts } from '../sources/texts.ts';
import { arrivalOf } from './arrival.ts';
import { Arrived } from './arrived.tsx';
import { Deliveries } from './deliveries.tsx';
import { Health } from './health.tsx';
import { MappingEditor } from './mapping/mapping-editor.tsx';
import { AccessCard } from './records/access-card.tsx';
import { StagesCard } from './records/stages-card.tsx';
import { Steps } from './steps.tsx';
import { texts } from './texts.ts';
import '../sources/sources.css';
import './source.css';

/** Somebody looks at the screen and waits; later nothing is urgent. */
const waitingMs = 1500;
const calmMs = 10_000;

/** One source: how to set it up, what came, what it means, how it does. */
export function SourceScreen() {
  const { slug } = useParams({ from: '/source/$slug' });
  const source = useQuery({
    ...queries.source(slug),
    refetchInterval: (query) =>
      query.state.data && arrivalOf(query.state.data).state === 'event' ? calmMs : waitingMs,
  });
  const { data } = source;
  return (
    <Page
      title={data?.name ?? slug}
      lead={data ? leadOf(data) : '\u00a0'}
      width="wide"
      above={<SourcesTabs />}
    >
      <Answer query={source} heights={[90, 320]}>
        {(found) => <Story key={found.slug} source={found} />}
      </Answer>
    </Page>
  );
}

/** What kind of source it is, where its name does not say so. */
function leadOf({ kind, hook, name }: SourceDetail): string | null {
  const lead = sourcesTexts.kinds[kind] ?? hook?.toolName ?? kind;
  return lead === name ? null : lead;
}

function Story({ source }: { source: SourceDetail }) {
  const arrival = arrivalOf(source);
  const isMapped = source.hook !== undefined && (source.hook.mapping !== null || source.kind === 'json');
  return (
    <div className="source-story">
      <Arrived source={source} arrival={arrival} />
      {source.hook ? (
        <Steps slug={source.slug} hook={source.hook} isDone={arrival.state !== 'waiting'} />
      ) : null}
      {source.kind === 'postgres-query' ? (
        <section className="card source" aria-label={sourcesTexts.kinds[source.kind]}>
          <DatabasePanel slug={source.slug} />
        </section>
      ) : null}
      {source.kind === 'api' ? <ByKey source={source} /> : null}
      {source.hook && (isMapped || mappable.has(source.kind)) ? (
        <MappingEditor source={source} hook={source.hook} />
      ) : null}
      {source.hook && source.events > 0 ? <StagesCard slug={source.slug} /> : null}
      {source.hook ? <AccessCard slug={source.slug} /> : null}
      <Deliveries source={source} />
      {source.hook ? (
        <section className="card source" aria-label={texts.access}>
          <HookPanel slug={source.slug} hook={source.hook} />
        </section>
      ) : null}
      <Health source={source} />
      <p className="row small">
        <Link to="/sources/events" search={{ source: source.slug }}>
          {texts.toEvents(formatNumber(source.events))}
        </Link>
        <Link to="/sources/quarantine" search={{ source: source.slug }}>
          {texts.toQuarantine(formatNumber(source.quarantined))}
        </Link>
        <Link to="/people/unmatched">{texts.toUnmatched(formatNumber(source.unmatched))}</Link>
      </p>
    </div>
  );
}

/** Their deliveries have types of their own; a mapping may name them otherwise. */
const mappable = new Set(['json', 'standard-webhooks', 'stripe']);

function ByKey({ source }: { source: SourceDetail }) {
  return (
    <section className="card source" aria-label={sourcesTexts.keys}>
      <Keys source={source} openAtOnce={source.events === 0} />
      <div>
        <p className="small soft">{sourcesTexts.sendHint}</p>
        <CodeBlock text={curlFor(source.slug)} label={sourcesTexts.send} />
      </div>
    </section>
  );
}
