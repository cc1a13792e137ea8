import type { PackDetail } from '../../features/packs/api.ts';
import { texts } from './texts.ts';

/** One page beside the achievements: what good looks like, why, where to begin, what it should move. */
export function Playbook({ pack }: { pack: PackDetail }) {
  return (
    <aside className="playbook">
      <section>
        <h2>{texts.good}</h2>
        <p>{pack.good}</p>
      </section>
      <section>
        <h2>{texts.begin}</h2>
        <p>
          <strong>{pack.items[0]?.name}</strong>
        </p>
        <p>{pack.first}</p>
      </section>
      <section>
        <h2>{texts.why}</h2>
        <p>{pack.why}</p>
      </section>
      <section>
        <h2>{texts.kpis}</h2>
        <dl>
          {pack.kpis.map(({ key, name, how, better }) => (
            <div key={key}>
              <dt>
                {name} <span className="faint small">({texts.better[better]})</span>
              </dt>
              <dd className="small soft">{how}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{texts.sources}</h2>
        <ul className="small soft" lang="en" dir="ltr">
          {pack.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
