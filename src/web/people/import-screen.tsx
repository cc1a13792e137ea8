import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeopleImport } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { DropZone } from '../parts/drop-zone.tsx';
import { Page } from '../parts/page.tsx';
import { ImportReport } from './import-report.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { TextField } from './text-field.tsx';
import { texts } from './texts.ts';
import './people.css';

interface Chosen {
  readonly name: string;
  readonly csv: string;
}

export function PeopleImportScreen() {
  const client = useQueryClient();
  const [file, setFile] = useState<Chosen | null>(null);
  const [mapping, setMapping] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const run = useMutation({
    mutationFn: ({ csv, dryRun, own }: { csv: string; dryRun: boolean; own: string | null }) =>
      send<PeopleImport>('POST', '/v1/people/import', {
        csv,
        dryRun,
        ...(own === null ? {} : { mapping: own }),
        ...(from ? { from } : {}),
      }),
    onSuccess: async (answer) => {
      setMapping(answer.mapping);
      if (!answer.dryRun) await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const take = async (chosen: File): Promise<void> => {
    const csv = await chosen.text();
    setFile({ name: chosen.name, csv });
    run.mutate({ csv, dryRun: true, own: null });
  };
  const again = (dryRun: boolean): void => {
    if (file) run.mutate({ csv: file.csv, dryRun, own: mapping });
  };
  const found = run.data;
  const count = found ? found.made + found.changed : 0;
  const canBring = found?.dryRun === true && count > 0;
  return (
    <Page title={texts.import} lead={texts.importLead} above={<PeopleTabs />}>
      {file === null ? (
        <DropZone
          take={(chosen) => void take(chosen)}
          icon="people"
          accept=".csv,.tsv,.txt,text/csv"
          words={texts}
        />
      ) : null}
      {file ? (
        <section className="card people-import">
          <div className="spread">
            <h2>{file.name}</h2>
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                setFile(null);
                setMapping(null);
                run.reset();
              }}
            >
              {texts.another}
            </button>
          </div>
          {run.isPending ? (
            <div role="status" className="import-wait">
              <progress aria-label={run.variables.dryRun ? texts.reading : texts.bringing} />
              <span className="small soft">{run.variables.dryRun ? texts.reading : texts.bringing}</span>
            </div>
          ) : null}
          {run.error ? (
            <p role="alert" className="wrong">
              {run.error.message}
            </p>
          ) : null}
          {found && !run.isPending ? <ImportReport found={found} /> : null}
          {found?.dryRun ? (
            <>
              <details>
                <summary>{texts.mapping}</summary>
                <div className="field">
                  <label htmlFor="people-mapping" className="hidden-text">
                    {texts.mapping}
                  </label>
                  <textarea
                    id="people-mapping"
                    className="input"
                    rows={10}
                    spellCheck={false}
                    value={mapping ?? ''}
                    onChange={(event) => setMapping(event.target.value)}
                  />
                  <p className="hint">{texts.mappingHint}</p>
                </div>
              </details>
              <div className="people-from">
                <TextField
                  id="people-from"
                  type="date"
                  label={texts.from}
                  hint={texts.fromHint}
                  value={from}
                  set={setFrom}
                />
              </div>
              <div className="row">
                <button
                  type="button"
                  className="button primary"
                  disabled={run.isPending || !canBring}
                  onClick={() => again(false)}
                >
                  {texts.bring(formatNumber(count))}
                </button>
                <button type="button" className="button" disabled={run.isPending} onClick={() => again(true)}>
                  {texts.check}
                </button>
                {count === 0 ? <span className="small soft">{texts.nothingToDo}</span> : null}
              </div>
            </>
          ) : null}
        </section>
      ) : null}
    </Page>
  );
}
