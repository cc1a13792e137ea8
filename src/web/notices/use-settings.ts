import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NoticeSettingsInput, NoticeSettingsView } from '../../features/notices/api.ts';
import { get, send } from '../api/http.ts';

export const settingsQuery = queryOptions({
  queryKey: ['notices', 'settings'],
  queryFn: ({ signal }) => get<NoticeSettingsView>('/v1/notices/settings', signal),
});

/** Saves a change of the signed-in person's settings at once. */
export function useChange(settings: NoticeSettingsView) {
  const client = useQueryClient();
  const save = useMutation({
    // One after the other, so that the last choice stands.
    scope: { id: 'notice-settings' },
    mutationFn: (change: Partial<NoticeSettingsInput>) => {
      const shown = client.getQueryData(settingsQuery.queryKey) ?? settings;
      const { own: matrix, quietHours, mutedUntil, digestAt, digestOn } = shown;
      const next: NoticeSettingsInput = { matrix, quietHours, mutedUntil, digestAt, digestOn, ...change };
      return send<NoticeSettingsView>('PUT', '/v1/notices/settings', next);
    },
    onError: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
    onSuccess: (saved) => client.setQueryData(settingsQuery.queryKey, saved),
  });
  // Shown at once; what it means for each kind comes with the answer.
  const change = ({ matrix, ...others }: Partial<NoticeSettingsInput>): void => {
    client.setQueryData(settingsQuery.queryKey, (now) =>
      now ? { ...now, ...others, own: matrix ?? now.own } : now,
    );
    save.mutate({ ...others, ...(matrix ? { matrix } : {}) });
  };
  return { save, change };
}
