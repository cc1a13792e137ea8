import type { Command } from './command.ts';
import { achievementAdd } from './commands/achievements/achievement-add.ts';
import { achievementList } from './commands/achievements/achievement-list.ts';
import { achievementRetire } from './commands/achievements/achievement-retire.ts';
import { apply } from './commands/achievements/apply.ts';
import { packs } from './commands/achievements/packs.ts';
import { plan } from './commands/achievements/plan.ts';
import { reevaluate } from './commands/achievements/reevaluate.ts';
import { authenticity } from './commands/awards/authenticity.ts';
import { authenticityDismiss } from './commands/awards/authenticity-dismiss.ts';
import { awardDecisions } from './commands/awards/award-decide.ts';
import { awardList } from './commands/awards/award-list.ts';
import { explain } from './commands/awards/explain.ts';
import { boardRecount, boardSettings } from './commands/boards/board-settings.ts';
import { boardShow } from './commands/boards/board-show.ts';
import { goals } from './commands/boards/goals.ts';
import { eventApplyLate } from './commands/events/event-apply-late.ts';
import { eventList } from './commands/events/event-list.ts';
import { folderImport } from './commands/imports/folder-import.ts';
import { importFile } from './commands/imports/import-file.ts';
import { actorList } from './commands/people/actor-list.ts';
import { actorMatch } from './commands/people/actor-match.ts';
import { peopleImport } from './commands/people/people-import.ts';
import {
  peopleDeactivate,
  peopleErase,
  peopleExport,
  peopleReactivate,
} from './commands/people/people-leave.ts';
import { peopleList } from './commands/people/people-list.ts';
import { peopleMerge, peopleSplit } from './commands/people/people-merge.ts';
import { peopleSet } from './commands/people/people-set.ts';
import { peopleShow } from './commands/people/people-show.ts';
import { teamReview, teamWeek } from './commands/people/team.ts';
import { doctor } from './commands/server/doctor.ts';
import { start } from './commands/server/start.ts';
import { verify } from './commands/server/verify.ts';
import { version } from './commands/server/version.ts';
import { connectorList } from './commands/tools/connector-list.ts';
import { connectorTry } from './commands/tools/connector-try.ts';
import { endpoints } from './commands/tools/endpoints.ts';
import { mcp } from './commands/tools/mcp.ts';
import { check } from './commands/trying/check.ts';
import { preview } from './commands/trying/preview.ts';
import { replay } from './commands/trying/replay.ts';
import { testCases } from './commands/trying/test-cases.ts';
import { auditList } from './commands/workspace/audit-list.ts';
import { auditVerify } from './commands/workspace/audit-verify.ts';
import { keyAdd } from './commands/workspace/key-add.ts';
import { keyRevoke } from './commands/workspace/key-revoke.ts';
import { privacy, retentionRun } from './commands/workspace/privacy.ts';
import { signIn } from './commands/workspace/sign-in.ts';
import { ssoShow } from './commands/workspace/sso-show.ts';
import { workspaceAdd } from './commands/workspace/workspace-add.ts';
import { workspaceList } from './commands/workspace/workspace-list.ts';

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
