import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PushDevice, PushView } from '../../features/notices/api.ts';
import { get, send } from '../api/http.ts';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';
import { canPush, nameOfThisBrowser, ownSubscription, subscribe } from './this-device.ts';
import { settingsQuery } from './use-settings.ts';

const pushQuery = queryOptions({
  queryKey: ['notices', 'push'],
  queryFn: ({ signal }) => get<PushView>('/v1/push', signal),
});

/** The phones and browsers that somebody is told on; nothing where this server cannot send to any. */
export function Devices() {
  const push = useQuery(pushQuery).data;
  const own = useOwn(push);
  const client = useQueryClient();
  const done = (view: PushView): void => {
    client.setQueryData(pushQuery.queryKey, view);
    // The choices of a channel show once there is a device.
    void client.invalidateQueries({ queryKey: settingsQuery.queryKey });
  };
  const add = useMutation({
    mutationFn: async (key: string) => {
      const subscription = await subscribe(key);
      return send<PushView>('POST', '/v1/push/devices', { ...subscription, name: nameOfThisBrowser() });
    },
    onSuccess: done,
  });
  const change = useMutation({
    mutationFn: ({ id, discreet }: { id: string; discreet: boolean }) =>
      send<PushView>('PATCH', `/v1/push/devices/${id}`, { discreet }),
    // Shown at once; a mark that jumps back until the answer comes looks like a refusal.
    onMutate: ({ id, discreet }) =>
      client.setQueryData(pushQuery.queryKey, (now) =>
        now
          ? { ...now, devices: now.devices.map((one) => (one.id === id ? { ...one, discreet } : one)) }
          : now,
      ),
    onError: () => client.invalidateQueries({ queryKey: pushQuery.queryKey }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: async ({ id, endpointHash }: PushDevice) => {
      if (endpointHash === own) await (await ownSubscription())?.unsubscribe();
      return send<PushView>('DELETE', `/v1/push/devices/${id}`);
    },
    onSuccess: done,
  });
  if (!push?.key) return null;
  const { key, devices } = push;
  const isHere = devices.some(({ endpointHash }) => endpointHash === own);
  return (
    <section className="card notice-card" aria-labelledby="notice-devices">
      <h2 id="notice-devices">{texts.devicesTitle}</h2>
      <p className="soft">{texts.devicesText}</p>
      {devices.length > 0 ? (
        <ul className="notice-devices">
          {devices.map((device) => (
            <li key={device.id}>
              <div>
                <p>
                  <strong>{device.name}</strong>
                  {device.endpointHash === own ? <span className="chip">{texts.thisDevice}</span> : null}
                </p>
                <p className="small faint">
                  {texts.deviceSince} <Time at={device.addedAt} when="date" />
                </p>
                <label className="notice-check small">
                  <input
                    type="checkbox"
                    checked={device.discreet}
                    onChange={(event) => change.mutate({ id: device.id, discreet: event.target.checked })}
                  />
                  <span>{texts.discreet}</span>
                </label>
              </div>
              <button type="button" className="button" onClick={() => remove.mutate(device)}>
                {texts.removeDevice}
                <span className="hidden-text"> {device.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isHere ? null : !canPush() ? (
        <p className="small soft">{texts.cannotPush}</p>
      ) : Notification.permission === 'denied' ? (
        <p className="small soft">{texts.pushDenied}</p>
      ) : (
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={add.isPending}
            onClick={() => add.mutate(key)}
          >
            {texts.addDevice}
          </button>
        </div>
      )}
      <Wrong error={add.error ?? change.error ?? remove.error} />
    </section>
  );
}

/** Which of the devices this browser is, known again by the hash of its address. */
function useOwn(push: PushView | undefined): string | null {
  const [hash, setHash] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who was added or removed may be this one.
  useEffect(() => {
    void ownSubscription().then(async (subscription) => {
      if (!subscription) return setHash(null);
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint));
      setHash([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    });
  }, [push]);
  return hash;
}
