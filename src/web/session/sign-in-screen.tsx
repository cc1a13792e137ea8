import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../features/people/api.ts';
import { LanguageChoice } from '../language/language-choice.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { CodeBlock } from '../parts/code-block.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Ring } from '../parts/ring.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { texts as signInTexts } from '../sign-in/texts.ts';
import { useSignIn } from './session.ts';
import { texts } from './texts.ts';
import './session.css';

export function SignInScreen({ session }: { session: Session }) {
  const demo = session.workspace?.demo ?? false;
  return (
    <main className="door" id="main">
      <p className="door-mark">
        <Mark size={28} /> Smallwins
      </p>
      <div className="door-head">
        <div className="door-words">
          <h1>{demo ? texts.title : texts.closedTitle}</h1>
          <p className="lead">{demo ? texts.demoLead : texts.closedLead}</p>
        </div>
        <DoorArt />
      </div>
      {demo ? <Cast cast={session.cast} /> : <Ways />}
      {demo ? <Steps /> : null}
      {demo ? (
        <details className="door-more">
          <summary>{signInTexts.demoForm}</summary>
          <Ways />
        </details>
      ) : null}
      {demo ? <p className="small faint">{texts.attribution}</p> : null}
      <LanguageChoice />
    </main>
  );
}

/** What the product is, in one picture: done, still in its hold, and the badge it leads to. */
function DoorArt() {
  return (
    <div className="door-art">
      <Ring sure={0.62} held={0.19} size={232}>
        <Badge badge={texts.exampleBadge} size={144} />
      </Ring>
    </div>
  );
}

function Cast({ cast }: { cast: Session['cast'] }) {
  const signIn = useSignIn();
  return (
    <section aria-labelledby="cast">
      <h2 id="cast">{texts.asWhom}</h2>
      <ul className="cast">
        {cast.map((one) => (
          <li key={one.handle}>
            <button
              type="button"
              className="card cast-member"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(one.handle)}
            >
              <Avatar name={one.name} />
              <span className="cast-text">
                <span className="cast-name">
                  <bdi>{one.name}</bdi>
                  {one.roles.includes('admin') ? (
                    <span className="state accent">{texts.adminTag}</span>
                  ) : null}
                </span>
                <span className="small faint">{one.team}</span>
                <span className="small soft">{one.why}</span>
              </span>
              <Icon name="forward" size={18} />
            </button>
          </li>
        ))}
      </ul>
      {signIn.error ? (
        <p role="alert" className="wrong">
          {signIn.error.message}
        </p>
      ) : null}
    </section>
  );
}

function Steps() {
  return (
    <ol className="door-steps">
      {texts.steps.map((step, index) => (
        <li key={step.title}>
          <span className="step-number">{index + 1}</span>
          <h2>{step.title}</h2>
          <p className="small soft">{step.text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The ways in. Who runs the installation always has one: the link from the console. */
function Ways() {
  const client = useQueryClient();
  return (
    <div className="stack">
      <section className="card door-card" aria-labelledby="ways">
        <h2 id="ways">{signInTexts.formTitle}</h2>
        <SignInForm entered={() => void client.resetQueries()} />
      </section>
      <details className="door-more">
        <summary>{texts.ownerTitle}</summary>
        <div className="stack">
          <p className="soft">{texts.ownerText}</p>
          <CodeBlock text={texts.ownerCommand} label={texts.newLink} />
        </div>
      </details>
    </div>
  );
}
