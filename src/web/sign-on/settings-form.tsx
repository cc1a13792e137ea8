import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SignOn, SignOnSettings } from '../../features/sign-in/sso/api.ts';
import { send } from '../api/http.ts';
import { useVersion } from '../api/version.ts';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { GroupRoles } from './group-roles.tsx';
import { texts } from './texts.ts';
import { TryConnection } from './try-connection.tsx';

type Draft = Omit<Required<SignOnSettings>, 'domains'> & { domains: string };

function draftOf({ settings }: Pick<SignOn, 'settings'>): Draft {
  return {
    name: settings?.name ?? '',
    issuer: settings?.issuer ?? '',
    clientId: settings?.clientId ?? '',
    clientSecret: '',
    domains: settings?.domains.join(', ') ?? '',
    creates: settings?.creates ?? false,
    groupsClaim: settings?.groupsClaim ?? 'groups',
    roles: settings?.roles ?? [],
    onlyWay: settings?.onlyWay ?? false,
  };
}

export function SettingsForm({ signOn }: { signOn: SignOn }) {
  const [draft, setDraft] = useState(() => draftOf(signOn));
  const set = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const client = useQueryClient();
  const secret = draft.clientSecret === '' ? {} : { clientSecret: draft.clientSecret };
  const version = useVersion('/v1/single-sign-on');
  const save = useMutation({
    mutationFn: () => {
      const { clientSecret: _, domains, ...rest } = draft;
      const body = { ...rest, ...secret, domains: domains.split(/[\s,;]+/).filter((one) => one !== '') };
      return version.send<SignOn>('PUT', '/v1/single-sign-on', body);
    },
    onSuccess: (next) => {
      client.setQueryData(['single-sign-on'], next);
      set({ ...draftOf(next), clientSecret: '' });
      void client.invalidateQueries({ queryKey: ['sign-in'] });
      void client.invalidateQueries({ queryKey: ['account'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const isKept = signOn.settings !== null;
  const wanted = { issuer: draft.issuer.trim(), clientId: draft.clientId.trim(), ...secret };
  return (
    <form className="stack" onSubmit={submit}>
      <section className="card setting" aria-labelledby="here">
        <h2 id="here">{texts.hereTitle}</h2>
        <Field
          label={texts.name}
          hint={texts.nameHint}
          required
          maxLength={60}
          value={draft.name}
          set={(name) => set({ name })}
        />
        <Field
          label={texts.issuer}
          hint={texts.issuerHint}
          type="url"
          required
          value={draft.issuer}
          set={(issuer) => set({ issuer })}
        />
        <Field
          label={texts.clientId}
          autoComplete="off"
          required
          value={draft.clientId}
          set={(clientId) => set({ clientId })}
        />
        <Field
          label={texts.secret}
          hint={isKept ? texts.secretKept : texts.secretHint}
          type="password"
          autoComplete="off"
          required={!isKept}
          value={draft.clientSecret}
          set={(clientSecret) => set({ clientSecret })}
        />
        <TryConnection wanted={wanted} />
      </section>
      <section className="card setting" aria-labelledby="who">
        <h2 id="who">{texts.whoTitle}</h2>
        <Field
          label={texts.domains}
          hint={texts.domainsHint}
          value={draft.domains}
          set={(domains) => set({ domains })}
        />
        <Check
          label={texts.creates}
          hint={texts.createsHint}
          checked={draft.creates}
          set={(creates) => set({ creates })}
        />
      </section>
      <section className="card setting" aria-labelledby="groups">
        <h2 id="groups">{texts.rolesTitle}</h2>
        <p className="soft">{texts.rolesLead}</p>
        <GroupRoles roles={draft.roles} set={(roles) => set({ roles })} />
        {draft.roles.length > 0 ? (
          <Field
            label={texts.claim}
            required
            value={draft.groupsClaim}
            set={(groupsClaim) => set({ groupsClaim })}
          />
        ) : null}
      </section>
      <section className="card setting" aria-labelledby="only">
        <h2 id="only">{texts.onlyTitle}</h2>
        <Check
          label={texts.only}
          hint={texts.onlyHint}
          checked={draft.onlyWay}
          disabled={!draft.onlyWay && !signOn.isLinked}
          set={(onlyWay) => set({ onlyWay })}
        />
        {signOn.isLinked || draft.onlyWay ? null : <p className="small soft">{texts.onlyNotYet}</p>}
        {isKept && !signOn.isLinked ? <LinkMe name={signOn.settings?.name ?? ''} /> : null}
      </section>
      <Refused error={save.error} retry={() => save.mutate()} />
      <div className="row">
        <button type="submit" className="button primary" disabled={save.isPending}>
          {texts.save}
        </button>
        {save.isSuccess ? (
          <span role="status" className="small soft">
            {texts.saved}
          </span>
        ) : null}
        {isKept ? (
          <TurnOff
            onDone={() => {
              setDraft(draftOf({ settings: null }));
              return client.invalidateQueries();
            }}
          />
        ) : null}
      </div>
    </form>
  );
}

function Check(props: {
  label: string;
  hint: string;
  checked: boolean;
  disabled?: boolean;
  set: (checked: boolean) => void;
}) {
  return (
    <label className="sign-on-check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled ?? false}
        onChange={(event) => props.set(event.target.checked)}
      />
      <span>
        {props.label}
        <br />
        <span className="small faint">{props.hint}</span>
      </span>
    </label>
  );
}

function LinkMe({ name }: { name: string }) {
  const begin = useMutation({
    mutationFn: () => send<{ url: string }>('POST', '/v1/account/sign-on'),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <div className="stack">
      <div className="row">
        <button type="button" className="button" disabled={begin.isPending} onClick={() => begin.mutate()}>
          {texts.linkMe(name)}
        </button>
      </div>
      <Refused error={begin.error} retry={() => begin.mutate()} />
    </div>
  );
}

function TurnOff({ onDone }: { onDone: () => unknown }) {
  const turnOff = useMutation({
    mutationFn: () => send<void>('DELETE', '/v1/single-sign-on'),
    onSuccess: onDone,
  });
  return (
    <>
      <button
        type="button"
        className="button quiet bad"
        onClick={() => window.confirm(texts.offAsk) && turnOff.mutate()}
      >
        {texts.off}
      </button>
      <Refused error={turnOff.error} retry={() => turnOff.mutate()} />
    </>
  );
}
