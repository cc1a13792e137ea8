import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Goal } from '../../features/boards/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { Modal } from '../parts/modal.tsx';
import { texts } from './texts.ts';

const periods = ['week', 'month', 'quarter'] as const;

export function NewGoal({ teams, close }: { teams: readonly string[]; close: () => void }) {
  const id = useId();
  const client = useQueryClient();
  const achievements = useQuery(queries.achievements()).data?.items ?? [];
  const [wanted, setWanted] = useState({
    team: teams[0] ?? '',
    name: '',
    target: '40',
    period: 'month',
    achievement: '',
  });
  const set = (part: Partial<typeof wanted>): void => setWanted({ ...wanted, ...part });
  const make = useMutation({
    mutationFn: () => {
      const { achievement, target, ...rest } = wanted;
      const counted = achievement === '' ? {} : { achievement };
      return send<Goal>('POST', '/v1/goals', { ...rest, ...counted, target: Number(target) });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['boards'] });
      close();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal kind="dialog" label={texts.goalTitle} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{texts.goalLead}</p>
        <div className="field">
          <label htmlFor={`${id}-team`}>{texts.goalTeam}</label>
          <select
            id={`${id}-team`}
            className="input"
            value={wanted.team}
            onChange={({ target }) => set({ team: target.value })}
          >
            {teams.map((team) => (
              <option key={team}>{team}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-name`}>{texts.goalName}</label>
          <input
            id={`${id}-name`}
            className="input"
            required
            maxLength={80}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={wanted.name}
            onChange={({ target }) => set({ name: target.value })}
          />
          <p id={`${id}-hint`} className="hint">
            {texts.goalNameHint}
          </p>
        </div>
        <div className="board-fields">
          <div className="field">
            <label htmlFor={`${id}-target`}>{texts.goalTarget}</label>
            <input
              id={`${id}-target`}
              className="input"
              type="number"
              required
              min={1}
              max={1_000_000}
              value={wanted.target}
              onChange={({ target }) => set({ target: target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-period`}>{texts.goalPeriod}</label>
            <select
              id={`${id}-period`}
              className="input"
              value={wanted.period}
              onChange={({ target }) => set({ period: target.value })}
            >
              {periods.map((kind) => (
                <option key={kind} value={kind}>
                  {texts.periods[kind]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div className="field">
          <label htmlFor={`${id}-counts`}>{texts.goalCounts}</label>
          <select
            id={`${id}-counts`}
            className="input"
            value={wanted.achievement}
            onChange={({ target }) => set({ achievement: target.value })}
          >
            <option value="">{texts.everything}</option>
            {achievements.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <FormEnd of={make} submit={texts.make} cancel={texts.cancel} close={close} />
      </form>
    </Modal>
  );
}
