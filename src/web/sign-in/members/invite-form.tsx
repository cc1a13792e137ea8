import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AccountRole, InvitationMade } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { Modal } from '../../parts/modal.tsx';
import { Field } from '../field.tsx';
import { Refused } from '../refused.tsx';
import { texts } from '../texts.ts';
import { HandOver } from './hand-over.tsx';
import { RoleChoice } from './role-choice.tsx';

export function InviteForm({ close }: { close: () => void }) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<AccountRole[]>(['member']);
  const invite = useMutation({
    mutationFn: () => send<InvitationMade>('POST', '/v1/invitations', { email, roles }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    invite.mutate();
  };
  const another = (): void => {
    setEmail('');
    invite.reset();
  };
  if (invite.data?.path) return <HandOver path={invite.data.path} close={close} another={another} />;
  return (
    <Modal kind="dialog" label={texts.inviteSomebody} close={close}>
      {invite.data ? (
        <div className="stack">
          <p role="status">{texts.invitationSent(invite.data.email)}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={close}>
              {texts.done}
            </button>
            <button type="button" className="button" onClick={another}>
              {texts.another}
            </button>
          </div>
        </div>
      ) : (
        <form className="stack" onSubmit={submit}>
          <Field label={texts.email} type="email" autoComplete="off" required value={email} set={setEmail} />
          <RoleChoice roles={roles} set={setRoles} />
          <Refused error={invite.error} retry={() => invite.mutate()} />
          <div className="row">
            <button
              type="submit"
              className="button primary"
              disabled={invite.isPending || roles.length === 0}
            >
              {texts.sendInvitation}
            </button>
            <button type="button" className="button quiet" onClick={close}>
              {texts.cancel}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
