import type { Language } from '../../../domain/language/languages.ts';
import type { ChatNews } from '../../../domain/notices/chat/news.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import type { FeedItem } from '../../feed/api.ts';
import { readEntry } from '../../feed/queries.ts';
import { viewerOf } from '../people.ts';

const oldMicros = 24 * 3_600_000_000;

/** Entries of the feed as a channel hears of them, by number; what stands no more, and awards of days ago, are not among them. */
export async function readNews(
  tx: Tx,
  workspace: WorkspaceEngine,
  seqs: readonly number[],
  publicUrl: string,
): Promise<{ language: Language; news: Map<number, ChatNews> }> {
  const viewer = await viewerOf(tx, workspace.workspaceId, null);
  const news = new Map<number, ChatNews>();
  for (const seq of seqs) {
    const item = await readEntry(tx, workspace, viewer, seq);
    const told = item ? newsOf(item, `${publicUrl}/feed/${seq}`) : null;
    if (told) news.set(seq, told);
  }
  return { language: viewer.language, news };
}

function newsOf(item: FeedItem, link: string): ChatNews | null {
  if (item.kind === 'recognition') {
    const { giver, recipients, team, value, what, effect } = item.recognition;
    const who = team === null ? recipients.map(({ name }) => name) : [team];
    return { kind: 'recognition', title: value.name, who, from: giver.name, text: what, effect, link };
  }
  const [first] = item.awards;
  const isOld = item.awards.every((award) => instant(item.at) - instant(award.earnedAt) > oldMicros);
  if (!first || isOld) return null;
  return {
    kind: 'award',
    title: first.achievement.name,
    who: item.awards.map(({ person }) => person.name),
    from: null,
    text: item.awards.length === 1 ? first.theySentence : first.achievement.sentence,
    effect: '',
    link,
  };
}

function instant(text: string): number {
  const at = parseInstant(text);
  return typeof at === 'number' ? at : 0;
}
