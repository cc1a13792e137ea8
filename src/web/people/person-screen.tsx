import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { IdentitiesChanged, PersonDetail } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { Leaving } from '../privacy/leaving.tsx';
import { ChangePerson } from './change-person.tsx';
import { FactHistory } from './fact-history.tsx';
import { MergePerson } from './merge-person.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { factNames, texts } from './texts.ts';
import './people.css';

export function PersonScreen() {
  const { handle } = useParams({ from: '/people/$handle/facts' });
  const person = useQuery(queries.person(handle));
  return (
    <Answer query={person} heights={[80, 220, 220]} screen>
      {(found) => <PersonPage key={found.handle} person={found} />}
    </Answer>
  );
}

function PersonPage({ person }: { person: PersonDetail }) {
  const client = useQueryClient();
  const [open, setOpen] = useState<'change' | 'merge' | null>(null);
  const [said, setSaid] = useState('');
  const settled = async (text: string): Promise<void> => {
    setOpen(null);
    setSaid(text);
    await client.invalidateQueries({ queryKey: ['people'] });
  };
  const split = useMutation({
    mutationFn: (body: object) =>
      send<IdentitiesChanged>('POST', `/v1/people/${encodeURIComponent(person.handle)}/split`, body),
    onSuccess: ({ awards }) => settled(texts.moves(awards.gained, awards.lost, awards.moved)),
  });
  const splitOff = (who: string, body: object): void => {
    if (window.confirm(texts.splitAsk(who))) split.mutate(body);
  };
  const actions = (
    <>
      <button type="button" className="button" onClick={() => setOpen('merge')}>
        {texts.merge}
      </button>
      <button type="button" className="button primary" onClick={() => setOpen('change')}>
        {texts.edit}
      </button>
    </>
  );
  const lead = [person.handle, person.email, person.role, person.team].filter(Boolean).join(' · ');
  return (
    <Page title={person.name} lead={lead} above={<PeopleTabs />} actions={actions}>
      <div role="status" className="people-said small">
        {said}
        {split.error ? <span className="wrong">{split.error.message}</span> : null}
      </div>
      <div className="person-parts">
        <Facts person={person} />
        <FactHistory history={person.history} />
        <section className="card person-part" aria-labelledby="known-as">
          <h2 id="known-as">{texts.identities}</h2>
          {person.identities.length === 0 ? <p className="soft small">{texts.noIdentities}</p> : null}
          <ul className="person-list">
            {person.identities.map(({ source, actor }) => (
              <li key={`${source} ${actor}`} className="spread">
                <span>
                  <strong>{actor}</strong>{' '}
                  <span className="small faint">
                    {texts.in} {source}
                  </span>
                </span>
                <button
                  type="button"
                  className="link-button small"
                  aria-label={`${texts.splitOff}: ${actor} ${texts.in} ${source}`}
                  disabled={split.isPending}
                  onClick={() => splitOff(actor, { source, actor })}
                >
                  {texts.splitOff}
                </button>
              </li>
            ))}
          </ul>
          {person.merged.length > 0 ? <h3>{texts.merged}</h3> : null}
          <ul className="person-list">
            {person.merged.map(({ handle, name }) => (
              <li key={handle} className="spread">
                <span>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>{' '}
                  <span className="small faint">{handle}</span>
                </span>
                <button
                  type="button"
                  className="link-button small"
                  aria-label={`${texts.splitOff}: ${name}`}
                  disabled={split.isPending}
                  onClick={() => splitOff(name, { person: handle })}
                >
                  {texts.splitOff}
                </button>
              </li>
            ))}
          </ul>
        </section>
        {person.reports.length > 0 ? (
          <section className="card person-part" aria-labelledby="leads">
            <h2 id="leads">{texts.reports}</h2>
            <ul className="row">
              {person.reports.map(({ handle, name }) => (
                <li key={handle}>
                  <Link to="/people/$handle/facts" params={{ handle }} className="chip">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {person.state === 'erased' ? null : <Leaving person={person} settled={settled} />}
      </div>
      {open === 'change' ? <ChangePerson person={person} close={() => setOpen(null)} done={settled} /> : null}
      {open === 'merge' ? <MergePerson person={person} close={() => setOpen(null)} done={settled} /> : null}
    </Page>
  );
}

function Facts({ person: { zone, attributes } }: { person: PersonDetail }) {
  const facts = Object.entries({ zone, ...attributes });
  return (
    <section className="card person-part" aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      <dl className="fact-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{factNames[name] ?? name}</dt>
            <dd>
              {name === 'manager' ? (
                <Link to="/people/$handle/facts" params={{ handle: value }}>
                  {value}
                </Link>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      {facts.length === 1 ? <p className="soft small">{texts.noFacts}</p> : null}
    </section>
  );
}
