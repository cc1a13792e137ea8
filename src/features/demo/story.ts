import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDemoEvents } from '../../domain/imports/history/demo-events.ts';
import type { DerivedEvent } from '../../domain/imports/history/derive-history.ts';
import { packageRoot } from '../../store/package-root.ts';

/** Everything before it is history; the days until `opening` are played quickly, so that the feed is not empty. */
export const storyStart = Date.parse('2016-03-21T06:00:00Z') * 1000;
/** What a visitor sees first: a Wednesday morning. */
export const storyOpening = Date.parse('2016-03-23T08:30:00Z') * 1000;
export const storyEnd = Date.parse('2016-04-08T18:00:00Z') * 1000;
export const defaultSpeed = 600;
export const demoSource = 'servicenow';
export const demoSlug = 'demo';

let events: readonly DerivedEvent[] | undefined;

/** The incidents in the order in which they could be known; see demo/SOURCE.md. */
export function storyEvents(): readonly DerivedEvent[] {
  events ??= readDemoEvents(
    gunzipSync(readFileSync(join(packageRoot(), 'demo/data/events.csv.gz'))).toString('utf8'),
    demoSource,
  );
  return events;
}

export interface DemoPerson {
  readonly handle: string;
  readonly name: string;
  readonly team: string;
  readonly role: string;
}

export function storyPeople(): DemoPerson[] {
  const lines = readFileSync(join(packageRoot(), 'demo/data/people.csv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [handle = '', name = '', team = '', role = ''] = line.split(',');
    return { handle, name, team, role };
  });
}

/** What is live in the demo: few enough to be looked at, all of one pack. */
const storyKeys = ['clean-close', 'clean-day', 'hard-cases', 'steady-month'];

export function storyAchievements(): string[] {
  const folder = join(packageRoot(), 'packs/helpdesk-quality/achievements');
  return storyKeys.map((key) => readFileSync(join(folder, `${key}.yaml`), 'utf8'));
}
