import type { Channel, NoticeKind, NoticeMatrix, NoticeTime } from '../../domain/notices/preferences.ts';
import { channelTexts, kindTexts, texts, timeTexts } from './texts.ts';

const kinds = Object.keys(kindTexts) as NoticeKind[];

/** What a channel can do: in the app something pops up, or is there to be looked at. */
function timesOf(kind: NoticeKind, channel: Channel): NoticeTime[] {
  if (channel === 'app') return ['now', 'never'];
  return kind === 'award'
    ? ['now', 'daily', 'weekly', 'close', 'never']
    : ['now', 'daily', 'weekly', 'never'];
}

export function Matrix(props: {
  title: string;
  hint?: string;
  own: NoticeMatrix;
  effective: Partial<Record<NoticeKind, Partial<Record<Channel, NoticeTime>>>>;
  channels: readonly Channel[];
  change: (matrix: NoticeMatrix) => void;
}) {
  const { own, effective, channels, change } = props;
  const set = (kind: NoticeKind, channel: Channel, time: NoticeTime) =>
    change({ ...own, [kind]: { ...own[kind], [channel]: time } });
  return (
    <section className="card notice-card" aria-labelledby="notice-matrix">
      <h2 id="notice-matrix">{props.title}</h2>
      {props.hint ? <p className="soft">{props.hint}</p> : null}
      <table className="notice-matrix">
        <thead>
          <tr>
            <th scope="col" className="hidden-text">
              {texts.what}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {channelTexts[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindTexts[kind]}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <span className="notice-channel small soft" aria-hidden="true">
                    {channelTexts[channel]}
                  </span>
                  <select
                    className="input"
                    aria-label={`${kindTexts[kind]}, ${channelTexts[channel]}`}
                    value={shownOf(effective[kind]?.[channel], channel)}
                    onChange={(event) => set(kind, channel, event.target.value as NoticeTime)}
                  >
                    {timesOf(kind, channel).map((time) => (
                      <option key={time} value={time}>
                        {channel === 'app' && time === 'never' ? texts.quietly : timeTexts[time]}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shownOf(time: NoticeTime | undefined, channel: Channel): NoticeTime {
  if (channel === 'app') return time === 'now' ? 'now' : 'never';
  return time ?? 'never';
}
