import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { awardData, goalData, nameData, wordsOf } from '../../domain/notices/words/fill-data.ts';
import type { TemplateData } from '../../domain/notices/words/template.ts';
import { writeNotice } from '../../domain/notices/words/write-notice.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { awardsById } from '../awards/queries.ts';
import { readWords, type WorkspaceWords } from '../notice-words/queries.ts';
import { type AwardRow, presentAchievement, presentPerson, tierRank, versionOf } from '../present.ts';
import type { Finding } from './api.ts';
import type { GoalFacts, PatternFacts, TeamFacts } from './write-findings.ts';

interface FindingRow {
  finding_id: string;
  person_id: string;
  kind: Finding['kind'];
  at: Micros;
  achievement_id: string | null;
  version: number | null;
  about_id: string | null;
  award_id: string | null;
  facts: GoalFacts | PatternFacts | TeamFacts;
}

/** What somebody is told, as they read it; what holds no more is left out. */
export async function findingsById(
  tx: Tx,
  workspace: WorkspaceEngine,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, Finding>> {
  if (ids.length === 0) return new Map();
  const { workspaceId } = workspace;
  const rows = await tx.query<FindingRow>(
    `select finding_id, person_id, kind, at, achievement_id, version, about_id, award_id, facts from findings f
     where workspace_id = $1 and finding_id = any ($2::uuid[]) and ${findingStandsSql}`,
    [workspaceId, ids],
  );
  const awards = await awardsById(
    tx,
    workspaceId,
    rows.flatMap((row) => (row.kind === 'team' ? (row.award_id ?? []) : [])),
  );
  const words = await readWords(tx, workspaceId, language);
  const byId = new Map(awards.map((row) => [row.award_id, row]));
  return new Map(
    rows.flatMap((row): [string, Finding][] => {
      const found = present(workspace, row, byId.get(row.award_id ?? ''), words, language);
      return found ? [[row.finding_id, found]] : [];
    }),
  );
}

/** Of `findings f`: it stands, and so does the award it tells of. */
export const findingStandsSql = `f.state = 'stands' and (f.award_id is null or exists (
  select from awards a where a.workspace_id = f.workspace_id and a.award_id = f.award_id and a.state = 'confirmed'))`;

function present(
  workspace: WorkspaceEngine,
  row: FindingRow,
  award: AwardRow | undefined,
  words: WorkspaceWords,
  language: Language,
): Finding | null {
  const { directory, rules } = workspace;
  const rule = rules.rules.get(row.achievement_id ?? '');
  const version = rule && versionOf(rule, row.version ?? undefined);
  const about = row.about_id === null ? undefined : directory.person(row.about_id);
  const reader = { person: nameData(directory.person(row.person_id)?.name ?? '') };
  const named: TemplateData = about ? { about: nameData(about.name) } : {};
  const { kind, facts } = row;
  const tier = award?.tier ?? ('tier' in facts ? facts.tier : null);
  const layers = [
    ...(version && kind !== 'pattern' ? wordsOf(version.definition, kind, tier, language) : []),
    words[kind],
  ];
  let data: TemplateData | null = null;
  if ('sentences' in facts) data = { ...reader, ...named, fact: facts.sentences[language] };
  else if ('scope' in facts && version) data = { ...reader, ...goalData(version, facts, language) };
  else if ('team' in facts && version && award) {
    const { value, needed } = award.receipt;
    const known = awardData(version.definition, { value, needed, tier }, 'they', language);
    // Of an award that is the team's its sentence says what the team did.
    const deed = facts.isOfTeam ? (known.achievement as { sentence: string }).sentence : known.deed;
    data = { ...reader, ...named, ...known, deed: deed ?? '', team: facts.team };
  }
  if (!data) return null;
  const { title, text } = writeNotice(kind, language, layers, data);
  return {
    id: row.finding_id,
    kind,
    at: formatInstant(row.at),
    title,
    text,
    achievement: version
      ? presentAchievement(version.definition, version.version, language, tierRank(version.definition, tier))
      : null,
    about: about ? presentPerson(about, row.at) : null,
    awardId: row.award_id,
  };
}
