import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AchievementSummary } from '../../features/achievements/api.ts';
import type { Ring as RingData } from '../../features/today/api.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { Ring, ringTones } from '../parts/ring.tsx';
import { useIsAdmin } from '../session/session.ts';
import { texts } from './texts.ts';
import { Tiers } from './tiers.tsx';
import './achievements.css';

export function AchievementsScreen() {
  const achievements = useQuery(queries.achievements());
  const isAdmin = useIsAdmin();
  const rings = useQuery(queries.today()).data?.rings ?? [];
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Answer query={achievements} heights={[150, 150, 150]}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={texts.emptyTitle} text={texts.empty}>
              {isAdmin ? (
                <Link to="/packs" className="button primary">
                  {texts.seePacks}
                </Link>
              ) : null}
            </Empty>
          ) : (
            <ul className="achievements">
              {items.map((item) => (
                <AchievementItem
                  key={item.key}
                  achievement={item}
                  ring={rings.find((ring) => ring.achievement.key === item.key)}
                />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

/** Where the reader stands, so that the list is about them too. */
function OwnRing({ ring }: { ring: RingData }) {
  return (
    <span className="own-ring small tabular">
      <span className="hidden-text">{texts.you}</span>
      {texts.ofNeeded(ring.value, ring.needed)}
      <Ring {...ring.progress} size={32} tone={ringTones[ring.state]} />
    </span>
  );
}

function AchievementItem({
  achievement,
  ring,
}: {
  achievement: AchievementSummary;
  ring: RingData | undefined;
}) {
  const { holders, standing, state } = achievement;
  return (
    <li className="card achievement-item">
      <Badge badge={achievement.badge} size={88} dimmed={state !== 'live'} />
      <div className="achievement-text">
        <h2>
          <Link to="/achievements/$key" params={{ key: achievement.key }} className="cover-link">
            {achievement.name}
          </Link>
          <span className="chip">{texts.kinds[achievement.kind]}</span>
          {state === 'live' ? null : <span className="state">{texts[state]}</span>}
        </h2>
        <p>{achievement.sentence}</p>
        <p className="because">{achievement.because}</p>
        <Tiers tiers={achievement.tiers} />
      </div>
      <div className="achievement-side">
        {ring ? <OwnRing ring={ring} /> : null}
        <p className="small faint tabular">
          {holders > 0 ? texts.holders(holders) : texts.nobody}
          {standing.pending > 0 ? `, ${texts.pending(standing.pending)}` : null}
        </p>
      </div>
    </li>
  );
}
