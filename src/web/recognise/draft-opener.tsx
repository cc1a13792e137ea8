import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { RecognitionDraft } from '../../features/recognitions/api.ts';
import { get } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
import { openRecognise } from './open.ts';
import { texts } from './texts.ts';

/** Opens the sheet with what an assistant has drafted, and takes the draft out of the address. */
export function DraftOpener({ id }: { id: string }) {
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) =>
      get<RecognitionDraft>(`/v1/recognition-drafts/${encodeURIComponent(id)}`, signal),
    retry: false,
    staleTime: 0,
  });
  const leave = () => navigate({ to: '.', search: (old) => ({ ...old, draft: undefined }), replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft.
  useEffect(() => {
    if (!data) return;
    openRecognise({ draft: data });
    void leave();
  }, [data]);
  if (!error) return null;
  return (
    <Modal kind="dialog" label={texts.draftGone} close={() => void leave()}>
      <div className="stack">
        <p>{texts.draftGone}</p>
        <div className="row">
          <button type="button" className="button" onClick={() => void leave()}>
            {texts.done}
          </button>
        </div>
      </div>
    </Modal>
  );
}
