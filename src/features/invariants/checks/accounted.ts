import { formatNumber } from '../../../domain/language/say.ts';
import { Breaches, type Invariant, type Looking } from '../invariant.ts';

/** Up to so many events, all are counted again at each look. */
const recountMax = 200_000;

/** I1: what was taken is there. */
export const accounted: Invariant = {
  id: 'I1',
  kind: 'rows',
  sentence: 'Every event that was acknowledged is stored, and what was counted once is still there.',
  means: 'An event that a sender believes to be safe is gone; awards that rest on it cannot be proved.',
  mend: 'Restore the database from a backup and have the senders send again from then on: what is there already counts once.',
  pauses: false,
  async check(looking) {
    const { workspace, acknowledged } = looking;
    const breaches = new Breaches();
    const known = { seq: numberOf(looking, 'seq'), facts: numberOf(looking, 'facts') };
    const upTo = acknowledged.now.seq;
    const recounts = looking.isFull || upTo <= recountMax;
    if (recounts && known.seq > 0) {
      const there = await countFacts(looking, 0, known.seq);
      if (there !== known.facts) {
        breaches.add(
          `Up to number ${known.seq} there were ${formatNumber(known.facts, 'en')} decided events at the last look, now there are ${formatNumber(there, 'en')}.`,
          known.seq,
        );
      }
    }
    const { before } = acknowledged;
    if (before && before.seq < upTo) {
      const promised = acknowledged.now.accepted - before.accepted;
      const stored = await countFacts(looking, before.seq, upTo);
      if (stored < promised) {
        breaches.add(
          `Since number ${before.seq}, ${formatNumber(promised, 'en')} events were answered as accepted and ${formatNumber(stored, 'en')} are stored.`,
          before.seq,
        );
      }
    }
    const imports = await importsThatDoNotAddUp(looking);
    for (const row of imports)
      breaches.add(
        `The import ${row.name} answered ${row.answered} events but counts ${row.counted}.`,
        row.import_id,
      );
    const since = Math.min(known.seq, upTo);
    const facts = (known.seq > 0 ? known.facts : 0) + (await countFacts(looking, since, upTo));
    return breaches.found({
      checked: recounts ? facts : await countFacts(looking, since, upTo),
      isAll: recounts,
      note: workspace.waiting > 0 ? 'Events were arriving; those are counted at the next look.' : null,
      // A loss is told until it is mended: what was known before is not forgotten over it.
      remembered: { seq: upTo, facts },
    });
  },
};

function numberOf({ remembered }: Looking, name: string): number {
  const value = remembered[name];
  return typeof value === 'number' ? value : 0;
}

/** Decided events by their numbers; late ones are left out, for they are numbered anew when they are applied. */
async function countFacts({ tx, workspace }: Looking, after: number, upTo: number): Promise<number> {
  const [row] = await tx.query<{ events: number }>(
    'select count(*) as events from events where workspace_id = $1 and seq > $2 and seq <= $3 and mode <> 1',
    [workspace.workspaceId, after, upTo],
  );
  return row?.events ?? 0;
}

async function importsThatDoNotAddUp({ tx, workspace }: Looking) {
  return tx.query<{ import_id: string; name: string; answered: number; counted: number }>(
    `select import_id, name, answered, events + duplicates as counted from (
       select import_id, name, state, dry_run, (progress->>'cursor')::bigint as answered, (progress->>'events')::bigint as events,
         (progress->>'duplicates')::bigint as duplicates, (progress->>'rejected')::bigint as rejected
       from imports where workspace_id = $1) i
     where state = 'done' and not dry_run and answered not between events + duplicates and events + duplicates + rejected
     limit 100`,
    [workspace.workspaceId],
  );
}
