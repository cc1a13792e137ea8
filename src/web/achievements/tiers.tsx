import type { AchievementSummary } from '../../features/achievements/api.ts';
import { texts } from './texts.ts';

export function Tiers({ tiers }: { tiers: AchievementSummary['tiers'] }) {
  const named = tiers.filter((tier) => tier.name !== null);
  if (named.length === 0) return null;
  return (
    <ul className="row tiers">
      {named.map((tier) => (
        <li key={tier.name} className="chip tier tabular">
          {tier.title} <strong>{texts.tierNeeds(tier.needed)}</strong>
        </li>
      ))}
    </ul>
  );
}
