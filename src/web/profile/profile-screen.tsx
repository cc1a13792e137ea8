import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { Portfolio } from '../../features/recognitions/api.ts';
import { queries } from '../api/queries.ts';
import { formatNumber } from '../clock/format.ts';
import { FeedEntry } from '../feed/feed-entry.tsx';
import { Answer } from '../parts/answer.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Time } from '../parts/time.tsx';
import { openRecognise } from '../recognise/open.ts';
import { useSession } from '../session/session.ts';
import { Months } from './months.tsx';
import { texts } from './texts.ts';
import '../feed/feed.css';
import './profile.css';

const entriesMax = 5;

export function ProfileScreen() {
  const { handle } = useParams({ from: '/people/$handle' });
  const portfolio = useQuery(queries.portfolio(handle));
  return (
    <Answer query={portfolio} heights={[140, 220, 160]} screen>
      {(data) => <Profile portfolio={data} />}
    </Answer>
  );
}

function Profile({ portfolio }: { portfolio: Portfolio }) {
  const { person } = portfolio;
  const session = useSession();
  const isMe = session?.person?.handle === person.handle;
  const isAdmin = session?.roles.includes('admin') ?? false;
  const begin = (): void => openRecognise({ handle: person.handle });
  return (
    <Page
      title={person.name}
      lead={[person.role, person.team].filter(Boolean).join(', ')}
      width="narrow"
      beside={<Avatar name={person.name} />}
      actions={
        <>
          {isAdmin ? (
            <Link to="/people/$handle/facts" params={{ handle: person.handle }} className="button">
              {texts.facts}
            </Link>
          ) : null}
          {isMe ? (
            <Link to="/review-talk" className="button">
              <Icon name="print" size={18} /> {texts.reviewTalk}
            </Link>
          ) : (
            <button type="button" className="button primary" onClick={begin}>
              <Icon name="recognise" size={18} /> {texts.recognise}
            </button>
          )}
        </>
      }
    >
      <div className="profile">
        <dl className="profile-sums card">
          {(['received', 'given', 'awards'] as const).map((name) => (
            <div key={name}>
              <dt>{texts[name]}</dt>
              <dd className="tabular">{formatNumber(portfolio[name])}</dd>
            </div>
          ))}
        </dl>
        <Strengths portfolio={portfolio} begin={isMe ? null : begin} />
        <Earned portfolio={portfolio} />
        {portfolio.months.length > 1 ? <Months months={portfolio.months} /> : null}
        <Lately handle={person.handle} />
      </div>
    </Page>
  );
}

function Strengths({ portfolio, begin }: { portfolio: Portfolio; begin: (() => void) | null }) {
  const shown = portfolio.strengths.filter((one) => one.received + one.given > 0);
  const most = Math.max(1, ...shown.map((one) => one.received));
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths" className="section-head">
        {texts.strengths}
      </h2>
      {shown.length === 0 ? (
        <Empty title={texts.noStrengths} text={begin ? texts.noStrengthsText : texts.noStrengthsMine}>
          {begin ? (
            <button type="button" className="button" onClick={begin}>
              {texts.recognise}
            </button>
          ) : null}
        </Empty>
      ) : (
        <ul className="card strengths">
          {shown.map(({ value, received, given, from }) => (
            <li key={value.key}>
              <Badge badge={badgeOfValue(value)} size={64} dimmed={received === 0} />
              <div className="strength-text">
                <h3>{value.name}</h3>
                <p className="small soft">{value.meaning}</p>
                <svg
                  className="strength-bar"
                  viewBox="0 0 100 6"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width="100" height="6" className="track" />
                  <rect width={(received / most) * 100} height="6" />
                </svg>
                <p className="small faint">
                  {received > 0 ? texts.from(from) : texts.onlyGiven(given)}
                  {received > 0 && given > 0 ? texts.alsoGiven(given) : ''}
                </p>
              </div>
              <strong className="strength-count tabular">{formatNumber(received)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Earned({ portfolio: { achievements } }: { portfolio: Portfolio }) {
  return (
    <section aria-labelledby="earned">
      <h2 id="earned" className="section-head">
        {texts.achievements}
      </h2>
      {achievements.length === 0 ? (
        <p className="quiet-line">{texts.noAchievements}</p>
      ) : (
        <ul className="earned">
          {achievements.map(({ key, name, badge, count, lastAt }) => (
            <li key={key} className="card">
              <Badge badge={badge} size={64} />
              <div>
                <Link to="/achievements/$key" params={{ key }} className="row-link">
                  {name}
                </Link>
                <p className="small faint">
                  {texts.times(count)}, {texts.last} <Time at={lastAt} when="date" />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Lately({ handle }: { handle: string }) {
  const feed = useInfiniteQuery(queries.feed({ person: handle }));
  const items = (feed.data?.pages[0]?.items ?? []).slice(0, entriesMax);
  return (
    <section aria-labelledby="lately">
      <div className="spread section-head">
        <h2 id="lately">{texts.lately}</h2>
        <Link to="/feed" search={{ person: handle }} className="small">
          {texts.inFeed}
        </Link>
      </div>
      {items.length === 0 ? (
        <p className="quiet-line">{texts.nothing}</p>
      ) : (
        <ul className="card">
          {items.map((item) => (
            <FeedEntry key={item.seq} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
