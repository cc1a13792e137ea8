import { Link } from '@tanstack/react-router';
import type { Ring as RingData } from '../../features/today/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { formatAmount } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Ring, ringTones } from '../parts/ring.tsx';
import { texts } from './texts.ts';

function Dial({ ring, size }: { ring: RingData; size: number }) {
  return (
    <Ring {...ring.progress} size={size} tone={ringTones[ring.state]}>
      {ring.state === 'won' ? (
        <span className="dial-done">
          <Icon name="done" size={size / 3.2} />
        </span>
      ) : (
        <span className={`dial tabular${size > 120 ? ' large' : ''}`} aria-hidden="true">
          <strong>{formatAmount(ring.value, ring.needed)}</strong>
          <span>
            {ring.compared
              ? texts.best(ring.needed)
              : ring.value > ring.needed && ring.needed >= 1
                ? texts.neededOnly(ring.needed)
                : texts.of(ring.needed)}
          </span>
        </span>
      )}
    </Ring>
  );
}

function Why({ ring }: { ring: RingData }) {
  if (ring.awardId) {
    const text = ring.state === 'pending' ? texts.whyPending : texts.whyWon;
    return (
      <ReceiptLink of={{ award: ring.awardId }} className="link-button small" about={ring.achievement.name}>
        {text}
      </ReceiptLink>
    );
  }
  const of = { achievement: ring.achievement.key, window: ring.window.key };
  return (
    <ReceiptLink of={of} className="link-button small" about={ring.achievement.name}>
      {texts.why}
    </ReceiptLink>
  );
}

function Name({ ring }: { ring: RingData }) {
  return (
    <h3 className="ring-name">
      <Link to="/achievements/$key" params={{ key: ring.achievement.key }}>
        {ring.achievement.name}
      </Link>
      {ring.tier ? <span className="chip tier">{ring.tierName}</span> : null}
    </h3>
  );
}

/** The nearest ring stands first and says also what it is good for. */
export function HeroRing({ ring }: { ring: RingData }) {
  return (
    <li className="card ring-hero">
      <Dial ring={ring} size={168} />
      <div className="ring-hero-text">
        <Name ring={ring} />
        <p className="ring-line large">{ring.line}</p>
        <p className="soft">{ring.achievement.sentence}</p>
        <p className="because">{ring.achievement.because}</p>
        <div className="row">
          <Why ring={ring} />
          {ring.provisional > 0 && ring.needed >= 1 ? (
            <span className="held-key small">{texts.held(ring.provisional)}</span>
          ) : null}
        </div>
      </div>
      <Badge badge={ring.achievement.badge} size={88} />
    </li>
  );
}

export function RingCard({ ring }: { ring: RingData }) {
  return (
    <li className="card ring-card">
      <Dial ring={ring} size={92} />
      <div className="ring-text">
        <Name ring={ring} />
        <p className="ring-line">{ring.line}</p>
        <Why ring={ring} />
      </div>
    </li>
  );
}
