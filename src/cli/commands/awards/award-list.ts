import { type Award, awardState } from '../../../features/awards/api.ts';
import type { Call, Command } from '../../command.ts';
import { readLimit } from '../../read/read-limit.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const awardList: Command = {
  name: 'award list',
  summary: 'List awards, newest earned first.',
  options: {
    person: { value: 'HANDLE', about: 'Only of this person.' },
    achievement: { value: 'KEY', about: 'Only of this achievement.' },
    window: {
      value: 'WINDOW',
      about: 'Only of this window: 2016-W12, 2016-03-21, 2016-03, 2016-Q1 or ever.',
    },
    state: { value: 'STATE', about: 'Only in this state.', choices: awardState.options },
    tier: { value: 'TIER', about: 'Only of this tier.' },
    limit: { value: 'N', about: 'How many, or all. Default: 50.' },
    count: { about: 'Only say how many awards there are, and of how many people.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'With --json, one award a line.',
  examples: [
    'smallwins award list --achievement clean-week --window 2016-W12 --limit all',
    'smallwins award list --person "Resolved by 11" --json',
    'smallwins award list --state pending --count',
  ],
  async run(call) {
    const names = ['person', 'achievement', 'window', 'state', 'tier'];
    const query = Object.fromEntries(names.map((name) => [name, call.text(name)]));
    const limit = call.isSet('count') ? Number.POSITIVE_INFINITY : readLimit(call);
    const awards = await inWorkspace(call, async (client) => {
      const all: Award[] = [];
      for await (const page of client.pages<Award>('/v1/awards', query, 1000, limit)) all.push(...page);
      return all;
    });
    if (call.isSet('count')) sayCount(call, awards);
    else sayAwards(call, awards);
    return 0;
  },
};

function sayCount({ output }: Call, awards: readonly Award[]): void {
  const people = new Set(awards.map(({ person }) => person.handle)).size;
  output.json({ awards: awards.length, people });
  output.line(
    `${awards.length} ${awards.length === 1 ? 'award' : 'awards'} of ${people} ${people === 1 ? 'person' : 'people'}`,
  );
}

function sayAwards({ output }: Call, awards: readonly Award[]): void {
  for (const award of awards) output.json(award);
  if (awards.length === 0) output.line('No award matches.');
  else
    output.table(
      ['EARNED', 'PERSON', 'ACHIEVEMENT', 'TIER', 'WINDOW', 'STATE', 'ID'],
      awards.map(({ earnedAt, person, achievement, tier, window, state, id }) => [
        earnedAt.slice(0, 16).replace('T', ' '),
        person.name,
        achievement.key,
        tier ?? '–',
        window.key,
        state,
        id,
      ]),
    );
}
