import type { Command } from './command.ts';
import { achievementAdd } from './commands/achievement-add.ts';
import { achievementList } from './commands/achievement-list.ts';
import { achievementRetire } from './commands/achievement-retire.ts';
import { actorList } from './commands/actor-list.ts';
import { actorMatch } from './commands/actor-match.ts';
import { apply } from './commands/apply.ts';
import { auditList } from './commands/audit-list.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { authenticity } from './commands/authenticity.ts';
import { authenticityDismiss } from './commands/authenticity-dismiss.ts';
import { awardDecisions } from './commands/award-decide.ts';
import { awardList } from './commands/award-list.ts';
import { boardRecount, boardSettings } from './commands/board-settings.ts';
import { boardShow } from './commands/board-show.ts';
import { check } from './commands/check.ts';
import { connectorList } from './commands/connector-list.ts';
import { connectorTry } from './commands/connector-try.ts';
import { doctor } from './commands/doctor.ts';
import { endpoints } from './commands/endpoints.ts';
import { eventApplyLate } from './commands/event-apply-late.ts';
import { eventList } from './commands/event-list.ts';
import { explain } from './commands/explain.ts';
import { folderImport } from './commands/folder-import.ts';
import { goals } from './commands/goals.ts';
import { importFile } from './commands/import-file.ts';
import { keyAdd } from './commands/key-add.ts';
import { keyRevoke } from './commands/key-revoke.ts';
import { mcp } from './commands/mcp.ts';
import { packs } from './commands/packs.ts';
import { peopleImport } from './commands/people-import.ts';
import { peopleDeactivate, peopleErase, peopleExport, peopleReactivate } from './commands/people-leave.ts';
import { peopleList } from './commands/people-list.ts';
import { peopleMerge, peopleSplit } from './commands/people-merge.ts';
import { peopleSet } from './commands/people-set.ts';
import { peopleShow } from './commands/people-show.ts';
import { plan } from './commands/plan.ts';
import { preview } from './commands/preview.ts';
import { privacy, retentionRun } from './commands/privacy.ts';
import { reevaluate } from './commands/reevaluate.ts';
import { replay } from './commands/replay.ts';
import { signIn } from './commands/sign-in.ts';
import { ssoShow } from './commands/sso-show.ts';
import { start } from './commands/start.ts';
import { teamReview, teamWeek } from './commands/team.ts';
import { testCases } from './commands/test-cases.ts';
import { verify } from './commands/verify.ts';
import { version } from './commands/version.ts';
import { workspaceAdd } from './commands/workspace-add.ts';
import { workspaceList } from './commands/workspace-list.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  importFile,
  folderImport,
  awardList,
  ...awardDecisions,
  explain,
  teamWeek,
  teamReview,
  check,
  testCases,
  preview,
  replay,
  plan,
  apply,
  eventList,
  eventApplyLate,
  achievementAdd,
  achievementList,
  achievementRetire,
  ...packs,
  reevaluate,
  peopleList,
  peopleShow,
  peopleSet,
  peopleImport,
  peopleMerge,
  peopleSplit,
  peopleDeactivate,
  peopleReactivate,
  peopleExport,
  peopleErase,
  privacy,
  retentionRun,
  actorList,
  actorMatch,
  boardShow,
  boardSettings,
  boardRecount,
  ...goals,
  workspaceAdd,
  workspaceList,
  keyAdd,
  keyRevoke,
  ...endpoints,
  connectorList,
  connectorTry,
  mcp,
  authenticity,
  authenticityDismiss,
  auditList,
  auditVerify,
  signIn,
  ssoShow,
  doctor,
  verify,
  version,
];
