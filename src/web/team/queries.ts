import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TeamWeek } from '../../features/team/api.ts';
import { get, withQuery } from '../api/http.ts';

export interface WeekAsked {
  week: string;
  weeks: number;
  team: string | undefined;
  unseen: number;
}

export function teamWeekQuery(asked: WeekAsked) {
  return queryOptions({
    queryKey: ['team', 'week', asked],
    queryFn: ({ signal }) => get<TeamWeek>(withQuery('/v1/team/week', { ...asked }), signal),
    placeholderData: keepPreviousData,
  });
}
