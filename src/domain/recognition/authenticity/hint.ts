import type { Micros } from '../../events/event.ts';

/** One recognition, as far as authenticity looks at it. */
export interface Given {
  readonly id: string;
  readonly giver: string;
  readonly recipients: readonly string[];
  readonly at: Micros;
  readonly text: string;
}

export type HintKind = 'pair' | 'ring' | 'burst' | 'same-words' | 'one-giver';

/**
 * Something in the pattern of giving that a person may want to look at: never an accusation, always with what it rests
 * on. `people` are those it is about, in a fixed order.
 */
export interface Hint {
  readonly kind: HintKind;
  readonly people: readonly string[];
  /** The recognitions it rests on. */
  readonly evidence: readonly string[];
  /** How likely as much or more would come about by chance, at most. */
  readonly chance: number;
  /** For `burst`: the quarter it ended. */
  readonly quarter: string | null;
}
