import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxCount, InboxItem, InboxReadAll } from '../../features/feed/api.ts';
import { send } from '../api/http.ts';
import { type Page, queries } from '../api/queries.ts';

/** Marks what was told as read or unread: shown at once, and asked again if it fails. */
export function useMarks() {
  const client = useQueryClient();
  const [were, setWere] = useState<readonly number[]>([]);
  const show = (isMeant: (seq: number) => boolean, read: boolean): void => {
    client.setQueriesData<InfiniteData<Page<InboxItem>>>({ queryKey: ['inbox', 'list'] }, (data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (isMeant(item.seq) ? { ...item, read } : item)),
            })),
          }
        : data,
    );
  };
  const again = (): void => void client.invalidateQueries({ queryKey: ['inbox'] });
  const counted = ({ unread }: InboxCount): void => {
    client.setQueryData(queries.inboxCount().queryKey, { unread });
  };
  const marks = useMutation({
    scope: { id: 'inbox' },
    mutationFn: (body: { seqs: readonly number[]; read: boolean }) =>
      send<InboxCount>('POST', '/v1/inbox/marks', body),
    onSuccess: counted,
    onError: again,
  });
  const all = useMutation({
    scope: { id: 'inbox' },
    mutationFn: (upTo: number) => send<InboxReadAll>('POST', '/v1/inbox/read', { upTo }),
    onSuccess: (answer) => {
      counted(answer);
      setWere(answer.were);
    },
    onError: again,
  });
  const mark = (seqs: readonly number[], read: boolean): void => {
    setWere([]);
    show((seq) => seqs.includes(seq), read);
    marks.mutate({ seqs, read });
  };
  return {
    mark,
    readAll: (upTo: number): void => {
      show((seq) => seq <= upTo, true);
      all.mutate(upTo);
    },
    undo: were.length > 0 ? { count: were.length, run: () => mark(were, false) } : null,
    failed: marks.error ?? all.error,
  };
}
