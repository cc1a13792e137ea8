import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import type { DemoState } from '../../features/demo/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { setClock, useClockReading, useNow } from '../clock/clock.ts';
import { formatInstant } from '../clock/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useZone } from '../session/zone.ts';
import { texts } from './texts.ts';

const speeds = [60, 600, 3600, 14_400, 36_000] as const;

/** The story's clock and how fast it runs, for everybody who looks at this demo. */
export function DemoBar() {
  const demo = useQuery(queries.demo());
  const client = useQueryClient();
  const { speed, paused } = useClockReading();
  useLayoutEffect(() => {
    if (demo.data) setClock(demo.data.now, demo.data.speed, demo.data.paused);
  }, [demo.data]);
  const control = useMutation({
    mutationFn: (change: { speed?: number; paused?: boolean }) => send<DemoState>('POST', '/v1/demo', change),
    onSuccess: (state) => client.setQueryData(['demo'], state),
  });
  if (!demo.data) return <div className="demo-bar no-print" />;
  const known = speeds.some((one) => one === speed);
  return (
    <section className="demo-bar no-print" aria-label={texts.demo.label}>
      <button
        type="button"
        className="button icon-only"
        aria-label={paused ? texts.demo.play : texts.demo.pause}
        onClick={() => control.mutate({ paused: !paused })}
      >
        <Icon name={paused ? 'play' : 'pause'} size={16} />
      </button>
      <StoryClock />
      {demo.data.finished ? <span className="state">{texts.demo.finished}</span> : null}
      <label className="demo-speed">
        <span className="hidden-text">{texts.demo.speed}</span>
        <select
          className="input"
          value={speed}
          onChange={(event) => control.mutate({ speed: Number(event.target.value) })}
        >
          {known ? null : <option value={speed}>{texts.demo.times(speed)}</option>}
          {speeds.map((one) => (
            <option key={one} value={one}>
              {texts.demo.speeds[one]}
            </option>
          ))}
        </select>
      </label>
      <StoryLine demo={demo.data} />
    </section>
  );
}

/** How far the story has come. */
function StoryLine({ demo }: { demo: DemoState }) {
  const now = useNow(1000);
  const start = Date.parse(demo.startsAt);
  const share = Math.min(1, Math.max(0, (now - start) / (Date.parse(demo.endsAt) - start)));
  return (
    <svg className="story-line" viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 1000} height="1" />
    </svg>
  );
}

function StoryClock() {
  const now = useNow(250);
  const zone = useZone();
  return (
    <p className="story-clock tabular">
      <span className="faint story-label">{texts.demo.clock}</span>
      <strong>{formatInstant(now, 'day', zone)}</strong>
      <strong className="story-time">{formatInstant(now, 'time', zone)}</strong>
    </p>
  );
}
