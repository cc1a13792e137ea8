import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Member } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Modal } from '../../parts/modal.tsx';
import { Time } from '../../parts/time.tsx';
import { Refused } from '../refused.tsx';
import { roleTexts, texts } from '../texts.ts';
import { HandOver } from './hand-over.tsx';
import { RoleChoice } from './role-choice.tsx';

export function MemberRow({ member }: { member: Member }) {
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const path = `/v1/members/${encodeURIComponent(member.handle)}`;
  const link = useMutation({
    mutationFn: () => send<{ sent: boolean; path: string | null }>('POST', `${path}/sign-in-link`),
  });
  const remove = useMutation({
    mutationFn: () => send<void>('DELETE', path),
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
  return (
    <li className="member">
      <div className="member-who">
        <span className="row">
          <Avatar name={member.name} small />
          <span className="member-name">
            <bdi>{member.name}</bdi>
          </span>
        </span>
        <span className="small faint">
          {member.email ?? member.handle}. {texts.lastSeenColumn}{' '}
          {member.lastSeenAt ? <Time at={member.lastSeenAt} /> : texts.never.toLowerCase()}
        </span>
      </div>
      <span className="row">
        {member.roles.map((role) => (
          <span key={role} className="chip">
            {roleTexts[role].name}
          </span>
        ))}
      </span>
      <span className="row small">
        <button type="button" className="link-button" onClick={() => setChoosing(true)}>
          {texts.changeRoles}
          <span className="hidden-text">
            {' '}
            <bdi>{member.name}</bdi>
          </span>
        </button>
        <button type="button" className="link-button" onClick={() => link.mutate()}>
          {texts.makeLink}
          <span className="hidden-text">
            {' '}
            <bdi>{member.name}</bdi>
          </span>
        </button>
        <button
          type="button"
          className="link-button bad"
          onClick={() => window.confirm(texts.removeAsk(member.name)) && remove.mutate()}
        >
          {texts.remove}
          <span className="hidden-text">
            {' '}
            <bdi>{member.name}</bdi>
          </span>
        </button>
      </span>
      <Refused error={link.error} retry={() => link.mutate()} />
      <Refused error={remove.error} retry={() => remove.mutate()} />
      {link.data?.sent ? <p role="status">{texts.linkSent}</p> : null}
      {link.data?.path ? <HandOver path={link.data.path} close={() => link.reset()} /> : null}
      {choosing ? <Roles member={member} close={() => setChoosing(false)} /> : null}
    </li>
  );
}

function Roles({ member, close }: { member: Member; close: () => void }) {
  const client = useQueryClient();
  const [roles, setRoles] = useState([...member.roles]);
  const save = useMutation({
    mutationFn: () => send('PATCH', `/v1/people/${encodeURIComponent(member.handle)}/roles`, { roles }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal kind="dialog" label={`${texts.changeRoles}: ${member.name}`} close={close}>
      <form className="stack" onSubmit={submit}>
        <RoleChoice roles={roles} set={setRoles} />
        <Refused error={save.error} retry={() => save.mutate()} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.isPending || roles.length === 0}>
            {texts.save}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
