import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { AwardNote } from '../../features/awards/api.ts';
import type { PersonCard } from '../../features/people/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

/** A private word on an award, written where one reads of it. */
export function Note(props: { awardId: string; person: PersonCard; about: string; noted: boolean }) {
  const { awardId, person, about, noted } = props;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    window.setTimeout(() => opener.current?.focus());
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="link-button small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={noted ? 'done' : 'note'} size={16} /> {noted ? texts.noteSent : texts.note}
        <span className="hidden-text"> {texts.noteAbout(person.name, about)}</span>
      </button>
      {open ? <NoteForm awardId={awardId} person={person} isChange={noted} close={close} /> : null}
    </>
  );
}

function NoteForm(props: { awardId: string; person: PersonCard; isChange: boolean; close: () => void }) {
  const { awardId, person, isChange, close } = props;
  const id = useId();
  const client = useQueryClient();
  const before = useQuery({ ...queries.award(awardId), enabled: isChange }).data?.notes;
  const [written, setWritten] = useState<string | null>(null);
  const text = written ?? before?.find(({ mine }) => mine)?.text ?? '';
  const sending = useMutation({
    mutationFn: () => send<AwardNote>('PUT', `/v1/awards/${awardId}/note`, { text }),
    onSuccess: () => {
      for (const queryKey of [
        ['team', 'week'],
        ['awards', awardId],
      ])
        void client.invalidateQueries({ queryKey });
      close();
    },
  });
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes, Ctrl and Enter send.
    <form className="note-form" onSubmit={submit} onKeyDown={press}>
      <label htmlFor={id} className="small">
        {isChange ? texts.noteChange : texts.noteLabel(person.name)}
      </label>
      <textarea
        id={id}
        className="input prose-input"
        dir="auto"
        rows={2}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
        autoFocus
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWritten(event.target.value)}
      />
      <p id={`${id}-hint`} className="small faint">
        {texts.noteHint}
      </p>
      <Wrong error={sending.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {sending.isPending ? texts.noteSending : texts.noteSend}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
