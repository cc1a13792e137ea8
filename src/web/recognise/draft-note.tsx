import { useMutation } from '@tanstack/react-query';
import type { RecognitionDraft } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { closeRecognise } from './open.ts';
import { texts } from './texts.ts';

/** Says whose words these are so far, and that nobody has seen them. */
export function DraftNote({ draft }: { draft: RecognitionDraft }) {
  const drop = useMutation({ mutationFn: () => dropDraft(draft), onSettled: closeRecognise });
  return (
    <div className="draft-note">
      <p className="small">{texts.drafted(draft.madeWith)}</p>
      <button
        type="button"
        className="link-button bad"
        disabled={drop.isPending}
        onClick={() => drop.mutate()}
      >
        {texts.throwAway}
      </button>
    </div>
  );
}

/** A draft that was sent or thrown away is no draft any more. */
export function dropDraft({ id }: RecognitionDraft): Promise<void> {
  return send<void>('DELETE', `/v1/recognition-drafts/${encodeURIComponent(id)}`);
}
