import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { reviewCsv } from '../../domain/recognition/review-talk.ts';
import type { ReviewTalk } from '../../features/review-talk/api.ts';
import { get, withQuery } from '../api/http.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { type Choice, Choices } from './choices.tsx';
import { ReviewDocument } from './review-document.tsx';
import { texts } from './texts.ts';
import './review-talk.css';

/** One's own record, chosen on the screen, printed by the browser: it alone sets every script and emoji right. */
export function ReviewTalkScreen() {
  const { from, to } = useSearch({ from: '/review-talk' });
  const navigate = useNavigate({ from: '/review-talk' });
  const [choice, setChoice] = useState<Choice>({
    parts: new Set(['strengths', 'awards', 'received', 'given', 'evidence']),
    leftOut: new Set(),
  });
  const talk = useQuery({
    queryKey: ['review-talk', from, to],
    queryFn: ({ signal }) => get<ReviewTalk>(withQuery('/v1/review-talk', { from, to }), signal),
    placeholderData: keepPreviousData,
  });
  const toggle = (id: string): void =>
    setChoice((before) => {
      const leftOut = new Set(before.leftOut);
      if (!leftOut.delete(id)) leftOut.add(id);
      return { ...before, leftOut };
    });
  const isEmpty = (data: ReviewTalk): boolean =>
    data.awards.length + data.received.length + data.given.length === 0;
  return (
    <div className="review-talk">
      <Page
        title={texts.title}
        lead={texts.lead}
        width="narrow"
        actions={
          talk.data && !isEmpty(talk.data) ? (
            <>
              <button type="button" className="button" onClick={() => download(chosen(talk.data, choice))}>
                <Icon name="save" size={16} /> {texts.csv}
              </button>
              <button type="button" className="button primary" onClick={() => window.print()}>
                <Icon name="print" size={16} /> {texts.print}
              </button>
            </>
          ) : null
        }
      >
        <Answer query={talk} heights={[140, 480]}>
          {(data) => (
            <>
              <Choices
                talk={data}
                choice={choice}
                change={setChoice}
                chooseSpan={(span) => void navigate({ search: span, replace: true })}
              />
              {isEmpty(data) ? (
                <Empty title={texts.emptyTitle} text={texts.emptyText} />
              ) : (
                <ReviewDocument talk={data} choice={choice} toggle={toggle} />
              )}
            </>
          )}
        </Answer>
      </Page>
    </div>
  );
}

/** What is taken along: parts and lines that were not left out. */
function chosen(talk: ReviewTalk, { parts, leftOut }: Choice): ReviewTalk {
  const keep = <Line extends { id: string; evidence: string[] }>(part: string, lines: Line[]): Line[] =>
    parts.has(part)
      ? lines
          .filter(({ id }) => !leftOut.has(id))
          .map((line) => (parts.has('evidence') ? line : { ...line, evidence: [] }))
      : [];
  return {
    ...talk,
    strengths: parts.has('strengths') ? talk.strengths : [],
    awards: keep('awards', talk.awards),
    received: keep('received', talk.received),
    given: keep('given', talk.given),
  };
}

function download(talk: ReviewTalk): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([reviewCsv(talk)], { type: 'text/csv;charset=utf-8' }));
  link.download = texts.fileName(talk.from, talk.to);
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
