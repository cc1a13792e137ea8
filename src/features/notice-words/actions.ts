import type { Language } from '../../domain/language/languages.ts';
import { defaultWords, type WordsLayer } from '../../domain/notices/words/default-words.ts';
import { lintWords } from '../../domain/notices/words/lint-words.ts';
import { variablesOf, type WordedKind, wordedKinds } from '../../domain/notices/words/variables.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { recordAudit } from '../audit/actions.ts';
import type { Viewer } from '../viewer.ts';
import type { WordsView } from './api.ts';
import { readWords } from './queries.ts';

/** What a workspace says of each kind in a language, beside our own words. */
export async function viewWords(tx: Tx, workspaceId: string, language: Language): Promise<WordsView> {
  const own = await readWords(tx, workspaceId, language);
  return {
    language,
    kinds: wordedKinds.map((kind) => ({
      kind,
      title: own[kind]?.title ?? null,
      text: own[kind]?.text ?? null,
      standard: defaultWords[language][kind],
      variables: Object.entries(variablesOf[kind]).map(([name, presence]) => ({
        name,
        always: presence === 'always',
      })),
      findings: lintWords(kind, own[kind] ?? {}),
    })),
  };
}

/** What cannot be read or filled in is not saved; a text that only says little is. */
export async function saveWords(
  tx: Tx,
  viewer: Viewer,
  kind: WordedKind,
  language: Language,
  words: WordsLayer,
  now: string,
): Promise<void> {
  const { workspaceId } = viewer;
  const [wrong] = lintWords(kind, words).filter(({ level }) => level === 'error');
  if (wrong)
    throw new Refusal('bad-words', 422, {
      message: `The ${wrong.part} ${wrong.message}`,
      pointer: `/${wrong.part}`,
    });
  if (words.title === undefined && words.text === undefined)
    await tx.query('delete from notice_words where workspace_id = $1 and kind = $2 and language = $3', [
      workspaceId,
      kind,
      language,
    ]);
  else
    await tx.query(
      `insert into notice_words (workspace_id, kind, language, title, body, changed_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, kind, language) do update set title = excluded.title, body = excluded.body,
         changed_at = excluded.changed_at`,
      [workspaceId, kind, language, words.title ?? null, words.text ?? null, now],
    );
  await recordAudit(tx, workspaceId, viewer, {
    action: 'notices.words-set',
    subject: kind,
    details: { language, title: words.title ?? null, text: words.text ?? null },
  });
}
