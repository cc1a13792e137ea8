import { Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/database.ts';
import type { Way } from '../api.ts';

/** The console's link is the owner's way back when the provider is away; the demo has no accounts. */
const alwaysOpen: readonly Way[] = ['link', 'demo', 'single-sign-on'];

/** Refuses a way in where single sign-on is the only one. The owner keeps every way. */
export async function refuseOtherWay(
  tx: Tx,
  workspaceId: string,
  personId: string | null,
  way: Way,
): Promise<void> {
  if (alwaysOpen.includes(way)) return;
  const [row] = await tx.query<{ name: string }>(
    `select s.name from single_sign_on s where s.workspace_id = $1 and s.only_way
       and not exists (select from people p where p.workspace_id = s.workspace_id and p.person_id = $2 and p.handle = 'owner')`,
    [workspaceId, personId],
  );
  if (!row) return;
  throw new Refusal('single-sign-on-only', 403, {
    message: `This workspace is entered with ${row.name} alone. Use “Sign in with ${row.name}” on the sign-in page.`,
  });
}
