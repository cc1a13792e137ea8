import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BoardSettingsView } from '../../features/boards/api.ts';
import { useVersion } from '../api/version.ts';
import { Answer } from '../parts/answer.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { boardNames, boardQueries } from './queries.ts';
import { texts } from './texts.ts';

/** Which boards a workspace has: an admin opens each. */
export function BoardSettings() {
  const settings = useQuery(boardQueries.settings());
  return (
    <section className="card board-settings" aria-labelledby="board-settings">
      <div>
        <h2 id="board-settings">{texts.settings}</h2>
        <p className="soft">{texts.settingsLead}</p>
      </div>
      <Answer query={settings} heights={[120]}>
        {(data) => <Form key={data.zone} settings={data} />}
      </Answer>
    </section>
  );
}

function Form({ settings }: { settings: BoardSettingsView }) {
  const [zone, setZone] = useState(settings.zone);
  const client = useQueryClient();
  const version = useVersion('/v1/boards/settings', zone !== settings.zone);
  const change = useMutation({
    mutationFn: (part: Partial<BoardSettingsView>) =>
      version.send<BoardSettingsView>('PUT', '/v1/boards/settings', part),
    onSuccess: () => client.invalidateQueries({ queryKey: ['boards'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ zone });
  };
  return (
    <div className="stack">
      <ul className="board-switches">
        {boardNames.map((name) => (
          <li key={name}>
            <label className="row">
              <input
                type="checkbox"
                checked={settings[name]}
                disabled={change.isPending}
                onChange={({ target }) => change.mutate({ [name]: target.checked })}
              />
              <span>{texts.settingNames[name]}</span>
            </label>
          </li>
        ))}
      </ul>
      <form className="board-zone" onSubmit={submit}>
        <div className="field">
          <label htmlFor="board-zone">{texts.zone}</label>
          <input
            id="board-zone"
            className="input"
            autoComplete="off"
            aria-describedby="board-zone-hint"
            value={zone}
            onChange={({ target }) => setZone(target.value)}
          />
          <p id="board-zone-hint" className="hint">
            {texts.zoneHint}
          </p>
        </div>
        <button type="submit" className="button" disabled={change.isPending || zone === settings.zone}>
          {texts.save}
        </button>
      </form>
      <Wrong error={change.error} retry={() => change.variables && change.mutate(change.variables)} />
      {change.isSuccess ? (
        <p role="status" className="small soft">
          {texts.saved}
        </p>
      ) : null}
    </div>
  );
}
