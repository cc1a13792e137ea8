import type { Sample } from '../../../features/hooks/api.ts';
import { CodeBlock } from '../../parts/code-block.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../texts.ts';

/** What a mapping is tried on: what came last, and what somebody pastes. */
export function Samples(props: { came: readonly Sample[]; pasted: string; paste: (text: string) => void }) {
  const { came, pasted, paste } = props;
  const [newest] = came;
  return (
    <>
      {newest ? (
        <div>
          <p className="small faint">
            {texts.newest} <Time at={newest.at} />
          </p>
          <CodeBlock text={pretty(newest.body)} label={texts.cameIn} />
        </div>
      ) : null}
      <details open={came.length === 0}>
        <summary className="small">{texts.paste}</summary>
        <div className="field">
          <label htmlFor="mapping-sample" className="hidden-text">
            {texts.paste}
          </label>
          <textarea
            id="mapping-sample"
            className="input"
            rows={5}
            maxLength={65_536}
            spellCheck={false}
            value={pasted}
            onChange={(event) => paste(event.target.value)}
          />
          <p className="hint">{texts.pasteHint}</p>
        </div>
      </details>
    </>
  );
}

export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
