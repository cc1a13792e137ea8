import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AchievementDetail, AchievementSummary } from '../../features/achievements/api.ts';
import type { Award, AwardDetail, Receipt } from '../../features/awards/api.ts';
import type { DatabaseSource } from '../../features/database-sources/api.ts';
import type { DemoState } from '../../features/demo/api.ts';
import type { PersonDetail, PersonRow, UnmatchedActor } from '../../features/directory/api.ts';
import type { Dispatch, Endpoint } from '../../features/endpoints/api.ts';
import type { EventDetail, EventRow } from '../../features/events/api.ts';
import type { Comment, FeedItem, InboxCount, InboxItem, Reacted } from '../../features/feed/api.ts';
import type { SourceAccess } from '../../features/fetch-back/api.ts';
import type { ConnectorInfo, Sample, StagesSeen } from '../../features/hooks/api.ts';
import type { ImportView, MappingSummary } from '../../features/imports/api.ts';
import type { Checks } from '../../features/invariants/api.ts';
import type { EventType } from '../../features/packs/api.ts';
import type { PersonCard, Session } from '../../features/people/api.ts';
import type {
  Evidence,
  Portfolio,
  Recipients,
  Suggestion,
  ValueCard,
} from '../../features/recognitions/api.ts';
import type { Quarantined, Source, SourceDetail, SourceHealth } from '../../features/sources/api.ts';
import type { TeamReviews } from '../../features/team/api.ts';
import type { Today } from '../../features/today/api.ts';
import { get, withQuery } from './http.ts';

interface Items<T> {
  items: T[];
}
export interface Page<T> extends Items<T> {
  nextCursor: string | null;
}

export interface EventFilter {
  source?: string | undefined;
  type?: string | undefined;
  person?: string | undefined;
}
export interface PeopleFilter {
  search?: string | undefined;
  team?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}
export interface PeoplePage extends Page<PersonRow> {
  total: number;
  teams: string[];
}
export interface FeedFilter {
  kind?: string | undefined;
  person?: string | undefined;
  team?: string | undefined;
  value?: string | undefined;
}
export interface ExplainOf {
  person: string;
  achievement: string;
  window?: string | undefined;
}

function pages<T>(
  key: readonly unknown[],
  path: string,
  query: Record<string, string | undefined>,
  limit: number,
) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) =>
      get<Page<T>>(withQuery(path, { ...query, cursor: pageParam, limit }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

const runningStates = new Set<ImportView['state']>(['checking', 'running']);

/** Every read of the app, with its key; writes invalidate by these keys. */
export const queries = {
  session: () =>
    queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => get<Session>('/v1/session', signal) }),
  demo: () =>
    queryOptions({ queryKey: ['demo'], queryFn: ({ signal }) => get<DemoState>('/v1/demo', signal) }),
  today: () =>
    queryOptions({ queryKey: ['today'], queryFn: ({ signal }) => get<Today>('/v1/today', signal) }),
  /** Awards that wait for whoever asks; only those who lead people may. */
  reviews: () =>
    queryOptions({
      queryKey: ['team', 'reviews'],
      queryFn: ({ signal }) => get<TeamReviews>('/v1/team/reviews', signal),
    }),
  award: (id: string) =>
    queryOptions({
      queryKey: ['awards', id],
      queryFn: ({ signal }) => get<AwardDetail>(`/v1/awards/${encodeURIComponent(id)}`, signal),
    }),
  awardsOf: (achievement: string) =>
    queryOptions({
      queryKey: ['awards', { achievement }],
      queryFn: ({ signal }) =>
        get<Page<Award>>(withQuery('/v1/awards', { achievement, state: 'confirmed', limit: 8 }), signal),
    }),
  explain: (of: ExplainOf) =>
    queryOptions({
      queryKey: ['explain', of],
      queryFn: ({ signal }) => get<Receipt>(withQuery('/v1/explain', { ...of }), signal),
    }),
  feed: (filter: FeedFilter = {}) => pages<FeedItem>(['feed'], '/v1/feed', { ...filter }, 25),
  inbox: (unread: boolean) =>
    pages<InboxItem>(['inbox', 'list'], '/v1/inbox', unread ? { unread: 'true' } : {}, 25),
  inboxCount: () =>
    queryOptions({
      queryKey: ['inbox', 'count'],
      queryFn: ({ signal }) => get<InboxCount>('/v1/inbox/count', signal),
    }),
  entry: (seq: number) =>
    queryOptions({
      queryKey: ['entry', seq],
      queryFn: ({ signal }) => get<FeedItem>(`/v1/feed/${seq}`, signal),
    }),
  /** `seen` is what is known of them: another count is another answer. */
  reactions: (seq: number, seen: string) =>
    queryOptions({
      queryKey: ['reactions', seq, seen],
      queryFn: ({ signal }) => get<Items<Reacted>>(`/v1/feed/${seq}/reactions`, signal),
      placeholderData: (before) => before,
    }),
  comments: (seq: number) =>
    queryOptions({
      queryKey: ['comments', seq],
      queryFn: ({ signal }) => get<Items<Comment>>(`/v1/feed/${seq}/comments`, signal),
    }),
  values: () =>
    queryOptions({
      queryKey: ['values'],
      queryFn: ({ signal }) => get<Items<ValueCard>>('/v1/values', signal),
    }),
  recipients: (search: string) =>
    queryOptions({
      queryKey: ['recipients', search],
      queryFn: ({ signal }) => get<Recipients>(withQuery('/v1/recognitions/recipients', { search }), signal),
      placeholderData: (before) => before,
    }),
  evidenceOf: (handles: readonly string[]) =>
    queryOptions({
      queryKey: ['evidence', handles],
      queryFn: ({ signal }) =>
        get<Items<Evidence>>(withQuery('/v1/recognitions/evidence', { people: handles.join(',') }), signal),
      enabled: handles.length > 0,
    }),
  suggestions: () =>
    queryOptions({
      queryKey: ['suggestions'],
      queryFn: ({ signal }) => get<Items<Suggestion>>('/v1/recognitions/suggestions', signal),
    }),
  earlier: () =>
    queryOptions({
      queryKey: ['earlier'],
      queryFn: ({ signal }) => get<Items<string>>('/v1/recognitions/earlier', signal),
    }),
  portfolio: (handle: string) =>
    queryOptions({
      queryKey: ['portfolio', handle],
      queryFn: ({ signal }) => get<Portfolio>(`/v1/portfolios/${encodeURIComponent(handle)}`, signal),
    }),
  everybody: () =>
    queryOptions({
      queryKey: ['everybody'],
      queryFn: ({ signal }) => get<Items<PersonCard>>('/v1/people?limit=200', signal),
    }),
  achievements: () =>
    queryOptions({
      queryKey: ['achievements'],
      queryFn: ({ signal }) => get<Items<AchievementSummary>>('/v1/achievements', signal),
    }),
  achievement: (key: string) =>
    queryOptions({
      queryKey: ['achievements', key],
      queryFn: ({ signal }) => get<AchievementDetail>(`/v1/achievements/${encodeURIComponent(key)}`, signal),
    }),
  people: (filter: PeopleFilter) =>
    queryOptions({
      queryKey: ['people', filter],
      queryFn: ({ signal }) => get<PeoplePage>(withQuery('/v1/people', { ...filter }), signal),
    }),
  person: (handle: string) =>
    queryOptions({
      queryKey: ['people', handle],
      queryFn: ({ signal }) => get<PersonDetail>(`/v1/people/${encodeURIComponent(handle)}`, signal),
    }),
  unmatched: () => pages<UnmatchedActor>(['unmatched'], '/v1/actors/unmatched', {}, 50),
  connectors: () =>
    queryOptions({
      queryKey: ['connectors'],
      queryFn: ({ signal }) => get<Items<ConnectorInfo>>('/v1/connectors', signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  databaseSources: () =>
    queryOptions({
      queryKey: ['database-sources'],
      queryFn: ({ signal }) => get<Items<DatabaseSource>>('/v1/database-sources', signal),
    }),
  sources: () =>
    queryOptions({
      queryKey: ['sources'],
      queryFn: ({ signal }) => get<Items<Source>>('/v1/sources', signal),
    }),
  source: (slug: string) =>
    queryOptions({
      queryKey: ['sources', slug],
      queryFn: ({ signal }) => get<SourceDetail>(`/v1/sources/${encodeURIComponent(slug)}`, signal),
    }),
  /** `newest` is what came last: then it is another answer. */
  sourceHealth: (slug: string, newest: string) =>
    queryOptions({
      queryKey: ['sources', slug, 'health', newest],
      queryFn: ({ signal }) => get<SourceHealth>(`/v1/sources/${encodeURIComponent(slug)}/health`, signal),
    }),
  /** `newest` is the last delivery: another one is another answer. */
  samples: (slug: string, newest: string | undefined) =>
    queryOptions({
      queryKey: ['samples', slug, newest],
      queryFn: ({ signal }) => get<Items<Sample>>(`/v1/sources/${encodeURIComponent(slug)}/samples`, signal),
    }),
  stages: (slug: string) =>
    queryOptions({
      queryKey: ['stages', slug],
      queryFn: ({ signal }) => get<StagesSeen>(`/v1/sources/${encodeURIComponent(slug)}/stages`, signal),
    }),
  sourceAccess: (slug: string) =>
    queryOptions({
      queryKey: ['source-access', slug],
      queryFn: ({ signal }) => get<SourceAccess>(`/v1/sources/${encodeURIComponent(slug)}/access`, signal),
    }),
  eventTypes: () =>
    queryOptions({
      queryKey: ['event-types'],
      queryFn: ({ signal }) => get<Items<EventType>>('/v1/event-types', signal),
    }),
  endpoints: () =>
    queryOptions({
      queryKey: ['endpoints'],
      queryFn: ({ signal }) => get<Items<Endpoint>>('/v1/endpoints', signal),
    }),
  dispatches: (id: string, state: 'failed' | undefined) =>
    pages<Dispatch>(['endpoints', id], `/v1/endpoints/${id}/dispatches`, { state }, 20),
  events: (filter: EventFilter) => pages<EventRow>(['events'], '/v1/events', { ...filter }, 50),
  event: (seq: string) =>
    queryOptions({
      queryKey: ['event', seq],
      queryFn: ({ signal }) => get<EventDetail>(`/v1/events/${encodeURIComponent(seq)}`, signal),
    }),
  quarantine: (source: string | undefined) =>
    pages<Quarantined>(['quarantine', source], '/v1/quarantine', { source }, 25),
  checks: () =>
    queryOptions({ queryKey: ['checks'], queryFn: ({ signal }) => get<Checks>('/v1/invariants', signal) }),
  mappings: () =>
    queryOptions({
      queryKey: ['mappings'],
      queryFn: ({ signal }) => get<Items<MappingSummary>>('/v1/mappings', signal),
    }),
  imports: () =>
    queryOptions({
      queryKey: ['imports'],
      queryFn: ({ signal }) => get<Items<ImportView>>('/v1/imports', signal),
      refetchInterval: (query) =>
        query.state.data?.items.some((item) => runningStates.has(item.state)) ? 1000 : false,
    }),
  import: (id: string) =>
    queryOptions({
      queryKey: ['imports', id],
      queryFn: ({ signal }) => get<ImportView>(`/v1/imports/${encodeURIComponent(id)}`, signal),
      refetchInterval: (query) =>
        query.state.data && runningStates.has(query.state.data.state) ? 700 : false,
    }),
};
