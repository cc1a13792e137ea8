import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { EmbedSettings } from '../../features/embed/api.ts';
import type { Source } from '../../features/sources/api.ts';
import { get } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { useVersion } from '../api/version.ts';
import { Answer } from '../parts/answer.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { texts } from './texts.ts';
import './embed.css';

const exampleOrigin = 'https://crm.example.com';
const embedQuery = queryOptions({
  queryKey: ['embed'],
  queryFn: ({ signal }) => get<EmbedSettings>('/v1/embed', signal),
});

/** Which other web apps may show people their own progress, and what to put there. */
export function EmbedScreen() {
  const settings = useQuery(embedQuery);
  const sources = useQuery(queries.sources()).data?.items ?? [];
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<SourcesTabs />}>
      <Answer query={settings} heights={[320, 200]}>
        {(data) => (
          <div className="stack embed">
            <Allowed settings={data} sources={sources} />
            <HowTo origin={data.origins[0] ?? exampleOrigin} />
          </div>
        )}
      </Answer>
    </Page>
  );
}

function Allowed({ settings, sources }: { settings: EmbedSettings; sources: readonly Source[] }) {
  const client = useQueryClient();
  const [changed, setChanged] = useState<Partial<{ text: string; sources: string[] }>>({});
  const text = changed.text ?? settings.origins.join('\n');
  const chosen = changed.sources ?? settings.sources;
  const version = useVersion('/v1/embed', Object.keys(changed).length > 0);
  const save = useMutation({
    mutationFn: () =>
      version.send<EmbedSettings>('PUT', '/v1/embed', {
        // A slash at the end, as browsers copy it, is not meant.
        origins: text
          .split('\n')
          .map((line) => line.trim().replace(/\/$/, ''))
          .filter((line) => line !== ''),
        sources: chosen,
      }),
    onSuccess: (kept) => {
      client.setQueryData(embedQuery.queryKey, kept);
      setChanged({});
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const toggle = (slug: string): void =>
    setChanged({
      ...changed,
      sources: chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug],
    });
  return (
    <form className="card embed-form" onSubmit={submit}>
      <label className="field">
        <span className="label">{texts.origins}</span>
        <textarea
          className="input"
          dir="ltr"
          rows={3}
          value={text}
          placeholder={exampleOrigin}
          spellCheck={false}
          aria-describedby="origins-hint"
          onChange={(event) => setChanged({ ...changed, text: event.target.value })}
        />
      </label>
      <p id="origins-hint" className="small faint">
        {texts.originsHint}
      </p>
      <fieldset className="field embed-sources">
        <legend className="label">{texts.sources}</legend>
        <p className="small faint">{texts.sourcesHint}</p>
        {sources.length === 0 ? <p className="small soft">{texts.noSources}</p> : null}
        {sources.map(({ slug, name }) => (
          <label key={slug} className="embed-source">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => toggle(slug)} />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      <Refused error={save.error} retry={() => save.mutate()} />
      <div className="row">
        <button
          type="submit"
          className="button primary"
          disabled={save.isPending || Object.keys(changed).length === 0}
        >
          {texts.save}
        </button>
        <span role="status" className="small soft">
          {save.isSuccess && Object.keys(changed).length === 0 ? texts.saved : ''}
        </span>
      </div>
    </form>
  );
}

function HowTo({ origin }: { origin: string }) {
  const here = location.origin;
  const page = [
    `<script type="module" crossorigin src="${here}/embed/smallwins-me.js"></script>`,
    '',
    `<smallwins-me server="${here}" token-url="/smallwins-token"></smallwins-me>`,
  ].join('\n');
  const server = [
    `curl -sS ${here}/v1/embed/tokens \\`,
    `  -H "Authorization: Bearer $KEY" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{ "person": "ana@example.com", "origin": "${origin}" }'`,
  ].join('\n');
  return (
    <section aria-labelledby="embed-how">
      <h2 id="embed-how" className="section-head">
        {texts.how}
      </h2>
      <p className="soft">{texts.onPage}</p>
      <CodeBlock text={page} label={texts.pageLabel} />
      <p className="soft">{texts.onServer}</p>
      <CodeBlock text={server} label={texts.serverLabel} />
    </section>
  );
}
