import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Board, BoardName } from '../../features/boards/api.ts';
import { formatInstant, formatNumber } from '../clock/format.ts';
import { Answer } from '../parts/answer.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { boardQueries, type Period } from './queries.ts';
import { texts } from './texts.ts';

type Place = Board['places'][number];

/** One board: the first few, whoever is just above, oneself. */
export function BoardCard({ name, period }: { name: BoardName; period: Period }) {
  const board = useQuery(boardQueries.board(name, period));
  const id = `board-${name}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-head">
        {texts.boards[name]}
      </h2>
      <Answer query={board} heights={[220]}>
        {(data) => (data.missing ? <Missing board={data} /> : <Places board={data} />)}
      </Answer>
    </section>
  );
}

function Missing({ board: { board, missing } }: { board: Board }) {
  if (missing === null) return null;
  const text = board === 'team' && missing === 'few' ? texts.missingTeam : texts.missing[missing];
  return <p className="quiet-line">{text}</p>;
}

function Places({ board }: { board: Board }) {
  const { own, places, group, isHidden } = board;
  const until =
    group && `${texts.until(formatInstant(Date.parse(group.until) - 1, 'date', board.period.zone))}`;
  const lead = texts.group(board, until ?? '') || texts.boardLead[board.board];
  // In the lower half numbers would only say how far away the top is.
  const isUpper = own === null || own.rank === null || own.isUpper;
  const end = breakOf(places);
  const parts = [places.slice(0, end), places.slice(end)] as const;
  return (
    <>
      <p className="section-hint small soft">
        {lead} {isHidden ? texts.hiddenNote : ''}
      </p>
      {places.length === 0 ? (
        <p className="quiet-line">{texts.empty}</p>
      ) : (
        <div className="card board-list">
          {parts.map((part, index) =>
            part.length === 0 ? null : (
              <Fragment key={part[0]?.person.handle}>
                {index > 0 && part.length > 1 ? (
                  <h3 className="board-near small faint">{texts.justAbove}</h3>
                ) : null}
                <ol className={index > 0 && part.length === 1 ? 'board-alone' : ''}>
                  {part.map((place) => (
                    <PlaceRow
                      key={place.person.handle}
                      place={place}
                      hasRank={isUpper || index === 0}
                      hasTeam={board.board !== 'team'}
                    />
                  ))}
                </ol>
              </Fragment>
            ),
          )}
        </div>
      )}
      {own ? <Next own={own} isRankShown={isUpper || parts[0].some((place) => place.isMe)} /> : null}
    </>
  );
}

/** Where ranks stop following each other: the top of the board ends, and those just above oneself begin. */
function breakOf(places: readonly Place[]): number {
  const at = places.findIndex(({ rank }, index) => {
    const before = places[index - 1];
    return before !== undefined && rank > before.rank + before.sharing;
  });
  return at < 0 ? places.length : at;
}

function PlaceRow({ place, hasRank, hasTeam }: { place: Place; hasRank: boolean; hasTeam: boolean }) {
  const { person, rank, sharing, total, isMe } = place;
  const details = [hasTeam ? person.team : null, hasRank && sharing > 1 ? texts.sharing(sharing) : null];
  return (
    <li className={isMe ? 'board-place me' : 'board-place'} aria-current={isMe ? 'true' : undefined}>
      <span className="board-rank tabular">
        {hasRank ? (
          <>
            <span className="hidden-text">{texts.rank} </span>
            {formatNumber(rank)}
          </>
        ) : null}
      </span>
      <Avatar name={person.name} small />
      <span className="board-name">
        <Link to="/people/$handle" params={{ handle: person.handle }} className="row-link">
          <bdi>{person.name}</bdi>
        </Link>{' '}
        {isMe ? <span className="state accent">{texts.you}</span> : null}
        <span className="small faint board-detail">{details.filter(Boolean).join(', ')}</span>
      </span>
      <strong className="board-count tabular">
        <span className="hidden-text">{texts.total} </span>
        {formatNumber(total)}
      </strong>
    </li>
  );
}

function Next({ own, isRankShown }: { own: NonNullable<Board['own']>; isRankShown: boolean }) {
  if (own.rank === null) return <p className="board-next small soft">{texts.notYet}</p>;
  return (
    <div className="board-next small soft">
      <p>{own.toNext === null ? texts.first(own.sharing) : texts.toNext(own.toNext)}</p>
      {isRankShown ? null : (
        <details>
          <summary>{texts.showPlace}</summary>
          <p>{texts.place(own.rank)}</p>
        </details>
      )}
    </div>
  );
}
