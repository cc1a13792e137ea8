import type { CastMember } from '../people/routes.ts';
import type { DemoPerson } from './story.ts';

/** Who looks after the desk: sees sources, the inspector and everybody's receipts. */
export const demoLead: DemoPerson = {
  handle: 'desk-lead',
  name: 'Desk lead',
  team: 'Operations',
  role: 'lead',
};

/** Whom a visitor can be. The agents are people of the log, chosen for what happens to them that week. */
export const demoCast: readonly CastMember[] = [
  {
    handle: 'Resolved by 62',
    why: 'A busy week: rings move, awards wait and are confirmed.',
    roles: ['member'],
  },
  {
    handle: demoLead.handle,
    why: 'Sees where every event came from and what it did.',
    roles: ['admin', 'member'],
  },
];
