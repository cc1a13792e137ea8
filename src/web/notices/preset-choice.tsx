import type { NoticeSettingsInput, NoticeSettingsView } from '../../features/notices/api.ts';
import { matrixOf, presetOf, presetsFor } from './presets.ts';
import { texts } from './texts.ts';

export interface Changing {
  readonly settings: NoticeSettingsView;
  readonly change: (change: Partial<NoticeSettingsInput>) => void;
}

export function Presets({ settings, change }: Changing) {
  const { own, channels } = settings;
  const chosen = presetOf(own, channels);
  return (
    <section className="card notice-card">
      <h2 id="notice-presets">{texts.presetsTitle}</h2>
      <div className="notice-presets" role="radiogroup" aria-labelledby="notice-presets">
        {presetsFor(channels).map((name) => {
          const isAppOnly = name === 'usual' && channels.length === 1;
          const [title, text] = texts.presets[isAppOnly ? 'app' : name];
          return (
            <label key={name} className="notice-preset">
              <input
                type="radio"
                name="preset"
                checked={chosen === name}
                onChange={() => change({ matrix: matrixOf(name) })}
              />
              <span>
                <strong>{title}</strong>
                <span className="small soft">{text}</span>
              </span>
            </label>
          );
        })}
      </div>
      {chosen === null ? <p className="small soft">{texts.own}</p> : null}
      {channels.includes('mail') || settings.email !== null ? null : (
        <p className="small soft">{texts.noMail}</p>
      )}
    </section>
  );
}
