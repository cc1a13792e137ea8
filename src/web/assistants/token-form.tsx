import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { tokenDays } from '../../domain/sign-in/token-days.ts';
import type { AccessToken, MadeAccessToken } from '../../features/sign-in/api.ts';
import { send } from '../api/http.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

const sights = ['own', 'role'] as const;

/** Asks what a token is for, how long it works and, of whoever leads, what it may see. */
export function TokenForm(props: {
  leads: boolean;
  close: () => void;
  made: (made: MadeAccessToken) => void;
}) {
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof tokenDays)[number]>(30);
  const [sight, setSight] = useState<AccessToken['sight']>('own');
  const make = useMutation({
    mutationFn: () => send<MadeAccessToken>('POST', '/v1/access-tokens', { name, days, sight }),
    onSuccess: props.made,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={texts.name} hint={texts.nameHint} required maxLength={60} value={name} set={setName} />
      <div className="field">
        <span className="label" id="token-days">
          {texts.days}
        </span>
        <fieldset className="segments token-days" aria-labelledby="token-days">
          {tokenDays.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="days"
                className="hidden-text"
                checked={one === days}
                onChange={() => setDays(one)}
              />
              {texts.daysOf(one)}
            </label>
          ))}
        </fieldset>
      </div>
      {props.leads ? (
        <fieldset className="role-choice">
          <legend>{texts.sight}</legend>
          {sights.map((one) => (
            <label key={one}>
              <input type="radio" name="sight" checked={one === sight} onChange={() => setSight(one)} />
              <span>{texts[one]}</span>
            </label>
          ))}
          <p className="small faint">{texts.sightHint}</p>
        </fieldset>
      ) : null}
      <Refused error={make.error} retry={() => make.mutate()} />
      <div className="row">
        <button type="submit" className="button primary" disabled={make.isPending || name.trim() === ''}>
          {texts.go}
        </button>
        <button type="button" className="button quiet" onClick={props.close}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
