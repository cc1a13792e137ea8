import { coach } from '../../domain/recognition/coach.ts';
import { findDraft, makeDraft } from '../recognitions/actions.ts';
import type { DraftAnswer } from './api.ts';
import type { Asker } from './queries.ts';

export interface DraftWords {
  readonly to: string[];
  readonly badge?: string | undefined;
  readonly what: string;
  readonly effect: string;
  readonly evidence: number[];
}

/** Writes a recognition down for its person, who sends it or does not: nothing here sends. */
export async function draftFor(
  { database, workspace, viewer, home }: Asker,
  { badge = null, ...words }: Omit<DraftWords, 'badge'> & { readonly badge?: string | null | undefined },
  madeWith: string,
): Promise<DraftAnswer> {
  return database.inWorkspace(viewer.workspaceId, async (tx) => {
    const id = await makeDraft(tx, workspace, viewer, { ...words, value: badge }, madeWith);
    const draft = await findDraft(tx, workspace, viewer, id);
    if (!draft) throw new Error(`Draft ${id} is not there right after it was made.`);
    const { what, effect, value, to, expiresAt } = draft;
    const { findings } = coach({ what, effect, value: value?.name ?? null, language: viewer.language });
    return {
      sent: false,
      link: `${home}/?draft=${id}`,
      expiresAt,
      to: to.map(({ name }) => name),
      coach: findings.filter(({ state }) => state !== 'there').map(({ why }) => why),
    };
  });
}
