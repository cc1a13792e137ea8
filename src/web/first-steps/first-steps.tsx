import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PersonCard } from '../../features/people/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { openRecognise } from '../recognise/open.ts';
import { remember, remembered } from '../shell/theme.ts';
import { InviteForm } from '../sign-in/members/invite-form.tsx';
import { signInQueries } from '../sign-in/queries.ts';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';
import '../sign-in/sign-in.css';
import './first-steps.css';

const key = 'smallwins.first-steps';
/** Who made the workspace is called so until they say who they are. */
const unnamed = 'Owner';
/** Somebody may join while this page is open. */
const rereadMs = 15_000;

interface Step {
  readonly id: 'name' | 'back' | 'invite' | 'recognise' | 'connect';
  readonly isDone: boolean;
  readonly text: string;
  /** What to do; null while it is another's turn. */
  readonly go: ReactNode;
}

/** From an empty workspace to one in use: what is done, and what comes next. */
export function FirstSteps({ person }: { person: PersonCard }) {
  const [hidden, setHidden] = useState(() => remembered(key) === 'hidden');
  const [inviting, setInviting] = useState(false);
  const steps = useSteps(person, () => setInviting(true));
  if (hidden || !steps || (steps.every((step) => step.isDone) && !inviting)) return null;
  const next = steps.find((step) => !step.isDone && step.go !== null);
  const hide = (): void => {
    remember(key, 'hidden');
    setHidden(true);
  };
  return (
    <section className="card first-steps no-print" aria-labelledby="first-steps">
      <div className="spread">
        <h2 id="first-steps">{texts.title}</h2>
        <span className="row small">
          <span className="faint">
            {texts.progress(steps.filter((step) => step.isDone).length, steps.length)}
          </span>
          <button type="button" className="link-button" onClick={hide}>
            {texts.hide}
          </button>
        </span>
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.id} className={step.isDone ? 'is-done' : step === next ? 'is-next' : ''}>
            <span className="first-steps-mark">{step.isDone ? <Icon name="done" size={16} /> : null}</span>
            <div>
              <h3>
                {texts[step.id].title}
                {step.isDone ? <span className="hidden-text"> {texts.done}</span> : null}
              </h3>
              {step.isDone ? null : <p className="small soft">{step.text}</p>}
              {step.isDone ? null : step.go}
            </div>
          </li>
        ))}
      </ol>
      {inviting ? <InviteForm close={() => setInviting(false)} /> : null}
    </section>
  );
}

function useSteps(person: PersonCard, invite: () => void): Step[] | null {
  const account = useQuery(signInQueries.account()).data;
  const members = useQuery({ ...signInQueries.members(), refetchInterval: rereadMs }).data?.items;
  const invitations = useQuery({ ...signInQueries.invitations(), refetchInterval: rereadMs }).data?.items;
  const sources = useQuery(queries.sources()).data?.items;
  const portfolio = useQuery(queries.portfolio(person.handle)).data;
  if (!account || !members || !invitations || !sources || !portfolio) return null;
  const open = invitations.filter((one) => one.state === 'open').length;
  const hasColleague = members.length > 1;
  const button = (text: string, act: () => void) => (
    <button type="button" className="button" onClick={act}>
      {text}
    </button>
  );
  return [
    {
      id: 'name',
      isDone: person.name !== unnamed,
      text: texts.name.text,
      go: <NameForm handle={person.handle} />,
    },
    {
      id: 'back',
      isDone:
        (account.email !== null && account.hasPassword) ||
        account.passkeys.length > 0 ||
        account.signOn?.linkedAt != null,
      text: texts.back.text,
      go: (
        <Link to="/account" className="button">
          {texts.back.go}
        </Link>
      ),
    },
    {
      id: 'invite',
      isDone: hasColleague,
      text: open > 0 ? texts.invite.waiting(open) : texts.invite.text,
      go: button(open > 0 ? texts.invite.more : texts.invite.go, invite),
    },
    {
      id: 'recognise',
      isDone: portfolio.given > 0,
      text: hasColleague ? texts.recognise.text : texts.recognise.later,
      go: hasColleague ? button(texts.recognise.go, () => openRecognise()) : null,
    },
    {
      id: 'connect',
      isDone: sources.length > 0,
      text: texts.connect.text,
      go: (
        <Link to="/sources" className="button">
          {texts.connect.go}
        </Link>
      ),
    },
  ];
}

function NameForm({ handle }: { handle: string }) {
  const [name, setName] = useState('');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => send('PATCH', `/v1/people/${encodeURIComponent(handle)}`, { name: name.trim() }),
    onSuccess: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="first-steps-name" onSubmit={submit}>
      <input
        className="input"
        aria-label={texts.name.label}
        placeholder={texts.name.label}
        autoComplete="name"
        required
        pattern=".*\S.*"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={save.isPending}>
        {texts.name.go}
      </button>
      <Refused error={save.error} retry={() => save.mutate()} />
    </form>
  );
}
