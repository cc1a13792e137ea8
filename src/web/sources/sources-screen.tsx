import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { NewSource } from './new-source.tsx';
import { SourceCard } from './source-card.tsx';
import { SourcesTabs } from './sources-tabs.tsx';
import { texts } from './texts.ts';
import './sources.css';

export function SourcesScreen() {
  const sources = useQuery({ ...queries.sources(), refetchInterval: 10_000 });
  const [making, setMaking] = useState(false);
  const add = (
    <button type="button" className="button primary" onClick={() => setMaking(true)}>
      <Icon name="plus" size={16} /> {texts.add}
    </button>
  );
  const items = sources.data?.items;
  // Until there is a tool of one's own, the invitation below offers it; once is enough.
  const isInvited = items !== undefined && !items.some((source) => source.kind === 'api' || source.hook);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={items && !isInvited ? add : undefined}
      above={<SourcesTabs />}
    >
      <Answer query={sources} heights={[110, 110, 110]}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 ? (
              <Empty title={texts.noSourcesTitle} text={texts.noSources}>
                {add}
              </Empty>
            ) : null}
            {items.map((source) => (
              <SourceCard key={source.slug} source={source} />
            ))}
            {items.length > 0 && isInvited ? (
              <Empty title={texts.ownTitle} text={texts.own}>
                {add}
                <Link to="/sources/imports" className="button">
                  {texts.toImports}
                </Link>
              </Empty>
            ) : null}
          </div>
        )}
      </Answer>
      {making ? <NewSource close={() => setMaking(false)} /> : null}
    </Page>
  );
}
