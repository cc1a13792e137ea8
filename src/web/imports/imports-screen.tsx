import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { DropZone } from '../parts/drop-zone.tsx';
import { Page } from '../parts/page.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportTable } from './import-table.tsx';
import { texts } from './texts.ts';
import './imports.css';

const accept = '.csv,.ndjson,.jsonl,.gz,text/csv,application/x-ndjson,application/gzip';

export function ImportsScreen() {
  const sources = useQuery(queries.sources());
  const imports = useQuery(queries.imports());
  const [file, setFile] = useState<File | null>(null);
  return (
    <Page title={texts.title} lead={texts.lead} above={<SourcesTabs />}>
      <div className="imports">
        <Answer query={sources} heights={[180]}>
          {({ items }) =>
            file ? (
              <ImportForm key={file.name} file={file} sources={items} forget={() => setFile(null)} />
            ) : (
              <DropZone take={setFile} icon="imports" accept={accept} words={texts} />
            )
          }
        </Answer>
        <section aria-labelledby="past">
          <h2 id="past" className="section-head">
            {texts.past}
          </h2>
          <Answer query={imports} heights={[160]}>
            {({ items }) =>
              items.length === 0 ? <p className="soft">{texts.none}</p> : <ImportTable imports={items} />
            }
          </Answer>
        </section>
      </div>
    </Page>
  );
}
