// npm run playbooks: previews every achievement of the packs on public data and writes the figures beside them. Data
// that is not there is said to be; what was found before stays. Exit code 1 if an achievement has no figures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readText } from '../../src/domain/achievements/language/read-text.ts';
import { listenedTypes, partsOfRule, type Rule } from '../../src/domain/achievements/language/rule.ts';
import { Preview, runToEnd } from '../../src/domain/achievements/trying/preview.ts';
import { isTriable } from '../../src/domain/achievements/trying/previewable.ts';
import { replay } from '../../src/domain/achievements/trying/replay.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { renderPlaybook } from '../../src/domain/packs/playbook.ts';
import type { Trial } from '../../src/domain/packs/trial.ts';
import { Roster } from '../../src/domain/people/roster.ts';
import { readPacks } from '../../src/features/packs/shipped-packs.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { now } from '../support/known-data.ts';
import type { StandIn } from './stand-in.ts';
import { standIns } from './stand-ins.ts';

const folder = join(packageRoot(), 'packs');
const { packs, kpis } = readPacks(folder);
const before = new Map(
  packs.flatMap(({ achievements }) => achievements.map(({ key, trial }) => [key, trial])),
);
const found = new Map<string, Trial>();

for (const standIn of standIns) {
  if (!standIn.isHere) {
    console.log(`skipped, not here: ${standIn.data} (${standIn.achievements.join(', ')})`);
    continue;
  }
  const events = standIn.events().sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const key of standIn.achievements) found.set(key, tryOn(key, standIn, events));
}

let missing = 0;
for (const { pack, achievements } of packs) {
  const tried = achievements.map((one) => ({
    ...one,
    trial: found.get(one.key) ?? before.get(one.key) ?? null,
  }));
  const lines: Record<string, Trial> = {};
  for (const { key, trial } of tried) {
    if (trial) lines[key] = trial;
    else {
      missing++;
      console.log(`no public data fits: ${key}`);
    }
  }
  writeFileSync(join(folder, pack.pack, 'trials.yaml'), stringify(lines, { lineWidth: 0 }));
  writeFileSync(join(folder, pack.pack, 'playbook.md'), renderPlaybook(pack, tried, kpis));
}
console.log(`${found.size} previewed, ${missing} without data.`);
process.exitCode = missing === 0 ? 0 : 1;

function tryOn(key: string, { data, reading, people }: StandIn, events: readonly SourceEvent[]): Trial {
  const rule = ruleOf(key);
  const roster = new Roster(people?.() ?? []);
  const trial = isTriable(rule) ? previewed(rule, roster, events) : replayed(rule, roster, events);
  console.log(`${key}: ${trial.awards} awards, ${trial.people} of ${trial.active}, ${trial.verdict}`);
  return { data, reading, ...trial };
}

type Figures = Omit<Trial, 'data' | 'reading'>;

function previewed(rule: Rule, roster: Roster, events: readonly SourceEvent[]): Figures {
  const preview = new Preview(rule, roster.find, { segment: null, wished: 0.25, now });
  for (const event of events) preview.add(event);
  const { history, awards, people, share, verdict, wished } = runToEnd(preview.finish());
  return {
    from: history.from?.slice(0, 10) ?? '',
    to: history.to?.slice(0, 10) ?? '',
    events: history.events,
    active: people.active,
    people: people.reached,
    awards,
    share: share === null ? null : Number(share.toFixed(4)),
    verdict: verdict.kind,
    quarter: wished?.reached?.threshold ?? null,
  };
}

/** What compares people, or is made of others, is decided as a whole; there is no share to say. */
function replayed(rule: Rule, roster: Roster, events: readonly SourceEvent[]): Figures {
  const parts = partsOfRule(rule).map(ruleOf);
  const types = new Set([rule, ...parts].flatMap((one) => [...listenedTypes(one)]));
  const heard = events.filter(({ type }) => types.has(type));
  const met = new Set<string>();
  const find: Roster['find'] = (source, actor) => {
    const person = roster.find(source, actor);
    met.add(person.handle);
    return person;
  };
  const awards = replay([...parts, rule], heard, find, now).filter(
    ({ achievement }) => achievement === rule.key,
  );
  const dayOf = (event: SourceEvent | undefined): string =>
    event ? new Date(event.at / 1000).toISOString().slice(0, 10) : '';
  return {
    from: dayOf(heard[0]),
    to: dayOf(heard.at(-1)),
    events: heard.length,
    active: met.size,
    people: new Set(awards.map(({ person }) => person)).size,
    awards: awards.length,
    share: null,
    verdict: 'replayed',
    quarter: null,
  };
}

function ruleOf(key: string): Rule {
  const one = packs.flatMap(({ achievements }) => achievements).find((each) => each.key === key);
  const read = one && readText(one.yaml);
  if (!read || 'problems' in read) throw new Error(`No pack has ${key}.`);
  return { achievementId: key, key, versions: [read.version] };
}
