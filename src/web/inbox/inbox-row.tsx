import { Link } from '@tanstack/react-router';
import { isolate } from '../../domain/language/isolate.ts';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { Award } from '../../features/awards/api.ts';
import type { InboxItem } from '../../features/feed/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { formatNumber } from '../clock/format.ts';
import { reactionTexts } from '../feed/texts.ts';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatePill } from '../parts/state-pill.tsx';
import { Time } from '../parts/time.tsx';
import { OnlyNamed } from '../recognise/only-named.tsx';
import { useSession } from '../session/session.ts';
import { commentTitle } from '../shell/comment-title.ts';
import { texts as shell } from '../shell/texts.ts';
import { texts } from './texts.ts';

/** One thing that somebody was told; opening it reads it. */
export function InboxRow({ item, mark }: { item: InboxItem; mark: (read: boolean) => void }) {
  const { read, at } = item;
  const opened = (): void => {
    if (!read) mark(true);
  };
  return (
    <li className={`inbox-row${read ? '' : ' unread'}`}>
      <span className="inbox-dot">{read ? null : <span className="hidden-text">{texts.isUnread}</span>}</span>
      <Art item={item} />
      <div className="inbox-text">
        {item.awards.length > 0 ? (
          item.awards.map((award) => <AwardNews key={award.id} award={award} opened={opened} />)
        ) : (
          <Said item={item} opened={opened} />
        )}
      </div>
      <div className="inbox-side small">
        <span className="faint">
          <Time at={at} />
        </span>
        <button
          type="button"
          className="button quiet icon-only"
          aria-label={read ? texts.markUnread : texts.markRead}
          title={read ? texts.markUnread : texts.markRead}
          onClick={() => mark(!read)}
        >
          <Icon name={read ? 'undo' : 'done'} size={16} />
        </button>
      </div>
    </li>
  );
}

function Art({ item: { awards, recognition, note, comment, reaction } }: { item: InboxItem }) {
  const [most] = reaction?.reactions.toSorted((a, b) => b.count - a.count) ?? [];
  if (most)
    return (
      <span className="inbox-icon">
        <Icon name={most.kind} size={22} />
        <span className="hidden-text">{reactionTexts[most.kind]}</span>
      </span>
    );
  const award = awards[0];
  const badge = recognition ? badgeOfValue(recognition.value) : (award ?? note)?.achievement.badge;
  if (!badge || comment)
    return (
      <span className="inbox-icon">
        <Icon name="comment" size={22} />
      </span>
    );
  return <Badge badge={badge} size={44} dimmed={award !== undefined && !isGlad(award)} />;
}

const isGlad = ({ state }: Award): boolean => state === 'confirmed' || state === 'pending';

function AwardNews({ award, opened }: { award: Award; opened: () => void }) {
  return (
    <div>
      <h2>
        <ReceiptLink of={{ award: award.id }} className="inbox-link" onOpen={opened}>
          {award.achievement.name}
        </ReceiptLink>{' '}
        {award.state === 'confirmed' ? null : <StatePill state={award.state} />}
      </h2>
      <p className="small soft">{isGlad(award) ? award.youSentence : award.stateSentence}</p>
    </div>
  );
}

/** What a colleague wrote. */
function Said({ item, opened }: { item: InboxItem; opened: () => void }) {
  const { recognition, comment, note, reaction, entry } = item;
  const me = useSession()?.person?.handle;
  const title = recognition
    ? shell.toast.recognised(isolate(recognition.giver.name), recognition.value.name)
    : note
      ? shell.toast.noted(isolate(note.from.name))
      : (reaction?.title ?? commentTitle(comment, me));
  return (
    <div>
      <h2>
        {note ? (
          <ReceiptLink of={{ award: note.awardId }} className="inbox-link" onOpen={opened}>
            {title}
          </ReceiptLink>
        ) : entry === null ? (
          title
        ) : (
          <Link to="/feed/$seq" params={{ seq: String(entry) }} className="inbox-link" onClick={opened}>
            {title}
          </Link>
        )}
      </h2>
      <p className="small soft inbox-words" dir="auto">
        {recognition?.what ?? note?.text ?? reaction?.text ?? comment?.text}
      </p>
      {reaction && reaction.reactions.length > 1 ? <Kinds reactions={reaction.reactions} /> : null}
      {(recognition ?? reaction)?.audience === 'named' ? <OnlyNamed /> : null}
    </div>
  );
}

/** How many reacted in which way, where they did in several. */
function Kinds({ reactions }: Pick<NonNullable<InboxItem['reaction']>, 'reactions'>) {
  return (
    <ul className="inbox-kinds small soft">
      {reactions.map(({ kind, count }) => (
        <li key={kind}>
          <Icon name={kind} size={16} />
          <span className="hidden-text">{reactionTexts[kind]}: </span>
          <span className="tabular">{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
