/** Under works-council mode nothing is said about groups of fewer people. */
export const groupMin = 5;

/** Whether a figure may be shown: with the mode on, only one that rests on at least five people. */
export function maySayOf(people: number, isWorksCouncil: boolean): boolean {
  return !isWorksCouncil || people >= groupMin;
}

/** What others may see of a person's awards. Their own are always theirs to see. */
export function maySeeOfOthers(state: string, isWorksCouncil: boolean): boolean {
  if (state === 'confirmed' || !isWorksCouncil) return true;
  // What waits for a decision must be seen by whoever decides; what was missed or lost is nobody else's.
  return state === 'in_review';
}

/** Whether others may see where somebody stands and what is missing. */
export function mayExplainOthers(isWorksCouncil: boolean): boolean {
  return !isWorksCouncil;
}
