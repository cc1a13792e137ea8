import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isolate } from '../../domain/language/isolate.ts';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { Award } from '../../features/awards/api.ts';
import type { Notice } from '../../features/feed/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatePill } from '../parts/state-pill.tsx';
import { useSession } from '../session/session.ts';
import { Burst } from './burst.tsx';
import { commentTitle } from './comment-title.ts';
import { closeNotices, followNotices, useNotices } from './live.ts';
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

/** What a colleague said; the newest in full, the others by their number. */
function Said({ said }: { said: readonly Notice[] }) {
  const last = said.at(-1);
  const me = useSession()?.person?.handle;
  if (!last) return null;
  const { recognition, comment, note, finding, reaction, entry } = last;
  const title = recognition
    ? texts.toast.recognised(isolate(recognition.giver.name), recognition.value.name)
    : note
      ? texts.toast.noted(isolate(note.from.name))
      : finding
        ? isolate(finding.title)
        : reaction
          ? reaction.title
          : commentTitle(comment, me);
  return (
    <>
      <p className="toast-title">{said.length > 1 ? texts.toast.news(said.length) : title}</p>
      <p className="small soft" dir="auto">
        {recognition?.what ?? note?.text ?? finding?.text ?? reaction?.text ?? comment?.text}
      </p>
      {note ? (
        <ReceiptLink of={{ award: note.awardId }} className="link-button small" onOpen={followNotices}>
          {texts.toast.openAward}
        </ReceiptLink>
      ) : null}
      {entry === null ? null : (
        <Link
          to="/feed/$seq"
          params={{ seq: String(entry) }}
          className="link-button small"
          onClick={closeNotices}
        >
          {texts.toast.openEntry}
        </Link>
      )}
    </>
  );
}

function Art(props: { award: Award | undefined; said: Notice | undefined; seq: number | undefined }) {
  const { award, said, seq } = props;
  const value = said?.recognition?.value;
  const isGlad =
    value !== undefined ||
    said?.note != null ||
    said?.reaction != null ||
    (award !== undefined && glad.has(award.state));
  const badge = value
    ? badgeOfValue(value)
    : (said?.reaction?.badge ?? (award ?? said?.note ?? said?.finding)?.achievement?.badge);
  if (!badge) return null;
  return (
    <span className="toast-art">
      {isGlad ? <Burst key={seq} /> : null}
      <Badge badge={badge} size={64} dimmed={!isGlad} />
    </span>
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
  const said = notices.filter(
    (notice) =>
      notice.recognition !== null ||
      notice.comment !== null ||
      notice.note !== null ||
      notice.finding !== null ||
      notice.reaction !== null,
  );
  return (
    <div className="toast-place no-print" role="status" aria-live="polite">
      {first || said.length > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: being looked at only keeps the toast from leaving.
        <div
          className="toast card"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Art award={first} said={said.at(-1)} seq={notices.at(-1)?.seq} />
          <div className="toast-text">
            {said.length > 0 ? <Said said={said} /> : null}
            {first ? (
              <>
                {awards.length > 1 ? <Several awards={awards} /> : <Single award={first} />}
                <ReceiptLink of={{ award: first.id }} className="link-button small" onOpen={followNotices}>
                  {texts.toast.open}
                </ReceiptLink>
              </>
            ) : null}
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
