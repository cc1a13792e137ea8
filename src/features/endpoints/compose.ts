import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { testKind } from '../../domain/webhooks/kinds.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import type { Award } from '../awards/api.ts';
import { awardsById } from '../awards/queries.ts';
import { presentAwards } from '../present.ts';
import { mailLanguage } from '../reader.ts';
import { type RecognitionRow, recognitionsById } from '../recognitions/queries.ts';

/** A dispatch as it is put together. */
export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: number;
}

/** What is sent, as text; null for what holds no more and is not told. */
export type Bodies = ReadonlyMap<string, string | null>;

/**
 * Puts dispatches into words: type, timestamp and data (Standard Webhooks). It is done when they are sent, so that
 * nobody is congratulated on what was taken back, and an erased name goes nowhere.
 */
export async function composeBodies(
  tx: Tx,
  workspace: WorkspaceEngine,
  told: readonly Told[],
  publicUrl: string | null,
): Promise<Bodies> {
  const { workspaceId } = workspace;
  const language: Language = (await mailLanguage(tx, workspaceId, null)) ?? 'en';
  const idsOf = (noun: string) =>
    told.flatMap(({ kind, subjectId }) => (kind.startsWith(`${noun}.`) ? [subjectId] : []));
  const awards = new Map(
    presentAwards(await awardsById(tx, workspaceId, idsOf('award')), workspace, language).map((one) => [
      one.id,
      one,
    ]),
  );
  const recognitions = new Map(
    (await recognitionsById(tx, workspaceId, idsOf('recognition'))).map((row) => [row.recognition_id, row]),
  );
  const dataOf = ({ kind, subjectId }: Told): object | null => {
    const [award, recognition] = [awards.get(subjectId), recognitions.get(subjectId)];
    if (kind === testKind) return { message: 'This is a test. Nothing has happened.' };
    if (kind === 'recognition.withdrawn') return { id: subjectId };
    if (kind === 'recognition.sent')
      return recognition?.state === 'shown' && recognition.audience === 'everyone'
        ? recognitionData(recognition, workspace, publicUrl)
        : null;
    if (!award || (kind === 'award.confirmed' && award.state !== 'confirmed')) return null;
    return awardData(award, publicUrl);
  };
  return new Map(
    told.map((one) => {
      const data = dataOf(one);
      return [one.id, data && JSON.stringify({ type: one.kind, timestamp: formatInstant(one.at), data })];
    }),
  );
}

function awardData(
  { id, state, achievement, person, tier, window, earnedAt, theySentence }: Award,
  base: string | null,
) {
  return {
    id,
    state,
    achievement: { key: achievement.key, name: achievement.name, version: achievement.version },
    person: { handle: person.handle, name: person.name, team: person.team },
    tier,
    window,
    earnedAt,
    sentence: theySentence,
    link: base && `${base}/awards/${id}`,
  };
}

function recognitionData(row: RecognitionRow, { directory }: WorkspaceEngine, base: string | null) {
  const person = (id: string) => {
    const { handle = '', name = '' } = directory.person(id) ?? {};
    return { handle, name };
  };
  return {
    id: row.recognition_id,
    giver: person(row.giver_id),
    recipients: row.recipients.map(person),
    team: row.team,
    value: { key: row.key, name: row.name, kind: row.kind },
    what: row.what,
    effect: row.effect,
    givenAt: formatInstant(row.given_at),
    link: base && `${base}/feed`,
  };
}
