import type { Language } from '../../domain/language/languages.ts';
import type { WordsLayer } from '../../domain/notices/words/default-words.ts';
import { awardData, nameData, wordsOf } from '../../domain/notices/words/fill-data.ts';
import type { WordedKind } from '../../domain/notices/words/variables.ts';
import { type WrittenNotice, writeNotice } from '../../domain/notices/words/write-notice.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import { type AwardRow, versionOf } from '../present.ts';

/** What a workspace says in a language; what is left out is said in our words. */
export type WorkspaceWords = Partial<Record<WordedKind, WordsLayer>>;

export async function readWords(tx: Tx, workspaceId: string, language: Language): Promise<WorkspaceWords> {
  const rows = await tx.query<{ kind: WordedKind; title: string | null; body: string | null }>(
    'select kind, title, body from notice_words where workspace_id = $1 and language = $2',
    [workspaceId, language],
  );
  return Object.fromEntries(
    rows.map(({ kind, title, body }) => [
      kind,
      { ...(title === null ? {} : { title }), ...(body === null ? {} : { text: body }) },
    ]),
  );
}

/** The same out of memory, until they are changed; by language. */
export const keptWords = new Kept(['notice_words'], (tx, workspaceId, language) =>
  readWords(tx, workspaceId, language as Language),
);

/** What the people of some awards read of them. */
export function writeAwards(
  words: WorkspaceWords,
  workspace: WorkspaceEngine,
  rows: readonly AwardRow[],
  language: Language,
): Map<string, WrittenNotice> {
  return new Map(
    rows.flatMap((row): [string, WrittenNotice][] => {
      const rule = workspace.rules.rules.get(row.achievement_id);
      if (!rule) return [];
      const { definition } = versionOf(rule, row.version);
      const { value, needed } = row.receipt;
      const person = nameData(workspace.directory.person(row.person_id)?.name ?? '');
      const data = { person, ...awardData(definition, { value, needed, tier: row.tier }, 'you', language) };
      const layers = [...wordsOf(definition, 'award', row.tier, language), words.award];
      return [[row.award_id, writeNotice('award', language, layers, data)]];
    }),
  );
}
