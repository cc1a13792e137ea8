import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { OptionList, optionId } from '../parts/option-list.tsx';
import { useTakeNext } from '../parts/take-next.ts';
import { mentionAt, withMention } from './mention.ts';
import { texts } from './texts.ts';

const shownMax = 5;

/** A few lines of text; after an @ it offers colleagues. Ctrl and Enter send. */
export function MentionField(props: {
  id: string;
  value: string;
  change: (text: string) => void;
  send: () => void;
}) {
  const { id, value, change, send } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [isClosed, setClosed] = useState(true);
  const [at, setAt] = useState(0);
  const moveTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    field.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  });
  const mention = isClosed ? null : mentionAt(value, caret);
  const found = useQuery({ ...queries.recipients(mention?.search ?? ''), enabled: mention !== null });
  const people = mention ? (found.data?.people ?? []).slice(0, shownMax) : [];
  const items = people.map(({ handle, name, team }) => ({
    key: handle,
    name,
    detail: team ?? '',
    art: <Avatar name={name} small />,
  }));
  const active = items[Math.min(at, items.length - 1)];
  const listId = `${id}-people`;

  const take = ({ key }: { key: string }): void => {
    if (!mention) return;
    const { text, caret: next } = withMention(value, caret, mention, key);
    change(text);
    setClosed(true);
    moveTo.current = next;
    field.current?.focus();
  };
  const [takeOne, forgetTaking] = useTakeNext(found.isPlaceholderData, active, take);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      send();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!active) return;
    if (step !== undefined) setAt((items.length + Math.min(at, items.length - 1) + step) % items.length);
    else if (event.key === 'Enter' || event.key === 'Tab') takeOne();
    else if (event.key === 'Escape') setClosed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="mention-field">
      <textarea
        id={id}
        ref={field}
        className="input prose-input"
        rows={1}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={active ? optionId(listId, active) : undefined}
        value={value}
        placeholder={texts.commentHint}
        onKeyDown={press}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setClosed(true)}
        onChange={({ target }) => {
          change(target.value);
          setCaret(target.selectionStart);
          setClosed(false);
          setAt(0);
          forgetTaking();
        }}
      />
      <OptionList
        id={listId}
        label={texts.mentionWhom}
        items={items}
        active={active}
        isOpen={items.length > 0}
        take={take}
      />
    </div>
  );
}
