import { type Cells, emptyLink, emptyScope, type LinkCell, type ScopeCell } from './cells.ts';

/** Cells in plain maps: all that deciding needs when there is no disk. */
export class MemoryCells implements Cells {
  readonly scopes = new Map<string, ScopeCell>();
  readonly links = new Map<string, LinkCell>();

  scope(achievementId: string, personId: string, windowKey: string): ScopeCell {
    return getOrMake(this.scopes, `${achievementId} ${personId} ${windowKey}`, () =>
      emptyScope({ achievementId, personId, windowKey }),
    );
  }

  link(achievementId: string, link: string): LinkCell {
    return getOrMake(this.links, `${achievementId} ${link}`, emptyLink);
  }

  scopesOf(achievementId: string): ScopeCell[] {
    return [...this.scopes.values()].filter((cell) => cell.achievementId === achievementId);
  }
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
