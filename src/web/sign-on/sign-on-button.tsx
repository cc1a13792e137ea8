import { Wrong } from '../parts/wrong.tsx';
import { texts } from '../sign-in/texts.ts';
import { useSignOn } from './begin.ts';

export function SignOnButton({ workspace, name, back }: { workspace: string; name: string; back?: string }) {
  const begin = useSignOn(workspace, back);
  return (
    <div className="stack">
      <button
        type="button"
        className="button primary wide"
        // Once it has begun the page goes away.
        disabled={begin.isPending || begin.isSuccess}
        onClick={() => begin.mutate()}
      >
        {texts.withProvider(name)}
      </button>
      <Wrong error={begin.error} />
    </div>
  );
}
