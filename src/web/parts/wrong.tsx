import { ChangedMeanwhile } from '../api/version.ts';
import { texts } from './texts.ts';

/** What went wrong, said where it was asked for. `retry` saves again where somebody else was quicker. */
export function Wrong({ error, retry }: { error: Error | null; retry?: (() => void) | undefined }) {
  if (error instanceof ChangedMeanwhile) return <Meanwhile error={error} retry={retry} />;
  return error ? (
    <p role="alert" className="wrong small">
      {error.message}
    </p>
  ) : null;
}

/** Two people at one form: neither is overwritten unasked, and what was entered stays to be read. */
function Meanwhile(props: { error: ChangedMeanwhile; retry: (() => void) | undefined }) {
  const { error, retry } = props;
  const saveMine = (): void => {
    error.allTheSame();
    retry?.();
  };
  return (
    <div role="alert" className="stack meanwhile">
      <p className="small">{retry ? texts.meanwhile.text : texts.meanwhile.short}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => location.reload()}>
          {texts.meanwhile.show}
        </button>
        {retry ? (
          <button type="button" className="button quiet" onClick={saveMine}>
            {texts.meanwhile.save}
          </button>
        ) : null}
      </div>
    </div>
  );
}
