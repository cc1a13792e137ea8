import { useMutation } from '@tanstack/react-query';
import { Problem, type ProblemBody } from '../api/problem.ts';
import { Refused } from '../sign-in/refused.tsx';
import { texts } from './texts.ts';

/** Fetched and then saved, so that a refusal is said here and not in a file. */
async function saveFile(path: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!response.ok) throw new Problem(response.status, (await response.json()) as ProblemBody);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? 'smallwins.ndjson';
  link.click();
  URL.revokeObjectURL(address);
}

/** A button that saves what is held about somebody. */
export function Download({ path, label }: { path: string; label: string }) {
  const save = useMutation({ mutationFn: () => saveFile(path) });
  return (
    <div className="stack">
      <div className="row">
        <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
          {save.isPending ? texts.downloading : label}
        </button>
        {save.isSuccess ? (
          <span role="status" className="small soft">
            {texts.downloaded}
          </span>
        ) : null}
      </div>
      <Refused error={save.error} retry={() => save.mutate()} />
    </div>
  );
}
