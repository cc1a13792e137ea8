import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Checks, Resumed } from '../../features/invariants/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { Icon } from '../parts/icon.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** Why nothing is awarded just now, and how it goes on. */
export function PausedCard({ paused }: { paused: Checks['paused'] }) {
  const client = useQueryClient();
  const resume = useMutation({
    mutationFn: () => send<Resumed>('POST', '/v1/invariants/resume'),
    onSettled: () => client.invalidateQueries({ queryKey: ['checks'] }),
  });
  return (
    <>
      <p role="status" className={resume.data ? 'card resumed' : 'hidden-text'}>
        {resume.data ? texts.resumed(resume.data.events, resume.data.awards) : null}
      </p>
      {paused ? (
        <section className="card paused" aria-labelledby="paused">
          <span className="paused-sign">
            <Icon name="pause" />
          </span>
          <div className="stack">
            <div>
              <h2 id="paused">{texts.pausedTitle}</h2>
              <p className="small faint">
                {texts.pausedSince} <Time at={paused.since} /> ·{' '}
                {texts.waiting(formatNumber(paused.waiting), paused.waiting === 1)}
              </p>
            </div>
            <p>{paused.because}</p>
            <p className="soft">{texts.pausedText}</p>
            <p className="soft">{texts.resumeHow}</p>
            <CodeBlock text={texts.resumeCommand} label={texts.commandLine} />
            <div className="row">
              <button
                type="button"
                className="button primary"
                disabled={resume.isPending}
                onClick={() => resume.mutate()}
              >
                {resume.isPending ? texts.running : texts.resume}
              </button>
            </div>
            {resume.error ? (
              <p role="alert" className="wrong">
                {resume.error.message}
              </p>
            ) : null}
          </div>
        </section>
      ) : null}
    </>
  );
}
