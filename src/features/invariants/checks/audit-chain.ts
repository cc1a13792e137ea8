import { type AuditHead, chainStart, findEndFault, findFault } from '../../../domain/audit/chain.ts';
import { auditEntries, auditHead, auditRedactions } from '../../audit/queries.ts';
import { Breaches, type Invariant } from '../invariant.ts';

/** I9: what was recorded of admins' deeds is as it was written. */
export const auditChain: Invariant = {
  id: 'I9',
  kind: 'rows',
  sentence:
    'Each entry of the audit log fits the one before it, and the chain ends where it was noted to end.',
  means: 'Somebody has changed or removed what was recorded of an admin’s deed.',
  mend: 'Compare the log with a head that was kept elsewhere (smallwins audit verify --head) and restore it from a backup, then run: smallwins verify --resume',
  pauses: true,
  async check({ tx, workspace, isFull, remembered, goOn }) {
    const { workspaceId } = workspace;
    const breaches = new Breaches();
    const known = isFull ? null : (remembered.head as AuditHead | undefined);
    let last = known ?? chainStart(workspaceId);
    let checked = 0;
    const [still] = known && known.number > 0 ? await auditEntries(tx, workspaceId, known.number - 1) : [];
    if (known && known.number > 0 && still?.hash !== known.hash)
      breaches.add(
        `Entry ${known.number} does not fit: it is not the one that was there before`,
        known.number,
      );
    for (let isMore = true; isMore && breaches.count === 0; ) {
      await goOn();
      const entries = await auditEntries(tx, workspaceId, last.number);
      const redactions = await auditRedactions(tx, workspaceId);
      isMore = entries.length > 0;
      for (const entry of entries) {
        checked++;
        const why = findFault(last, entry, redactions);
        if (why !== null) breaches.add(`Entry ${entry.number} does not fit: ${why}`, entry.number);
        if (why !== null) break;
        last = { number: entry.number, hash: entry.hash };
      }
    }
    const fault = breaches.count === 0 ? findEndFault(last, await auditHead(tx, workspaceId)) : null;
    if (fault) breaches.add(`Entry ${fault.number} does not fit: ${fault.why}`, fault.number);
    const isAll = known === undefined || known === null;
    return breaches.found({
      checked,
      isAll,
      note: null,
      remembered: { head: breaches.count === 0 ? last : known },
    });
  },
};
