import type { Refusal } from '../refusal.ts';
import type { Language } from './languages.ts';
import { achievementsProblems } from './problems/achievements-problems.ts';
import { boardsProblems } from './problems/boards-problems.ts';
import { chatsProblems } from './problems/chats-problems.ts';
import { commonProblems } from './problems/common-problems.ts';
import { databasesProblems } from './problems/databases-problems.ts';
import { importsProblems } from './problems/imports-problems.ts';
import { peopleProblems } from './problems/people-problems.ts';
import { recognitionProblems } from './problems/recognition-problems.ts';
import type { Problems } from './problems/said.ts';
import { signInProblems } from './problems/sign-in-problems.ts';
import { signOnProblems } from './problems/sign-on-problems.ts';
import { sourcesProblems } from './problems/sources-problems.ts';

/** What people are refused with, in the other languages, by code. */
export const problems: Problems = {
  ...commonProblems,
  ...signInProblems,
  ...signOnProblems,
  ...recognitionProblems,
  ...peopleProblems,
  ...achievementsProblems,
  ...boardsProblems,
  ...sourcesProblems,
  ...databasesProblems,
  ...importsProblems,
  ...chatsProblems,
};

/** A refusal's sentence for a reader; what only programs meet is English (`problems/english-only.ts`). */
export function sayProblem({ code, message }: Pick<Refusal, 'code' | 'message'>, language: Language): string {
  if (language === 'en') return message;
  for (const said of problems[code] ?? []) {
    const found = said.of ? said.of.exec(message) : [];
    if (found) return said[language].replace(/\$(\d)/g, (_sign, place: string) => found[Number(place)] ?? '');
  }
  return message;
}
