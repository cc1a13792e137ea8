import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../achievements/language/parse-definition.ts';
import { isKeptFromLeads, isTeamNews, policyOf, tellsLeads } from './policy.ts';
import { type NoticeMatrix, timeOf } from './preferences.ts';

const text = (notify: string) => `
smallwins: 1
achievement: clean
name: Clean
sentence: Ten tickets this week.
because: A reason.
family: helpdesk
kind: quality
outcome: [helpdesk.csat]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 10, in: week }
${notify}`;
const define = (notify: string) => {
  const parsed = parseDefinition(text(notify));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

describe('who is told when and where', () => {
  const workspace: NoticeMatrix = { award: { mail: 'daily', chat: 'never' } };
  const layers = (notify: string, own: NoticeMatrix = {}) => [
    own,
    policyOf(define(notify), workspace),
    workspace,
  ];

  test('is as the workspace has it, where the achievement asks for nothing', () => {
    expect(timeOf('award', 'mail', layers(''))).toBe('daily');
    expect(timeOf('award', 'app', layers(''))).toBe('now');
  });

  test('is when the achievement says, where it is told at all', () => {
    const asked = layers('notify: { person: weekly, nudge: daily }');
    expect(timeOf('award', 'mail', asked)).toBe('weekly');
    expect(timeOf('award', 'chat', asked)).toBe('never');
    expect(timeOf('nudge', 'app', asked)).toBe('daily');
    expect(timeOf('nudge', 'mail', asked)).toBe('never');
    expect(timeOf('recognition', 'mail', asked)).toBe('daily');
  });

  test('is where the achievement says, channel by channel', () => {
    const asked = layers('notify: { person: { chat: now, mail: never } }');
    expect(timeOf('award', 'chat', asked)).toBe('now');
    expect(timeOf('award', 'mail', asked)).toBe('never');
    expect(timeOf('award', 'app', asked)).toBe('now');
  });

  test('is what the person has chosen before anything', () => {
    expect(timeOf('award', 'mail', layers('notify: { person: now }', { award: { mail: 'never' } }))).toBe(
      'never',
    );
  });

  test('what makes no sense is refused, with its line', () => {
    const refused = (notify: string) => {
      const parsed = parseDefinition(text(notify));
      return 'problems' in parsed ? parsed.problems.map(({ line }) => line) : [];
    };
    expect(refused('notify: { person: sometimes }')).not.toEqual([]);
    expect(refused('notify: { person: { fax: now } }')).not.toEqual([]);
    expect(refused('notify: { everybody: now }')).not.toEqual([]);
    expect(refused('notify: { person: now }')).toEqual([]);
  });
});

describe('who else hears of awards', () => {
  test('the team where it is asked for, or the award is its own', () => {
    expect(isTeamNews(define(''), false)).toBe(false);
    expect(isTeamNews(define(''), true)).toBe(true);
    expect(isTeamNews(define('notify: { team: daily }'), false)).toBe(true);
    expect(isTeamNews(define('notify: { team: never }'), true)).toBe(false);
  });

  test('leads of each where it is asked for sooner than weekly, and of none where it is never', () => {
    expect(tellsLeads(define(''))).toBe(false);
    expect(tellsLeads(define('notify: { manager: weekly }'))).toBe(false);
    expect(tellsLeads(define('notify: { manager: { chat: now } }'))).toBe(true);
    expect(isKeptFromLeads(define('notify: { manager: never }'))).toBe(true);
    expect(isKeptFromLeads(define('notify: { manager: { chat: now } }'))).toBe(false);
  });
});
