import { Resvg } from '@resvg/resvg-js';
import type { Language } from '../../domain/language/languages.ts';
import { type ComposedMail, composeMail, type MailItem } from '../../domain/notices/notice-mail.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { awardsById, notesById } from '../awards/queries.ts';
import { presentAwards } from '../present.ts';
import { recognitionsById } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { OutMessage, Sender, SendResult } from './deliver.ts';
import type { Subscriber } from './unsubscribe.ts';

/** A mail on its way out. */
export interface OutMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same over all tries. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pictures: readonly { readonly name: string; readonly png: Buffer }[];
}

export interface MailDeps {
  readonly database: Database;
  readonly publicUrl: string;
  /** Hands a mail to the server; rejects if that does not take it. */
  sendMail(mail: OutMail): Promise<void>;
  /** Names a person on a channel in an address that works without signing in. */
  unsubscribeToken(subscriber: Subscriber): string;
}

/** Notices by mail, with one-click unsubscribe (RFC 8058). */
export function mailSender(deps: MailDeps): Sender {
  const { database, publicUrl } = deps;
  return {
    async send(workspace, message) {
      const { directory, workspaceId } = workspace;
      const to = directory.emailOf(message.personId);
      if (to === null) return { is: 'gone', error: 'This person has no e-mail address.' };
      const { language, items } = await database.inWorkspace(workspaceId, async (tx) => {
        const language = await languageOf(tx, workspaceId, message.personId);
        return { language, items: await itemsOf(tx, workspace, message, publicUrl, language) };
      });
      const unsubscribe = `${publicUrl}/unsubscribe?token=${deps.unsubscribeToken({ workspaceId, personId: message.personId })}`;
      const mail = composeMail({
        language,
        name: directory.person(message.personId)?.name ?? '',
        bundle: message.bundle,
        items,
        links: { settings: `${publicUrl}/notices`, unsubscribe },
      });
      return hand(deps, outMail(mail, to, message.id, publicUrl, unsubscribe));
    },
  };
}

async function hand({ sendMail }: MailDeps, mail: OutMail): Promise<SendResult> {
  try {
    await sendMail(mail);
    return { is: 'sent' };
  } catch (error) {
    const { message, responseCode } = error as Error & { responseCode?: number };
    // 550 to 553: no such mailbox; anything else may pass.
    const isGone = responseCode !== undefined && responseCode >= 550 && responseCode <= 553;
    return { is: isGone ? 'gone' : 'failed', error: message };
  }
}

function outMail(
  { subject, text, html, pictures }: ComposedMail,
  to: string,
  id: string,
  publicUrl: string,
  unsubscribe: string,
): OutMail {
  return {
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    headers: {
      'List-Unsubscribe': `<${unsubscribe.replace('/unsubscribe?', '/v1/unsubscribe?')}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Entity-Ref-ID': id,
    },
    pictures: pictures.map(({ name, svg }) => ({ name, png: new Resvg(svg).render().asPng() })),
  };
}

/** As the person has chosen, else the workspace; somebody who never signed in reads what the workspace does. */
async function languageOf(tx: Tx, workspaceId: string, personId: string): Promise<Language> {
  const [row] = await tx.query<{ language: Language | null }>(
    `select coalesce(a.language, w.language) as language from workspaces w
     left join accounts a on a.workspace_id = w.workspace_id and a.person_id = $2 where w.workspace_id = $1`,
    [workspaceId, personId],
  );
  return row?.language ?? 'en';
}

async function itemsOf(
  tx: Tx,
  workspace: WorkspaceEngine,
  { lines, personId }: OutMessage,
  publicUrl: string,
  language: Language,
): Promise<MailItem[]> {
  const { workspaceId, directory } = workspace;
  const idsOf = (kind: string) => lines.flatMap((line) => (line.kind === kind ? [line.subjectId] : []));
  const nameOf = (id: string) => directory.person(id)?.name ?? '';
  const awards = presentAwards(await awardsById(tx, workspaceId, idsOf('award')), workspace, language).map(
    (award): [string, MailItem] => [
      award.id,
      {
        kind: 'award',
        title: award.achievement.name,
        text: award.youSentence,
        from: null,
        badge: award.achievement.badge,
        link: `${publicUrl}/awards/${award.id}`,
      },
    ],
  );
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
  const items = new Map([...awards, ...recognitions, ...mentions, ...notes]);
  return lines.flatMap(({ subjectId }) => items.get(subjectId) ?? []);
}
