import { createHmac, timingSafeEqual } from 'node:crypto';
import { type NoticeMatrix, noticeKinds } from '../../domain/notices/preferences.ts';
import { isUuid } from '../../store/uuid.ts';
import type { RouteDeps } from '../viewer.ts';
import { reroute } from './reroute.ts';
import { wishesOf, writeWishes } from './settings.ts';

/** Whose mails an address ends. */
export interface Subscriber {
  readonly workspaceId: string;
  readonly personId: string;
}

/** Makes and reads what names somebody in an address that works without signing in. */
export interface Unsubscribing {
  write(subscriber: Subscriber): string;
  read(token: string): Subscriber | null;
}

/** Signed with the installation's key: nobody can make one for somebody else. */
export function makeUnsubscribing(key: Buffer): Unsubscribing {
  const sign = (text: string) =>
    createHmac('sha256', key).update(`unsubscribe mail ${text}`).digest().subarray(0, 16);
  return {
    write({ workspaceId, personId }) {
      return `${workspaceId}.${personId}.${sign(`${workspaceId}.${personId}`).toString('base64url')}`;
    },
    read(token) {
      const [workspaceId = '', personId = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(`${workspaceId}.${personId}`);
      if (!isUuid(workspaceId) || !isUuid(personId) || given.length !== wanted.length) return null;
      return timingSafeEqual(given, wanted) ? { workspaceId, personId } : null;
    },
  };
}

/** No more mails to somebody; everything else stays as it is set. */
export async function unsubscribe(
  { database, engine }: Pick<RouteDeps, 'database' | 'engine'>,
  { workspaceId, personId }: Subscriber,
): Promise<void> {
  const known = (await database.workspaces()).some(({ id }) => id === workspaceId);
  if (!known) return;
  const workspace = await engine.workspace(workspaceId);
  if (!workspace.directory.person(personId)) return;
  await database.inWorkspace(workspaceId, async (tx) => {
    const wish = (await wishesOf(tx, workspace, [personId])).get(personId);
    if (!wish) return;
    const matrix: NoticeMatrix = { ...wish.own };
    for (const kind of noticeKinds) matrix[kind] = { ...matrix[kind], mail: 'never' };
    // Quiet hours that nobody chose are for mails; in the app they must not begin because somebody has ended those.
    const settings = wish.isSet ? wish.settings : { ...wish.settings, quietHours: null };
    await writeWishes(tx, workspaceId, personId, settings, matrix, workspace.options.now());
    await reroute(tx, workspace, personId);
  });
}
