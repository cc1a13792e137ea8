import type { AcceptedItem } from './door.ts';

export type AnswerCounts = Readonly<Record<AcceptedItem['status'], number>>;

const none: AnswerCounts = { accepted: 0, duplicate: 0, late: 0, quarantined: 0 };

/** How often senders were answered what, by workspace, since the process started. */
export class IntakeTally {
  readonly #counts = new Map<string, Record<AcceptedItem['status'], number>>();

  add(workspaceId: string, items: readonly AcceptedItem[]): void {
    let counts = this.#counts.get(workspaceId);
    if (!counts) {
      counts = { ...none };
      this.#counts.set(workspaceId, counts);
    }
    for (const { status } of items) counts[status]++;
  }

  of(workspaceId: string): AnswerCounts {
    return { ...(this.#counts.get(workspaceId) ?? none) };
  }
}
