import type { BoardsOverview } from '../../features/boards/api.ts';
import { formatInstant, formatNumber } from '../clock/format.ts';
import { formatPeriod, shortPeriod } from './format-period.ts';
import { texts } from './texts.ts';

const barHeight = 72;

/** One's own count, beside what it was before: the first thing a board is about. */
export function Progress({ overview }: { overview: BoardsOverview }) {
  const { own, history, period } = overview;
  const end = formatInstant(Date.parse(period.endsAt) - 1, 'day', period.zone);
  return (
    <section aria-labelledby="board-progress" className="card board-progress">
      <div className="board-own">
        <h2 id="board-progress" className="eyebrow">
          {texts.progress}, {formatPeriod(period.key)}
        </h2>
        <p className="board-total tabular">{formatNumber(own.total)}</p>
        <p>{texts.sum(own)}</p>
        <p className="small faint">{texts.until(end)}</p>
      </div>
      {history.some(({ awards, recognitions }) => awards + recognitions > 0) ? (
        <History history={history} />
      ) : null}
    </section>
  );
}

function History({ history }: { history: BoardsOverview['history'] }) {
  const most = Math.max(4, ...history.map(({ awards, recognitions }) => awards + recognitions));
  const height = (count: number) => (count / most) * barHeight;
  return (
    <figure className="board-history">
      <ol className="board-bars" aria-hidden="true">
        {history.map(({ key, awards, recognitions }) => (
          <li key={key}>
            <span className="tabular">
              {awards + recognitions > 0 ? formatNumber(awards + recognitions) : ''}
            </span>
            <svg viewBox={`0 0 20 ${barHeight}`} width="20" height={barHeight} aria-hidden="true">
              <rect className="track" x="0" y={barHeight - 2} width="20" height="2" />
              <rect
                className="bar-awards"
                y={barHeight - height(awards)}
                width="20"
                height={height(awards)}
              />
              <rect
                className="bar-recognitions"
                y={barHeight - height(awards) - height(recognitions)}
                width="20"
                height={Math.max(0, height(recognitions) - 1)}
              />
            </svg>
            <span className="faint">{shortPeriod(key)}</span>
          </li>
        ))}
      </ol>
      <figcaption className="board-legend small soft" aria-hidden="true">
        <span className="key-awards">{texts.legend.awards}</span>
        <span className="key-recognitions">{texts.legend.recognitions}</span>
      </figcaption>
      <table className="hidden-text">
        <caption>{texts.history}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.period}</th>
            <th scope="col">{texts.columns.awards}</th>
            <th scope="col">{texts.columns.recognitions}</th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ key, awards, recognitions }) => (
            <tr key={key}>
              <th scope="row">{formatPeriod(key)}</th>
              <td>{awards}</td>
              <td>{recognitions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
