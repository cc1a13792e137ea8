import { replay as decide, type ReplayedAward } from '../../../domain/achievements/trying/replay.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { Roster } from '../../../domain/people/roster.ts';
import { shuffle } from '../../../domain/shuffle.ts';
import { formatInstant, parseInstant } from '../../../domain/time/instant.ts';
import type { Call, Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { readWholeSet } from '../../read/read-achievements.ts';
import { onceEach, readEventLines } from '../../read/read-events.ts';
import { findFile } from '../../read/read-file.ts';
import { readPeople } from '../../read/read-people.ts';
import { jsonOption } from '../../with-server.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'Decide events from a file against achievements from a folder: no server, no database.',
  positionals: { usage: '', min: 0, max: 0 },
  options: {
    achievements: { value: 'DIR', about: 'A folder of achievements in YAML, or one such file.' },
    events: { value: 'FILE', about: 'CloudEvents, one JSON object a line (NDJSON).' },
    people: { value: 'FILE', about: 'Zones, attributes and aliases of people: YAML, JSON, NDJSON or CSV.' },
    shuffle: { value: 'SEED', about: 'Take the events in another order; the awards must be the same.' },
    now: { value: 'MOMENT', about: 'When it is, for holds that still run: RFC 3339. Default: now.' },
    ...jsonOption,
  },
  notes:
    'With --json, one award that stands a line: achievement, person, tier, window, earned_at, state and more.\nWhat a server would put aside is left out and said on standard error.',
  examples: [
    'smallwins replay --achievements packs/helpdesk-quality --events events.ndjson',
    'smallwins replay --achievements . --events events.ndjson --people people.csv --shuffle 7 --json',
  ],
  async run(call) {
    const { output } = call;
    const folder = needed(call, 'achievements');
    const file = findFile(output.io, needed(call, 'events')).path;
    const people = call.text('people');
    const now = nowOf(call);
    const rules = readWholeSet(output.io, folder);
    const roster = new Roster(people === undefined ? [] : readPeople(output.io, people));
    const lines = await readEventLines(output, file);
    const seed = seedOf(call);
    const events = onceEach(output, seed === null ? lines : shuffle(lines, seed), now);
    const awards = decide(rules, events, roster.find, now);
    for (const award of awards) output.json(presentAward(award));
    sayAwards(call, awards, events.length);
    return 0;
  },
};

function needed(call: Call, option: string): string {
  const value = call.text(option);
  if (value === undefined) throw wrongUsage(`replay needs --${option}.`);
  return value;
}

function nowOf(call: Call): Micros {
  const text = call.text('now');
  if (text === undefined) return Date.now() * 1000;
  const parsed = parseInstant(text);
  if (typeof parsed !== 'number') throw wrongUsage(`--now ${JSON.stringify(text)}: ${parsed.message}`);
  return parsed;
}

function seedOf(call: Call): number | null {
  const text = call.text('shuffle');
  if (text === undefined) return null;
  if (!/^\d{1,15}$/.test(text))
    throw wrongUsage(`--shuffle needs a whole number, not ${JSON.stringify(text)}.`);
  return Number(text);
}

function presentAward(award: ReplayedAward) {
  const { achievement, person, tier, window, start, earnedAt, settlesAt, state, value, needed } = award;
  return {
    achievement,
    person,
    tier,
    window,
    earned_at: earnedAt === null ? null : formatInstant(earnedAt),
    state,
    start,
    value,
    needed,
    settles_at: settlesAt === null ? null : formatInstant(settlesAt),
  };
}

function sayAwards({ output }: Call, awards: readonly ReplayedAward[], events: number): void {
  if (awards.length > 0) {
    const rows = awards.map((award) => {
      const shown = presentAward(award);
      return [
        shown.achievement,
        shown.person,
        shown.tier ?? '',
        shown.window,
        shown.earned_at ?? '',
        shown.state,
      ];
    });
    output.table(['achievement', 'person', 'tier', 'window', 'earned at', 'state'], rows);
  }
  const people = new Set(awards.map(({ person }) => person)).size;
  const [award, person, event] = [
    sayCount(awards.length, 'award'),
    sayPeople(people),
    sayCount(events, 'event'),
  ];
  output.line(`${award} for ${person} from ${event}.`);
}

function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sayPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
