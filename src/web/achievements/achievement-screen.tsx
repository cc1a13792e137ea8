import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AchievementDetail } from '../../features/achievements/api.ts';
import { queries } from '../api/queries.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Answer } from '../parts/answer.tsx';
import { Badge } from '../parts/badge.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { TryPanel } from '../previews/try-panel.tsx';
import { useIsAdmin } from '../session/session.ts';
import { Earners } from './earners.tsx';
import { texts } from './texts.ts';
import { Tiers } from './tiers.tsx';
import './achievements.css';

export function AchievementScreen() {
  const { key } = useParams({ from: '/achievements/$key' });
  const achievement = useQuery(queries.achievement(key));
  return (
    <Answer query={achievement} heights={[240, 200]} screen>
      {(data) => <Detail achievement={data} />}
    </Answer>
  );
}

function Detail({ achievement }: { achievement: AchievementDetail }) {
  const isAdmin = useIsAdmin();
  return (
    <Page
      title={achievement.name}
      lead={achievement.sentence}
      beside={<Badge badge={achievement.badge} size={144} alone />}
      actions={
        <ReceiptLink of={{ achievement: achievement.key }} className="button primary">
          {texts.mine}
        </ReceiptLink>
      }
    >
      <div className="achievement-detail">
        <div className="stack">
          <p className="because-block">
            <span>{texts.because}</span>
            {achievement.because}
          </p>
          <Tiers tiers={achievement.tiers} />
          <Rules achievement={achievement} />
          {isAdmin ? <TryPanel key={achievement.key} yaml={achievement.yaml} /> : null}
          <details className="yaml">
            <summary>{texts.yaml}</summary>
            <p className="small soft">{texts.yamlHint}</p>
            <CodeBlock text={achievement.yaml} label={texts.yaml} />
          </details>
          <p className="small faint">
            {texts.version(achievement.version)}, <Since at={achievement.validFrom} />
          </p>
        </div>
        <Earners achievement={achievement} />
      </div>
    </Page>
  );
}

/** A first version holds for all of history, however far back it goes. */
function Since({ at }: { at: string }) {
  if (Date.parse(at) < 0) return texts.fromStart;
  return (
    <>
      {texts.since} <Time at={at} when="date" />
    </>
  );
}

function Rules({ achievement }: { achievement: AchievementDetail }) {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="section-head">
        {texts.rules}
      </h2>
      <dl className="card rules">
        {achievement.rules.map((rule) => (
          <div key={rule.label}>
            <dt>{rule.label}</dt>
            <dd>{rule.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
