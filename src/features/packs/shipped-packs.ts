import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { readText } from '../../domain/achievements/language/read-text.ts';
import { isTriable } from '../../domain/achievements/trying/previewable.ts';
import { type Kpi, type Pack, parseKpis, parsePack } from '../../domain/packs/pack.ts';
import { parseTrials, type Trial } from '../../domain/packs/trial.ts';
import { packageRoot } from '../../store/package-root.ts';

export interface ShippedAchievement {
  readonly key: string;
  readonly yaml: string;
  readonly definition: AchievementDefinition;
  /** Whether a preview can try it. */
  readonly triable: boolean;
  /** How it went on public data; null where it was not tried. */
  readonly trial: Trial | null;
}

export interface ShippedPack {
  readonly pack: Pack;
  /** The one to begin with stands first, the others by their keys. */
  readonly achievements: readonly ShippedAchievement[];
}

export interface ShippedPacks {
  readonly packs: readonly ShippedPack[];
  readonly kpis: ReadonlyMap<string, Kpi>;
}

let shipped: ShippedPacks | undefined;

/** The packs that come with the product, read once. */
export function shippedPacks(): ShippedPacks {
  shipped ??= readPacks(join(packageRoot(), 'packs'));
  return shipped;
}

/** Reads a folder of packs; throws what is wrong with one, for they come with the product. */
export function readPacks(folder: string): ShippedPacks {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const packs = names.map(({ name }) => readPack(join(folder, name))).sort(byKey);
  return { packs, kpis: parseKpis(readFileSync(join(folder, 'kpis.yaml'), 'utf8')) };
}

function byKey({ pack: a }: ShippedPack, { pack: b }: ShippedPack): number {
  return a.pack < b.pack ? -1 : 1;
}

function readPack(folder: string): ShippedPack {
  const pack = parsePack(readFileSync(join(folder, 'pack.yaml'), 'utf8'));
  const trialFile = join(folder, 'trials.yaml');
  const trials = existsSync(trialFile)
    ? parseTrials(readFileSync(trialFile, 'utf8'))
    : new Map<string, Trial>();
  const files = readdirSync(join(folder, 'achievements')).filter(
    (name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml'),
  );
  const achievements = files.sort().map((name) => {
    const yaml = readFileSync(join(folder, 'achievements', name), 'utf8');
    const read = readText(yaml);
    if ('problems' in read) throw new Error(`${folder}/${name}: ${JSON.stringify(read.problems)}`);
    const { definition } = read.version;
    const key = definition.achievement;
    const triable = isTriable({ achievementId: key, key, versions: [read.version] });
    return { key, yaml, definition, triable, trial: trials.get(key) ?? null };
  });
  const first = achievements.find(({ key }) => key === pack.first);
  if (!first) throw new Error(`${folder}/pack.yaml: there is no achievement ${pack.first} to begin with.`);
  return { pack, achievements: [first, ...achievements.filter((one) => one !== first)] };
}
