import type { CellStore } from '../cells/cell-store.ts';
import type { Directory } from './directory.ts';
import type { RuleIndex } from './rule-index.ts';

/** What deciding needs of a workspace. */
export interface Decider {
  readonly workspaceId: string;
  readonly directory: Directory;
  readonly rules: RuleIndex;
  readonly cells: CellStore;
}
