import { Refusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { applyAchievements } from '../achievements/actions.ts';
import { readKnown } from '../achievements/queries.ts';
import { addShippedValues } from '../recognitions/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { AddedBadges, Enabled } from './api.ts';
import { liveFamilies, stateOf } from './queries.ts';
import { type ShippedPack, shippedPacks } from './shipped-packs.ts';

interface Deps {
  readonly database: Database;
  readonly engine: Engine;
}

/** More than these at once, and people stop reading. */
const familiesMax = 2;

function packOf(key: string): ShippedPack {
  const found = shippedPacks().packs.find(({ pack }) => pack.pack === key);
  if (!found) throw notFound(`pack ${key}`);
  return found;
}

export interface AskedToEnable {
  readonly achievement?: string | undefined;
  readonly manyFamilies: boolean;
  readonly replace: boolean;
  /** Null: from now on. */
  readonly validFrom: number | null;
}

/**
 * Makes one achievement of a pack live, as a plan of one file is applied. Refused where it would make a third family or
 * take the place of a text of one's own, unless that is wished; the same again changes nothing.
 */
export async function enableFromPack(
  deps: Deps,
  viewer: Viewer,
  packKey: string,
  asked: AskedToEnable,
): Promise<Enabled> {
  const { database, engine } = deps;
  const { workspaceId } = viewer;
  const { pack, achievements } = packOf(packKey);
  const key = asked.achievement ?? pack.first;
  const chosen = achievements.find((one) => one.key === key);
  if (!chosen) {
    const there = achievements.map((one) => one.key).join(', ');
    throw new Refusal('not-in-pack', 422, {
      message: `The pack ${packKey} has no achievement ${key}. It has: ${there}.`,
      pointer: '/achievement',
    });
  }
  const known = await database.inWorkspace(workspaceId, (tx) => readKnown(tx, workspaceId));
  const own = known.find((one) => one.key === key);
  const state = stateOf(chosen, own);
  if (state === 'live')
    return { achievement: key, version: own?.version ?? 1, changed: false, backfilled: 0 };
  if (state === 'differs' && !asked.replace) throw differs(key);
  const families = liveFamilies(await engine.workspace(workspaceId));
  const { family } = chosen.definition;
  if (!asked.manyFamilies && !families.includes(family) && families.length >= familiesMax)
    throw tooMany(key, family, families);
  const { changes } = await applyAchievements(
    deps,
    workspaceId,
    {
      files: [{ file: `packs/${packKey}/achievements/${key}.yaml`, yaml: chosen.yaml }],
      retire: false,
      validFrom: asked.validFrom,
      fingerprint: null,
    },
    viewer,
  );
  const [change] = changes;
  return {
    achievement: key,
    version: change?.version ?? own?.version ?? 1,
    changed: change !== undefined,
    backfilled: change?.backfilled ?? 0,
  };
}

function differs(key: string): Refusal {
  return new Refusal('achievement-differs', 409, {
    message: `${key} is live already with a text of your own. To go back to the text of the pack, say so (replace); your text stays as an earlier version.`,
    data: { achievement: key },
  });
}

function tooMany(key: string, family: string, families: readonly string[]): Refusal {
  return new Refusal('many-families', 409, {
    message: `${key} would begin another family, ${family}, beside ${families.join(', ')}. Begin with one workflow and one family, two at most in a team’s first month. To enable it all the same, say so (manyFamilies).`,
    data: { family, families: [...families] },
  });
}

/** Adds the badges of a pack that are not there yet; what was renamed or hidden stays so. */
export async function addPackBadges(
  { database }: Deps,
  viewer: Viewer,
  packKey: string,
): Promise<AddedBadges> {
  const { pack } = packOf(packKey);
  const added = await database.inWorkspace(viewer.workspaceId, (tx) =>
    addShippedValues(tx, viewer, pack.badges),
  );
  return { added };
}
