import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Invitation, InvitationMade } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { Answer } from '../../parts/answer.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Time } from '../../parts/time.tsx';
import { GroupTabs } from '../../shell/nav/group-tabs.tsx';
import { signInQueries } from '../queries.ts';
import { Refused } from '../refused.tsx';
import { roleTexts, texts } from '../texts.ts';
import { HandOver } from './hand-over.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import { WorkspaceLanguage } from './workspace-language.tsx';
import '../sign-in.css';

/** Who may sign in, and who is invited. */
export function MembersScreen() {
  const members = useQuery(signInQueries.members());
  const [inviting, setInviting] = useState(false);
  const add = (
    <>
      <Link to="/members/single-sign-on" className="button">
        {texts.singleSignOn}
      </Link>
      <button type="button" className="button primary" onClick={() => setInviting(true)}>
        <Icon name="plus" size={16} /> {texts.invite}
      </button>
    </>
  );
  return (
    <Page title={texts.membersTitle} lead={texts.membersLead} actions={add} above={<GroupTabs />}>
      <div className="stack">
        <Answer query={members} heights={[64, 64, 64]}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{texts.noMembers}</p>
            ) : (
              <ul className="card member-list" aria-label={texts.membersTitle}>
                {items.map((member) => (
                  <MemberRow key={member.handle} member={member} />
                ))}
              </ul>
            )
          }
        </Answer>
        <Invitations />
        <WorkspaceLanguage />
      </div>
      {inviting ? <InviteForm close={() => setInviting(false)} /> : null}
    </Page>
  );
}

function Invitations() {
  const invitations = useQuery(signInQueries.invitations());
  return (
    <section aria-labelledby="invitations" className="stack">
      <h2 id="invitations">{texts.invitationsTitle}</h2>
      <Answer query={invitations} heights={[48]}>
        {({ items }) => {
          const open = items.filter((one) => one.state === 'open' || one.state === 'expired');
          if (open.length === 0) return <p className="soft">{texts.noInvitations}</p>;
          return (
            <ul className="card member-list" aria-labelledby="invitations">
              {open.map((one) => (
                <InvitationRow key={one.id} invitation={one} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </section>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const client = useQueryClient();
  const path = `/v1/invitations/${encodeURIComponent(invitation.id)}`;
  const refresh = () => client.invalidateQueries({ queryKey: ['invitations'] });
  const resend = useMutation({
    mutationFn: () => send<InvitationMade>('POST', `${path}/resend`),
    onSettled: refresh,
  });
  const revoke = useMutation({ mutationFn: () => send<void>('DELETE', path), onSettled: refresh });
  return (
    <li className="member">
      <div className="member-who">
        <span className="member-name">{invitation.email}</span>
        <span className="small faint">
          {texts.by} {invitation.invitedBy}. {texts.until} <Time at={invitation.expiresAt} />
        </span>
      </div>
      <span className="row">
        {invitation.roles.map((role) => (
          <span key={role} className="chip">
            {roleTexts[role].name}
          </span>
        ))}
      </span>
      <span className="row small">
        <button type="button" className="link-button" onClick={() => resend.mutate()}>
          {texts.resend}
          <span className="hidden-text"> {invitation.email}</span>
        </button>
        <button type="button" className="link-button bad" onClick={() => revoke.mutate()}>
          {texts.revoke}
          <span className="hidden-text"> {invitation.email}</span>
        </button>
      </span>
      <Refused error={resend.error} retry={() => resend.mutate()} />
      {resend.data?.sent ? <p role="status">{texts.invitationSent(invitation.email)}</p> : null}
      {resend.data?.path ? <HandOver path={resend.data.path} close={() => resend.reset()} /> : null}
    </li>
  );
}
