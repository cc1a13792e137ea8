import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PackCard } from '../../features/packs/api.ts';
import { Answer } from '../parts/answer.tsx';
import { Badge } from '../parts/badge.tsx';
import { Page } from '../parts/page.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { packQueries } from './queries.ts';
import { texts } from './texts.ts';
import './packs.css';

/** What is live first, then what one's own events fit, then the others. */
function order(a: PackCard, b: PackCard): number {
  return (
    Number(b.live > 0) - Number(a.live > 0) ||
    Number(b.connected) - Number(a.connected) ||
    a.name.localeCompare(b.name)
  );
}

/** Ready achievements, one card for each kind of work. */
export function PacksScreen() {
  const packs = useQuery(packQueries.all());
  return (
    <Page title={texts.title} lead={texts.lead} above={<GroupTabs />}>
      <Answer query={packs} heights={[112, 112, 112, 112]}>
        {({ items }) => (
          <ul className="pack-grid">
            {[...items].sort(order).map((pack) => (
              <li key={pack.key} className="card pack-card">
                <Badge badge={pack.badge} size={64} />
                <div className="pack-card-text">
                  <h2>
                    <Link to="/packs/$pack" params={{ pack: pack.key }} className="cover-link">
                      {pack.name}
                    </Link>
                  </h2>
                  <p className="small soft">{pack.about}</p>
                  <p className="pack-foot">
                    <span className={`state ${pack.live > 0 ? 'won' : ''}`}>
                      {pack.live > 0 ? texts.live(pack.live, pack.achievements) : texts.none}
                    </span>
                    <span className="small faint">
                      {pack.live > 0 ? null : texts.achievements(pack.achievements)}
                    </span>
                    <span className="small faint">{pack.connected ? texts.fits : texts.missing}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Page>
  );
}
