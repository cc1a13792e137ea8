import type { FastifyInstance } from 'fastify';
import { mailsIn } from '../../../domain/language/words/mails.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Directory } from '../../../engine/decide/directory.ts';
import { recordAudit } from '../../audit/actions.ts';
import { refuseErased } from '../../directory/actions.ts';
import { parseInput } from '../../parse-input.ts';
import { mailLanguage } from '../../reader.ts';
import { admitAdmins, requireAdmin, type Viewer } from '../../viewer.ts';
import { changeRoles, listMembers, memberOf, removeMember } from '../accounts.ts';
import { acceptInvitation, type InvitationMade, invitationToken, newInvitation, setRoles } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { mailWith } from '../mailer.ts';
import { endSessions, listSessions } from '../sessions.ts';
import { startSession } from '../start-session.ts';
import { makeToken } from '../tokens.ts';
import {
  accept,
  invite,
  inviteAgain,
  listInvitations,
  type Made,
  openInvitation,
  revokeInvitation,
} from './invitations.ts';

type AboutMember = { Params: { handle: string } };
type AboutInvitation = { Params: { id: string } };

/** Who may sign in to a workspace, and as what: an admin's. */
export function memberRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, authorize } = deps;
  const { admin, freshAdmin } = admitAdmins({ authorize });

  app.get('/v1/members', async (request) => {
    const { workspaceId } = await admin(request);
    return { items: await database.inWorkspace(workspaceId, (tx) => listMembers(tx, workspaceId)) };
  });

  app.patch<AboutMember>('/v1/people/:handle/roles', async (request) => {
    const viewer = await freshAdmin(request);
    const { roles } = parseInput(setRoles, request.body);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      changeRoles(tx, viewer.workspaceId, request.params.handle, roles, viewer),
    );
    return { handle: request.params.handle, roles };
  });

  app.delete<AboutMember>('/v1/members/:handle', async (request, reply) => {
    const viewer = await freshAdmin(request);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      removeMember(tx, viewer.workspaceId, request.params.handle, viewer),
    );
    return reply.code(204).send();
  });

  app.post<AboutMember>('/v1/members/:handle/sign-in-link', async (request) => {
    const viewer = await freshAdmin(request);
    return makeLinkFor(deps, viewer, request.params.handle);
  });

  app.get<AboutMember>('/v1/members/:handle/sessions', async (request) => {
    const viewer = await admin(request);
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      const { personId } = await memberOf(tx, viewer.workspaceId, request.params.handle);
      return { items: await listSessions(tx, viewer, personId) };
    });
  });

  app.delete<AboutMember>('/v1/members/:handle/sessions', async (request) => {
    const viewer = await admin(request);
    const { handle } = request.params;
    return database.inWorkspace(viewer.workspaceId, async (tx) => {
      const { personId } = await memberOf(tx, viewer.workspaceId, handle);
      const ended = await endSessions(tx, viewer.workspaceId, personId);
      await recordAudit(tx, viewer.workspaceId, viewer, {
        action: 'member.sessions-ended',
        subject: handle,
        details: { ended },
      });
      return { ended };
    });
  });
}

/** Invitations, and the two steps of whoever holds one. */
export function invitationRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, engine, authorize } = deps;
  const { freshAdmin } = admitAdmins({ authorize });

  app.get('/v1/invitations', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { workspaceId } = viewer;
    return { items: await database.inWorkspace(workspaceId, (tx) => listInvitations(tx, workspaceId)) };
  });

  app.post('/v1/invitations', async (request, reply) => {
    const viewer = await freshAdmin(request);
    const wanted = parseInput(newInvitation, request.body);
    const { directory } = await engine.workspace(viewer.workspaceId);
    refuseErased(directory, [wanted.email]);
    refuseInactive(directory, wanted.email);
    const inviter = directory.person(viewer.personId ?? '')?.name ?? 'The operator';
    const made = await database.inWorkspace(viewer.workspaceId, (tx) =>
      invite(tx, viewer.workspaceId, wanted, inviter, viewer),
    );
    return reply.code(201).send(await deliver(deps, viewer, made));
  });

  app.post<AboutInvitation>('/v1/invitations/:id/resend', async (request) => {
    const viewer = await freshAdmin(request);
    const made = await database.inWorkspace(viewer.workspaceId, (tx) =>
      inviteAgain(tx, viewer.workspaceId, request.params.id, viewer),
    );
    return deliver(deps, viewer, made);
  });

  app.delete<AboutInvitation>('/v1/invitations/:id', async (request, reply) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    await database.inWorkspace(viewer.workspaceId, (tx) =>
      revokeInvitation(tx, viewer.workspaceId, request.params.id, viewer),
    );
    return reply.code(204).send();
  });

  app.post('/v1/invitations/open', async (request) =>
    openInvitation(database, parseInput(invitationToken, request.body).token),
  );

  app.post('/v1/invitations/accept', async (request, reply) => {
    const entrant = await accept(database, engine, parseInput(acceptInvitation, request.body));
    return startSession(deps, request, reply, entrant, 'invitation');
  });
}

function refuseInactive(directory: Directory, email: string): void {
  const person = directory.byEmail(email);
  if (!person || directory.isActive(person.id)) return;
  throw new Refusal('deactivated', 409, {
    message: `${person.name} is deactivated. Reactivate them on the page People first, then invite them.`,
    pointer: '/email',
  });
}

/** By mail where mail can be sent; else the admin gets the link to hand over. */
async function deliver(deps: SignInDeps, viewer: Viewer, made: Made): Promise<InvitationMade> {
  const path = `/invitation?token=${made.token}`;
  const { invitation } = made;
  if (!deps.mailer) return { ...invitation, sent: false, path };
  const workspaces = await deps.database.workspaces();
  const name = workspaces.find((one) => one.id === viewer.workspaceId)?.name ?? 'Smallwins';
  try {
    const language =
      (await deps.database.inWorkspace(viewer.workspaceId, (tx) =>
        mailLanguage(tx, viewer.workspaceId, null),
      )) ?? viewer.language;
    const text = mailsIn[language].invitation(invitation.invitedBy, name);
    await deps.mailer.send({ to: invitation.email, ...mailWith(text, `${deps.publicUrl}${path}`, language) });
    return { ...invitation, sent: true, path: null };
  } catch (error) {
    deps.log('an invitation was not sent', error);
    return { ...invitation, sent: false, path };
  }
}

/** For somebody who cannot get in: by mail where it can be sent, else handed over. Either way it is on record. */
async function makeLinkFor(deps: SignInDeps, viewer: Viewer, handle: string) {
  const { workspaceId } = viewer;
  const { token, email, language } = await deps.database.inWorkspace(workspaceId, async (tx) => {
    const member = await memberOf(tx, workspaceId, handle);
    const token = await makeToken(tx, { workspaceId, personId: member.personId, detail: '' }, 'link');
    await recordAudit(tx, workspaceId, viewer, {
      action: 'member.link-made',
      subject: handle,
      details: { by: deps.mailer ? 'mail' : 'hand' },
    });
    const language = (await mailLanguage(tx, workspaceId, member.personId)) ?? viewer.language;
    return { token, email: member.email, language };
  });
  const path = `/sign-in?token=${token}`;
  if (!deps.mailer) return { sent: false, path };
  if (email === null) {
    throw new Refusal('no-email', 409, {
      message: 'There is no e-mail to send a link to. Where Smallwins runs: npx smallwins sign-in',
    });
  }
  const text = mailsIn[language].linkByAdmin();
  await deps.mailer.send({ to: email, ...mailWith(text, `${deps.publicUrl}${path}`, language) });
  return { sent: true, path: null };
}
