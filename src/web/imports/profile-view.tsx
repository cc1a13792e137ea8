import type { HistoryProfile } from '../../features/imports/api.ts';
import { profileLines } from './profile-lines.ts';
import { texts } from './texts.ts';

export function ProfileView({ profile }: { profile: HistoryProfile }) {
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" className="section-head">
        {texts.profile}
      </h2>
      <dl className="card profile tabular">
        {profileLines(profile).map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              {line.value}
              <small>{line.note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
