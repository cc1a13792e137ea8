import { findListedWord, readPlainText } from '../domain/recognition/plain-text.ts';
import { isRefusal, Refusal } from '../domain/refusal.ts';
import type { Tx } from '../store/database.ts';

/** Words the workspace asks to rephrase. */
export async function readWordList(tx: Tx, workspaceId: string): Promise<string[]> {
  const [row] = await tx.query<{ words: string[] }>('select words from word_lists where workspace_id = $1', [
    workspaceId,
  ]);
  return row?.words ?? [];
}

/** A text as it may be kept: plain, short enough, free of listed words. Throws what is wrong with it. */
export function acceptText(
  raw: string,
  longest: number,
  pointer: string,
  listed: readonly string[],
  mayBeEmpty = false,
): string {
  const text = readPlainText(raw, longest, pointer);
  if (isRefusal(text)) throw text;
  if (text === '' && !mayBeEmpty)
    throw new Refusal('empty-text', 422, { message: 'This is empty. One sentence is enough.', pointer });
  const word = findListedWord(text, listed);
  if (word)
    throw new Refusal('rephrase', 422, {
      message: `“${word}” is on this workspace’s list of words to rephrase. Say it in another way.`,
      pointer,
      data: { word },
    });
  return text;
}
