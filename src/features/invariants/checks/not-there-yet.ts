import type { Invariant } from '../invariant.ts';

/** What these speak of is not in the product yet. They stand here so that nobody believes it to be checked. */
export const notThereYet: readonly Invariant[] = [
  {
    id: 'I4',
    kind: 'absent',
    sentence: 'Each unlock and each redemption equals its entries.',
    means: 'Somebody holds, or has used up, something that their history does not give them.',
    mend: 'Restore the rows from a backup, then run: smallwins verify --resume',
    pauses: true,
    absent: 'There are no unlocks and no redemptions yet.',
  },
  {
    id: 'I6',
    kind: 'absent',
    sentence: 'What is in stock is free, reserved or redeemed, and no reservation outlives its time.',
    means: 'A perk may be promised to more people than there is of it.',
    mend: 'Correct the stock by hand, then run: smallwins verify --resume',
    pauses: true,
    absent: 'There are no perks with a stock yet.',
  },
];
