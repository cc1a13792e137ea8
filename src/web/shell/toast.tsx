import { useEffect, useState } from 'react';
import type { Award } from '../../features/awards/api.ts';
import type { Notice } from '../../features/feed/api.ts';
import { ReceiptLink } from '../awards/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatePill } from '../parts/state-pill.tsx';
import { Burst } from './burst.tsx';
import { closeNotices, useNotices } from './live.ts';
import { texts } from './texts.ts';

const shownMs = 9000;

const glad = new Set<Award['state']>(['pending', 'confirmed']);

/** An award may change while its toast stands: only its last word is shown. */
function latest(notices: readonly Notice[]): Award[] {
  const byId = new Map<string, Award>();
  for (const award of notices.flatMap((notice) => notice.awards)) {
    byId.delete(award.id);
    byId.set(award.id, award);
  }
  return [...byId.values()];
}

function Single({ award }: { award: Award }) {
  return (
    <>
      <p className="toast-title">
        {award.achievement.name} <StatePill state={award.state} />
      </p>
      <p className="small soft">{glad.has(award.state) ? award.youSentence : award.stateSentence}</p>
    </>
  );
}

function Several({ awards }: { awards: readonly Award[] }) {
  return (
    <>
      <p className="toast-title">{texts.toast.many(awards.length)}</p>
      <ul className="small soft">
        {awards.slice(-4).map((award) => (
          <li key={award.id} className="row">
            {award.achievement.name} <StatePill state={award.state} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Everything that has come since the last one was closed is one toast, never a pile. */
export function Toast() {
  const notices = useNotices();
  const [held, setHeld] = useState(false);
  const count = notices.length;
  useEffect(() => {
    if (count === 0 || held) return;
    const timer = window.setTimeout(closeNotices, shownMs);
    return () => window.clearTimeout(timer);
  }, [count, held]);

  const awards = latest(notices);
  const first = awards.at(-1);
  return (
    <div className="toast-place no-print" role="status" aria-live="polite">
      {first ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: being looked at only keeps the toast from leaving.
        <div
          className="toast card"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className="toast-art">
            {glad.has(first.state) ? <Burst key={notices.at(-1)?.seq} /> : null}
            <Badge badge={first.achievement.badge} size={64} dimmed={!glad.has(first.state)} />
          </span>
          <div className="toast-text">
            {awards.length > 1 ? <Several awards={awards} /> : <Single award={first} />}
            <ReceiptLink of={{ award: first.id }} className="link-button small" onOpen={closeNotices}>
              {texts.toast.open}
            </ReceiptLink>
          </div>
          <button
            type="button"
            className="button quiet icon-only"
            onClick={closeNotices}
            aria-label={texts.toast.close}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
