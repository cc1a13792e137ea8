import { useMutation } from '@tanstack/react-query';
import type { ValueCard } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

export function RetireDialog(props: { value: ValueCard; done: () => void; close: () => void }) {
  const { value, done, close } = props;
  const retire = useMutation({
    mutationFn: () => send<ValueCard>('PATCH', `/v1/values/${value.key}`, { hidden: true }),
    onSuccess: done,
  });
  return (
    <Modal kind="dialog" label={texts.retireTitle(value.name)} close={close}>
      <div className="stack">
        <p>{texts.retireText}</p>
        <Wrong error={retire.error} />
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={retire.isPending}
            onClick={() => retire.mutate()}
          >
            {texts.retire}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </div>
    </Modal>
  );
}
