import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ImportView } from '../../features/imports/api.ts';
import type { Source } from '../../features/sources/api.ts';
import { send, sendFile, withQuery } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import type { Draft } from './draft.ts';
import { FileSize } from './file-size.tsx';
import { MappingChoice } from './mapping-choice.tsx';
import { Peek } from './peek.tsx';
import { texts } from './texts.ts';
import { useProposal } from './use-proposal.ts';

export function ImportForm({ file, sources, forget }: { file: File; sources: Source[]; forget: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mappings = useQuery(queries.mappings());
  const proposal = useProposal(file);
  const [source, setSource] = useState(sources[0]?.slug ?? '');
  const [draft, setDraft] = useState<Draft | null>(null);
  const run = useMutation({
    mutationFn: async (chosen: Draft) => {
      if (chosen.changed) {
        await send('PUT', `/v1/mappings/${encodeURIComponent(chosen.name)}`, { yaml: chosen.yaml });
        await client.invalidateQueries({ queryKey: ['mappings'] });
      }
      const query = { name: file.name, mapping: chosen.name, source, dryRun: 'true' };
      return sendFile<ImportView>(withQuery('/v1/imports', query), file);
    },
    onSuccess: async (view) => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/sources/imports/$id', params: { id: view.id } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft) run.mutate(draft);
  };
  return (
    <form className="card import-form" onSubmit={submit}>
      <div className="spread">
        <p>
          <strong>{file.name}</strong> <FileSize bytes={file.size} />
        </p>
        <button type="button" className="button quiet" onClick={forget}>
          {texts.another}
        </button>
      </div>
      {proposal.data ? <Peek columns={proposal.data.columns} rows={proposal.data.rows} /> : null}
      <MappingChoice
        mappings={mappings.data?.items ?? []}
        proposed={proposal.data?.mapping ?? null}
        reading={proposal.isPending || mappings.isPending}
        draft={draft}
        change={setDraft}
        error={run.error}
      />
      <div className="field import-source">
        <label htmlFor="import-source">{texts.source}</label>
        <input
          id="import-source"
          className="input"
          list="import-sources"
          value={source}
          required
          pattern="[a-z][a-z0-9\-]{0,39}"
          onChange={(event) => setSource(event.target.value)}
        />
        <datalist id="import-sources">
          {sources.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </datalist>
        <p className="hint">{texts.sourceHint}</p>
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={!draft || run.isPending}>
          {texts.dryRun}
        </button>
        <span className="small faint">{texts.dryRunHint}</span>
      </div>
    </form>
  );
}
