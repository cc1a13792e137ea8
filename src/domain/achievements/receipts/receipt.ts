import type { Micros } from '../../events/event.ts';
import type { Item } from '../cells/cells.ts';
import type { Decision } from '../judging/decide.ts';
import { type GuardResult, type ItemUse, itemUses } from '../judging/standing.ts';

/** One event as a receipt keeps it. */
export interface ReceiptItem {
  readonly seq: number;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly at: Micros;
  readonly object: string | null;
  readonly value: number;
  readonly use: ItemUse;
  readonly holdUntil: Micros | null;
  readonly by: { seq: number; at: Micros; type: string; say: string | null } | null;
}

/** Why an award is what it is, frozen at the moment it was decided (receipt law). */
export interface Receipt {
  readonly version: number;
  readonly window: string;
  readonly zone: string;
  readonly tier: string | null;
  readonly state: string;
  readonly value: number;
  readonly provisional: number;
  readonly needed: number;
  readonly neededFrom: string;
  readonly earnedAt: Micros | null;
  readonly settlesAt: Micros | null;
  readonly completing: number | null;
  readonly items: readonly ReceiptItem[];
  readonly more: number;
  readonly guards: readonly GuardResult[];
  readonly hold: string | null;
  readonly cooldown: string | null;
}

const itemsMax = 60;

/** Builds the receipt of a decision from its cell; lists at most 60 events, those that decided first. */
export function makeReceipt({ standing, cell }: Decision, now: Micros): Receipt {
  const rests = standing.evidence && new Set(standing.evidence);
  const all = itemUses(cell, now);
  const uses = rests ? all.filter(({ item }) => rests.has(item)) : all;
  const weight: Record<ItemUse, number> = { cancelled: 0, counted: 1, provisional: 1, duplicate: 2 };
  const chosen =
    uses.length <= itemsMax
      ? uses
      : [...uses].sort((a, b) => weight[a.use] - weight[b.use] || a.item.at - b.item.at).slice(0, itemsMax);
  return {
    version: standing.version.version,
    window: cell.windowKey,
    zone: standing.window.zone,
    tier: standing.tier,
    state: standing.state,
    value: standing.value,
    provisional: standing.provisional,
    needed: standing.needed,
    neededFrom: standing.neededFrom,
    earnedAt: standing.earnedAt,
    settlesAt: standing.settlesAt,
    completing: standing.completing?.seq ?? null,
    items: chosen.map(({ item, use }) => receiptItem(item, use)),
    more: uses.length - chosen.length,
    guards: standing.guards,
    hold: standing.version.definition.hold?.for ?? null,
    cooldown: standing.version.definition.cooldown ?? null,
  };
}

function receiptItem(item: Item, use: ItemUse): ReceiptItem {
  const by =
    item.cancelledBy.size > 0 ? [...item.cancelledBy.values()].sort((a, b) => a.at - b.at)[0] : undefined;
  return {
    seq: item.seq,
    id: item.id,
    source: item.source,
    type: item.type,
    at: item.at,
    object: item.object,
    value: item.value,
    use,
    holdUntil: item.holdUntil,
    by: by ? { seq: by.seq, at: by.at, type: by.type, say: by.say } : null,
  };
}
