import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardsOverview, Goal } from '../../features/boards/api.ts';
import { send } from '../api/http.ts';
import { formatInstant, formatNumber } from '../clock/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Ring } from '../parts/ring.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { NewGoal } from './new-goal.tsx';
import { texts } from './texts.ts';

/** What teams want to reach together: the sum, never who did how much. */
export function Goals({ overview }: { overview: BoardsOverview }) {
  const [isOpen, setOpen] = useState(false);
  const { goals, goalTeams, team } = overview;
  const maySet = goalTeams.length > 0;
  return (
    <section aria-labelledby="board-goals">
      <div className="spread section-head">
        <h2 id="board-goals">{texts.goals}</h2>
        {maySet ? (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            <Icon name="plus" size={16} /> {texts.setGoal}
          </button>
        ) : null}
      </div>
      {goals.length === 0 ? (
        <p className="quiet-line">{maySet ? texts.noGoalsYet : texts.noGoals(team)}</p>
      ) : (
        <ul className="board-goals">
          {goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      {isOpen ? <NewGoal teams={goalTeams} close={() => setOpen(false)} /> : null}
    </section>
  );
}

function GoalCard({ goal }: { goal: Goal }) {
  const { name, team, total, target, achievement, period, mine } = goal;
  const isReached = total >= target;
  const end = formatInstant(Date.parse(period.endsAt) - 1, 'day', period.zone);
  return (
    <li className="card board-goal">
      <Ring sure={Math.min(1, total / target)} held={0} size={92} tone={isReached ? 'won' : 'open'}>
        {isReached ? (
          <span className="dial-done">
            <Icon name="done" size={28} />
          </span>
        ) : (
          <span className="board-dial tabular" aria-hidden="true">
            {formatNumber(total)}
          </span>
        )}
      </Ring>
      <div className="board-goal-text">
        <h3>{name}</h3>
        <p className="tabular">
          {texts.goalOf(total, target)}{' '}
          {isReached ? <span className="state won">{texts.reached}</span> : null}
        </p>
        <p className="small faint">
          {[team, texts.until(end), achievement ? texts.counts(achievement.name) : null]
            .filter(Boolean)
            .join(', ')}
        </p>
        {mine ? <RemoveGoal goal={goal} /> : null}
      </div>
    </li>
  );
}

function RemoveGoal({ goal }: { goal: Goal }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => send('DELETE', `/v1/goals/${encodeURIComponent(goal.id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['boards'] }),
  });
  const ask = (): void => {
    if (window.confirm(texts.removeAsk(goal.name))) remove.mutate();
  };
  return (
    <>
      <button
        type="button"
        className="link-button small"
        aria-label={texts.removeGoal(goal.name)}
        disabled={remove.isPending}
        onClick={ask}
      >
        {texts.remove}
      </button>
      <Wrong error={remove.error} />
    </>
  );
}
