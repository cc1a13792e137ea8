import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isolate } from '../../domain/language/isolate.ts';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { Today } from '../../features/today/api.ts';
import { queries } from '../api/queries.ts';
import { RecognitionText } from '../feed/recognition-entry.tsx';
import { Talk } from '../feed/talk.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Time } from '../parts/time.tsx';
import { OnlyNamed } from '../recognise/only-named.tsx';
import { openRecognise } from '../recognise/open.ts';
import { texts } from './texts.ts';

/** What colleagues said, each with its place in the feed. */
export function Said({ said }: { said: Today['said'] }) {
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="section-head">
        {texts.said}
      </h2>
      <ul className="card list">
        {said.map(({ recognition, entry }) => (
          <li key={recognition.id} className="award-row">
            <Badge badge={badgeOfValue(recognition.value)} size={44} />
            <div className="award-text">
              <h3>{texts.saidBy(isolate(recognition.giver.name), recognition.value.name)}</h3>
              <RecognitionText recognition={recognition} />
              {recognition.audience === 'named' ? <OnlyNamed /> : null}
              <Answer entry={entry} />
            </div>
            <div className="award-side small">
              <span className="faint">
                <Time at={recognition.givenAt} when="day" />
              </span>
              <Link to="/feed/$seq" params={{ seq: String(entry) }} className="link-button">
                {texts.open}
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one reads a kind word, a thank-you is a touch away. */
function Answer({ entry }: { entry: number }) {
  const item = useQuery(queries.entry(entry)).data;
  return <div className="said-answer">{item ? <Talk item={item} open={false} /> : null}</div>;
}

/** One gentle suggestion whom to recognise, with its reason; it sends nothing. */
export function OneSuggestion() {
  const [first] = useQuery(queries.suggestions()).data?.items ?? [];
  if (!first) return null;
  const begin = (): void =>
    openRecognise({ handle: first.person.handle, evidence: first.evidence.map((item) => item.seq) });
  return (
    <section className="one-suggestion card" aria-label={texts.suggestion}>
      <Avatar name={first.person.name} />
      <div>
        <p className="small faint">{texts.suggestion}</p>
        <p>
          <strong>
            <bdi>{first.person.name}</bdi>
          </strong>
        </p>
        <p className="small soft">{first.why}</p>
      </div>
      <button type="button" className="button" onClick={begin}>
        <Icon name="recognise" size={18} /> {texts.recognise}
      </button>
    </section>
  );
}
