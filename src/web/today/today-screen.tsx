import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import type { Ring, Today } from '../../features/today/api.ts';
import { queries } from '../api/queries.ts';
import { clockIsSet, setClock, useNow } from '../clock/clock.ts';
import { formatInstant } from '../clock/format.ts';
import { FirstStepsHost } from '../first-steps/host.tsx';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { openRecognise } from '../recognise/open.ts';
import { useSession } from '../session/session.ts';
import { HowItWorks } from './how-it-works.tsx';
import { Notes } from './notes.tsx';
import { PendingList } from './pending-list.tsx';
import { RecentList } from './recent-list.tsx';
import { HeroRing, RingCard } from './ring-card.tsx';
import { OneSuggestion, Said } from './said.tsx';
import { summary, texts } from './texts.ts';
import '../feed/feed.css';
import './today.css';

/** Windows close and holds end without an event of one's own, so the page is also read by the clock. */
const rereadMs = 20_000;

export function TodayScreen() {
  const today = useQuery({ ...queries.today(), refetchInterval: rereadMs });
  const demo = useSession()?.workspace?.demo ?? false;
  useLayoutEffect(() => {
    if (today.data && (!demo || !clockIsSet())) setClock(today.data.now, 1, false);
  }, [today.data, demo]);
  const nearest = today.data ? nearestOf(today.data.rings) : undefined;
  const near =
    nearest && !nearest.compared
      ? { left: nearest.needed - nearest.value, name: nearest.achievement.name }
      : undefined;
  return (
    <Page
      title={texts.title}
      above={today.data ? <StoryDay zone={today.data.zone} /> : <p className="eyebrow">&nbsp;</p>}
      lead={today.data ? summary(near, today.data.pending.length) : '\u00a0'}
    >
      <Answer query={today} heights={[220, 120, 160]}>
        {(data) => <TodayBody today={data} nearest={nearest} />}
      </Answer>
    </Page>
  );
}

function StoryDay({ zone }: { zone: string | undefined }) {
  const now = useNow(1000);
  return <p className="eyebrow">{formatInstant(now, 'weekday', zone)}</p>;
}

const shareOf = ({ progress }: Ring): number => progress.sure + progress.held;

function nearestOf(rings: readonly Ring[]): Ring | undefined {
  return rings
    .filter((ring) => ring.state === 'open' || ring.state === 'guard_open')
    .sort((one, other) => shareOf(other) - shareOf(one))[0];
}

const order: Record<Ring['state'], number> = { open: 0, guard_open: 0, pending: 1, cooling_down: 2, won: 3 };

function TodayBody({ today, nearest }: { today: Today; nearest: Ring | undefined }) {
  const others = today.rings
    .filter((ring) => ring !== nearest)
    .sort((one, other) => order[one.state] - order[other.state] || shareOf(other) - shareOf(one));
  return (
    <div className="today">
      <FirstStepsHost />
      <section aria-labelledby="rings">
        <h2 id="rings" className="section-head">
          {texts.rings}
        </h2>
        {today.rings.length === 0 ? (
          <Empty title={texts.noRingsTitle} text={texts.noRings}>
            <button type="button" className="button" onClick={() => openRecognise()}>
              <Icon name="recognise" size={18} /> {texts.recogniseSomebody}
            </button>
            <Link to="/achievements" className="button">
              {texts.toAchievements}
            </Link>
            <Link to="/feed" className="button">
              {texts.toFeed}
            </Link>
          </Empty>
        ) : (
          <ul className="rings">
            {nearest ? <HeroRing ring={nearest} /> : null}
            {others.map((ring) => (
              <RingCard key={`${ring.achievement.key} ${ring.window.key} ${ring.tier ?? ''}`} ring={ring} />
            ))}
          </ul>
        )}
      </section>
      <Notes notes={today.notes} />
      <Said said={today.said} />
      <PendingList awards={today.pending} />
      <RecentList awards={today.recent} />
      <OneSuggestion />
      <HowItWorks />
    </div>
  );
}
