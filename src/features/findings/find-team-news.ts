import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { languages } from '../../domain/language/languages.ts';
import { isTeamNews, tellsLeads } from '../../domain/notices/policy.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { type AwardRow, awardColumns, presentAward, versionOf } from '../present.ts';
import { teamOf } from './find-nudges.ts';
import type { NewFinding, PatternFacts } from './write-findings.ts';

/**
 * What is worth telling others of the awards that were confirmed after `after` up to `upTo`: an award of the team to all
 * of it, one of a person to the team or to their lead where its achievement asks for that.
 */
export async function findTeamNews(
  tx: Tx,
  workspace: WorkspaceEngine,
  after: number,
  upTo: number,
  now: Micros,
): Promise<NewFinding[]> {
  const { workspaceId, rules } = workspace;
  const rows = await tx.query<AwardRow & { hidden: boolean }>(
    `select ${awardColumns}, exists (select from board_hidden b where b.workspace_id = $1 and b.person_id = a.person_id) as hidden
     from awards a where a.workspace_id = $1 and a.state = 'confirmed' and a.award_id in (
       select unnest(award_ids) from announcements where workspace_id = $1 and kind = 'feed' and seq > $2 and seq <= $3)
     order by a.award_id`,
    [workspaceId, after, upTo],
  );
  const won = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = `${row.achievement_id} ${row.window_key}`;
    won.set(key, (won.get(key) ?? new Set()).add(row.person_id));
  }
  return rows.flatMap((row): NewFinding[] => {
    const rule = rules.rules.get(row.achievement_id);
    const person = workspace.directory.person(row.person_id);
    if (!rule || !person) return [];
    const { definition, measure } = versionOf(rule, row.version);
    const { team, manager } = factsAt(person, now).attributes;
    const isOfTeam = measure.kind === 'share';
    const winners = won.get(`${row.achievement_id} ${row.window_key}`) ?? new Set();
    const told =
      team !== undefined && team !== '' && isTeamNews(definition, isOfTeam) && (isOfTeam || !row.hidden)
        ? toTeam(workspace, row, { team, isOfTeam }, isOfTeam ? winners : new Set([row.person_id]), now)
        : [];
    const lead = tellsLeads(definition) && manager ? workspace.directory.byHandle(manager) : undefined;
    if (!lead || lead.id === row.person_id) return told;
    return [...told, toLead(workspace, row, lead.id)];
  });
}

/** Those who have the award hear of it as theirs. */
function toTeam(
  workspace: WorkspaceEngine,
  row: AwardRow,
  facts: { team: string; isOfTeam: boolean },
  without: ReadonlySet<string>,
  now: Micros,
): NewFinding[] {
  const members = teamOf(workspace, facts.team, now);
  if (!maySayOf(members.length, workspace.directory.privacy.isWorksCouncil)) return [];
  const onceKey = facts.isOfTeam
    ? `${row.achievement_id} ${row.window_key} ${facts.team}`
    : `award ${row.award_id}`;
  return members
    .filter((id) => !without.has(id))
    .map((personId) => ({
      ...base(row),
      kind: 'team',
      personId,
      onceKey,
      aboutId: facts.isOfTeam ? null : row.person_id,
      facts,
    }));
}

function toLead(workspace: WorkspaceEngine, row: AwardRow, personId: string): NewFinding {
  const sentences = Object.fromEntries(
    languages.map((language) => {
      const award = presentAward(row, workspace, language);
      return [language, award ? `${award.achievement.name}: ${award.theySentence}` : ''];
    }),
  ) as PatternFacts['sentences'];
  return {
    ...base(row),
    kind: 'pattern',
    personId,
    onceKey: `award ${row.award_id}`,
    aboutId: row.person_id,
    facts: { sentences },
  };
}

function base(row: AwardRow) {
  return {
    achievementId: row.achievement_id,
    version: row.version,
    awardId: row.award_id,
    windowKey: row.window_key,
    endsAt: null,
    lookAt: null,
  };
}
