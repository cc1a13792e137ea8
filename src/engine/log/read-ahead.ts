import type { Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { WorkspaceOptions } from '../workspace-options.ts';
import { readFactsBetween } from './read-events.ts';

const chunkNumbers = 5000;
/** Where events of some types are asked for, most numbers are of others. */
const chunkNumbersOfSome = 20_000;
/** So many chunks are read while one is folded, each on a connection of its own. */
const chunksAhead = 2;

/** Decided events between two numbers, of some types or all, chunk by chunk, with the next ones on their way. */
export async function* readAhead(
  { database, workspaceId }: WorkspaceOptions,
  range: { readonly after: number; readonly upTo: number; readonly types?: readonly string[] },
): AsyncGenerator<readonly Fact[]> {
  const coming: Promise<readonly Fact[]>[] = [];
  const size = range.types ? chunkNumbersOfSome : chunkNumbers;
  let asked = range.after;
  const askAhead = () => {
    for (; asked < range.upTo && coming.length < chunksAhead; asked += size) {
      const [after, upTo] = [asked, Math.min(asked + size, range.upTo)];
      const facts = database.inWorkspace(workspaceId, (tx) =>
        readFactsBetween(tx, workspaceId, after, upTo, range.types),
      );
      // Whoever fails meanwhile does not wait for it.
      facts.catch(() => undefined);
      coming.push(facts);
    }
  };
  askAhead();
  for (let next = coming.shift(); next; next = coming.shift()) {
    const facts = await next;
    askAhead();
    if (facts.length > 0) yield facts;
  }
}
