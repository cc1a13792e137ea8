import type { TeamWeek } from '../../features/team/api.ts';
import { formatInstant } from '../clock/format.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

/** This week, the one before, and on from there a week at a time; beside it whose. */
export function WeekChoice(props: {
  week: TeamWeek['week'];
  teams: readonly string[];
  team: string | undefined;
  chooseWeek: (week: string) => void;
  chooseTeam: (team: string | undefined) => void;
}) {
  const { week, teams, team, chooseWeek, chooseTeam } = props;
  const last = new Date(Date.parse(week.endsAt) - 1000).toISOString();
  return (
    <div className="week-choice">
      <div className="week-steps">
        <button
          type="button"
          className="button icon-only"
          aria-label={texts.earlier}
          onClick={() => chooseWeek(week.earlier)}
        >
          <Icon name="back" size={18} />
        </button>
        <h2 aria-live="polite">
          {texts.range(formatInstant(week.startsAt, 'day', week.zone), formatInstant(last, 'day', week.zone))}
        </h2>
        <button
          type="button"
          className="button icon-only"
          aria-label={texts.later}
          disabled={week.later === null}
          onClick={() => chooseWeek(week.later ?? 'this')}
        >
          <Icon name="forward" size={18} />
        </button>
        <span className="week-jumps">
          <button type="button" className="link-button small" onClick={() => chooseWeek('last')}>
            {texts.lastWeek}
          </button>
          <button type="button" className="link-button small" onClick={() => chooseWeek('this')}>
            {texts.thisWeek}
          </button>
        </span>
      </div>
      {teams.length > 1 || team !== undefined ? (
        <label className="week-team">
          <span className="small faint">{texts.team}</span>
          <select
            className="input"
            value={team ?? ''}
            onChange={(event) => chooseTeam(event.target.value || undefined)}
          >
            <option value="">{texts.everybody}</option>
            {(team === undefined || teams.includes(team) ? teams : [team, ...teams]).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
