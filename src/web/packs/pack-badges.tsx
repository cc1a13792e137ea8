import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AddedBadges, PackDetail } from '../../features/packs/api.ts';
import { send } from '../api/http.ts';
import { Badge } from '../parts/badge.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

/** Badges that people give each other; they are added together, for none of them does anything by itself. */
export function PackBadges({ pack, done }: { pack: PackDetail; done: (text: string) => void }) {
  const missing = pack.badges.filter(({ added }) => !added).length;
  const add = useMutation({
    mutationFn: () => send<AddedBadges>('POST', `/v1/packs/${pack.key}/badges`),
    onSuccess: () => done(texts.badgesAreThere),
  });
  return (
    <section aria-labelledby="pack-badges">
      <h2 id="pack-badges" className="section-head">
        {texts.badges}
      </h2>
      <p className="small faint pack-hint">{texts.badgesHint}</p>
      <ul className="pack-badges">
        {pack.badges.map(({ key, badge, added }) => (
          <li key={key} className="card">
            <Badge badge={badge} size={44} />
            <div>
              <h3>{badge.name}</h3>
              <p className="small soft">{badge.meaning}</p>
              {added ? <span className="state won">{texts.badgeAdded}</span> : null}
            </div>
          </li>
        ))}
      </ul>
      <Wrong error={add.error} />
      <div className="row pack-badges-foot">
        {missing > 0 ? (
          <button type="button" className="button" disabled={add.isPending} onClick={() => add.mutate()}>
            {texts.addBadges(missing)}
          </button>
        ) : (
          <span className="small soft">{texts.badgesAreThere}</span>
        )}
        <Link to="/badges" className="small">
          {texts.seeBadges}
        </Link>
      </div>
    </section>
  );
}
