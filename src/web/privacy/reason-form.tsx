import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChangePrivacy, PrivacySettings } from '../../features/privacy/api.ts';
import { useVersion } from '../api/version.ts';
import { Modal } from '../parts/modal.tsx';
import { Field } from '../sign-in/field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { privacyQueries } from './queries.ts';
import { texts } from './texts.ts';

/** Asks why before a setting is changed: the reason is on record. */
export function ReasonForm(props: {
  title: string;
  text: string;
  go: string;
  change: Omit<ChangePrivacy, 'reason'>;
  close: () => void;
}) {
  const { title, text, go, change, close } = props;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const version = useVersion('/v1/privacy');
  const save = useMutation({
    mutationFn: () => version.send<PrivacySettings>('PUT', '/v1/privacy', { ...change, reason }),
    onSuccess: (settings) => {
      client.setQueryData(privacyQueries.settings().queryKey, settings);
      close();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal kind="dialog" label={title} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="soft small">{text}</p>
        <Field
          label={texts.reason}
          hint={texts.reasonHint}
          required
          minLength={3}
          maxLength={400}
          value={reason}
          set={setReason}
        />
        <Refused error={save.error} retry={() => save.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.isPending}>
            {go}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
