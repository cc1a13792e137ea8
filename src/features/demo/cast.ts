import type { CastMember } from '../people/api.ts';
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
    handle: 'Resolved by 133',
    why: 'Three tickets done by mid-morning, then one comes back: see an award wait and be withdrawn.',
    roles: ['member'],
  },
  {
    handle: 'Resolved by 83',
    why: 'Close to five clean tickets this week, and gets there on Wednesday afternoon.',
    roles: ['member'],
  },
  {
    handle: 'Resolved by 81',
    why: 'Done since Monday: the hold ends on Thursday, and the award is confirmed.',
    roles: ['member'],
  },
  {
    handle: 'Resolved by 163',
    why: 'Four of five on Wednesday evening: see what is still missing, and why.',
    roles: ['member'],
  },
  {
    handle: demoLead.handle,
    why: 'Sees where each event came from, what it matched, and everybody’s receipts.',
    roles: ['admin', 'member'],
  },
];
