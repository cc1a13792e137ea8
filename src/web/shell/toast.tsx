import { useEffect, useState } from 'react';
import { ReceiptLink } from '../awards/receipt-link.tsx';
import { formatList } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Burst } from './burst.tsx';
import { closeNotices, useNotices } from './live.ts';
import { texts } from './texts.ts';

const shownMs = 9000;

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

  const awards = notices.flatMap((notice) => notice.awards);
  const first = awards[0];
  const names = [...new Set(awards.map((award) => award.achievement.name))];
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
            <Burst key={notices.at(-1)?.seq} />
            <Badge badge={first.achievement.badge} size={64} />
          </span>
          <div className="toast-text">
            <p className="toast-title">
              {awards.length > 1 ? texts.toast.many(awards.length) : first.achievement.name}
              {awards.length === 1 ? <span className="state won">{texts.toast.one}</span> : null}
            </p>
            <p className="small soft">{awards.length > 1 ? formatList(names) : first.youSentence}</p>
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
