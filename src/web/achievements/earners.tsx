import { useQuery } from '@tanstack/react-query';
import type { AchievementDetail } from '../../features/achievements/api.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

export function Earners({ achievement }: { achievement: AchievementDetail }) {
  const awards = useQuery(queries.awardsOf(achievement.key));
  return (
    <section aria-labelledby="earners" className="earners">
      <h2 id="earners" className="section-head">
        {texts.earners}
      </h2>
      <p className="small faint tabular">
        {achievement.holders > 0 ? texts.holders(achievement.holders) : texts.nobody}
        {achievement.standing.pending > 0 ? ` · ${texts.pending(achievement.standing.pending)}` : null}
      </p>
      <Answer query={awards} heights={[44, 44, 44]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small soft">{texts.noEarners}</p>
          ) : (
            <ul>
              {items.map((award) => (
                <li key={award.id} className="earner">
                  <Avatar name={award.person.name} />
                  <span>
                    <bdi>{award.person.name}</bdi>
                    {award.tier ? <span className="chip tier">{award.tierName}</span> : null}
                    <span className="small faint earner-team">{award.person.team}</span>
                  </span>
                  <span className="small faint">
                    <Time at={award.earnedAt} when="day" zone={award.window.zone} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
