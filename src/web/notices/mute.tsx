import { Time } from '../parts/time.tsx';
import type { Changing } from './preset-choice.tsx';
import { texts } from './texts.ts';

const hourMs = 3_600_000;

/** Eight o'clock of the next day, on the clock of this device. */
function tomorrowMorning(): Date {
  const morning = new Date();
  morning.setDate(morning.getDate() + 1);
  morning.setHours(8, 0, 0, 0);
  return morning;
}

export function Mute({ settings, change }: Changing) {
  const { mutedUntil } = settings;
  const isMuted = mutedUntil !== null && Date.parse(mutedUntil) > Date.now();
  const until = (date: Date) => change({ mutedUntil: date.toISOString() });
  return (
    <section className="card notice-card" aria-labelledby="notice-mute">
      <h2 id="notice-mute">{texts.muteTitle}</h2>
      {isMuted ? (
        <div className="row spread">
          <p>
            {texts.mutedUntil} <Time at={mutedUntil} />
          </p>
          <button type="button" className="button" onClick={() => change({ mutedUntil: null })}>
            {texts.unmute}
          </button>
        </div>
      ) : (
        <>
          <p className="soft">{texts.muteText}</p>
          <div className="row notice-mutes">
            <button type="button" className="button" onClick={() => until(new Date(Date.now() + hourMs))}>
              {texts.muteHour}
            </button>
            <button type="button" className="button" onClick={() => until(tomorrowMorning())}>
              {texts.muteMorning}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => until(new Date(Date.now() + 7 * 24 * hourMs))}
            >
              {texts.muteWeek}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
