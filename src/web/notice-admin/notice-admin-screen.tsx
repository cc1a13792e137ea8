import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeMatrix } from '../../domain/notices/preferences.ts';
import type { NoticeDefaultsView } from '../../features/notices/api.ts';
import { get } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { Matrix } from '../notices/matrix.tsx';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { texts } from './texts.ts';
import { Words } from './words.tsx';
import { Worth } from './worth.tsx';
import '../notices/notices.css';
import './notice-admin.css';

const defaultsQuery = queryOptions({
  queryKey: ['notices', 'defaults'],
  queryFn: ({ signal }) => get<NoticeDefaultsView>('/v1/notices/defaults', signal),
});

/** What counts for everybody here: times, words, and what notices are worth. */
export function NoticeAdminScreen() {
  const defaults = useQuery(defaultsQuery);
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" above={<GroupTabs />}>
      <div className="stack">
        <Answer query={defaults} heights={[320]}>
          {(data) => <Times defaults={data} />}
        </Answer>
        <Words />
        <Worth />
      </div>
    </Page>
  );
}

function Times({ defaults }: { defaults: NoticeDefaultsView }) {
  const client = useQueryClient();
  const version = useVersion('/v1/notices/defaults');
  const save = useMutation({
    scope: { id: 'notice-defaults' },
    mutationFn: (matrix: NoticeMatrix) => version.send('PUT', '/v1/notices/defaults', { matrix }),
    onError: async () => {
      await client.invalidateQueries({ queryKey: defaultsQuery.queryKey });
      version.renew();
    },
  });
  const { matrix, standard, channels } = defaults;
  const effective = Object.fromEntries(
    Object.entries(standard).map(([kind, times]) => [
      kind,
      { ...times, ...matrix[kind as keyof NoticeMatrix] },
    ]),
  ) as typeof standard;
  const change = (next: NoticeMatrix): void => {
    client.setQueryData(defaultsQuery.queryKey, { ...defaults, matrix: next });
    save.mutate(next);
  };
  return (
    <>
      <Matrix
        title={texts.timesTitle}
        hint={texts.timesText}
        own={matrix}
        effective={effective}
        channels={channels}
        change={change}
      />
      <Wrong error={save.error} />
    </>
  );
}
