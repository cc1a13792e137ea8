import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/language/languages.ts';
import { quote, Refusal } from '../../domain/refusal.ts';
import { sweepOnceKeys } from '../once/actions.ts';
import type { Session } from '../people/api.ts';
import { presentPerson } from '../present.ts';
import { browserLanguage, languageCookie, readerLanguage } from '../reader.ts';
import type { Role } from '../viewer.ts';
import { readAccount } from './accounts.ts';
import type { SecondStep, Way } from './api.ts';
import type { SignInDeps } from './deps.ts';
import {
  type Arrival,
  closeSession,
  openSession,
  readSession,
  type SessionViewer,
  sessionCookie,
  splitCookie,
  sweepSignIn,
} from './sessions.ts';
import { refuseOtherWay } from './sso/only-way.ts';
import { makeToken } from './tokens.ts';

/** Sessions of other workspaces in the same browser; one of them becomes the session when somebody switches. */
const othersCookie = 'smallwins_others';
const othersMax = 8;

export interface Entrant {
  readonly workspaceId: string;
  readonly personId: string;
}

/** After the first step: lets in, or asks for the second factor where it is on. */
export async function passFirstStep(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  entrant: Entrant,
  way: Way,
): Promise<Session | SecondStep> {
  const { workspaceId, personId } = entrant;
  const ticket = await deps.database.inWorkspace(workspaceId, async (tx) => {
    await refuseOtherWay(tx, workspaceId, personId, way);
    const account = await readAccount(tx, workspaceId, personId);
    if (account?.totp_since == null) return null;
    return makeToken(tx, { workspaceId, personId, detail: way }, 'second-step');
  });
  if (ticket !== null) return { needs: 'code', ticket };
  return startSession(deps, request, reply, entrant, way);
}

/** A new session with a new secret. What this browser held for the same workspace ends, for others it stays. */
export async function startSession(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { workspaceId, personId, roles = [] }: Entrant & { roles?: readonly Role[] },
  way: Way,
  more: Pick<Arrival, 'provedAtMs' | 'sid'> = {},
): Promise<Session> {
  const { database } = deps;
  await database.inWorkspace(workspaceId, (tx) => refuseOtherWay(tx, workspaceId, personId, way));
  const held = heldBy(request);
  for (const cookie of held.filter((one) => isOf(one, workspaceId))) await closeSession(database, cookie);
  // What somebody may do stands in their account alone: should that be removed at this very moment, nothing is left.
  const own = way === 'demo' ? roles : [];
  const cookie = await openSession(database, workspaceId, personId, own, {
    way,
    device: String(request.headers['user-agent'] ?? ''),
    address: request.ip,
    ...more,
  });
  await database.inWorkspace(workspaceId, async (tx) => {
    await sweepSignIn(tx, workspaceId);
    await sweepOnceKeys(tx, workspaceId, Date.now());
  });
  const others = held.filter((one) => !isOf(one, workspaceId)).slice(0, othersMax);
  setCookies(deps, reply, cookie, others);
  const session = await readSession(database, cookie);
  // A link in a mail opens a page without its session, and the page should speak the person's language all the same.
  if (session?.wishes.own) setLanguageCookie(deps, reply, session.wishes.own);
  return presentSession(deps, request, session, others);
}

/** Signs out of the workspace that is open; another one this browser is signed in to comes up. */
export async function endSession(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const [current, ...others] = heldBy(request);
  if (request.cookies[sessionCookie] === current) await closeSession(deps.database, current);
  const next = await firstLiving(deps, others);
  if (next === undefined) {
    reply.clearCookie(sessionCookie, { path: '/' }).clearCookie(othersCookie, { path: '/' });
    return;
  }
  setCookies(
    deps,
    reply,
    next,
    others.filter((one) => one !== next),
  );
}

export async function switchSession(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  slug: string,
): Promise<Session> {
  const workspace = (await deps.database.workspaces()).find((one) => one.slug === slug);
  const held = heldBy(request);
  const wanted = held.find((one) => workspace && isOf(one, workspace.id));
  const viewer = await readSession(deps.database, wanted);
  if (!wanted || !viewer) {
    throw new Refusal('not-signed-in-there', 404, {
      message: `This browser is not signed in to ${quote(slug)}. Sign in there first.`,
      pointer: '/workspace',
    });
  }
  const others = held.filter((one) => one !== wanted);
  setCookies(deps, reply, wanted, others);
  return presentSession(deps, request, viewer, others);
}

export async function currentSession(deps: SignInDeps, request: FastifyRequest): Promise<Session> {
  const viewer = await readSession(deps.database, request.cookies[sessionCookie]);
  return presentSession(deps, request, viewer, heldBy(request));
}

/** The workspaces this browser is signed in to. */
export function workspacesOf(request: FastifyRequest): Set<string> {
  return new Set(heldBy(request).flatMap((one) => splitCookie(one)?.workspaceId ?? []));
}

async function presentSession(
  deps: SignInDeps,
  request: FastifyRequest,
  viewer: SessionViewer | null,
  held: readonly string[],
): Promise<Session> {
  const demo = deps.demo();
  const workspaceId = viewer?.workspaceId ?? demo?.workspaceId;
  const language = viewer ? readerLanguage(request, viewer.wishes) : browserLanguage(request);
  if (!workspaceId) return { workspace: null, person: null, roles: [], language, others: [], cast: [] };
  const all = await deps.database.workspaces();
  const info = all.find((one) => one.id === workspaceId);
  const { directory } = await deps.engine.workspace(workspaceId);
  const now = deps.engine.now(workspaceId);
  const person = viewer?.personId ? directory.person(viewer.personId) : undefined;
  const others: Session['others'] = [];
  for (const cookie of viewer ? held : []) {
    const other = all.find((one) => one.id !== workspaceId && isOf(cookie, one.id));
    if (other && (await readSession(deps.database, cookie)))
      others.push({ slug: other.slug, name: other.name });
  }
  return {
    workspace: info
      ? { slug: info.slug, name: info.name, demo: info.demo, language: viewer?.wishes.workspace ?? null }
      : null,
    person: person ? presentPerson(person, now) : null,
    roles: (viewer?.roles ?? []).filter((role) => role !== 'integration'),
    language,
    others,
    cast: (demo?.workspaceId === workspaceId ? demo.cast : []).map((member) => ({
      ...presentPerson(directory.byHandle(member.handle), now),
      why: member.why[language],
      roles: [...member.roles],
    })),
  };
}

/** Says in which language this browser is spoken to, signed in or not; kept for a year. */
export function setLanguageCookie(deps: SignInDeps, reply: FastifyReply, language: Language): void {
  reply.setCookie(languageCookie, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.publicUrl?.startsWith('https:') ?? false,
    maxAge: 365 * 86_400,
  });
}

/** What the browser holds, the session in use first; anything malformed is dropped. */
function heldBy(request: FastifyRequest): string[] {
  const others = (request.cookies[othersCookie] ?? '').split('~');
  const all = [request.cookies[sessionCookie], ...others];
  const unique = new Set(all.flatMap((one) => (one !== undefined && splitCookie(one) ? one : [])));
  return [...unique].slice(0, othersMax + 1);
}

async function firstLiving(deps: SignInDeps, cookies: readonly string[]): Promise<string | undefined> {
  for (const cookie of cookies) if (await readSession(deps.database, cookie)) return cookie;
  return undefined;
}

function isOf(cookie: string, workspaceId: string): boolean {
  return splitCookie(cookie)?.workspaceId === workspaceId;
}

function setCookies(deps: SignInDeps, reply: FastifyReply, current: string, others: readonly string[]): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: deps.publicUrl?.startsWith('https:') ?? false,
  } as const;
  reply.setCookie(sessionCookie, current, options);
  if (others.length > 0) reply.setCookie(othersCookie, others.join('~'), options);
  else reply.clearCookie(othersCookie, { path: '/' });
}
