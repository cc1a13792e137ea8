import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api/http.ts';
import { Answer } from '../../parts/answer.tsx';
import { Time } from '../../parts/time.tsx';
import { Wrong } from '../../parts/wrong.tsx';
import { signInQueries } from '../queries.ts';
import { texts, wayTexts } from '../texts.ts';
import { deviceName } from './device-name.ts';

export function SessionList() {
  const sessions = useQuery(signInQueries.sessions());
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['sessions'] });
  const end = useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `/v1/sessions/${encodeURIComponent(id)}`),
    onSettled: refresh,
  });
  const endOthers = useMutation({ mutationFn: () => send('DELETE', '/v1/sessions'), onSettled: refresh });
  return (
    <section className="card setting" aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessionsTitle}</h2>
      <Answer query={sessions} heights={[48]}>
        {({ items }) => (
          <>
            <ul className="session-list">
              {items.map((one) => (
                <li key={one.id} className="spread">
                  <span>
                    {deviceName(one.device)}{' '}
                    {one.isThis ? <span className="state won">{texts.thisOne}</span> : null}
                    <br />
                    <span className="small faint">
                      {one.address}, {wayTexts[one.way]}. {texts.lastSeen} <Time at={one.lastSeenAt} />
                    </span>
                  </span>
                  {one.isThis ? null : (
                    <button type="button" className="link-button bad" onClick={() => end.mutate(one.id)}>
                      {texts.endOne}
                      <span className="hidden-text"> {deviceName(one.device)}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <Wrong error={end.error ?? endOthers.error} />
            {items.length > 1 ? (
              <div className="row">
                <button type="button" className="button" onClick={() => endOthers.mutate()}>
                  {texts.endOthers}
                </button>
              </div>
            ) : null}
          </>
        )}
      </Answer>
    </section>
  );
}
