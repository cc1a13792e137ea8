import type { FastifyRequest } from 'fastify';
import type { Language } from '../domain/language/languages.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Engine } from '../engine/engine.ts';
import type { Database } from '../store/database.ts';
import type { KeyScope } from './sources/api.ts';

export type Role = 'admin' | 'manager' | 'member' | 'integration';

/** Who asks, in which workspace; every route starts from it. */
export interface Viewer {
  readonly workspaceId: string;
  readonly roles: readonly Role[];
  /** The signed-in person; null for keys and for the local operator. */
  readonly personId: string | null;
  /** For an API key: the source it belongs to. */
  readonly source: { id: string; slug: string } | null;
  /** For an API key: what it is for, and what it may do. */
  readonly key?: { readonly name: string; readonly scopes: readonly KeyScope[] };
  /** What the reader is spoken to in. */
  readonly language: Language;
  /** Of a person: the session's name, and whether they signed in within the last quarter of an hour. */
  readonly session?: { readonly id: string; readonly isFresh: boolean };
}

/** What routes are made with. */
export interface RouteDeps {
  readonly database: Database;
  readonly engine: Engine;
  authorize(request: FastifyRequest): Promise<Viewer>;
}

export function requireAdmin(viewer: Viewer): void {
  if (viewer.roles.includes('admin')) return;
  throw new Refusal('not-allowed', 403, {
    message: 'Only an admin of the workspace may do this. Ask one, or sign in as one.',
  });
}

/** For routes of admins: who asks, and for what cannot be undone who has signed in within fifteen minutes. */
export function admitAdmins({ authorize }: Pick<RouteDeps, 'authorize'>) {
  const admin = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return viewer;
  };
  const freshAdmin = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = await admin(request);
    requireFresh(viewer);
    return viewer;
  };
  return { admin, freshAdmin };
}

/** Admins lead everybody, managers those who report to them. */
export function requireLead(viewer: Viewer): void {
  if (viewer.roles.includes('admin') || viewer.roles.includes('manager')) return;
  throw new Refusal('not-allowed', 403, {
    message: 'This page is for those who lead people. An admin gives the role of a manager.',
  });
}

export function requireMember(viewer: Viewer): void {
  if (viewer.roles.some((role) => role !== 'integration')) return;
  throw new Refusal('not-allowed', 403, {
    message: 'An API key may not do this. Sign in as a person.',
  });
}

/** For what a key with that scope may do; people and the local operator have none and are judged by their roles. */
export function requireScope(viewer: Viewer, scope: KeyScope): void {
  if (!viewer.roles.includes('integration') || viewer.key?.scopes.includes(scope)) return;
  throw new Refusal('key-scope', 403, {
    message: `This key has the scope ${viewer.key?.scopes.join(', ')}; this asks for ${scope}. Make a key with it on the Sources page, or with: npx smallwins key add --scope ${scope}`,
  });
}

/** Members, and keys that may read what members see. */
export function requireReader(viewer: Viewer): void {
  requireScope(viewer, 'read');
}

/** For what a stolen open browser must not do: asks for a sign-in that is at most fifteen minutes old. */
export function requireFresh(viewer: Viewer): void {
  if (!viewer.session || viewer.session.isFresh) return;
  throw new Refusal('sign-in-again', 403, {
    message: 'This asks for a fresh sign-in. Sign in again, then repeat it within 15 minutes.',
  });
}

/** The signed-in person; keys and the local operator are nobody in particular. */
export function requirePerson(viewer: Viewer): string {
  if (viewer.personId !== null) return viewer.personId;
  throw new Refusal('not-a-person', 403, { message: 'This is about a signed-in person. Sign in as one.' });
}

/** As if it did not exist: also for what belongs to somebody else. */
export function notFound(what: string): Refusal {
  return new Refusal('not-found', 404, { message: `There is no ${what} here.` });
}
