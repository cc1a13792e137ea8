import { queryOptions } from '@tanstack/react-query';
import type { Board, BoardName, BoardSettingsView, BoardsOverview } from '../../features/boards/api.ts';
import { get } from '../api/http.ts';

export type Period = BoardsOverview['period']['kind'];

/** In the order of the page. Not from the API's own list: a validator would come along. */
export const boardNames = ['peers', 'team', 'workspace'] as const satisfies readonly BoardName[];

/** Counts follow the awards by a moment, so they are looked at again now and then. */
const againMs = 15_000;

export const boardQueries = {
  overview: (period: Period) =>
    queryOptions({
      queryKey: ['boards', period],
      queryFn: ({ signal }) => get<BoardsOverview>(`/v1/boards?period=${period}`, signal),
      placeholderData: (before) => before,
      refetchInterval: againMs,
    }),
  board: (name: BoardName, period: Period) =>
    queryOptions({
      queryKey: ['boards', period, name],
      queryFn: ({ signal }) => get<Board>(`/v1/boards/${name}?period=${period}`, signal),
      placeholderData: (before) => before,
      refetchInterval: againMs,
    }),
  settings: () =>
    queryOptions({
      queryKey: ['boards', 'settings'],
      queryFn: ({ signal }) => get<BoardSettingsView>('/v1/boards/settings', signal),
    }),
};
