import { useQuery } from '@tanstack/react-query';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { CouncilCard } from './council-card.tsx';
import { ErasedCard } from './erased-card.tsx';
import { privacyQueries } from './queries.ts';
import { RetentionCard } from './retention-card.tsx';
import { texts } from './texts.ts';
import './privacy.css';

/** What is kept about people, for how long, and what is shown of small groups. */
export function PrivacyScreen() {
  const settings = useQuery(privacyQueries.settings());
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={<SourcesTabs />}>
      <Answer query={settings} heights={[220, 260, 180]}>
        {(found) => (
          <div className="stack">
            <CouncilCard settings={found} />
            <RetentionCard key={found.retentionDays} settings={found} />
            <ErasedCard settings={found} />
          </div>
        )}
      </Answer>
    </Page>
  );
}
