import type { TeamWeek } from '../../features/team/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { PersonLink } from '../feed/recognition-entry.tsx';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Note } from './note.tsx';
import { RecogniseThis } from './recognise-this.tsx';
import { ShowAll, useFirst } from './show-all.tsx';
import { texts } from './texts.ts';

const firstShown = 5;

/** Every confirmed award of the week, newest first. */
export function Won({ week: { awards, moreAwards } }: { week: TeamWeek }) {
  const { shown, rest, showAll } = useFirst(awards, firstShown);
  return (
    <section aria-labelledby="won">
      <h2 id="won" className="section-head">
        {texts.won}
      </h2>
      {awards.length === 0 ? (
        <p className="quiet-line">{texts.noneWon}</p>
      ) : (
        <ul className="card team-list">
          {shown.map(({ award, noted }) => (
            <li key={award.id} className="team-row">
              <Badge badge={award.achievement.badge} size={44} />
              <div className="team-text">
                <p className="team-who">
                  <PersonLink person={award.person} />
                  <span className="feed-what">{award.achievement.name}</span>
                  {award.tier ? <span className="chip tier">{award.tier}</span> : null}
                  <span className="small faint">
                    <Time at={award.earnedAt} when="day" zone={award.window.zone} />
                  </span>
                </p>
                <p className="soft">{award.theySentence}</p>
                <div className="team-actions">
                  <Note
                    awardId={award.id}
                    person={award.person}
                    about={award.achievement.name}
                    noted={noted}
                  />
                  <RecogniseThis person={award.person} awardId={award.id} />
                  <ReceiptLink
                    of={{ award: award.id }}
                    className="link-button small"
                    about={award.person.name}
                  >
                    {texts.receipt}
                  </ReceiptLink>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? <ShowAll count={awards.length} show={showAll} /> : null}
      {rest === 0 && moreAwards > 0 ? (
        <p className="small faint team-more">{texts.moreWon(moreAwards)}</p>
      ) : null}
    </section>
  );
}
