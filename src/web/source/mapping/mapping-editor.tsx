import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Hook, MappingTried } from '../../../features/hooks/api.ts';
import type { Replayed, SourceDetail } from '../../../features/sources/api.ts';
import { send } from '../../api/http.ts';
import { queries } from '../../api/queries.ts';
import { formatNumber } from '../../clock/format.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { texts } from '../texts.ts';
import { EventFields } from './event-fields.tsx';
import { addEvent, emptyMapping, readEvents, removeEvent, writeEvent } from './mapping-text.ts';
import { Samples } from './samples.tsx';
import { TriedView } from './tried-view.tsx';

const calmMs = 300;

/** What JSON means, with what it makes of real deliveries beside it while it is written. */
export function MappingEditor({ source, hook }: { source: SourceDetail; hook: Hook }) {
  const { slug } = source;
  const samples = useQuery({
    ...queries.samples(slug, source.deliveries[0]?.id),
    placeholderData: keepPreviousData,
  });
  const [pasted, setPasted] = useState('');
  const [draft, setDraft] = useState<string | null>(hook.mapping);
  const came = samples.data?.items ?? [];
  const bodies = [...(pasted.trim() === '' ? [] : [pasted]), ...came.map(({ body }) => body)].slice(0, 6);
  const { tried, isTrying } = useTried(slug, draft, bodies);
  // Nobody has written anything yet: begin with what the first sample suggests.
  const text = draft ?? (bodies.length > 0 ? tried?.mapping : undefined) ?? emptyMapping(slug);
  return (
    <section className="card mapping" aria-labelledby="mapping">
      <h2 id="mapping">{texts.mapping}</h2>
      <p className="soft">{texts.mappingLead}</p>
      <div className="mapping-sides">
        <div className="mapping-side">
          <Samples came={came} pasted={pasted} paste={setPasted} />
          <Written text={text} write={setDraft} tried={tried} />
          <Save
            source={source}
            text={text}
            saved={hook.mapping}
            isBroken={(tried?.problems.length ?? 0) > 0}
          />
        </div>
        <div className="mapping-side mapping-result" aria-live="polite" aria-busy={isTrying}>
          <h3>{texts.result}</h3>
          {bodies.length === 0 ? <p className="soft">{texts.noSamples}</p> : null}
          {tried && bodies.length > 0 ? <TriedView tried={tried} /> : null}
        </div>
      </div>
    </section>
  );
}

/** What a text makes of bodies, a moment after the last key. */
function useTried(slug: string, draft: string | null, bodies: readonly string[]) {
  const now = JSON.stringify({ mapping: draft, samples: bodies });
  const [asked, setAsked] = useState(now);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(now), calmMs);
    return () => window.clearTimeout(timer);
  }, [now]);
  const { data, isFetching } = useQuery({
    queryKey: ['mapping-tried', slug, asked],
    queryFn: () =>
      send<MappingTried>('POST', `/v1/sources/${encodeURIComponent(slug)}/mapping/try`, JSON.parse(asked)),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { tried: data, isTrying: isFetching || now !== asked };
}

function Written(props: { text: string; write: (text: string) => void; tried: MappingTried | undefined }) {
  const { text, write, tried } = props;
  const types = useQuery(queries.eventTypes()).data?.items ?? [];
  const events = readEvents(text);
  const columns = tried?.columns ?? [];
  return (
    <>
      {events === null ? <p className="small soft">{texts.onlyText}</p> : null}
      {events?.map((event, index) => (
        <EventFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an event of a mapping has no name but its place.
          key={index}
          place={index}
          event={event}
          types={types}
          columns={columns}
          change={(next) => write(writeEvent(text, index, next))}
          remove={events.length > 1 ? () => write(removeEvent(text, index)) : null}
        />
      ))}
      {events ? (
        <button
          type="button"
          className="button quiet mapping-more"
          onClick={() => write(addEvent(text, 'other.object.received'))}
        >
          {texts.addEvent}
        </button>
      ) : null}
      <details open={events === null}>
        <summary className="small">{texts.asText}</summary>
        <div className="field">
          <label htmlFor="mapping-yaml" className="hidden-text">
            {texts.asText}
          </label>
          <textarea
            id="mapping-yaml"
            className="input"
            rows={14}
            spellCheck={false}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        </div>
      </details>
      {tried && tried.problems.length > 0 ? (
        <ul className="wrong small" role="alert">
          {tried.problems.map(({ path, message }) => (
            <li key={`${path} ${message}`} lang="en">
              {path ? <code>{path}</code> : null} {message}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Save(props: { source: SourceDetail; text: string; saved: string | null; isBroken: boolean }) {
  const { source, text, saved, isBroken } = props;
  const client = useQueryClient();
  const path = `/v1/sources/${encodeURIComponent(source.slug)}`;
  const save = useMutation({
    mutationFn: async () => {
      await send<void>('PATCH', `${path}/hook`, { mapping: text });
      return send<Replayed>('POST', `${path}/replay`);
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const waits = source.quarantined;
  return (
    <div className="mapping-save">
      <button
        type="button"
        className="button primary"
        disabled={isBroken || save.isPending || (saved === text && waits === 0)}
        onClick={() => save.mutate()}
      >
        {waits > 0 ? texts.saveAndRead(waits, formatNumber(waits)) : texts.save}
      </button>
      <div role="status" className="small">
        {save.data && saved === text ? (
          <>
            {texts.saved(formatNumber(save.data.taken), formatNumber(save.data.kept))}{' '}
            {save.data.seq !== null ? (
              <Link to="/events/$seq" params={{ seq: String(save.data.seq) }}>
                {texts.follow}
              </Link>
            ) : null}
          </>
        ) : null}
      </div>
      <Refused error={save.error} retry={() => save.mutate()} />
    </div>
  );
}
