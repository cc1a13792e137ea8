import { useMutation } from '@tanstack/react-query';
import type { ValueCard } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
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
        {retire.error ? (
          <p role="alert" className="wrong small">
            {retire.error.message}
          </p>
        ) : null}
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
