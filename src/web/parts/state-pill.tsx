import type { Receipt } from '../../features/awards/api.ts';

type State = Receipt['state'];

const states: Record<State, { text: string; tone: string }> = {
  pending: { text: 'Pending', tone: 'wait' },
  confirmed: { text: 'Confirmed', tone: 'won' },
  withdrawn: { text: 'Withdrawn', tone: '' },
  in_review: { text: 'In review', tone: 'wait' },
  declined: { text: 'Declined', tone: '' },
  revoked: { text: 'Revoked', tone: '' },
  not_yet: { text: 'Not yet', tone: 'accent' },
  cooling_down: { text: 'Resting', tone: '' },
  ineligible: { text: 'Not for this role', tone: '' },
};

export function StatePill({ state }: { state: State }) {
  const { text, tone } = states[state];
  return <span className={`state ${tone}`}>{text}</span>;
}
