import { achievements } from '../../features/achievements/described.ts';
import { audit } from '../../features/audit/described.ts';
import { authenticity } from '../../features/authenticity/described.ts';
import { awards } from '../../features/awards/described.ts';
import { boards } from '../../features/boards/described.ts';
import { calendars } from '../../features/calendars/described.ts';
import { chat } from '../../features/chat/described.ts';
import { databaseSources } from '../../features/database-sources/described.ts';
import { demo } from '../../features/demo/described.ts';
import { type DescribedSlice, type Description, describeRoutes, problem } from '../../features/described.ts';
import { directory } from '../../features/directory/described.ts';
import { embed } from '../../features/embed/described.ts';
import { endpoints } from '../../features/endpoints/described.ts';
import { events } from '../../features/events/described.ts';
import { feed } from '../../features/feed/described.ts';
import { fetchBack } from '../../features/fetch-back/described.ts';
import { hooks } from '../../features/hooks/described.ts';
import { imports } from '../../features/imports/described.ts';
import { invariants } from '../../features/invariants/described.ts';
import { ledger } from '../../features/ledger/described.ts';
import { mcp } from '../../features/mcp/described.ts';
import { operations } from '../../features/metrics/described.ts';
import { noticeWords } from '../../features/notice-words/described.ts';
import { notices } from '../../features/notices/described.ts';
import { packs } from '../../features/packs/described.ts';
import { previews } from '../../features/previews/described.ts';
import { privacy } from '../../features/privacy/described.ts';
import { recognitions } from '../../features/recognitions/described.ts';
import { reviewTalk } from '../../features/review-talk/described.ts';
import { members, signIn } from '../../features/sign-in/described.ts';
import { singleSignOn } from '../../features/sign-in/sso/described.ts';
import { sources } from '../../features/sources/described.ts';
import { team } from '../../features/team/described.ts';
import { today } from '../../features/today/described.ts';
import { workspaces } from '../../features/workspaces/described.ts';

const problems = describeRoutes({ tag: '', about: '', schemas: { problem }, routes: {} });

/** What a program asks for most comes first. */
export const slices: readonly DescribedSlice[] = [
  events,
  awards,
  today,
  recognitions,
  feed,
  team,
  boards,
  achievements,
  packs,
  previews,
  directory,
  sources,
  hooks,
  databaseSources,
  fetchBack,
  imports,
  endpoints,
  ledger,
  noticeWords,
  notices,
  chat,
  calendars,
  embed,
  reviewTalk,
  authenticity,
  audit,
  privacy,
  invariants,
  signIn,
  members,
  mcp,
  singleSignOn,
  workspaces,
  demo,
  operations,
  problems,
];

/** Every route as it is described, by `METHOD /path/:with/:names`. */
export const descriptions: ReadonlyMap<string, Description> = new Map(
  slices.flatMap(({ routes }) => Object.entries(routes)),
);
