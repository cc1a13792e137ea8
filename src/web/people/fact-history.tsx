import type { PersonDetail } from '../../features/directory/api.ts';
import { Time } from '../parts/time.tsx';
import { factNames, texts } from './texts.ts';

type Since = PersonDetail['history'][number];

/** What changed when, newest first; the first entry says what has always been so. */
export function FactHistory({ history }: { history: PersonDetail['history'] }) {
  const steps = history.map((since, index) => ({ since, changes: changesOf(since, history[index - 1]) }));
  return (
    <section className="card person-part" aria-labelledby="since-when">
      <h2 id="since-when">{texts.history}</h2>
      <ol className="fact-history">
        {steps.reverse().map(({ since, changes }) => (
          <li key={since.from ?? ''}>
            <p className="small faint">
              {since.from ? <Time at={since.from} when="day" zone={since.zone} /> : texts.always}
            </p>
            <p>
              {changes.map(([name, value]) => (
                <span key={name} className="fact-change">
                  {factNames[name] ?? name} {value === undefined ? <s>–</s> : <strong>{value}</strong>}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changesOf(since: Since, before: Since | undefined): [string, string | undefined][] {
  const now: Record<string, string> = { zone: since.zone, ...since.attributes };
  const then: Record<string, string> = before ? { zone: before.zone, ...before.attributes } : {};
  const names = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return names.flatMap((name) =>
    now[name] === then[name] ? [] : [[name, now[name]] as [string, string | undefined]],
  );
}
