import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../../store/database.ts';
import { requireFresh, requirePerson, type Viewer } from '../../viewer.ts';
import { presentAccount } from '../accounts.ts';
import type { SignInDeps } from '../deps.ts';
import type { Entrant } from '../start-session.ts';

/** Who asks about their own account, and how it is told to them. */
export function makeSelf({ authorize }: SignInDeps) {
  const self = async (request: FastifyRequest): Promise<Viewer & Entrant> => {
    const viewer = await authorize(request);
    return { ...viewer, personId: requirePerson(viewer) };
  };
  const freshSelf = async (request: FastifyRequest): Promise<Viewer & Entrant> => {
    const viewer = await self(request);
    requireFresh(viewer);
    return viewer;
  };
  const account = async (tx: Tx, me: Viewer & Entrant) =>
    presentAccount(tx, me.workspaceId, me.personId, me.session?.isFresh ?? false);

  return { self, freshSelf, account };
}
