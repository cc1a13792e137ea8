import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewAccess, SourceAccess, TriedAccess } from '../../../features/fetch-back/api.ts';
import { send } from '../../api/http.ts';
import { queries } from '../../api/queries.ts';
import { formatNumber } from '../../clock/format.ts';
import { Icon } from '../../parts/icon.tsx';
import { Time } from '../../parts/time.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { texts } from '../texts.ts';
import { AccessWishes } from './access-wishes.tsx';

const say = texts.records;
const refreshMs = 5000;
type Needs = NonNullable<SourceAccess['needs']>;
type Access = NonNullable<SourceAccess['access']>;

/** How the tool may be asked for records; nothing to see where they are not fetched. */
export function AccessCard({ slug }: { slug: string }) {
  const { data } = useQuery({ ...queries.sourceAccess(slug), refetchInterval: refreshMs });
  if (!data?.needs) return null;
  return (
    <section className="card access" aria-labelledby="access">
      <h2 id="access">{say.title}</h2>
      <p className="soft">{say.leads[data.needs.tool]}</p>
      {data.access ? <State key={`state ${data.access.since}`} slug={slug} access={data.access} /> : null}
      <Credentials slug={slug} needs={data.needs} access={data.access} />
      {data.access && data.needs.hasDeals ? (
        <AccessWishes
          key={data.access.since}
          slug={slug}
          wishes={data.access.wishes}
          hasFields={data.needs.hasFields}
          hasLeads={data.needs.tool === 'hubspot'}
        />
      ) : null}
    </section>
  );
}

const saving = (slug: string) => ['save-access', slug] as const;

const pathOf = (slug: string): string => `/v1/sources/${encodeURIComponent(slug)}/access`;

function State({ slug, access }: { slug: string; access: Access }) {
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ['source-access', slug] });
  // What is tried is what is saved.
  const isSaving = useIsMutating({ mutationKey: saving(slug) }) > 0;
  const attempt = useMutation({
    mutationFn: () => send<TriedAccess>('POST', `${pathOf(slug)}/try`),
    onSettled: settled,
  });
  const remove = useMutation({
    mutationFn: () => send<void>('DELETE', pathOf(slug)),
    onSettled: () => Promise.all([settled(), client.invalidateQueries({ queryKey: ['sources'] })]),
  });
  return (
    <>
      <Numbers access={access} />
      {access.error ? (
        <p className="wait-text" role="status">
          <span lang="en">{access.error.message}</span>
        </p>
      ) : null}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={attempt.isPending || isSaving}
          onClick={() => attempt.mutate()}
        >
          {attempt.isPending ? say.trying : say.try}
        </button>
        <button
          type="button"
          className="link-button bad"
          onClick={() => window.confirm(say.removeAsk(formatNumber(access.waiting))) && remove.mutate()}
        >
          {say.remove}
        </button>
      </div>
      {attempt.data ? <Tried tried={attempt.data} /> : null}
      <Refused error={attempt.error} retry={() => attempt.mutate()} />
      <Refused error={remove.error} retry={() => remove.mutate()} />
    </>
  );
}

function Numbers({ access }: { access: Access }) {
  return (
    <dl className="access-numbers">
      <div>
        <dt>{say.fetched}</dt>
        <dd>{access.fetchedAt ? <Time at={access.fetchedAt} /> : texts.never}</dd>
      </div>
      <div>
        <dt>{say.read}</dt>
        <dd>{say.counts(formatNumber(access.records), formatNumber(access.events))}</dd>
      </div>
      <div>
        <dt>{say.waiting}</dt>
        <dd>{formatNumber(access.waiting)}</dd>
      </div>
      {access.waitUntil ? (
        <div>
          <dt>{say.again}</dt>
          <dd>
            <Time at={access.waitUntil} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Tried({ tried }: { tried: TriedAccess }) {
  return (
    <div role="status">
      <ul className="access-tried small">
        {tried.items.map(({ what, ok, message }) => (
          <li key={what}>
            <span className={`state ${ok ? 'won' : 'wait'}`}>
              {ok ? <Icon name="done" size={16} /> : null}
              {say.whats[what] ?? what}: {ok ? say.may : say.mayNot}
            </span>{' '}
            {message ? <span lang="en">{message}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldName = Needs['fields'][number];

const addresses: Readonly<Record<string, string>> = {
  freshdesk: 'https://acme.freshdesk.com',
  intercom: 'https://api.intercom.io',
  jira: 'https://acme.atlassian.net',
  pipedrive: 'https://acme.pipedrive.com',
  salesforce: 'https://acme.my.salesforce.com',
  zendesk: 'https://acme.zendesk.com',
};

function attributesOf(tool: string, name: FieldName) {
  if (name === 'address') return { type: 'url', placeholder: addresses[tool] };
  if (name !== 'clientId') return { type: 'password', minLength: 8 };
  return { type: tool === 'jira' ? 'email' : 'password' };
}

/** What signs in there; all of it is entered together. */
function Credentials({ slug, needs, access }: { slug: string; needs: Needs; access: Access | null }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Partial<Record<FieldName, string>>>({});
  const save = useMutation({
    mutationKey: saving(slug),
    mutationFn: () => {
      const body: NewAccess = {};
      for (const name of needs.fields) {
        const text = draft[name]?.trim() ?? '';
        if (text !== '' || !needs.optional.includes(name)) body[name] = text;
      }
      return send<SourceAccess>('PUT', pathOf(slug), body);
    },
    onSuccess: (saved) => {
      setDraft({});
      client.setQueryData(['source-access', slug], saved);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const labelOf = (name: FieldName): string => say.fieldsOf[needs.tool]?.[name] ?? say.fields[name];
  return (
    <form className="stack" onSubmit={submit}>
      {access ? (
        <p>
          <span className="small state won">
            {needs.fields.includes('address') ? say.enteredFor(access.shown) : texts.entered(access.shown)}
          </span>
        </p>
      ) : null}
      {needs.fields.map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`access-${name}`}>{access ? say.another(labelOf(name)) : labelOf(name)}</label>
          <input
            id={`access-${name}`}
            className="input"
            {...attributesOf(needs.tool, name)}
            required={!needs.optional.includes(name)}
            aria-describedby={needs.optional.includes(name) ? `access-${name}-hint` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={draft[name] ?? ''}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
          {needs.optional.includes(name) ? (
            <p className="small soft" id={`access-${name}-hint`}>
              {say.emptyFor[needs.tool]}
            </p>
          ) : null}
        </div>
      ))}
      <p className="small soft">
        {say.where[needs.tool]}{' '}
        {needs.scopes.map((scope, index) => (
          <span key={scope}>
            {index > 0 ? ', ' : ''}
            <code>{scope}</code>
          </span>
        ))}
      </p>
      <Refused error={save.error} retry={() => save.mutate()} />
      <div className="row">
        <button type="submit" className={access ? 'button' : 'button primary'} disabled={save.isPending}>
          {say.save}
        </button>
      </div>
    </form>
  );
}
