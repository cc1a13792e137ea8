import type { Language } from '../../domain/language/languages.ts';
import { type ComposedMail, composeMail, type MailItem } from '../../domain/notices/mail/notice-mail.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { awardsById, notesById } from '../awards/queries.ts';
import { reactionNoticesById } from '../feed/queries.ts';
import type { Finding } from '../findings/api.ts';
import { findingsById } from '../findings/queries.ts';
import { readWords, writeAwards } from '../notice-words/queries.ts';
import { presentAwards } from '../present.ts';
import { mailLanguage } from '../reader.ts';
import { recognitionsById } from '../recognitions/queries.ts';
import { drawn, type OutMail, type SendMail } from '../smtp.ts';
import type { Viewer } from '../viewer.ts';
import type { OutMessage, Sender, SendResult } from './deliver.ts';
import type { Subscriber } from './unsubscribe.ts';

export interface MailDeps {
  readonly database: Database;
  readonly publicUrl: string;
  readonly sendMail: SendMail;
  /** Names a person on a channel in an address that works without signing in. */
  unsubscribeToken(subscriber: Subscriber): string;
}

/** Notices by mail, with one-click unsubscribe (RFC 8058). */
export function mailSender(deps: MailDeps): Sender {
  const { database, publicUrl } = deps;
  return {
    limits: { parallel: 4, perSecond: 50, burst: 50 },
    async send(workspace, message) {
      const { directory, workspaceId } = workspace;
      const to = directory.emailOf(message.personId);
      if (to === null) return { is: 'gone', error: 'This person has no e-mail address.' };
      const { language, items } = await database.inWorkspace(workspaceId, async (tx) => {
        // Somebody who never signed in reads what the workspace does.
        const language = (await mailLanguage(tx, workspaceId, message.personId)) ?? 'en';
        return { language, items: await readItems(tx, workspace, message, publicUrl, language) };
      });
      const token = deps.unsubscribeToken({ workspaceId, personId: message.personId });
      const mail = composeMail({
        language,
        name: directory.person(message.personId)?.name ?? '',
        bundle: message.bundle,
        items,
        links: { settings: `${publicUrl}/notices`, unsubscribe: `${publicUrl}/unsubscribe?token=${token}` },
      });
      return hand(deps, outMail(mail, to, message.id, publicUrl, token));
    },
  };
}

/** Where to look at what was noticed. */
const pageOf: Readonly<Record<Finding['kind'], string>> = {
  nudge: '/',
  stall: '/',
  pattern: '/team',
  team: '/feed',
};

function isFinding(kind: string): kind is Finding['kind'] {
  return kind in pageOf;
}

async function hand({ sendMail }: MailDeps, mail: OutMail): Promise<SendResult> {
  try {
    await sendMail(mail);
    return { is: 'sent' };
  } catch (error) {
    const { message, responseCode } = error as Error & { responseCode?: number };
    // 550 to 553: no such mailbox; anything else may pass.
    const isGone = responseCode !== undefined && responseCode >= 550 && responseCode <= 553;
    if (isGone) return { is: 'gone', error: message };
    // No answer at all, or 421: not this mail, the server itself is unable.
    return { is: 'failed', error: message, isAway: responseCode === undefined || responseCode === 421 };
  }
}

function outMail(
  { subject, text, html, pictures }: ComposedMail,
  to: string,
  id: string,
  publicUrl: string,
  token: string,
): OutMail {
  return {
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${publicUrl}/v1/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Entity-Ref-ID': id,
    },
    pictures: drawn(pictures),
  };
}

/** What a message tells of, as it reads now; what was taken back since is not among it. */
export async function readItems(
  tx: Tx,
  workspace: WorkspaceEngine,
  { lines, personId }: Pick<OutMessage, 'lines' | 'personId'>,
  publicUrl: string,
  language: Language,
): Promise<MailItem[]> {
  const { workspaceId, directory } = workspace;
  const idsOf = (kind: string) => lines.flatMap((line) => (line.kind === kind ? [line.subjectId] : []));
  const nameOf = (id: string) => directory.person(id)?.name ?? '';
  const rows = await awardsById(tx, workspaceId, idsOf('award'));
  const said = await readWords(tx, workspaceId, language);
  const words = writeAwards(said, workspace, rows, language);
  const awards = presentAwards(rows, workspace, language).map((award): [string, MailItem] => [
    award.id,
    {
      kind: 'award',
      title: words.get(award.id)?.title ?? award.achievement.name,
      text: words.get(award.id)?.text ?? award.youSentence,
      from: null,
      badge: award.achievement.badge,
      link: `${publicUrl}/awards/${award.id}`,
    },
  ]);
  const recognitions = (await recognitionsById(tx, workspaceId, idsOf('recognition'))).map(
    (row): [string, MailItem] => [
      row.recognition_id,
      {
        kind: 'recognition',
        title: row.name,
        text: [row.what, row.effect].filter((text) => text !== '').join(' '),
        from: nameOf(row.giver_id),
        badge: { name: row.name, meaning: row.meaning, family: row.family, kind: 'recognition', tier: 0 },
        link: `${publicUrl}/feed`,
      },
    ],
  );
  const comments = await tx.query<{ id: string; by: string; seq: number; text: string }>(
    `select comment_id as id, person_id as by, seq, text from comments where workspace_id = $1 and comment_id = any ($2::uuid[])`,
    [workspaceId, idsOf('mention')],
  );
  const mentions = comments.map(({ id, by, seq, text }): [string, MailItem] => [
    id,
    { kind: 'mention', title: '', text, from: nameOf(by), badge: null, link: `${publicUrl}/feed/${seq}` },
  ]);
  const reader: Viewer = { workspaceId, roles: ['member'], personId, source: null, language };
  const written = await notesById(tx, workspace, reader, idsOf('note'));
  const notes = [...written].map(([id, { awardId, achievement, from, text }]): [string, MailItem] => [
    id,
    {
      kind: 'note',
      title: achievement.name,
      text,
      from: from.name,
      badge: achievement.badge,
      link: `${publicUrl}/awards/${awardId}`,
    },
  ]);
  const reacted = await reactionNoticesById(tx, workspace, reader, idsOf('reaction'), said);
  const reactions = [...reacted].map(([id, { title, text, badge, entry }]): [string, MailItem] => [
    id,
    { kind: 'reaction', title, text, from: null, badge, link: `${publicUrl}/feed/${entry}` },
  ]);
  const noticed = lines.flatMap(({ kind, subjectId }) => (isFinding(kind) ? [subjectId] : []));
  const findings = [...(await findingsById(tx, workspace, noticed, language))].map(
    ([id, { kind, title, text, achievement, awardId }]): [string, MailItem] => [
      id,
      {
        kind,
        title,
        text,
        from: null,
        badge: achievement?.badge ?? null,
        link: `${publicUrl}${awardId === null ? pageOf[kind] : `/awards/${awardId}`}?notice=${kind}.${id}`,
      },
    ],
  );
  const items = new Map([...awards, ...recognitions, ...mentions, ...reactions, ...notes, ...findings]);
  return lines.flatMap(({ subjectId }) => items.get(subjectId) ?? []);
}
