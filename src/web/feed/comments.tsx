import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, Fragment, useId, useState } from 'react';
import type { Comment } from '../../features/feed/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { useIsAdmin } from '../session/session.ts';
import { readEntryAgain } from './cache.ts';
import { partsOf } from './mention.ts';
import { MentionField } from './mention-field.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { PersonLink } from './recognition-entry.tsx';
import { texts } from './texts.ts';

export function Comments({ seq }: { seq: number }) {
  const comments = useQuery(queries.comments(seq));
  const items = comments.data?.items ?? [];
  return (
    <div className="comments">
      {items.length > 0 ? (
        <ul>
          {items.map((comment) => (
            <CommentRow key={comment.id} seq={seq} comment={comment} />
          ))}
        </ul>
      ) : null}
      <CommentForm seq={seq} />
    </div>
  );
}

function useChange(seq: number, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      method,
      path,
      text,
    }: {
      method: 'POST' | 'PATCH' | 'DELETE';
      path: string;
      text?: string;
    }) => send<unknown>(method, path, text === undefined ? undefined : { text }),
    onSuccess: async () => {
      done();
      await client.invalidateQueries({ queryKey: ['comments', seq] });
      readEntryAgain(client, seq);
    },
  });
}

function CommentRow({ seq, comment }: { seq: number; comment: Comment }) {
  const [editing, setEditing] = useState(false);
  const change = useChange(seq, () => setEditing(false));
  const path = `/v1/comments/${comment.id}`;
  if (editing)
    return (
      <li className="comment">
        <CommentForm seq={seq} comment={comment} done={() => setEditing(false)} />
      </li>
    );
  const gone = comment.state === 'deleted' ? texts.deleted : texts.hiddenComment;
  return (
    <li className="comment">
      <Avatar name={comment.person.name} small />
      <div>
        <p className="small">
          <PersonLink person={comment.person} />{' '}
          <span className="faint">
            <Time at={comment.at} when="dayTime" />
            {comment.editedAt ? `, ${texts.edited}` : ''}
          </span>
        </p>
        {comment.text === '' ? (
          <p className="faint small">{gone}</p>
        ) : (
          <p className="comment-text" dir="auto">
            <CommentText comment={comment} />
          </p>
        )}
        {comment.mine && comment.state === 'shown' ? (
          <p className="row small comment-tools">
            {comment.editableUntil ? (
              <button type="button" className="link-button" onClick={() => setEditing(true)}>
                {texts.edit}
              </button>
            ) : null}
            <button
              type="button"
              className="link-button"
              onClick={() => change.mutate({ method: 'DELETE', path })}
            >
              {texts.remove}
            </button>
          </p>
        ) : null}
        <Moderate seq={seq} comment={comment} />
      </div>
    </li>
  );
}

/** What was said; who is mentioned stands there by name. */
function CommentText({ comment: { text, mentions } }: { comment: Comment }) {
  const people = new Map(mentions.map((person) => [person.handle, person]));
  return partsOf(text, new Set(people.keys())).map((part, index) => {
    const person = 'handle' in part ? people.get(part.handle) : undefined;
    const key = `${index} ${'handle' in part ? part.handle : part.text}`;
    return (
      <Fragment key={key}>
        {person ? <PersonLink person={person} /> : 'text' in part ? part.text : null}
      </Fragment>
    );
  });
}

/** Anybody else's comment can be reported; an admin hides it, or shows it again. */
function Moderate({ seq, comment }: { seq: number; comment: Comment }) {
  const client = useQueryClient();
  const isAdmin = useIsAdmin();
  const [step, setStep] = useState<'report' | 'hide' | 'unhide' | null>(null);
  const isShown = comment.state === 'shown';
  const run = async (reason: string): Promise<void> => {
    if (step === 'report')
      await send<unknown>('POST', '/v1/reports', { entry: seq, comment: comment.id, reason });
    else await send<unknown>('POST', `/v1/comments/${comment.id}/${step}`, { reason });
    readEntryAgain(client, seq);
  };
  if (comment.state === 'deleted' || (comment.mine && !isAdmin)) return null;
  return (
    <div className="row small comment-tools quiet-tools">
      {isShown && !comment.mine ? (
        <button type="button" className="link-button" onClick={() => setStep('report')}>
          {texts.reportShort}
        </button>
      ) : null}
      {isAdmin ? (
        <button type="button" className="link-button" onClick={() => setStep(isShown ? 'hide' : 'unhide')}>
          {isShown ? texts.hideShort : texts.unhide}
        </button>
      ) : null}
      {step ? (
        <ReasonDialog
          title={step === 'report' ? texts.reportComment : step === 'hide' ? texts.hide : texts.unhide}
          hint={step === 'report' ? texts.reportHint : texts.hideHint}
          verb={step === 'report' ? texts.report : step === 'hide' ? texts.hide : texts.unhide}
          done={step === 'report' ? texts.reported : null}
          run={run}
          close={() => setStep(null)}
        />
      ) : null}
    </div>
  );
}

function CommentForm(props: { seq: number; comment?: Comment; done?: () => void }) {
  const { seq, comment } = props;
  const id = useId();
  const [text, setText] = useState(comment?.text ?? '');
  const change = useChange(seq, () => {
    setText('');
    props.done?.();
  });
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text.trim() === '' || change.isPending) return;
    if (comment) change.mutate({ method: 'PATCH', path: `/v1/comments/${comment.id}`, text });
    else change.mutate({ method: 'POST', path: `/v1/feed/${seq}/comments`, text });
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <label htmlFor={id} className="hidden-text">
        {texts.commentLabel}
      </label>
      <MentionField id={id} value={text} change={setText} send={submit} />
      <button type="submit" className="button" disabled={text.trim() === '' || change.isPending}>
        {comment ? texts.save : texts.post}
      </button>
      {comment ? (
        <button type="button" className="button quiet" onClick={props.done}>
          {texts.cancel}
        </button>
      ) : null}
      <Wrong error={change.error} />
    </form>
  );
}
