import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/http.ts';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';
import './boards.css';

/** One switch for all boards, without a word to anybody. */
export function HideMe({ isHidden }: { isHidden: boolean }) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (hidden: boolean) => send('PUT', '/v1/boards/hidden', { hidden }),
    onSettled: () => client.invalidateQueries({ queryKey: ['boards'] }),
  });
  return (
    <section className="card board-setting" aria-labelledby="hide-me">
      <div>
        <h2 id="hide-me">{texts.hideTitle}</h2>
        <p className="soft" aria-live="polite">
          {isHidden ? texts.hidden : texts.shown}
        </p>
        <Wrong error={change.error} />
      </div>
      <button
        type="button"
        className="button"
        disabled={change.isPending}
        onClick={() => change.mutate(!isHidden)}
      >
        {isHidden ? texts.show : texts.hide}
      </button>
    </section>
  );
}
