import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Calendar, CalendarsView, MadeCalendar } from '../../features/calendars/api.ts';
import { get, send } from '../api/http.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';
import './calendars.css';

const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => get<CalendarsView>('/v1/calendars', signal),
});

/** Addresses by which the calendar that somebody uses anyway shows what they and their team win. */
export function Calendars() {
  const view = useQuery(calendarsQuery).data;
  if (!view) return null;
  // One of a team that somebody has left can still be removed.
  const left = view.calendars.flatMap(({ team }) => (team && !view.teams.includes(team) ? [team] : []));
  return (
    <section className="card notice-card" aria-labelledby="calendars">
      <h2 id="calendars">{texts.title}</h2>
      <p className="soft">{texts.text}</p>
      <ul className="calendars">
        {[null, ...view.teams, ...left].map((team) => (
          <Row
            key={team ?? ''}
            team={team}
            calendar={view.calendars.find((one) => one.team === team)}
            isOffered={team === null || view.teams.includes(team)}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({
  team,
  calendar,
  isOffered,
}: {
  team: string | null;
  calendar: Calendar | undefined;
  isOffered: boolean;
}) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<'renew' | 'remove' | null>(null);
  const done = ({ calendars, teams }: CalendarsView): void => {
    client.setQueryData(calendarsQuery.queryKey, { calendars, teams });
    setAsked(null);
  };
  const make = useMutation({
    mutationFn: () => send<MadeCalendar>('POST', '/v1/calendars', { team }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => send<CalendarsView>('DELETE', `/v1/calendars/${calendar?.id ?? ''}`),
    onSuccess: (view) => {
      make.reset();
      done(view);
    },
  });
  const name = team === null ? texts.own : texts.team(team);
  const hidden = <span className="hidden-text"> {name}</span>;
  const isBusy = make.isPending || remove.isPending;
  return (
    <li>
      <div className="calendar-what">
        <div>
          <p>
            <strong>{name}</strong>
          </p>
          <p className="small soft">{team === null ? texts.ownText : texts.teamText}</p>
          {calendar ? (
            <p className="small faint">
              {texts.since} <Time at={calendar.madeAt} when="date" />
            </p>
          ) : null}
        </div>
        {asked ? null : !calendar ? (
          <button type="button" className="button" disabled={isBusy} onClick={() => make.mutate()}>
            {texts.make}
            {hidden}
          </button>
        ) : (
          <div className="row">
            {isOffered ? (
              <button type="button" className="button" onClick={() => setAsked('renew')}>
                {texts.renew}
                {hidden}
              </button>
            ) : null}
            <button type="button" className="button quiet" onClick={() => setAsked('remove')}>
              {texts.remove}
              {hidden}
            </button>
          </div>
        )}
      </div>
      {asked ? (
        <div role="alertdialog" aria-label={name} className="row">
          <p className="small">{asked === 'renew' ? texts.renewAsk : texts.removeAsk}</p>
          <button
            type="button"
            className="button primary"
            disabled={isBusy}
            onClick={() => (asked === 'renew' ? make : remove).mutate()}
          >
            {asked === 'renew' ? texts.renew : texts.remove}
          </button>
          <button type="button" className="button" onClick={() => setAsked(null)}>
            {texts.cancel}
          </button>
        </div>
      ) : null}
      {make.data && calendar ? (
        <div className="calendar-once stack" role="status">
          <CodeBlock text={make.data.url} label={texts.address} />
          <p className="small">{texts.once}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => make.reset()}>
              {texts.done}
            </button>
          </div>
        </div>
      ) : null}
      <Wrong error={make.error ?? remove.error} />
    </li>
  );
}
