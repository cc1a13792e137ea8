import { useId } from 'react';
import type { Changing } from './preset-choice.tsx';
import { dayTexts, texts } from './texts.ts';

const usual = { from: 20 * 60, to: 7 * 60 };

/** `19:30` as minutes since midnight, and back. */
const minutesOf = (text: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function Hours({ settings, change }: Changing) {
  const { quietHours, digestAt, digestOn, zone, channels } = settings;
  const id = useId();
  return (
    <section className="card notice-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.hoursTitle}</h2>
      <p className="small soft">{texts.zone(zone)}</p>
      <label className="notice-check">
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={(event) => change({ quietHours: event.target.checked ? usual : null })}
        />
        <span>
          {texts.quiet} <span className="small soft">{texts.quietHint}</span>
        </span>
      </label>
      {quietHours ? (
        <div className="row notice-hours">
          <Clock
            label={texts.from}
            value={quietHours.from}
            set={(from) => change({ quietHours: { ...quietHours, from } })}
          />
          <Clock
            label={texts.to}
            value={quietHours.to}
            set={(to) => change({ quietHours: { ...quietHours, to } })}
          />
        </div>
      ) : null}
      {channels.length > 1 ? (
        <div className="row notice-hours">
          <Clock label={texts.digestAt} value={digestAt} set={(minutes) => change({ digestAt: minutes })} />
          <label className="notice-clock">
            <span>{texts.digestOn}</span>
            <select
              className="input"
              value={digestOn}
              onChange={(event) => change({ digestOn: Number(event.target.value) })}
            >
              {dayTexts.map((day, index) => (
                <option key={day} value={index}>
                  {day}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
    </section>
  );
}

function Clock({ label, value, set }: { label: string; value: number; set: (minutes: number) => void }) {
  return (
    <label className="notice-clock">
      <span>{label}</span>
      <input
        key={value}
        type="time"
        className="input"
        defaultValue={clockOf(value)}
        onBlur={(event) => {
          const minutes = minutesOf(event.target.value);
          if (minutes !== null && minutes !== value) set(minutes);
        }}
      />
    </label>
  );
}
