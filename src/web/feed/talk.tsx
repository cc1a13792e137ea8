import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import type { FeedItem, Reaction, ReactionKind } from '../../features/feed/api.ts';
import { send } from '../api/http.ts';
import { Icon } from '../parts/icon.tsx';
import { putEntry } from './cache.ts';
import { reactionTexts, texts } from './texts.ts';

/** Loaded with the first entry that is read to its end. */
const Answers = lazy(() => import('./answers.tsx').then((module) => ({ default: module.Answers })));

const reactionOrder: readonly ReactionKind[] = ['thanks', 'admire', 'learned', 'together'];

/** The reactions after one's own was set or taken back. */
export function toggled(reactions: readonly Reaction[], kind: ReactionKind): Reaction[] {
  const before = reactions.find((one) => one.kind === kind) ?? { kind, count: 0, mine: false };
  const after = { kind, mine: !before.mine, count: before.count + (before.mine ? -1 : 1) };
  return reactionOrder
    .map((each) => (each === kind ? after : reactions.find((one) => one.kind === each)))
    .filter((one) => one !== undefined && one.count > 0) as Reaction[];
}

function useReact(item: FeedItem) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, isOn }: { kind: ReactionKind; isOn: boolean }) =>
      send<FeedItem>(isOn ? 'PUT' : 'DELETE', `/v1/feed/${item.seq}/reactions/${kind}`),
    onMutate: ({ kind }) => putEntry(client, { ...item, reactions: toggled(item.reactions, kind) }),
    onSuccess: (now) => putEntry(client, now),
    onError: () => putEntry(client, item),
  });
}

/** What people say to an entry: a touch, or a sentence. */
export function Talk({ item, open }: { item: FeedItem; open: boolean }) {
  const [choosing, setChoosing] = useState(false);
  const [reading, setReading] = useState(open);
  const reacting = useReact(item);
  const id = useId();
  const set = (kind: ReactionKind, isOn: boolean): void => {
    setChoosing(false);
    reacting.mutate({ kind, isOn });
  };
  const shown = choosing
    ? reactionOrder.map(
        (kind) => item.reactions.find((one) => one.kind === kind) ?? { kind, count: 0, mine: false },
      )
    : item.reactions;
  return (
    <div className="talk">
      <div className="talk-bar">
        {shown.map(({ kind, count, mine }) => (
          <button
            key={kind}
            type="button"
            className={`reaction${mine ? ' mine' : ''}`}
            aria-pressed={mine}
            aria-label={texts.reactTo(reactionTexts[kind], count)}
            title={reactionTexts[kind]}
            onClick={() => set(kind, !mine)}
          >
            <Icon name={kind} size={16} />
            {choosing && count === 0 ? null : <span className="tabular">{count}</span>}
          </button>
        ))}
        <button
          type="button"
          className="reaction quiet"
          aria-expanded={choosing}
          aria-label={texts.react}
          title={texts.react}
          onClick={() => setChoosing(!choosing)}
        >
          <Icon name={choosing ? 'close' : 'smile'} size={16} />
        </button>
        <button
          type="button"
          className="reaction quiet"
          aria-expanded={reading}
          aria-controls={id}
          aria-label={texts.comments(item.comments)}
          onClick={() => setReading(!reading)}
        >
          <Icon name="comment" size={16} />
          <span className="comments-words">{texts.comments(item.comments)}</span>
          {item.comments > 0 ? <span className="comments-count tabular">{item.comments}</span> : null}
        </button>
      </div>
      <div id={id}>
        {reading ? (
          <Suspense fallback={null}>
            <Answers item={item} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
