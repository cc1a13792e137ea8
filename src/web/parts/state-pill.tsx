import type { Receipt } from '../../features/awards/api.ts';
import { texts } from './texts.ts';

type State = Receipt['state'];

const tones: Partial<Record<State, string>> = {
  pending: 'wait',
  confirmed: 'won',
  in_review: 'wait',
  not_yet: 'accent',
};

export function StatePill({ state }: { state: State }) {
  return <span className={`state ${tones[state] ?? ''}`}>{texts.states[state]}</span>;
}
